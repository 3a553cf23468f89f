/**
 * Programs run in high precision: decimal numbers of as many digits as are asked for.
 *
 * <p>In: programs and inputs. Out: their outputs to many digits, by another interpreter and another
 * arithmetic than those of {@code program} and {@code special}, so that neither is its own judge.
 * Read {@link org.gradc.check.real.Real} first, then {@link org.gradc.check.real.RealOperators}
 * (the table of operators) and {@link org.gradc.check.real.RealRun}.
 */
@NullMarked
package org.gradc.check.real;

import org.jspecify.annotations.NullMarked;
