/**
 * Derivatives of programs with loops as one formula with Σ: a reverse program comes in, the formula
 * of one element of a gradient goes out. Read {@link org.gradc.summation.SummedDerivative} first.
 */
@NullMarked
package org.gradc.summation;

import org.jspecify.annotations.NullMarked;
