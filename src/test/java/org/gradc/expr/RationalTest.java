package org.gradc.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1",
        "1e-300",
        "4.9e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "1e-400",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "1e400",
        "-2.2250738585072011e-308",
        "123456789012345678901234567890",
        "9007199254740993",
        "9007199254740992.5000001",
        "3.14159265358979323846264338327950288"
      })
  void decimalsRoundAsJavaReadsThem(String decimal) {
    assertThat(Rational.of(new BigDecimal(decimal)).toDouble())
        .isEqualTo(Double.parseDouble(decimal));
  }

  @Test
  void everyDoubleIsExactAndMidpointsGoToEven() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value) && value != 0) {
        Rational exact = Rational.ofDouble(value);
        assertThat(exact.toDouble()).isEqualTo(value);
        double next = Math.nextUp(value);
        if (Double.isFinite(next) && next != 0) {
          Rational middle = exact.add(Rational.ofDouble(next)).multiply(Rational.HALF);
          boolean even = (Double.doubleToLongBits(value) & 1) == 0;
          assertThat(middle.toDouble()).isEqualTo(even ? value : next);
        }
      }
    }
  }

  @Test
  void arithmeticIsExact() {
    Rational tenth = Rational.of(1, 10);
    assertThat(tenth.add(Rational.of(2, 10))).isEqualTo(Rational.of(3, 10));
    assertThat(Rational.of(2, -4)).isEqualTo(Rational.HALF.negate());
    assertThat(Rational.of(2, 3).pow(-3)).isEqualTo(Rational.of(27, 8));
    assertThat(Rational.of(1, 3)).isLessThan(Rational.of(34, 100));
    assertThat(Rational.of(BigInteger.TWO.pow(40)).isInt()).isFalse();
    assertThatThrownBy(() -> Rational.ONE.divide(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }
}
