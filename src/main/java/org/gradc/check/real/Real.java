package org.gradc.check.real;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A decimal number of any precision, or what is none: NaN or an infinity. */
public final class Real {
  public static final Real ZERO = of(BigDecimal.ZERO);
  public static final Real NAN = new Real(null, Double.NaN);

  private static final int SMALLEST_EXPONENT = -400;
  private static final int LARGEST_EXPONENT = 400;

  private final @Nullable BigDecimal finite;
  private final double other;

  private Real(@Nullable BigDecimal finite, double other) {
    this.finite = finite;
    this.other = other;
  }

  public static Real of(BigDecimal value) {
    return new Real(value, 0);
  }

  public static Real of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  /** The number that a double is, exactly. */
  public static Real of(double value) {
    return Double.isFinite(value) ? of(new BigDecimal(value)) : new Real(null, value);
  }

  /** The numbers that doubles are, exactly. */
  public static Real[] all(double[] values) {
    return Arrays.stream(values).mapToObj(Real::of).toArray(Real[]::new);
  }

  /** 1 or 0. */
  public static Real of(boolean condition) {
    return of(condition ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  public boolean isFinite() {
    return finite != null;
  }

  /**
   * The number.
   *
   * @throws ArithmeticException if this is not finite
   */
  public BigDecimal value() {
    if (finite == null) {
      throw new ArithmeticException(other + " is no number");
    }
    return finite;
  }

  /** Whether this is a number other than 0, or no number: a condition that holds. */
  public boolean isNonZero() {
    return finite == null || finite.signum() != 0;
  }

  /**
   * The integer.
   *
   * @throws ArithmeticException if this is none
   */
  public long toLong() {
    return value().longValueExact();
  }

  /** The nearest double. */
  public double toDouble() {
    return finite == null ? other : nearest(finite);
  }

  /** The nearest double, also of numbers whose exponents the JDK would write out. */
  public static double nearest(BigDecimal value) {
    int exponent = exponent(value);
    if (value.signum() == 0 || exponent < SMALLEST_EXPONENT) {
      return 0;
    } else if (exponent > LARGEST_EXPONENT) {
      return value.signum() * Double.POSITIVE_INFINITY;
    }
    return value.doubleValue();
  }

  /** The exponent of the first digit: 0 of numbers from 1 to 10; 0 of 0. */
  public static int exponent(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
  }

  /** Whether a number is an integer. */
  static boolean isInteger(BigDecimal value) {
    return value.signum() == 0 || value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
  }

  /** Whether an integer is odd. */
  static boolean isOdd(BigDecimal value) {
    return value.toBigInteger().testBit(0);
  }

  /** The quotient of integers as a number. */
  static BigDecimal quotient(BigInteger numerator, BigInteger denominator, int digits) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(digits));
  }

  @Override
  public String toString() {
    return finite == null ? Double.toString(other) : finite.toString();
  }
}
