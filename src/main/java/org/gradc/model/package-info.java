/**
 * From syntax tree to resolved module: what every name means and what every value is.
 *
 * <p>In come a {@link org.gradc.syntax.FormulaFile} and {@link org.gradc.model.ModelOptions}; out
 * comes a {@link org.gradc.model.ResolvedModule}, and errors, all of them in one run. Read {@link
 * org.gradc.model.Analyzer} first, which lists the steps; {@link org.gradc.model.Term} is what
 * expressions become, {@link org.gradc.model.Builtin} the table of the language's functions.
 * Nothing is computed here.
 */
@NullMarked
package org.gradc.model;

import org.jspecify.annotations.NullMarked;
