package org.gradc.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The values at zeros, infinities, poles and NaN, and the results that are exact. */
class SpecialValuesTest {
  @ParameterizedTest
  @CsvSource({
    "erf, -0.0, -0.0",
    "erf, Infinity, 1",
    "erf, -Infinity, -1",
    "erf, 4.9e-324, 4.9e-324",
    "erfc, 0, 1",
    "erfc, Infinity, 0",
    "erfc, -Infinity, 2",
    "erfc, 27.3, 0",
    "erfcx, 0, 1",
    "erfcx, Infinity, 0",
    "erfcx, -Infinity, Infinity",
    "normpdf, Infinity, 0",
    "normpdf, -Infinity, 0",
    "normpdf, 1e200, 0",
    "normcdf, 0, 0.5",
    "normcdf, Infinity, 1",
    "normcdf, -Infinity, 0",
    "normcdf, -38.6, 0",
    "gamma, 0, Infinity",
    "gamma, -0.0, -Infinity",
    "gamma, -1, NaN",
    "gamma, -1e300, NaN",
    "gamma, -Infinity, NaN",
    "gamma, Infinity, Infinity",
    "gamma, 171.63, Infinity",
    "gamma, 1e-310, Infinity",
    "gamma, -190.5, -0.0",
    "gamma, -191.5, 0.0",
    "lgamma, 1, 0",
    "lgamma, 2, 0",
    "lgamma, 0, Infinity",
    "lgamma, -0.0, Infinity",
    "lgamma, -3, Infinity",
    "lgamma, -1e300, Infinity",
    "lgamma, Infinity, Infinity",
    "lgamma, -Infinity, Infinity",
    "lgamma, 1e306, Infinity",
    "digamma, 0, -Infinity",
    "digamma, -0.0, Infinity",
    "digamma, -1, NaN",
    "digamma, Infinity, Infinity",
    "digamma, -Infinity, NaN",
    "digamma, -1e300, NaN",
    "trigamma, 0, Infinity",
    "trigamma, -0.0, Infinity",
    "trigamma, -2, Infinity",
    "trigamma, Infinity, 0",
    "trigamma, -Infinity, NaN",
    "trigamma, 1e-200, Infinity",
    "tetragamma, 0, -Infinity",
    "tetragamma, -0.0, Infinity",
    "tetragamma, -2, NaN",
    "tetragamma, Infinity, -0.0",
    "tetragamma, -Infinity, NaN",
    "log2, 0, -Infinity",
    "log2, -0.0, -Infinity",
    "log2, -1, NaN",
    "log2, Infinity, Infinity",
    "log2, 1, 0",
    "log2, 4.9e-324, -1074",
    "asinh, -0.0, -0.0",
    "asinh, Infinity, Infinity",
    "asinh, -Infinity, -Infinity",
    "asinh, 4.9e-324, 4.9e-324",
    "acosh, 1, 0",
    "acosh, 0.5, NaN",
    "acosh, -1e8, NaN",
    "acosh, -Infinity, NaN",
    "acosh, Infinity, Infinity",
    "atanh, -0.0, -0.0",
    "atanh, 1, Infinity",
    "atanh, -1, -Infinity",
    "atanh, 1.5, NaN",
    "atanh, Infinity, NaN",
    "atanh, 4.9e-324, 4.9e-324",
    "tanhDerivative, 0, 1",
    "tanhDerivative, Infinity, 0",
    "tanhDerivative, -Infinity, 0",
    "sigmoid, 0, 0.5",
    "sigmoid, Infinity, 1",
    "sigmoid, -Infinity, 0",
    "sigmoidDerivative, 0, 0.25",
    "sigmoidDerivative, Infinity, 0",
    "sigmoidDerivative, -Infinity, 0",
    "softplus, Infinity, Infinity",
    "softplus, -Infinity, 0",
    "softplus, 1e300, 1e300",
  })
  void atTheEdges(String name, double x, double expected) {
    SpecialFunction function = SpecialFunction.named(name);
    assertThat(Double.valueOf(function.evaluate(x))).isEqualTo(Double.valueOf(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 0, Infinity",
    "3, -2, Infinity",
    "4, 0.0, -Infinity",
    "4, -0.0, Infinity",
    "4, -2, NaN",
    "5, Infinity, 0",
    "5, -Infinity, NaN",
    "-1, 2, NaN",
    "200, 1e-3, -Infinity",
    "201, -1.001, Infinity",
    "200, -1.001, Infinity",
    "200, -0.999, -Infinity",
    "2000000000, 1, -Infinity",
    "2000000000, 1e12, -0.0",
    "0, 1e308, 709.1962086421661",
  })
  void polygammaAtTheEdges(int n, double x, double expected) {
    assertThat(Double.valueOf(Polygamma.polygamma(n, x))).isEqualTo(Double.valueOf(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "Infinity, Infinity, Infinity",
    "Infinity, -Infinity, Infinity",
    "-Infinity, -Infinity, -Infinity",
    "-Infinity, 3, 3",
    "3, -Infinity, 3",
    "1e308, 1e308, 1e308",
    "-1e308, 1e308, 1e308",
  })
  void logaddexpAtTheEdges(double a, double b, double expected) {
    assertThat(Logistic.logaddexp(a, b)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void nanInNanOut(SpecialFunction function) {
    double[] arguments = new double[function.arity()];
    Arrays.fill(arguments, 1);
    arguments[function.arity() - 1] = Double.NaN;
    assertThat(function.evaluate(arguments)).isNaN();
  }

  @Test
  void gammaIsExactAtSmallIntegers() {
    double factorial = 1;
    for (int n = 1; n <= 23; n++) {
      assertThat(Gamma.gamma(n)).as("gamma(%s)", n).isEqualTo(factorial);
      factorial *= n;
    }
  }

  @Test
  void log2IsExactAtPowersOfTwo() {
    for (int e = -1074; e <= 1023; e++) {
      assertThat(Logarithm.log2(Math.scalb(1.0, e))).isEqualTo(e);
    }
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> SpecialFunction.named("erfi"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("erfi");
  }

  @Test
  void argumentsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> SpecialFunction.POLYGAMMA.evaluate(1.5, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.5");
    assertThatThrownBy(() -> SpecialFunction.ERF.evaluate(1.5, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("erf takes 1 arguments, not 2");
  }
}
