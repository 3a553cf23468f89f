package org.gradc.check.real;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The Bernoulli numbers of even index, exactly.
 *
 * <p>By way of tangent numbers, which are integers: R. P. Brent and D. Harvey, Fast computation of
 * Bernoulli, tangent and secant numbers (2013), algorithm TangentNumbers.
 */
final class BernoulliNumbers {
  /** How many there are: enough for series of 400 digits. */
  private static final int COUNT = 256;

  private static final List<Quotient> NUMBERS = numbers();

  private BernoulliNumbers() {}

  private record Quotient(BigDecimal numerator, BigDecimal denominator) {}

  private static List<Quotient> numbers() {
    List<BigInteger> tangent = new ArrayList<>(Collections.nCopies(COUNT + 1, BigInteger.ONE));
    for (int k = 2; k <= COUNT; k++) {
      tangent.set(k, tangent.get(k - 1).multiply(BigInteger.valueOf(k - 1)));
    }
    for (int k = 2; k <= COUNT; k++) {
      for (int j = k; j <= COUNT; j++) {
        BigInteger left = tangent.get(j - 1).multiply(BigInteger.valueOf(j - k));
        BigInteger own = tangent.get(j).multiply(BigInteger.valueOf(j - k + 2));
        tangent.set(j, left.add(own));
      }
    }
    List<Quotient> numbers = new ArrayList<>();
    for (int n = 1; n <= COUNT; n++) {
      // B₂ₙ = (-1)ⁿ⁻¹ 2n Tₙ/(4ⁿ(4ⁿ-1))
      BigInteger power = BigInteger.ONE.shiftLeft(2 * n);
      BigInteger numerator =
          tangent.get(n).multiply(BigInteger.valueOf(n % 2 == 0 ? -2 * n : 2 * n));
      BigInteger denominator = power.multiply(power.subtract(BigInteger.ONE));
      numbers.add(new Quotient(new BigDecimal(numerator), new BigDecimal(denominator)));
    }
    return List.copyOf(numbers);
  }

  /**
   * The number of index 2n, n from 1.
   *
   * @throws IllegalArgumentException if it is beyond the table
   */
  static BigDecimal ofTwice(int n, Functions f) {
    if (n > COUNT) {
      throw new IllegalArgumentException("so many digits are not foreseen");
    }
    Quotient number = NUMBERS.get(n - 1);
    return f.divide(number.numerator(), number.denominator());
  }
}
