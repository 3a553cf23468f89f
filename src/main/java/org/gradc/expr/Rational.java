package org.gradc.expr;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact rational number in lowest terms with a positive denominator. */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {

  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);
  public static final Rational TWO = of(2);
  public static final Rational HALF = of(1, 2);
  public static final Rational MINUS_ONE = of(-1);

  private static final int DOUBLE_BITS = 53;
  private static final int GUARDED_BITS = 66;
  private static final int SMALLEST_NORMAL = -1022;
  private static final int SMALLEST_SUBNORMAL = -1074;

  /**
   * Reduces to lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (denominator.signum() < 0) {
      numerator = numerator.negate();
      denominator = denominator.negate();
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger common = numerator.gcd(denominator);
      if (!common.equals(BigInteger.ONE)) {
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
      }
    }
  }

  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Rational of(BigInteger value) {
    return new Rational(value, BigInteger.ONE);
  }

  /** The exact value of a decimal number. */
  public static Rational of(BigDecimal value) {
    BigInteger unscaled = value.unscaledValue();
    return value.scale() >= 0
        ? new Rational(unscaled, BigInteger.TEN.pow(value.scale()))
        : of(unscaled.multiply(BigInteger.TEN.pow(-value.scale())));
  }

  /**
   * The exact value of a finite double.
   *
   * @throws NumberFormatException if the value is infinite or NaN
   */
  public static Rational ofDouble(double value) {
    return of(new BigDecimal(value));
  }

  public Rational add(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational subtract(Rational other) {
    return add(other.negate());
  }

  public Rational multiply(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Rational divide(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return numerator.signum() < 0 ? negate() : this;
  }

  /**
   * The integer power.
   *
   * @throws ArithmeticException if this is zero and the exponent negative
   */
  public Rational pow(int exponent) {
    return exponent >= 0
        ? new Rational(numerator.pow(exponent), denominator.pow(exponent))
        : new Rational(denominator.pow(-exponent), numerator.pow(-exponent));
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  public boolean isOne() {
    return numerator.equals(BigInteger.ONE) && isInteger();
  }

  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /** Whether this is a multiple of 2. */
  public boolean isEven() {
    return isInteger() && !numerator.testBit(0);
  }

  /** Whether this is an integer that fits an {@code int}. */
  public boolean isInt() {
    return isInteger() && numerator.bitLength() <= 31;
  }

  /**
   * The value as an {@code int}.
   *
   * @throws ArithmeticException if it is not one
   */
  public int intValue() {
    if (!isInteger()) {
      throw new ArithmeticException(this + " is not an integer");
    }
    return numerator.intValueExact();
  }

  /** The size of the number in bits, which limits what is folded. */
  public int bits() {
    return numerator.bitLength() + denominator.bitLength();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational rational
        && rational.numerator.equals(numerator)
        && rational.denominator.equals(denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The nearest double, ties to even; infinite beyond the range of double. */
  public double toDouble() {
    if (numerator.bitLength() <= DOUBLE_BITS && denominator.bitLength() <= DOUBLE_BITS) {
      return numerator.doubleValue() / denominator.doubleValue();
    }
    int magnitude = numerator.bitLength() - denominator.bitLength();
    if (magnitude <= SMALLEST_NORMAL) {
      return subnormal();
    }
    int shift = GUARDED_BITS - magnitude;
    double quotient = stickyQuotient(shift).doubleValue();
    double value = Math.scalb(quotient, -shift);
    return numerator.signum() < 0 ? -value : value;
  }

  private double subnormal() {
    BigInteger quarters = stickyQuotient(2 - SMALLEST_SUBNORMAL);
    BigInteger units = quarters.shiftRight(2);
    int rest = quarters.intValue() & 3;
    if (rest == 3 || (rest == 2 && units.testBit(0))) {
      units = units.add(BigInteger.ONE);
    }
    double value = Math.scalb(units.doubleValue(), SMALLEST_SUBNORMAL);
    return numerator.signum() < 0 ? -value : value;
  }

  /** |this|·2^shift rounded down, its last bit set where a remainder was left. */
  private BigInteger stickyQuotient(int shift) {
    BigInteger scaled = shift > 0 ? numerator.abs().shiftLeft(shift) : numerator.abs();
    BigInteger divisor = shift < 0 ? denominator.shiftLeft(-shift) : denominator;
    BigInteger[] parts = scaled.divideAndRemainder(divisor);
    return parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
  }

  @Override
  public String toString() {
    return isInteger() ? numerator.toString() : numerator + "/" + denominator;
  }
}
