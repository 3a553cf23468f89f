/**
 * Formulas fitted to tables: names of a formula bound to columns, and the search for its
 * parameters.
 *
 * <p>In: a function, the header of a CSV file and a {@link org.gradc.fit.Request}. Out: a {@link
 * org.gradc.fit.Result}, or errors. Read {@link org.gradc.fit.Fitting} first, then {@link
 * org.gradc.fit.Binder}, which decides what is data and what is a parameter.
 */
@NullMarked
package org.gradc.fit;

import org.jspecify.annotations.NullMarked;
