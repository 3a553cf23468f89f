/**
 * Functions at a point: values, derivatives and the walk through a formula backwards.
 *
 * <p>In: programs of a function and the numbers given for its parameters. Out: {@link
 * org.gradc.evaluate.Evaluation}, {@link org.gradc.evaluate.Trace} and {@link
 * org.gradc.evaluate.Sweep}. Read {@link org.gradc.evaluate.Point} first, then {@link
 * org.gradc.evaluate.Trace}.
 */
@NullMarked
package org.gradc.evaluate;

import org.jspecify.annotations.NullMarked;
