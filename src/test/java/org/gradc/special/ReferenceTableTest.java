package org.gradc.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documented error bounds, against tables computed with 50 digits and more by
 * src/test/reference/special_functions.py, which shares no formula for the far ranges with the
 * code.
 */
class ReferenceTableTest {
  /** The size against whose ulp an error counts, where the result itself may vanish. */
  private interface Size {
    double at(double result, double[] arguments);
  }

  private static final Size RESULT = (result, a) -> result;

  // spotless:off
  static Stream<Arguments> tables() {
    return Stream.of(
        arguments("erf", SpecialFunction.ERF, 1.5, RESULT),
        arguments("erfc", SpecialFunction.ERFC, 4.5, RESULT),
        arguments("erfcx", SpecialFunction.ERFCX, 3.0, RESULT),
        arguments("normpdf", SpecialFunction.NORMPDF, 3.5, RESULT),
        arguments("normcdf", SpecialFunction.NORMCDF, 5.0, RESULT),
        arguments("gamma", SpecialFunction.GAMMA, 7.0, RESULT),
        arguments("lgamma", SpecialFunction.LGAMMA, 4.5, RESULT),
        arguments(
            "lgammaNegative",
            SpecialFunction.LGAMMA,
            4.0,
            size((v, a) -> a[0] < -10 ? LogGamma.lgamma(-a[0]) : 1)),
        arguments("digamma", SpecialFunction.DIGAMMA, 4.5, RESULT),
        arguments(
            "digammaNegative",
            SpecialFunction.DIGAMMA,
            6.0,
            size((v, a) -> Math.max(1, Digamma.digamma(1 - a[0])))),
        arguments("trigamma", SpecialFunction.TRIGAMMA, 5.5, RESULT),
        arguments("tetragamma", SpecialFunction.TETRAGAMMA, 4.5, RESULT),
        arguments("tetragammaNegative", SpecialFunction.TETRAGAMMA, 9.0, size((v, a) -> 1)),
        arguments("polygamma", SpecialFunction.POLYGAMMA, 10.0, RESULT),
        arguments("polygammaHigh", SpecialFunction.POLYGAMMA, 10.0, RESULT),
        arguments(
            "polygammaNegative",
            SpecialFunction.POLYGAMMA,
            16.0,
            size(
                (v, a) ->
                    Gamma.gamma(a[0] + 1) / Math.pow(Math.abs(a[1] - Math.rint(a[1])), a[0] + 1))),
        arguments("log2", SpecialFunction.LOG2, 2.0, RESULT),
        arguments("asinh", SpecialFunction.ASINH, 2.0, RESULT),
        arguments("acosh", SpecialFunction.ACOSH, 2.0, RESULT),
        arguments("atanh", SpecialFunction.ATANH, 2.0, RESULT),
        arguments("tanhDerivative", SpecialFunction.TANH_DERIVATIVE, 5.0, RESULT),
        arguments("sigmoid", SpecialFunction.SIGMOID, 2.5, RESULT),
        arguments("sigmoidDerivative", SpecialFunction.SIGMOID_DERIVATIVE, 4.0, RESULT),
        arguments("softplus", SpecialFunction.SOFTPLUS, 2.0, RESULT),
        arguments("bose", SpecialFunction.BOSE, 2.0, RESULT),
        arguments("versin", SpecialFunction.VERSIN, 3.0, RESULT),
        arguments("excess", SpecialFunction.EXCESS, 16.0, RESULT),
        arguments("xlogy", SpecialFunction.XLOGY, 2.0, RESULT),
        arguments("xlog1py", SpecialFunction.XLOG1PY, 3.0, RESULT),
        arguments("unit", SpecialFunction.UNIT, 2.0, RESULT),
        // Where derivatives change their sign their size nearby counts.
        arguments("sinc", SpecialFunction.SINC, 16.0, size((v, a) -> 0.1 / (1 + Math.abs(a[1])))),
        arguments("cosc", SpecialFunction.COSC, 16.0, size((v, a) -> 0.1 / (1 + a[1] * a[1]))),
        arguments("exprel", SpecialFunction.EXPREL, 16.0, RESULT),
        arguments("logrel", SpecialFunction.LOGREL, 200.0, RESULT),
        arguments("sinhc", SpecialFunction.SINHC, 16.0, RESULT),
        arguments("tanhc", SpecialFunction.TANHC, 100.0, size((v, a) -> 0.1 / (1 + a[1] * a[1]))),
        arguments("bernoulli", SpecialFunction.BERNOULLI, 32.0, RESULT),
        arguments("xcoth", SpecialFunction.XCOTH, 32.0, RESULT),
        arguments("langevin", SpecialFunction.LANGEVIN, 32.0, size((v, a) -> a[0] < 2 ? 0 : 0.1 / (1 + Math.pow(Math.abs(a[1]), a[0] + 1)))),
        arguments("logsinhc", SpecialFunction.LOGSINHC, 4.0, RESULT),
        arguments(
            "logaddexp",
            SpecialFunction.LOGADDEXP,
            2.5,
            size((v, a) -> Math.max(Math.abs(a[0]), Math.abs(a[1])))));
  }

  // spotless:on

  private static Size size(Size least) {
    return (v, a) -> Math.max(Math.abs(v), least.at(v, a));
  }

  @ParameterizedTest(name = "{0} within {2} ulp")
  @MethodSource("tables")
  void staysWithinTheDocumentedBound(
      String table, SpecialFunction function, double bound, Size size) {
    List<ReferencePoint> points = ReferencePoint.table(table);
    assertThat(points).hasSizeGreaterThan(100);
    for (ReferencePoint point : points) {
      double actual = function.evaluate(point.arguments());
      double scale = size.at(point.value().doubleValue(), point.arguments());
      assertThat(point.errorOf(actual) / Math.ulp(scale))
          .as("error in ulp of %s%s = %s", table, point, actual)
          .isLessThanOrEqualTo(bound);
    }
  }
}
