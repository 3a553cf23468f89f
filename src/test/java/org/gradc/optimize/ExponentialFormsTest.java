package org.gradc.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Mode;
import org.gradc.laws.ArrayCase;
import org.gradc.program.Program;
import org.gradc.program.ProgramPrinter;
import org.junit.jupiter.api.Test;

/** The digits of logistic functions that share an exponential. */
class ExponentialFormsTest {
  private static final MathContext DIGITS = new MathContext(60);

  private static Program gradient(String function) {
    ArrayCase c = ArrayCase.of(text(function), Map.of("n", 1), Map.of());
    Program normal = Optimizations.UNROLL.run(Optimizations.NORMAL_FORM.run(c.program()));
    Program optimized = Optimizations.optimize(Derivatives.gradient(normal, Mode.REVERSE));
    assertThat(ProgramPrinter.print(optimized)).containsOnlyOnce("exp(");
    return optimized;
  }

  private static String text(String function) {
    return """
    program f
    extent n
    parameter x[#n]
    output $value
    nest @i in 0i until #n {
      $value sum= FUNCTION(x[@i])
    }
    """
        .replace("FUNCTION", function);
  }

  /** The largest error of value and derivative, in ulp of the exact one. */
  private static double[] errors(
      String function, UnaryOperator<BigDecimal> exact, UnaryOperator<BigDecimal> derivative) {
    Program program = gradient(function);
    Random random = new Random(7);
    double[] worst = new double[2];
    for (int i = 0; i < 500; i++) {
      double magnitude = Math.exp(-8 + 13.5 * random.nextDouble());
      double x = i < 4 ? new double[] {0.625, Math.nextDown(0.625), 1e-9, 19}[i] : magnitude;
      x = random.nextBoolean() ? x : -x;
      ArrayCase at = ArrayCase.of(text(function), Map.of("n", 1), Map.of("x", new double[] {x}));
      Map<String, double[]> found = at.run(program, Map.of());
      worst[0] = Math.max(worst[0], ulps(found.get("$value")[0], exact.apply(big(x))));
      worst[1] = Math.max(worst[1], ulps(found.get("$gradient")[0], derivative.apply(big(x))));
    }
    return worst;
  }

  private static BigDecimal big(double x) {
    return new BigDecimal(x);
  }

  private static double ulps(double found, BigDecimal exact) {
    BigDecimal error = big(found).subtract(exact).abs();
    return error.doubleValue() / Math.ulp(exact.doubleValue());
  }

  /** e^x by its series at x/2^k. */
  private static BigDecimal exp(BigDecimal x) {
    int halvings = 12;
    BigDecimal small = x.divide(BigDecimal.valueOf(1L << halvings), new MathContext(90));
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; k < 45; k++) {
      term = term.multiply(small).divide(BigDecimal.valueOf(k), new MathContext(90));
      sum = sum.add(term, new MathContext(90));
    }
    for (int k = 0; k < halvings; k++) {
      sum = sum.multiply(sum, new MathContext(90));
    }
    return sum;
  }

  private static BigDecimal sigmoid(BigDecimal x) {
    return BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(x.negate())), DIGITS);
  }

  private static BigDecimal tanh(BigDecimal x) {
    BigDecimal e = exp(x.add(x));
    return e.subtract(BigDecimal.ONE).divide(e.add(BigDecimal.ONE), DIGITS);
  }

  private static BigDecimal sechSquared(BigDecimal x) {
    BigDecimal cosh = exp(x).add(exp(x.negate()));
    return BigDecimal.valueOf(4).divide(cosh.multiply(cosh), DIGITS);
  }

  @Test
  void tanhAndItsDerivative() {
    double[] errors = errors("tanh", ExponentialFormsTest::tanh, ExponentialFormsTest::sechSquared);
    assertThat(errors[0]).isLessThan(3);
    assertThat(errors[1]).isLessThan(5);
  }

  @Test
  void sigmoidAndItsDerivative() {
    double[] errors =
        errors(
            "sigmoid",
            ExponentialFormsTest::sigmoid,
            x -> sigmoid(x).multiply(sigmoid(x.negate()), DIGITS));
    assertThat(errors[0]).isLessThan(3);
    assertThat(errors[1]).isLessThan(5);
  }

  @Test
  void derivativeOfSoftplus() {
    Program program = gradient("softplus");
    for (double x : new double[] {-40, -3, -0.5, 0, 0.5, 3, 40}) {
      ArrayCase at = ArrayCase.of(text("softplus"), Map.of("n", 1), Map.of("x", new double[] {x}));
      assertThat(ulps(at.run(program, "$gradient")[0], sigmoid(big(x)))).isLessThan(3);
    }
  }

  @Test
  void edges() {
    ArrayCase c =
        ArrayCase.of(
            text("tanh").replace("sum= ", "max= "),
            Map.of("n", 1),
            Map.of("x", new double[] {Double.POSITIVE_INFINITY}));
    Program program = Optimizations.optimize(c.program());
    assertThat(c.run(program, "$value")).containsExactly(1);
    for (double[] pair :
        new double[][] {
          {Double.NEGATIVE_INFINITY, -1}, {Double.NaN, Double.NaN}, {1e-300, 1e-300}
        }) {
      assertThat(c.at(Map.of("x", new double[] {pair[0]})).run(program, "$value"))
          .containsExactly(pair[1]);
    }
  }
}
