package org.gradc.check.real;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Derivatives of quotients with a removable singularity at 0, to a number of digits, from the
 * Taylor series of dividend and divisor about the point.
 *
 * <p>Near 0 the terms of an n-th derivative are greater than it by x to the power -(n + 2): it is
 * computed to so many more digits. Closer still, its own series about 0 has two terms.
 */
final class RemovableQuotients {
  private final int digits;

  RemovableQuotients(int digits) {
    this.digits = digits;
  }

  /** A function as a quotient of two series about a point, cut off behind one more than n terms. */
  @FunctionalInterface
  interface Quotient {
    BigDecimal[] of(Series s, BigDecimal x);
  }

  /** The n-th derivative. */
  BigDecimal derivative(Quotient quotient, int n, BigDecimal x) {
    Functions result = new Functions(digits);
    if (x.signum() == 0 || Real.exponent(x) < -digits / 2 - 2) {
      BigDecimal[] about = quotient.of(new Series(digits + 6, n + 4), ZERO);
      BigDecimal slope = about[n + 1].multiply(BigDecimalMath.factorial(n + 1)).multiply(x);
      return result.add(about[n].multiply(BigDecimalMath.factorial(n)), slope);
    }
    int lost = (n + 3) * Math.max(0, 2 - Real.exponent(x));
    BigDecimal[] about = quotient.of(new Series(digits + lost + 6, n + 4), x);
    return result.multiply(about[n], BigDecimalMath.factorial(n));
  }

  /** Taylor coefficients, the first ones of a series. */
  static final class Series {
    private final Functions f;
    private final int length;

    Series(int digits, int length) {
      this.f = new Functions(digits);
      this.length = length;
    }

    /** x + t. */
    BigDecimal[] identity(BigDecimal x) {
      BigDecimal[] series = zeros();
      series[0] = x;
      series[1] = ONE;
      return series;
    }

    BigDecimal[] exp(BigDecimal x) {
      return cycle(f.exp(x));
    }

    BigDecimal[] expm1(BigDecimal x) {
      BigDecimal[] series = exp(x);
      series[0] = f.expm1(x);
      return series;
    }

    BigDecimal[] sin(BigDecimal x) {
      BigDecimal sin = f.sin(x);
      BigDecimal cos = f.cos(x);
      return cycle(sin, cos, sin.negate(), cos.negate());
    }

    /** 1 - cos(x + t). */
    BigDecimal[] versin(BigDecimal x) {
      BigDecimal sin = f.sin(x);
      BigDecimal cos = f.cos(x);
      BigDecimal[] series = cycle(cos.negate(), sin, cos, sin.negate());
      series[0] = f.subtract(ONE, cos);
      return series;
    }

    BigDecimal[] sinh(BigDecimal x) {
      return cycle(f.sinh(x), f.cosh(x));
    }

    BigDecimal[] cosh(BigDecimal x) {
      return cycle(f.cosh(x), f.sinh(x));
    }

    BigDecimal[] log1p(BigDecimal x) {
      BigDecimal[] series = zeros();
      series[0] = f.log1p(x);
      BigDecimal ratio = f.divide(ONE, ONE.add(x)).negate();
      BigDecimal power = ONE.negate();
      for (int k = 1; k < length; k++) {
        power = f.multiply(power, ratio);
        series[k] = f.divide(power, BigDecimal.valueOf(k));
      }
      return series;
    }

    BigDecimal[] difference(BigDecimal[] a, BigDecimal[] b) {
      BigDecimal[] difference = zeros();
      for (int k = 0; k < length; k++) {
        difference[k] = f.subtract(a[k], b[k]);
      }
      return difference;
    }

    BigDecimal[] product(BigDecimal[] a, BigDecimal[] b) {
      BigDecimal[] product = zeros();
      for (int k = 0; k < length; k++) {
        for (int i = 0; i <= k; i++) {
          product[k] = f.add(product[k], f.multiply(a[i], b[k - i]));
        }
      }
      return product;
    }

    /** The quotient; where both begin with zeros, it has fewer terms. */
    BigDecimal[] quotient(BigDecimal[] a, BigDecimal[] b) {
      int zeros = 0;
      while (b[zeros].signum() == 0) {
        zeros++;
      }
      BigDecimal[] quotient = zeros();
      for (int k = 0; k + zeros < length; k++) {
        BigDecimal rest = a[k + zeros];
        for (int i = 0; i < k; i++) {
          rest = f.subtract(rest, f.multiply(quotient[i], b[k - i + zeros]));
        }
        quotient[k] = f.divide(rest, b[zeros]);
      }
      return quotient;
    }

    /** The series of a function whose derivatives at the point come round. */
    private BigDecimal[] cycle(BigDecimal... derivatives) {
      BigDecimal[] series = zeros();
      for (int k = 0; k < length; k++) {
        series[k] = f.divide(derivatives[k % derivatives.length], BigDecimalMath.factorial(k));
      }
      return series;
    }

    private BigDecimal[] zeros() {
      BigDecimal[] zeros = new BigDecimal[length];
      Arrays.fill(zeros, ZERO);
      return zeros;
    }
  }
}
