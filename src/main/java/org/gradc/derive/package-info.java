/**
 * Derivatives of programs.
 *
 * <p>In: a {@link org.gradc.program.Program} in normal form. Out: programs in the same graph that
 * compute its gradient, Jacobian, Hessian or products with them. Facts are in one table, {@link
 * org.gradc.derive.Partials}; read it first, then {@link org.gradc.derive.Pullback} (reverse) and
 * {@link org.gradc.derive.Pushforward} (forward), then {@link org.gradc.derive.Derivatives}.
 */
@NullMarked
package org.gradc.derive;

import org.jspecify.annotations.NullMarked;
