/**
 * Optimisers over functions of the shape of generated classes.
 *
 * <p>In: a function with its gradient ({@link org.gradc.train.Objective}), a sum over rows of data
 * ({@link org.gradc.train.BatchObjective}) or residuals with their Jacobian ({@link
 * org.gradc.train.ResidualFunction}), a start, and a {@link org.gradc.train.Run}, which says within
 * which bounds and until when. Out: a {@link org.gradc.train.Fit}, the best parameters that were
 * found and why the search ended. Read {@link org.gradc.train.Objective} first, then {@link
 * org.gradc.train.Optimizer}.
 */
@NullMarked
package org.gradc.train;

import org.jspecify.annotations.NullMarked;
