package org.gradc.notation;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers as text.
 *
 * <p>Denominators below ten are written as fractions ({@code 1/2}, {@code 3/5}); beyond, a finite
 * decimal expansion is preferred ({@code 0.05}, {@code 1.5e-12}) to {@code 1/20}.
 */
final class Numerals {
  private static final BigInteger TEN = BigInteger.TEN;
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final BigInteger EXACT_IN_DOUBLE = BigInteger.ONE.shiftLeft(53);
  private static final int MOST_DIGITS = 20;
  private static final int MOST_PLACES = 10;

  private Numerals() {}

  /** Whether the number is written without a fraction bar. */
  static boolean isDecimal(Rational value) {
    return value.isInteger()
        || (value.denominator().compareTo(TEN) >= 0
            && value.bits() < 4_000
            && terminates(value.denominator())
            && decimal(value).precision() <= MOST_DIGITS);
  }

  private static boolean terminates(BigInteger denominator) {
    BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
    }
    return rest.equals(BigInteger.ONE);
  }

  private static BigDecimal decimal(Rational value) {
    return new BigDecimal(value.numerator())
        .divide(new BigDecimal(value.denominator()))
        .stripTrailingZeros();
  }

  /** The number in the formula language. */
  static Piece infix(Rational value) {
    if (!isDecimal(value)) {
      return new Piece(value.toString(), Level.PRODUCT);
    }
    Level level = value.signum() < 0 ? Level.SIGN : Level.ATOM;
    Scientific scientific = Scientific.of(decimal(value));
    return scientific == null
        ? new Piece(decimal(value).toPlainString(), level)
        : new Piece(scientific.digits() + "e" + scientific.exponent(), level);
  }

  /** The number in LaTeX. */
  static Piece latex(Rational value) {
    if (!isDecimal(value)) {
      String fraction = "\\frac{" + value.numerator().abs() + "}{" + value.denominator() + "}";
      return value.signum() < 0
          ? new Piece("-" + fraction, Level.SIGN)
          : new Piece(fraction, Level.POWER);
    }
    Scientific scientific = Scientific.of(decimal(value));
    if (scientific == null) {
      Level level = value.signum() < 0 ? Level.SIGN : Level.ATOM;
      return new Piece(decimal(value).toPlainString(), level);
    }
    String power = "10^{" + scientific.exponent() + "}";
    return switch (scientific.digits()) {
      case "1" -> new Piece(power, Level.POWER);
      case "-1" -> new Piece("-" + power, Level.SIGN);
      default -> new Piece(scientific.digits() + " \\cdot " + power, Level.PRODUCT);
    };
  }

  /** The number in Unicode. */
  static Piece unicode(Rational value) {
    String sign = value.signum() < 0 ? "−" : "";
    Level level = value.signum() < 0 ? Level.SIGN : Level.ATOM;
    if (!isDecimal(value)) {
      String fraction = value.numerator().abs() + "⁄" + value.denominator();
      return new Piece(sign + fraction, Level.PRODUCT);
    }
    Scientific scientific = Scientific.of(decimal(value));
    if (scientific == null) {
      return new Piece(sign + decimal(value.abs()).toPlainString(), level);
    }
    String digits = scientific.digits().replace("-", "−");
    String power = "10" + UnicodeNames.raised(Integer.toString(scientific.exponent()));
    return digits.equals("1")
        ? new Piece(power, Level.POWER)
        : new Piece(digits + "·" + power, Level.PRODUCT);
  }

  /** The number in MathML. */
  static Piece mathMl(Rational value) {
    String sign = value.signum() < 0 ? "<mo>−</mo>" : "";
    Level level = value.signum() < 0 ? Level.SIGN : Level.ATOM;
    if (!isDecimal(value)) {
      String fraction =
          "<mfrac>" + mn(value.numerator().abs().toString()) + mn(value.denominator().toString());
      return new Piece(sign + fraction + "</mfrac>", value.signum() < 0 ? Level.SIGN : Level.POWER);
    }
    Scientific scientific = Scientific.of(decimal(value.abs()));
    if (scientific == null) {
      return new Piece(sign + mn(decimal(value.abs()).toPlainString()), level);
    }
    String minus = scientific.exponent() < 0 ? "<mo>−</mo>" : "";
    String exponent = minus + mn(Integer.toString(Math.abs(scientific.exponent())));
    String power = "<msup>" + mn("10") + "<mrow>" + exponent + "</mrow></msup>";
    return scientific.digits().equals("1")
        ? new Piece(sign + power, value.signum() < 0 ? Level.SIGN : Level.POWER)
        : new Piece(sign + mn(scientific.digits()) + "<mo>⋅</mo>" + power, Level.PRODUCT);
  }

  private static String mn(String digits) {
    return "<mn>" + digits + "</mn>";
  }

  /** The number as an expression of Java's {@code double}. */
  static Piece java(Rational value) {
    boolean fraction =
        !value.isInteger()
            && !terminates(value.denominator())
            && value.numerator().abs().compareTo(EXACT_IN_DOUBLE) <= 0
            && value.denominator().compareTo(EXACT_IN_DOUBLE) <= 0;
    if (fraction) {
      return new Piece(value.numerator() + ".0 / " + value.denominator() + ".0", Level.PRODUCT);
    }
    double number = value.toDouble();
    Level level = value.signum() < 0 ? Level.SIGN : Level.ATOM;
    if (Double.isInfinite(number)) {
      return new Piece((number < 0 ? "-" : "") + "Double.POSITIVE_INFINITY", level);
    }
    return new Piece(Double.toString(number), level);
  }

  /** Digits and a power of ten, for numbers whose plain form is mostly zeros. */
  private record Scientific(String digits, int exponent) {
    static @Nullable Scientific of(BigDecimal value) {
      int places = value.precision() - value.scale();
      if (value.signum() == 0 || (places <= MOST_DIGITS && places > -MOST_PLACES / 2)) {
        return null;
      }
      if (value.scale() <= 0 && value.precision() > MOST_DIGITS) {
        return null;
      }
      int exponent = places - 1;
      return new Scientific(value.scaleByPowerOfTen(-exponent).toPlainString(), exponent);
    }
  }
}
