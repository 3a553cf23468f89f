/**
 * From text to syntax tree.
 *
 * <p>In come the bytes of a formula file; out comes a {@link org.gradc.syntax.FormulaFile}, and
 * errors in a {@link org.gradc.diagnostic.Diagnostics}. Read {@link org.gradc.syntax.Parser} first,
 * then {@link org.gradc.syntax.Expression}; the rules of the language stand in {@code grammar/}.
 * This is the only room that knows ANTLR, and no ANTLR type leaves it. Names are not looked up
 * here.
 */
@NullMarked
package org.gradc.syntax;

import org.jspecify.annotations.NullMarked;
