package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas beside the Java that says what they mean, bit for bit. */
class MeaningTest {
  private static final double[][] POINTS = {
    {0.7, -1.3, 2.1, 0.4, 1.9}, {-2.5, 0.6, -0.2, 3.0, -1.1}, {1, 1, 1, 1, 1}, {0, 0, 0, 0, 0}
  };

  interface Meaning {
    double of(double[] p);
  }

  record Row(String formula, int parameters, Meaning meaning) {
    @Override
    public String toString() {
      return formula;
    }
  }

  private static Row row(String formula, int parameters, Meaning meaning) {
    return new Row(formula, parameters, meaning);
  }

  // spotless:off
  static Stream<Row> rows() {
    return Stream.of(
        // Bare formulas: parameters are numbered as they first appear.
        row("1/(1+exp(-(w0x0+w1x1+w2)))", 5, p -> 1 / (1 + Math.exp(-(p[0] * p[1] + p[2] * p[3] + p[4])))),
        row("rate*x1y", 2, p -> p[0] * p[1]),
        row("-x^2", 1, p -> -Math.pow(p[0], 2)),
        row("2^-x", 1, p -> Math.pow(2, -p[0])),
        row("2^3^x", 1, p -> Math.pow(2, Math.pow(3, p[0]))),
        row("x**2", 1, p -> Math.pow(p[0], 2)),
        row("2x^2 y", 2, p -> 2 * Math.pow(p[0], 2) * p[1]),
        row("3(x+1)(y)", 2, p -> 3 * (p[0] + 1) * p[1]),
        row("2.*x + 2./x", 1, p -> 2 * p[0] + 2 / p[0]),
        row("w0x0^2", 2, p -> p[0] * Math.pow(p[1], 2)),
        row("(w0x0)^2", 2, p -> Math.pow(p[0] * p[1], 2)),
        row("w0x0^y1^2", 3, p -> p[0] * Math.pow(p[1], Math.pow(p[2], 2))),
        row("1/(w0x0)", 2, p -> 1 / (p[0] * p[1])),
        row("a/b*c", 3, p -> p[0] / p[1] * p[2]),
        row("a/b*c d", 4, p -> p[0] / p[1] * p[2] * p[3]),
        row("a-b-c+d", 4, p -> p[0] - p[1] - p[2] + p[3]),
        row("a-(b-c)", 3, p -> p[0] - (p[1] - p[2])),
        row("2pi r", 1, p -> 2 * Math.PI * p[0]),
        row("π*r^2", 1, p -> Math.PI * Math.pow(p[0], 2)),
        row("gamma*beta", 2, p -> p[0] * p[1]),
        row("2 gamma c", 2, p -> 2 * p[0] * p[1]),
        row("e + exp(1)", 1, p -> p[0] + Math.exp(1)),
        row("θ1σ2", 2, p -> p[0] * p[1]),
        row("max(a, b, c)", 3, p -> Math.max(Math.max(p[0], p[1]), p[2])),
        row("min(a, b) + hypot(a, b, c)", 3, p -> Math.min(p[0], p[1]) + Math.hypot(Math.hypot(p[0], p[1]), p[2])),
        row("clamp(x, -1, 1)", 1, p -> Math.min(Math.max(p[0], -1), 1)),
        row("pow(x, y) - atan2(y, x)", 2, p -> Math.pow(p[0], p[1]) - Math.atan2(p[1], p[0])),
        row("if x < 0 then -x else x", 1, p -> p[0] < 0 ? -p[0] : p[0]),
        row("if(x >= y, x, y)", 2, p -> p[0] >= p[1] ? p[0] : p[1]),
        row("2*(if x > y and not (x == 1) or y != y then x else y)", 2, p -> 2 * (p[0] > p[1] && !(p[0] == 1) ? p[0] : p[1])),
        row("if x > 0 then 1 else if x < 0 then -1 else 0", 1, p -> Math.signum(p[0])),
        row("if (if x > 0 then y > 0 else y < 0) then 1 else 2", 2, p -> (p[0] > 0 ? p[1] > 0 : p[1] < 0) ? 1 : 2),
        row("1/0 + x", 1, p -> Double.POSITIVE_INFINITY),
        row("0^(-1) + x", 1, p -> Double.POSITIVE_INFINITY),
        row("0.1 + x", 1, p -> 0.1 + p[0]),
        row("1e-3x", 1, p -> 1e-3 * p[0]),
        row("+x - +y", 2, p -> p[0] - p[1]),
        // Modules.
        row("function f(a, b) = 2a b", 2, p -> 2 * p[0] * p[1]),
        row("function f(w0, w1, x0; x1) = w0x0 + w1x1", 4, p -> p[0] * p[2] + p[1] * p[3]),
        row("function f(w, x0) = wx0", 2, p -> p[0] * p[1]),
        row("let g = 9.5 let h = 2g function f(a) = h a", 1, p -> 2 * 9.5 * p[0]),
        row("function f(a) = h*a let h = 2*g let g = 3", 1, p -> 6 * p[0]),
        row("let sq(x) = x^2 function f(a, b) = sq(a + sq(b))", 2, p -> Math.pow(p[0] + Math.pow(p[1], 2), 2)),
        row("let h(x) { let u = x + 1 return u*u } function f(a) = h(2a)", 1, p -> (2 * p[0] + 1) * (2 * p[0] + 1)),
        row("function f(a) { let u1 = a + 1 let v = u1a return v - u1 }", 1, p -> (p[0] + 1) * p[0] - (p[0] + 1)),
        row("function f(a) { let v = 2u let u = a + 1 return v*u }", 1, p -> 2 * (p[0] + 1) * (p[0] + 1)),
        row("function g(a; b) = a - b function f(x) = g(x^2, 3)", 1, p -> Math.pow(p[0], 2) - 3),
        row("function f(pi, gamma) = pi*gamma", 2, p -> p[0] * p[1]),
        row("let relu(x) = max(x, 0) + 1 function f(a) = relu(a)", 1, p -> Math.max(p[0], 0) + 1),
        row("let inside(x) = x > 0 and x < 1 function f(a) = if inside(a) then a else 0", 1, p -> p[0] > 0 && p[0] < 1 ? p[0] : 0),
        row("let g = 2 function f(g) = g", 1, p -> p[0]));
  }
  // spotless:on

  // A result is added to 0, so that it is never -0.
  @ParameterizedTest
  @MethodSource("rows")
  void meansWhatTheJavaSays(Row row) {
    LoweredFunction function = Formulas.last(row.formula());
    for (double[] point : POINTS) {
      double[] arguments = Arrays.copyOf(point, row.parameters());
      assertThat(Formulas.value(function, arguments))
          .as("%s at %s", row, Arrays.toString(arguments))
          .isEqualTo(Double.valueOf(0 + row.meaning().of(arguments)));
    }
  }

  @Test
  void parametersOfABareFormulaStandAsTheyFirstAppear() {
    LoweredFunction neuron = Formulas.last("1/(1+exp(-(w0x0+w1x1+w2))) + pi");
    assertThat(Formulas.parameters(neuron)).containsExactly("w0", "x0", "w1", "x1", "w2");
    assertThat(neuron.name()).isEqualTo("test");
    assertThat(neuron.className()).isEqualTo("Test");
    assertThat(Formulas.parameters(Formulas.last("if c < b then a else b + diff(d^2, d)")))
        .containsExactly("c", "b", "a", "d");
  }
}
