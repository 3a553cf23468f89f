package org.gradc.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Identities between the functions, which no table states. */
class SpecialProperties {
  @Property(seed = "1")
  void erfIsOddAndTheComplementOfErfc(@ForAll @DoubleRange(min = -30, max = 30) double x) {
    assertThat(Erf.erf(-x)).isEqualTo(-Erf.erf(x));
    assertThat(Erf.erf(x) + Erf.erfc(x)).isEqualTo(1, within(3e-16));
  }

  @Property(seed = "1")
  void gammaSatisfiesItsRecurrence(@ForAll @DoubleRange(min = -170, max = 170) double x) {
    double ulps = 16;
    double left = Gamma.gamma(x + 1);
    // x + 1 is rounded: its error enters times digamma.
    double slope = Math.abs(left * Digamma.digamma(x + 1)) * Math.ulp(x);
    if (x != 0 && Double.isFinite(left) && Math.abs(x - Math.rint(x)) > 1e-3) {
      assertThat(x * Gamma.gamma(x)).isEqualTo(left, within(ulps * Math.ulp(left) + slope));
    }
  }

  @Property(seed = "1")
  void lgammaIsTheLogarithmOfGamma(@ForAll @DoubleRange(min = -100, max = 171) double x) {
    double gamma = Math.abs(Gamma.gamma(x));
    if (gamma > 0 && gamma < Double.POSITIVE_INFINITY) {
      double log = Math.log(gamma);
      assertThat(LogGamma.lgamma(x)).isEqualTo(log, within(3e-14 + 4 * Math.ulp(log)));
    }
  }

  @Property(seed = "1")
  void polygammaSatisfiesItsRecurrence(
      @ForAll @IntRange(min = 0, max = 30) int n,
      @ForAll @DoubleRange(min = 0.01, max = 100) double x) {
    double here = Polygamma.polygamma(n, x);
    double step = Gamma.gamma(n + 1) / Math.pow(x, n + 1) * (n % 2 == 0 ? 1 : -1);
    double next = Polygamma.polygamma(n, x + 1);
    double scale = Math.max(Math.abs(here), Math.max(Math.abs(step), 1e-300));
    // x + 1 is rounded: half an ulp of it, times the relative slope (n + 1)/x.
    assertThat((here + step - next) / scale).isEqualTo(0, within(4e-15 + 4e-16 * (n + 1)));
  }

  @Property(seed = "1")
  void normcdfOfBothSidesIsOne(@ForAll @DoubleRange(min = -39, max = 39) double x) {
    assertThat(Normal.normcdf(x) + Normal.normcdf(-x)).isEqualTo(1, within(3e-16));
  }

  @Property(seed = "1")
  void logisticFunctionsAgree(@ForAll @DoubleRange(min = -700, max = 700) double x) {
    assertThat(Logistic.sigmoid(x) + Logistic.sigmoid(-x)).isEqualTo(1, within(3e-16));
    assertThat(Logistic.softplus(x)).isEqualTo(Logistic.logaddexp(0, x), within(1e-13));
    double derivative = Logistic.sigmoidDerivative(x);
    assertThat(4 * derivative)
        .isEqualTo(Hyperbolic.tanhDerivative(x / 2), within(40 * Math.ulp(derivative)));
  }

  @Property(seed = "1")
  void inverseHyperbolicFunctionsInvert(@ForAll @DoubleRange(min = -18, max = 18) double x) {
    double ulps = 8 * Math.ulp(x);
    assertThat(Hyperbolic.asinh(Math.sinh(x))).isEqualTo(x, within(ulps));
    double t = Math.max(-3, Math.min(3, x));
    // tanh' is down to 0.01 at 3
    assertThat(Hyperbolic.atanh(Math.tanh(t))).isEqualTo(t, within(400 * Math.ulp(1.0)));
  }
}
