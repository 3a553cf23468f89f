package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code diff} through sums, arrays and recurrences against differences. */
class DiffOfArraysTest {
  private static double at(String body, double a, double b) {
    return Point.of("function f(a, b, x[n]) " + body)
        .extent("n", 3)
        .with("a", a)
        .with("b", b)
        .with("x", 0.5, -0.25, 0.75)
        .value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "= [a]'*[a*b] + a",
        "= sum(i: sin(a*x[i])^2)",
        "= sum(i: exp(a*sum(j: x[j]*a^i)*x[i]))",
        "= logsumexp(i: a*x[i])*b",
        "= max(i: a*x[i]) + min(i: (a - x[i])^2)",
        "= mean(i, j: cos(a*x[i]*x[j]))",
        "= norm(a*x + b)",
        "= prod([a, b, a]) + softmax(a*x)[1]",
        "{ let s[0] = a let s[t in 1..4] = sin(s[t-1]) + a*b return s[4] }",
        "{ let s[i] = a*x[i] + (if i > 0 then s[i-1]^2 else b) return sum(i: s[i]) }",
        "{ let v = exp(a*x) return sum(v)*v[0]/a }"
      })
  void againstDifferences(String body) {
    double a = 0.8;
    double b = 1.3;
    double h = 1e-5;
    String expression = body.substring(body.startsWith("=") ? 2 : body.indexOf("return") + 7);
    String derivative = body.replace(expression, differentiated(expression));
    double expected = (at(body, a + h, b) - at(body, a - h, b)) / (2 * h);
    assertThat(at(derivative, a, b)).as(derivative).isCloseTo(expected, within(1e-8));
  }

  private static String differentiated(String expression) {
    return expression.endsWith("}")
        ? "diff(" + expression.replace("}", "") + ", a) }"
        : "diff(" + expression + ", a)";
  }

  @Test
  void ofHelpersWhereverTheyAreCalled() {
    String slope = "let slope(y, c) = diff(sum(i in 1..2: y^i*c), y) ";
    Point point =
        Point.of(slope + "function f(a, x[n]) = slope(a, a) + sum(i: slope(x[i]*a, x[i]))")
            .extent("n", 2)
            .with("a", 3.0)
            .with("x", 5, 7);
    // d/dy (y + y²)·c = (1 + 2y)·c
    point.gives(7 * 3 + (1 + 30) * 5 + (1 + 42) * 7);
  }

  @Test
  void mixedSecondDerivatives() {
    Point point =
        Point.of("function f(a, b, x[n]) = diff(sum(i: (a*b*x[i])^2), a, b)")
            .extent("n", 2)
            .with("a", 3.0)
            .with("b", 2.0)
            .with("x", 1, 2);
    // ∂²/∂a∂b a²b²s = 4abs
    point.gives(4 * 6 * 5);
  }

  @Test
  void theFirstOfEqualsIsChosen() {
    Point point =
        Point.of("function f(a, x[n]) = diff(max(i: x[i] + a*i), a)")
            .extent("n", 3)
            .with("a", 0.0)
            .with("x", 1, 2, 2);
    point.gives(1);
  }

  @Test
  void besideLiterals() {
    Point.of("function f(a, b) = [diff(a*b, a), diff(a^2, a)]")
        .with("a", 3.0)
        .with("b", 5.0)
        .gives(5, 6);
  }
}
