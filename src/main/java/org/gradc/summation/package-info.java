/**
 * Derivatives of programs with loops as one formula with Σ: a program in normal form comes in, its
 * value is written with sums ({@link org.gradc.summation.Elements}) and differentiated by elements
 * of its inputs as often as is asked ({@link org.gradc.summation.Tangents}), and the formula goes
 * out. Read {@link org.gradc.summation.SummedDerivative} first.
 */
@NullMarked
package org.gradc.summation;

import org.jspecify.annotations.NullMarked;
