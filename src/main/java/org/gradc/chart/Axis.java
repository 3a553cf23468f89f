package org.gradc.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A range of numbers, how it maps to a length, and where its ticks stand. */
record Axis(double low, double high, boolean logarithmic) {
  private static final int[] STEPS = {1, 2, 5, 10};

  /** A number on the axis and its text. */
  record Tick(double at, String text) {}

  /**
   * Where a number stands, from 0 at the low end to 1 at the high end; NaN where it has no place.
   */
  double position(double number) {
    return logarithmic
        ? Math.log10(number / low) / Math.log10(high / low)
        : (number / 2 - low / 2) / (high / 2 - low / 2); // halves do not overflow
  }

  /** At most so many ticks at round numbers. */
  List<Tick> ticks(int most) {
    if (logarithmic) {
      List<Tick> decades = decades(most);
      List<Tick> between = between(most);
      if (decades.size() > 2 || (decades.size() > 1 && between.isEmpty())) {
        return decades;
      } else if (between.size() > 1) {
        return between;
      }
    }
    BigDecimal step = step(most);
    BigDecimal at = new BigDecimal(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
    List<Tick> ticks = new ArrayList<>();
    while (at.doubleValue() <= high && ticks.size() <= most) {
      ticks.add(new Tick(at.doubleValue(), text(at)));
      at = at.add(step);
    }
    return ticks;
  }

  /** The smallest of 1, 2 and 5 times a power of ten that makes few enough ticks. */
  private BigDecimal step(int most) {
    double least = (high / 2 - low / 2) / most * 2;
    int exponent = (int) Math.floor(Math.log10(least));
    for (int factor : STEPS) {
      BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= least) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
  }

  /** Powers of ten, so many apart that they are few enough. */
  private List<Tick> decades(int most) {
    int first = (int) Math.ceil(Math.log10(low) - 1e-9);
    int last = (int) Math.floor(Math.log10(high) + 1e-9);
    int apart = Math.max(1, (last - first + most) / most);
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = Math.floorDiv(first + apart - 1, apart) * apart;
        exponent <= last;
        exponent += apart) {
      BigDecimal at = BigDecimal.ONE.scaleByPowerOfTen(exponent);
      ticks.add(new Tick(at.doubleValue(), text(at)));
    }
    return ticks;
  }

  /** The numbers 1, 2 and 5 times powers of ten; none if they are too many. */
  private List<Tick> between(int most) {
    List<Tick> ticks = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(high));
    for (int exponent = (int) Math.floor(Math.log10(low)); exponent <= last; exponent++) {
      for (int factor : List.of(1, 2, 5)) {
        BigDecimal at = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
        if (at.doubleValue() >= low && at.doubleValue() <= high) {
          ticks.add(new Tick(at.doubleValue(), text(at)));
        }
        if (ticks.size() > most) {
          return List.of();
        }
      }
    }
    return ticks;
  }

  private static String text(BigDecimal number) {
    BigDecimal plain = number.round(MathContext.DECIMAL64).stripTrailingZeros();
    if (plain.signum() == 0) {
      return "0";
    }
    int exponent = plain.precision() - plain.scale() - 1;
    boolean isLong = exponent > 5 || exponent < -4;
    String text =
        isLong
            ? plain.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString()
                + "e"
                + exponent
            : plain.toPlainString();
    return text.replace('-', '\u2212');
  }
}
