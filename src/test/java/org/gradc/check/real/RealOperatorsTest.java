package org.gradc.check.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.gradc.expr.Primitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the table: each row against the doubles of the operator, and the hard ones to 40 digits.
 */
final class RealOperatorsTest {
  private static final int DIGITS = 50;
  private static final RealOperators OPERATORS = new RealOperators(DIGITS);

  private static final List<Double> NUMBERS =
      List.of(
          -7.3, -2.0, -1.0, -0.5, -0.37, -1e-9, 0.0, 1e-30, 1e-9, 0.2, 0.75, 1.0, 1.5, 2.0, 3.7,
          26.0);

  @Test
  void everyOperatorHasARow() {
    List<Primitive> missing = new ArrayList<>();
    for (Primitive operator : Primitive.values()) {
      boolean chooses =
          List.of(Primitive.SELECT, Primitive.AND, Primitive.OR, Primitive.CHECK)
              .contains(operator);
      if (!chooses && !RealOperators.covers(operator)) {
        missing.add(operator);
      }
    }
    assertThat(missing).isEmpty();
  }

  static List<Primitive> operators() {
    List<Primitive> operators = new ArrayList<>(List.of(Primitive.values()));
    operators.removeAll(
        List.of(Primitive.SELECT, Primitive.AND, Primitive.OR, Primitive.NOT, Primitive.CHECK));
    operators.remove(Primitive.MASK); // of integers only
    return operators;
  }

  @ParameterizedTest
  @MethodSource("operators")
  void aRowAgreesWithDoubles(Primitive operator) {
    int arity = operator.arity() < 0 ? 3 : operator.arity();
    int points = (int) Math.pow(NUMBERS.size(), arity);
    for (int point = 0; point < points; point += arity == 3 ? 7 : 1) {
      double[] numbers = new double[arity];
      Real[] reals = new Real[arity];
      int rest = point;
      for (int i = 0; i < arity; i++) {
        numbers[i] = NUMBERS.get(rest % NUMBERS.size());
        if (operator.hasOrder() && i == 0) {
          numbers[i] = rest % 5;
        }
        reals[i] = Real.of(numbers[i]);
        rest /= NUMBERS.size();
      }
      if (operator == Primitive.DIVERGENCE) {
        numbers[2] = numbers[0] - numbers[1];
        reals[2] = Real.of(reals[0].value().subtract(reals[1].value()));
      }
      Double expected = operator.evaluate(numbers);
      Double found = OPERATORS.apply(operator, reals).toDouble();
      if (Double.isFinite(expected)) {
        double tolerance = 2e-14 * Math.max(Math.abs(expected), arity == 3 ? 1 : 1e-290);
        assertThat(found)
            .as("%s%s", operator, List.of(reals))
            .satisfiesAnyOf(
                value -> assertThat(Math.abs(value - expected)).isLessThanOrEqualTo(tolerance),
                // Near the zeros of lgamma, digamma and the sine of n·π doubles keep no digit.
                value -> assertThat(Math.abs(value - expected)).isLessThan(1e-14));
      } else {
        assertThat(found).as("%s%s", operator, List.of(reals)).isEqualTo(expected);
      }
    }
  }

  static List<Arguments> references() {
    Map<Primitive, UnaryOperator<Apfloat>> functions =
        Map.ofEntries(
            Map.entry(Primitive.EXP, ApfloatMath::exp),
            Map.entry(Primitive.LOG, ApfloatMath::log),
            Map.entry(Primitive.SIN, ApfloatMath::sin),
            Map.entry(Primitive.COS, ApfloatMath::cos),
            Map.entry(Primitive.ATAN, ApfloatMath::atan),
            Map.entry(Primitive.ASINH, ApfloatMath::asinh),
            Map.entry(Primitive.TANH, ApfloatMath::tanh),
            Map.entry(Primitive.CBRT, ApfloatMath::cbrt),
            Map.entry(Primitive.ERF, ApfloatMath::erf),
            Map.entry(Primitive.ERFC, ApfloatMath::erfc),
            Map.entry(Primitive.GAMMA, ApfloatMath::gamma),
            Map.entry(Primitive.LGAMMA, ApfloatMath::logGamma),
            Map.entry(Primitive.DIGAMMA, ApfloatMath::digamma));
    List<Arguments> references = new ArrayList<>();
    functions.forEach((operator, function) -> references.add(Arguments.of(operator, function)));
    references.sort((a, b) -> a.get()[0].toString().compareTo(b.get()[0].toString()));
    return references;
  }

  @ParameterizedTest
  @MethodSource("references")
  void digitsAreThoseOfAnotherLibrary(Primitive operator, UnaryOperator<Apfloat> function) {
    for (String text : List.of("1e-7", "1.0000001", "9.25")) {
      BigDecimal expected = new BigDecimal(function.apply(new Apfloat(text, 60)).toString());
      BigDecimal found =
          OPERATORS.apply(operator, new Real[] {Real.of(new BigDecimal(text))}).value();
      agree(found, expected, operator + "(" + text + ")");
    }
  }

  @Test
  void polygammaToManyDigits() {
    for (int order : new int[] {1, 4}) {
      for (String text : List.of("4.5", "-2.25")) {
        BigDecimal expected =
            new BigDecimal(ApfloatMath.polygamma(order, new Apfloat(text, 60)).toString());
        Real[] operands = {Real.of(order), Real.of(new BigDecimal(text))};
        agree(
            OPERATORS.apply(Primitive.POLYGAMMA, operands).value(), expected, order + ", " + text);
      }
    }
  }

  private static void agree(BigDecimal found, BigDecimal expected, String what) {
    BigDecimal limit = expected.abs().movePointLeft(40);
    assertThat(found.subtract(expected).abs())
        .as("%s: %s, not %s", what, found, expected.round(new MathContext(DIGITS)))
        .isLessThanOrEqualTo(limit);
  }
}
