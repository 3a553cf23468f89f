package org.gradc.check.real;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The elementary functions to a number of digits.
 *
 * <p>Where a function loses digits to cancellation its argument is given more of them. Methods
 * throw {@link ArithmeticException} where a function has no value.
 */
final class Functions {
  static final BigDecimal ONE = BigDecimal.ONE;
  static final BigDecimal TWO = BigDecimal.valueOf(2);
  static final BigDecimal HALF = new BigDecimal("0.5");

  /** Beyond this argument exp is 0, or more than any double by far. */
  private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(10_000_000);

  /** Angles up to 10^400 are reduced exactly. */
  private static final int LARGEST_ANGLE = 400;

  private static final int LARGEST_POWER = 99_999_999;

  private final int digits;
  private final MathContext context;

  Functions(int digits) {
    this.digits = digits;
    this.context = new MathContext(digits);
  }

  int digits() {
    return digits;
  }

  MathContext context() {
    return context;
  }

  private static MathContext with(int digits) {
    return new MathContext(digits);
  }

  BigDecimal pi() {
    return BigDecimalMath.pi(context);
  }

  BigDecimal add(BigDecimal a, BigDecimal b) {
    return a.add(b, context);
  }

  BigDecimal subtract(BigDecimal a, BigDecimal b) {
    return a.subtract(b, context);
  }

  BigDecimal multiply(BigDecimal a, BigDecimal b) {
    return a.multiply(b, context);
  }

  BigDecimal divide(BigDecimal a, BigDecimal b) {
    return a.divide(b, context);
  }

  BigDecimal sqrt(BigDecimal x) {
    return x.sqrt(context);
  }

  BigDecimal cbrt(BigDecimal x) {
    if (x.signum() == 0) {
      return x;
    }
    BigDecimal root = exp(divide(log(x.abs()), BigDecimal.valueOf(3)));
    return x.signum() < 0 ? root.negate() : root;
  }

  BigDecimal exp(BigDecimal x) {
    return exp(x, digits);
  }

  private static BigDecimal exp(BigDecimal x, int digits) {
    if (x.abs().compareTo(LARGEST_EXPONENT) > 0) {
      if (x.signum() > 0) {
        throw new ArithmeticException("exp overflows");
      }
      return BigDecimal.ZERO;
    }
    // Half an ulp of x is |x| half ulps of the result.
    return BigDecimalMath.exp(x, with(digits + Math.max(0, Real.exponent(x)) + 2));
  }

  /** exp(x) - 1, small where x is. */
  BigDecimal expm1(BigDecimal x) {
    int lost = Math.max(0, -Real.exponent(x));
    if (x.signum() == 0 || lost > digits) {
      return x.add(x.multiply(x).multiply(HALF), context);
    }
    return exp(x, digits + lost).subtract(ONE, context);
  }

  BigDecimal log(BigDecimal x) {
    if (x.signum() <= 0) {
      throw new ArithmeticException("log of " + x.signum());
    }
    return BigDecimalMath.log(x, with(digits + lostNearOne(x)));
  }

  private int lostNearOne(BigDecimal x) {
    BigDecimal beyond = x.subtract(ONE);
    return beyond.signum() == 0 ? 0 : Math.min(2 * digits, Math.max(0, -Real.exponent(beyond)));
  }

  /** log(1 + x), small where x is. */
  BigDecimal log1p(BigDecimal x) {
    if (x.signum() == 0 || -Real.exponent(x) > digits) {
      return x.subtract(x.multiply(x).multiply(HALF), context);
    }
    return log(ONE.add(x));
  }

  BigDecimal power(BigDecimal base, BigDecimal exponent) {
    if (exponent.signum() == 0) {
      return ONE;
    }
    boolean whole = Real.isInteger(exponent);
    if (base.signum() == 0) {
      if (exponent.signum() < 0) {
        throw new ArithmeticException("0 to a negative power");
      }
      return BigDecimal.ZERO;
    }
    if (whole && exponent.abs().compareTo(BigDecimal.valueOf(LARGEST_POWER)) <= 0) {
      return integerPower(base, exponent.intValueExact());
    }
    BigDecimal twice = exponent.multiply(TWO);
    if (base.signum() > 0 && Real.isInteger(twice) && twice.abs().compareTo(LARGEST_EXPONENT) < 0) {
      return integerPower(sqrt(base), twice.intValueExact());
    }
    BigDecimal size = exp(multiply(exponent, log(base.abs())));
    if (base.signum() > 0) {
      return size;
    } else if (!whole) {
      throw new ArithmeticException("power of a negative number");
    }
    return Real.isOdd(exponent) ? size.negate() : size;
  }

  private BigDecimal integerPower(BigDecimal base, int exponent) {
    BigDecimal size = base.pow(Math.abs(exponent), with(digits + 8));
    return exponent < 0 ? divide(ONE, size) : size.round(context);
  }

  BigDecimal sin(BigDecimal x) {
    return BigDecimalMath.sin(reduced(x), context);
  }

  BigDecimal cos(BigDecimal x) {
    return BigDecimalMath.cos(reduced(x), context);
  }

  /** The angle less whole turns. */
  private BigDecimal reduced(BigDecimal x) {
    int exponent = Real.exponent(x);
    if (exponent > LARGEST_ANGLE) {
      throw new ArithmeticException("angle out of range");
    } else if (exponent < 1) {
      return x;
    }
    BigDecimal turn = TWO.multiply(BigDecimalMath.pi(with(digits + exponent + 4)));
    return x.remainder(turn);
  }

  BigDecimal asin(BigDecimal x) {
    BigDecimal square = ONE.subtract(x).multiply(ONE.add(x));
    if (square.signum() == 0) {
      return multiply(x, divide(pi(), TWO));
    }
    return atan(divide(x, sqrt(square)));
  }

  BigDecimal acos(BigDecimal x) {
    if (x.compareTo(ONE.negate()) == 0) {
      return pi();
    }
    return multiply(TWO, atan(sqrt(divide(ONE.subtract(x), ONE.add(x)))));
  }

  BigDecimal atan(BigDecimal x) {
    // x - x³/3 + …; the library is slow there, and far out.
    if (x.signum() == 0 || -Real.exponent(x) > digits) {
      return x.round(context);
    } else if (x.abs().compareTo(ONE) > 0) {
      BigDecimal quarter = divide(pi(), TWO);
      BigDecimal rest = atan(divide(ONE, x.abs()));
      BigDecimal angle = subtract(quarter, rest);
      return x.signum() < 0 ? angle.negate() : angle;
    }
    return BigDecimalMath.atan(x, with(digits + Math.max(0, -Real.exponent(x))));
  }

  BigDecimal atan2(BigDecimal y, BigDecimal x) {
    if (x.signum() == 0) {
      return y.signum() == 0
          ? BigDecimal.ZERO
          : multiply(BigDecimal.valueOf(y.signum()), divide(pi(), TWO));
    }
    BigDecimal angle = atan(divide(y, x));
    if (x.signum() > 0) {
      return angle;
    }
    return y.signum() < 0 ? subtract(angle, pi()) : add(angle, pi());
  }

  /** With m = exp(x) - 1: (m + m/(m+1))/2. */
  BigDecimal sinh(BigDecimal x) {
    BigDecimal m = expm1(x.abs());
    BigDecimal size = multiply(HALF, add(m, divide(m, m.add(ONE))));
    return x.signum() < 0 ? size.negate() : size;
  }

  BigDecimal cosh(BigDecimal x) {
    BigDecimal e = exp(x.abs());
    return multiply(HALF, add(e, divide(ONE, e)));
  }

  /** log(sinh(x)/x), x²/6 near 0. */
  BigDecimal logsinhc(BigDecimal x) {
    int lost = Math.max(0, -2 * Real.exponent(x));
    if (x.signum() == 0 || lost > digits) {
      return divide(multiply(x, x), BigDecimal.valueOf(6));
    }
    Functions wide = new Functions(digits + lost + 6);
    return wide.log(wide.divide(wide.sinh(x), x)).round(context);
  }

  /** With m = exp(2x) - 1: m/(m+2). */
  BigDecimal tanh(BigDecimal x) {
    BigDecimal m = expm1(x.abs().multiply(TWO));
    BigDecimal size = divide(m, m.add(TWO));
    return x.signum() < 0 ? size.negate() : size;
  }

  /** log(x + sqrt(1+x²)) = log1p(x + x²/(1 + sqrt(1+x²))). */
  BigDecimal asinh(BigDecimal x) {
    BigDecimal size = x.abs();
    BigDecimal square = multiply(size, size);
    BigDecimal beyond = add(size, divide(square, ONE.add(sqrt(ONE.add(square)))));
    BigDecimal result = log1p(beyond);
    return x.signum() < 0 ? result.negate() : result;
  }

  /** With t = x - 1: log1p(t + sqrt(t(t+2))). */
  BigDecimal acosh(BigDecimal x) {
    BigDecimal t = x.subtract(ONE);
    return log1p(add(t, sqrt(t.multiply(t.add(TWO)))));
  }

  /** log1p(2x/(1-x))/2. */
  BigDecimal atanh(BigDecimal x) {
    return multiply(HALF, log1p(divide(x.multiply(TWO), ONE.subtract(x))));
  }

  BigDecimal sigmoid(BigDecimal x) {
    BigDecimal e = exp(x.abs().negate());
    return divide(x.signum() < 0 ? e : ONE, ONE.add(e, with(digits + 2)));
  }

  BigDecimal softplus(BigDecimal x) {
    BigDecimal beyond = log1p(exp(x.abs().negate()));
    return x.signum() < 0 ? beyond : add(x, beyond);
  }

  /** log(exp(a) + exp(b)). */
  BigDecimal logaddexp(BigDecimal a, BigDecimal b) {
    return add(a.max(b), log1p(exp(a.subtract(b).abs().negate())));
  }

  /** 1 - cos(x) = 2 sin(x/2)². */
  BigDecimal versin(BigDecimal x) {
    BigDecimal half = sin(x.multiply(HALF));
    return multiply(TWO, multiply(half, half));
  }

  /** x·log(y), and 0 at x = 0. */
  BigDecimal xlogy(BigDecimal x, BigDecimal y) {
    return x.signum() == 0 && y.signum() >= 0 ? BigDecimal.ZERO : multiply(x, log(y));
  }

  /** (1 + x)·log(1 + x) - x, which for small x cancels all digits but those of x²/2. */
  BigDecimal excess(BigDecimal x) {
    int lost = Math.max(0, -Real.exponent(x));
    if (x.signum() == 0 || lost > digits) {
      return x.multiply(x).multiply(HALF).round(context);
    }
    Functions more = new Functions(digits + 2 * lost + 2);
    BigDecimal y = ONE.add(x);
    BigDecimal product = y.signum() == 0 ? BigDecimal.ZERO : more.multiply(y, more.log1p(x));
    return product.subtract(x, context);
  }

  /** a·log(a/b) - a + b for a = b + difference. */
  BigDecimal divergence(BigDecimal b, BigDecimal difference) {
    if (b.signum() == 0) {
      throw new ArithmeticException("a quotient by 0");
    }
    Functions more = new Functions(2 * digits);
    return multiply(b, excess(more.divide(difference, b)));
  }

  BigDecimal norm(BigDecimal[] vector) {
    BigDecimal squares = BigDecimal.ZERO;
    for (BigDecimal x : vector) {
      squares = squares.add(x.multiply(x), with(2 * digits));
    }
    return sqrt(squares);
  }

  /** The first one over the length of all; 0 at 0. */
  BigDecimal unit(BigDecimal[] vector) {
    BigDecimal length = norm(vector);
    return length.signum() == 0 ? BigDecimal.ZERO : divide(vector[0], length);
  }
}
