/**
 * Integer expressions: exact polynomials, and proofs that one is nowhere negative.
 *
 * <p>In: integer expressions of {@code expr} and what is known of their indices. Out: answers such
 * as "this subscript stays inside", each of them proved. Read {@link
 * org.gradc.lower.integer.Polynomial} first, then {@link org.gradc.lower.integer.Prover} and {@link
 * org.gradc.lower.integer.Proof}.
 */
@NullMarked
package org.gradc.lower.integer;

import org.jspecify.annotations.NullMarked;
