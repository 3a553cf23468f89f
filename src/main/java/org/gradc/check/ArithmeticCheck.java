package org.gradc.check;

import java.math.BigDecimal;
import java.util.Arrays;
import org.gradc.check.real.Real;

/**
 * Whether doubles are what a right rule gives, but for rounding.
 *
 * <p>A number may be off by 32 units in its last place, or by 64 times as far as runs stray whose
 * operations are wrong at random in the last place.
 */
final class ArithmeticCheck {
  private static final int RUNS = 6;

  /** What is granted to doubles that are computed by the rule that is checked. */
  static final double FREE_ULPS = 32;

  /** What is granted to those that are computed in another way: some ten digits must be right. */
  static final double FREE_ULPS_OF_OTHERS = 1 << 20;

  private static final double SAFETY = 64;

  /** From here on the loss of digits is worth a word. */
  private static final double ILL_CONDITIONED_ULPS = 1 << 16;

  private final Real[] exact;
  private final BigDecimal[] strayed;
  private final boolean leftRange;
  private final double free;

  /**
   * The check of a derivative.
   *
   * @param free an error of so many units in the last place needs no explanation
   */
  ArithmeticCheck(RuleCheck rules, Derivative derivative, double free) {
    this.free = free;
    this.exact = rules.derived(derivative);
    RangeWatch watch = new RangeWatch();
    rules.derived(derivative, 0, watch);
    this.leftRange = watch.wasLeft();
    this.strayed = new BigDecimal[exact.length];
    Arrays.fill(strayed, BigDecimal.ZERO);
    for (int run = 0; run < RUNS; run++) {
      Real[] noisy = rules.roughly(derivative, new Noise(run));
      for (int i = 0; i < exact.length; i++) {
        if (exact[i].isFinite() && noisy[i].isFinite()) {
          strayed[i] = strayed[i].max(exact[i].value().subtract(noisy[i].value()).abs());
        }
      }
    }
  }

  /** The error of a double in units of the last place. */
  double ulps(int place, double found) {
    if (!exact[place].isFinite()) {
      return 0;
    } else if (!Double.isFinite(found)) {
      return Double.POSITIVE_INFINITY;
    }
    return Real.nearest(error(place, found)) / ulp(place);
  }

  /** How far a double may be from the number: a power of two. */
  double tolerance(int place) {
    double granted = free * ulp(place) + SAFETY * Real.nearest(strayed[place]);
    return Math.scalb(1.0, Math.getExponent(granted) + 1);
  }

  private BigDecimal error(int place, double found) {
    return exact[place].value().subtract(new BigDecimal(found)).abs();
  }

  private double ulp(int place) {
    return Math.ulp(Math.max(Math.abs(exact[place].toDouble()), Double.MIN_NORMAL));
  }

  Verdict judge(int place, double found) {
    if (!exact[place].isFinite()) {
      return Verdict.RIGHT; // the rule is judged, not its doubles
    }
    double ulps = ulps(place, found);
    if (ulps <= free) {
      return Verdict.RIGHT;
    }
    double explained = SAFETY * Real.nearest(strayed[place]) / ulp(place);
    if (ulps <= explained) {
      return ulps < ILL_CONDITIONED_ULPS ? Verdict.RIGHT : Verdict.ILL_CONDITIONED;
    }
    return leftRange ? Verdict.OUT_OF_RANGE : Verdict.WRONG_ARITHMETIC;
  }
}
