package org.gradc.rules;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Exact values of operators at rational numbers.
 *
 * <p>Irrational results stay expressions, and so do numbers of more than {@link #LIMIT} bits.
 */
final class Folding {
  static final int LIMIT = 4096;

  private static final Map<Primitive, UnaryOperator<Rational>> ROUNDINGS =
      new EnumMap<>(
          Map.of(
              Primitive.ABS, Rational::abs,
              Primitive.SIGN, x -> Rational.of(x.signum()),
              Primitive.FLOOR, Folding::floor,
              Primitive.CEIL, x -> floor(x.negate()).negate(),
              Primitive.RELU, x -> x.signum() > 0 ? x : Rational.ZERO,
              Primitive.TO_REAL, x -> x));

  private Folding() {}

  /** Whether the number is small enough to be folded further. */
  static boolean isSmall(Rational value) {
    return value.bits() <= LIMIT;
  }

  /** The exact value, or null where there is none or it is too large. */
  static @Nullable Rational fold(Primitive operator, List<Rational> values) {
    UnaryOperator<Rational> rounding = ROUNDINGS.get(operator);
    if (rounding != null) {
      return rounding.apply(values.get(0));
    }
    return switch (operator) {
      case MIN -> values.get(0).compareTo(values.get(1)) <= 0 ? values.get(0) : values.get(1);
      case MAX -> values.get(0).compareTo(values.get(1)) >= 0 ? values.get(0) : values.get(1);
      case DIVIDE -> values.get(1).isZero() ? null : values.get(0).divide(values.get(1));
      case CHECK ->
          values.get(0).signum() >= 0 && values.get(0).compareTo(values.get(1)) < 0
              ? values.get(0)
              : null;
      case POWER -> power(values.get(0), values.get(1));
      case CBRT -> {
        Rational root = root(values.get(0).abs(), 3);
        yield root == null || values.get(0).signum() >= 0 ? root : root.negate();
      }
      case LOG2 -> logarithm(values.get(0), BigInteger.TWO);
      case LOG10 -> logarithm(values.get(0), BigInteger.TEN);
      default -> null;
    };
  }

  /** Whether the comparison holds, or null for other operators. */
  static @Nullable Boolean compare(Primitive operator, Rational left, Rational right) {
    return switch (operator) {
      case LESS -> left.compareTo(right) < 0;
      case LESS_EQUAL -> left.compareTo(right) <= 0;
      case EQUAL -> left.equals(right);
      case NOT_EQUAL -> !left.equals(right);
      default -> null;
    };
  }

  private static Rational floor(Rational x) {
    BigInteger[] parts = x.numerator().divideAndRemainder(x.denominator());
    return Rational.of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
  }

  /** base^exponent where it is rational; 0 to a negative and roots of negatives are not. */
  static @Nullable Rational power(Rational base, Rational exponent) {
    if (exponent.isZero() || base.isOne()) {
      return Rational.ONE;
    } else if (base.isZero()) {
      return exponent.signum() > 0 ? Rational.ZERO : null;
    }
    if (exponent.bits() > 32 || (!exponent.isInteger() && base.signum() < 0)) {
      return null;
    }
    Rational root = root(base, exponent.denominator().intValueExact());
    int times = exponent.numerator().intValueExact();
    if (root == null || (long) root.bits() * Math.abs((long) times) > LIMIT) {
      return null;
    }
    return root.pow(times);
  }

  private static @Nullable Rational root(Rational value, int degree) {
    if (degree == 1) {
      return value;
    }
    BigInteger numerator = root(value.numerator(), degree);
    BigInteger denominator = root(value.denominator(), degree);
    return numerator == null || denominator == null ? null : new Rational(numerator, denominator);
  }

  /** The exact root of a non-negative integer, by bisection on its bits. */
  private static @Nullable BigInteger root(BigInteger value, int degree) {
    if (value.bitLength() <= 1) {
      return value;
    } else if (value.bitLength() > LIMIT || degree > value.bitLength()) {
      return null;
    }
    BigInteger root = BigInteger.ZERO;
    for (int bit = value.bitLength() / degree + 1; bit >= 0; bit--) {
      BigInteger next = root.setBit(bit);
      if (next.pow(degree).compareTo(value) <= 0) {
        root = next;
      }
    }
    return root.pow(degree).equals(value) ? root : null;
  }

  private static @Nullable Rational logarithm(Rational value, BigInteger base) {
    if (value.signum() <= 0 || value.bits() > LIMIT) {
      return null;
    }
    boolean fraction = value.numerator().equals(BigInteger.ONE);
    BigInteger rest = fraction ? value.denominator() : value.numerator();
    if (!fraction && !value.isInteger()) {
      return null;
    }
    int exponent = 0;
    while (rest.mod(base).signum() == 0) {
      rest = rest.divide(base);
      exponent++;
    }
    return rest.equals(BigInteger.ONE) ? Rational.of(fraction ? -exponent : exponent) : null;
  }
}
