package org.gradc.special;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A special function that can be evaluated and copied: its name, its arity, how to call it, the
 * file that defines it. The name is that of the Java method; {@link SpecialSource} finds its text
 * by it.
 */
public enum SpecialFunction {
  // spotless:off
  ERF("erf", Erf.class, Erf::erf),
  ERFC("erfc", Erf.class, Erf::erfc),
  ERFCX("erfcx", Erf.class, Erf::erfcx),
  NORMPDF("normpdf", Normal.class, Normal::normpdf),
  NORMCDF("normcdf", Normal.class, Normal::normcdf),
  GAMMA("gamma", Gamma.class, Gamma::gamma),
  LGAMMA("lgamma", LogGamma.class, LogGamma::lgamma),
  DIGAMMA("digamma", Digamma.class, Digamma::digamma),
  TRIGAMMA("trigamma", Digamma.class, Digamma::trigamma),
  TETRAGAMMA("tetragamma", Digamma.class, Digamma::tetragamma),
  POLYGAMMA("polygamma", Polygamma.class, (n, x) -> Polygamma.polygamma(order(n), x)),
  LOG2("log2", Logarithm.class, Logarithm::log2),
  ASINH("asinh", Hyperbolic.class, Hyperbolic::asinh),
  ACOSH("acosh", Hyperbolic.class, Hyperbolic::acosh),
  ATANH("atanh", Hyperbolic.class, Hyperbolic::atanh),
  TANH_DERIVATIVE("tanhDerivative", Hyperbolic.class, Hyperbolic::tanhDerivative),
  SIGMOID("sigmoid", Logistic.class, Logistic::sigmoid),
  SIGMOID_DERIVATIVE("sigmoidDerivative", Logistic.class, Logistic::sigmoidDerivative),
  SOFTPLUS("softplus", Logistic.class, Logistic::softplus),
  LOGADDEXP("logaddexp", Logistic.class, Logistic::logaddexp),
  BOSE("bose", Logistic.class, Logistic::bose),
  VERSIN("versin", Removable.class, Removable::versin),
  XLOGY("xlogy", Logarithm.class, Logarithm::xlogy),
  XLOG1PY("xlog1py", Logarithm.class, Logarithm::xlog1py),
  UNIT("unit", Length.class, Length::unit),
  EXCESS("excess", Logarithm.class, Logarithm::excess),
  SINC("sinc", Removable.class, (n, x) -> Removable.sinc(order(n), x)),
  COSC("cosc", Removable.class, (n, x) -> Removable.cosc(order(n), x)),
  EXPREL("exprel", Removable.class, (n, x) -> Removable.exprel(order(n), x)),
  LOGREL("logrel", Removable.class, (n, x) -> Removable.logrel(order(n), x)),
  SINHC("sinhc", Removable.class, (n, x) -> Removable.sinhc(order(n), x)),
  TANHC("tanhc", Removable.class, (n, x) -> Removable.tanhc(order(n), x)),
  BERNOULLI("bernoulli", Removable.class, (n, x) -> Removable.bernoulli(order(n), x)),
  XCOTH("xcoth", Removable.class, (n, x) -> Removable.xcoth(order(n), x)),
  LANGEVIN("langevin", Langevin.class, (n, x) -> Langevin.langevin(order(n), x)),
  LOGSINHC("logsinhc", Langevin.class, Langevin::logsinhc);
  // spotless:on

  private final String methodName;
  private final Class<?> definingClass;
  private final int arity;

  // The evaluators are references to static methods, which hold no state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final DoubleBinaryOperator evaluator;

  SpecialFunction(String methodName, Class<?> definingClass, DoubleUnaryOperator evaluator) {
    this.methodName = methodName;
    this.definingClass = definingClass;
    this.arity = 1;
    this.evaluator = (x, unused) -> evaluator.applyAsDouble(x);
  }

  SpecialFunction(String methodName, Class<?> definingClass, DoubleBinaryOperator evaluator) {
    this.methodName = methodName;
    this.definingClass = definingClass;
    this.arity = 2;
    this.evaluator = evaluator;
  }

  /**
   * The function whose method bears the name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static SpecialFunction named(String methodName) {
    return Arrays.stream(values())
        .filter(function -> function.methodName.equals(methodName))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no special function is named " + methodName));
  }

  /** The name of the Java method. */
  public String methodName() {
    return methodName;
  }

  /** The number of arguments, 1 or 2. */
  public int arity() {
    return arity;
  }

  /** The name of the source file that defines the method, as {@code Erf.java}. */
  public String fileName() {
    return definingClass.getSimpleName() + ".java";
  }

  /**
   * The value at the arguments.
   *
   * @throws IllegalArgumentException if their number is not the arity, or an order is not an {@code
   *     int}
   */
  public double evaluate(double... arguments) {
    if (arguments.length != arity) {
      throw new IllegalArgumentException(
          methodName + " takes " + arity + " arguments, not " + arguments.length);
    }
    return evaluator.applyAsDouble(arguments[0], arguments[arity - 1]);
  }

  private static int order(double n) {
    if (n != (int) n) {
      throw new IllegalArgumentException("the order must be an integer: " + n);
    }
    return (int) n;
  }
}
