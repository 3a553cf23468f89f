/**
 * The functions that formulas know and the JDK lacks: error functions, gamma and its relatives,
 * logistic functions, quotients with a removable singularity.
 *
 * <p>In comes a {@code double}, out goes a {@code double}; nothing is kept between calls. The
 * methods serve twice: the interpreter calls them through {@link
 * org.gradc.special.SpecialFunction}, and {@link org.gradc.special.SpecialSource} hands their text
 * to the emitter, which copies what a generated class needs into that class. So the files of
 * functions (Erf, Normal, Gamma, LogGamma, Digamma, Polygamma, Logarithm, Hyperbolic, Logistic,
 * Removable, Length) follow a form: public static methods that use java.lang alone, constants as
 * literals, a method of another file called as {@code Erf.erfc(x)}. Errors are stated in ulp of the
 * exact result, measured against tables of high precision with HotSpot's {@code exp}, {@code log}
 * and {@code pow}.
 *
 * <p>Read {@link org.gradc.special.SpecialFunction} first.
 */
@NullMarked
package org.gradc.special;

import org.jspecify.annotations.NullMarked;
