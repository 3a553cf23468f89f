package org.gradc.check.real;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Error and gamma functions to a number of digits, from series of DLMF (dlmf.nist.gov).
 *
 * <p>None of these formulas is that of the functions of generated classes.
 */
final class SpecialFunctions {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final double LOG_10 = Math.log(10);

  /** The complementary error function is no double beyond 27. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(60);

  private static final BigDecimal LARGEST_GAMMA = BigDecimal.valueOf(100_000);

  private final int digits;

  SpecialFunctions(int digits) {
    this.digits = digits;
  }

  BigDecimal erf(BigDecimal x) {
    return x.abs().compareTo(LARGEST) > 0
        ? BigDecimal.valueOf(x.signum())
        : erf(x, digits).round(new MathContext(digits));
  }

  /** 1 - erf(x), which for x > 0 cancels x²/log(10) digits and some. */
  BigDecimal erfc(BigDecimal x) {
    if (x.abs().compareTo(LARGEST) > 0) {
      return x.signum() < 0 ? TWO : BigDecimal.ZERO;
    }
    double size = x.doubleValue();
    int lost = x.signum() < 0 ? 0 : (int) (size * size / LOG_10) + 4;
    return ONE.subtract(erf(x, digits + lost), new MathContext(digits));
  }

  /** 2/√π exp(-x²) Σ 2ⁿ x^(2n+1)/(1·3·…·(2n+1)), DLMF 7.6.2: all terms have one sign. */
  private static BigDecimal erf(BigDecimal x, int digits) {
    Functions f = new Functions(digits + 6);
    MathContext context = f.context();
    BigDecimal square = x.multiply(x, context);
    BigDecimal term = x;
    BigDecimal sum = x;
    for (int n = 1; isSeen(term, sum, digits + 6); n++) {
      term = term.multiply(square, context).multiply(TWO);
      term = term.divide(BigDecimal.valueOf(2L * n + 1), context);
      sum = sum.add(term, context);
    }
    BigDecimal scale = f.divide(f.multiply(TWO, f.exp(square.negate())), f.sqrt(f.pi()));
    return f.multiply(scale, sum);
  }

  private static boolean isSeen(BigDecimal term, BigDecimal sum, int digits) {
    return term.signum() != 0 && Real.exponent(term) > Real.exponent(sum) - digits - 2;
  }

  /** exp(-x²/2)/√(2π). */
  BigDecimal normpdf(BigDecimal x) {
    Functions f = new Functions(digits + 6);
    BigDecimal e = f.exp(x.multiply(x).divide(TWO).negate());
    return new Functions(digits).divide(e, f.sqrt(f.multiply(TWO, f.pi())));
  }

  /** erfc(-x/√2)/2. */
  BigDecimal normcdf(BigDecimal x) {
    Functions f = new Functions(digits + 6);
    BigDecimal argument = f.divide(x, f.sqrt(TWO)).negate();
    return new Functions(digits).divide(new SpecialFunctions(digits + 4).erfc(argument), TWO);
  }

  /** Γ; by reflection Γ(x) Γ(1-x) = π/sin(πx) below 1/2, DLMF 5.5.3. */
  BigDecimal gamma(BigDecimal x) {
    refusePole(x);
    Functions f = new Functions(digits + 10);
    if (x.compareTo(Functions.HALF) < 0) {
      BigDecimal reflected = new SpecialFunctions(digits + 10).gamma(ONE.subtract(x));
      return new Functions(digits).divide(f.pi(), f.multiply(sinPi(f, x), reflected));
    }
    if (x.compareTo(LARGEST_GAMMA) > 0) {
      throw new ArithmeticException("gamma overflows");
    }
    return f.exp(logGamma(x, digits + 10)).round(new MathContext(digits));
  }

  /** log |Γ|. */
  BigDecimal lgamma(BigDecimal x) {
    refusePole(x);
    MathContext context = new MathContext(digits);
    if (x.compareTo(Functions.HALF) < 0) {
      Functions f = new Functions(digits + 10);
      BigDecimal sides = f.log(f.divide(f.pi(), sinPi(f, x).abs()));
      return sides.subtract(logGamma(ONE.subtract(x), digits + 10), context);
    }
    return logGamma(x, digits + 10).round(context);
  }

  /**
   * Stirling's series (z-1/2) log z - z + log(2π)/2 + Σ B₂ₖ/(2k(2k-1)z^(2k-1)), DLMF 5.11.1, for z
   * = x + N large enough, less log(x(x+1)…(x+N-1)).
   */
  private static BigDecimal logGamma(BigDecimal x, int digits) {
    Functions f = new Functions(digits + 6 + Math.max(0, Real.exponent(x)));
    int shift = shift(x, digits);
    BigDecimal z = x.add(BigDecimal.valueOf(shift));
    BigDecimal product = ONE;
    for (int k = 0; k < shift; k++) {
      product = f.multiply(product, x.add(BigDecimal.valueOf(k)));
    }
    BigDecimal sum = f.multiply(z.subtract(Functions.HALF), f.log(z)).subtract(z);
    sum = f.add(sum, f.divide(f.log(f.multiply(TWO, f.pi())), TWO));
    BigDecimal square = f.multiply(z, z);
    BigDecimal power = z;
    for (int k = 1; ; k++) {
      BigDecimal divisor = power.multiply(BigDecimal.valueOf(2L * k * (2L * k - 1)));
      BigDecimal term = f.divide(BernoulliNumbers.ofTwice(k, f), divisor);
      sum = f.add(sum, term);
      if (!isSeen(term, ONE, digits)) {
        return f.subtract(sum, f.log(product));
      }
      power = f.multiply(power, square);
    }
  }

  BigDecimal digamma(BigDecimal x) {
    return polygamma(0, x);
  }

  /**
   * The n-th derivative of digamma. Below 1/2 by reflection, DLMF 5.15.6, else by recurrence up to
   * a large z and the asymptotic series, DLMF 5.11.2 and 5.15.8.
   */
  BigDecimal polygamma(int n, BigDecimal x) {
    refusePole(x);
    MathContext context = new MathContext(digits);
    if (x.compareTo(Functions.HALF) >= 0) {
      return polygamma(n, x, digits + 10).round(context);
    }
    // ψ⁽ⁿ⁾(1-x) (-1)ⁿ - ψ⁽ⁿ⁾(x) = π dⁿ/dxⁿ cot(πx)
    Functions f = new Functions(digits + 10);
    BigDecimal reflected = polygamma(n, ONE.subtract(x), digits + 10);
    BigDecimal signed = n % 2 == 0 ? reflected : reflected.negate();
    return signed.subtract(f.multiply(f.pi(), cotangent(n, f, x)), context);
  }

  /** dⁿ/dxⁿ cot(πx): with c = cot, the polynomial P₀ = c, Pₙ₊₁ = -π(1+c²) dPₙ/dc. */
  private static BigDecimal cotangent(int n, Functions f, BigDecimal x) {
    BigDecimal c = f.divide(cosPi(f, x), sinPi(f, x));
    BigDecimal[] polynomial = {BigDecimal.ZERO, ONE};
    BigDecimal turn = f.pi().negate();
    for (int k = 0; k < n; k++) {
      BigDecimal[] next = new BigDecimal[polynomial.length + 1];
      Arrays.fill(next, BigDecimal.ZERO);
      for (int i = 1; i < polynomial.length; i++) {
        BigDecimal slope = f.multiply(turn, polynomial[i].multiply(BigDecimal.valueOf(i)));
        next[i - 1] = f.add(next[i - 1], slope);
        next[i + 1] = f.add(next[i + 1], slope);
      }
      polynomial = next;
    }
    BigDecimal value = BigDecimal.ZERO;
    for (int i = polynomial.length - 1; i >= 0; i--) {
      value = f.add(f.multiply(value, c), polynomial[i]);
    }
    return value;
  }

  private static BigDecimal polygamma(int n, BigDecimal x, int digits) {
    Functions f = new Functions(digits + 6 + 2 * n);
    int shift = shift(x, digits) + n;
    BigDecimal z = x.add(BigDecimal.valueOf(shift));
    BigDecimal factorial = factorial(n);
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < shift; k++) {
      sum = f.add(sum, f.divide(factorial, f.power(x.add(BigDecimal.valueOf(k)), power(n + 1))));
    }
    // (-1)^(n+1) ψ⁽ⁿ⁾(z) ~ (n-1)!/zⁿ + n!/(2z^(n+1)) + Σ B₂ₖ (2k+n-1)!/((2k)! z^(2k+n)); -log z for
    // n=0
    BigDecimal first =
        n == 0 ? f.log(z).negate() : f.divide(factorial(n - 1), f.power(z, power(n)));
    sum = f.add(sum, first);
    sum = f.add(sum, f.divide(factorial, f.multiply(TWO, f.power(z, power(n + 1)))));
    BigDecimal square = f.multiply(z, z);
    BigDecimal scale = f.power(z, power(n + 2));
    BigDecimal size = first;
    for (int k = 1; ; k++) {
      BigDecimal ratio = f.divide(factorial(2 * k + n - 1), factorial(2 * k));
      BigDecimal term = f.divide(f.multiply(BernoulliNumbers.ofTwice(k, f), ratio), scale);
      sum = f.add(sum, term);
      if (!isSeen(term, size, digits + n)) {
        return n % 2 == 0 ? sum.negate() : sum;
      }
      scale = f.multiply(scale, square);
    }
  }

  private static BigDecimal power(int exponent) {
    return BigDecimal.valueOf(exponent);
  }

  private static BigDecimal factorial(int n) {
    return BigDecimalMath.factorial(n);
  }

  /** How far to go up so that the asymptotic series, whose terms are least at k = πz, suffices. */
  private static int shift(BigDecimal x, int digits) {
    int wanted = digits;
    return Real.exponent(x) > 5 ? 0 : Math.max(0, wanted - x.intValue());
  }

  private static void refusePole(BigDecimal x) {
    if (x.signum() <= 0 && Real.isInteger(x)) {
      throw new ArithmeticException("a pole of gamma");
    }
  }

  /** sin(πx), by way of the distance from the nearest integer. */
  private static BigDecimal sinPi(Functions f, BigDecimal x) {
    BigDecimal nearest = x.setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal sine = f.sin(f.multiply(f.pi(), x.subtract(nearest)));
    return Real.isOdd(nearest) ? sine.negate() : sine;
  }

  private static BigDecimal cosPi(Functions f, BigDecimal x) {
    BigDecimal nearest = x.setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal cosine = f.cos(f.multiply(f.pi(), x.subtract(nearest)));
    return Real.isOdd(nearest) ? cosine.negate() : cosine;
  }
}
