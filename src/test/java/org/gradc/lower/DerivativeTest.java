package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code diff} as a part of formulas. */
class DerivativeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "function f(x) = diff(x^3, x)                                        | 2 | 12",
        "function f(x) = diff(diff(x^3, x), x)                               | 2 | 12",
        "function f(x) = diff(x^3, x, x)                                     | 2 | 12",
        "function f(x; y) = diff(x*y^2, y) + y                               | 2 | 15",
        "function f(x, y) = diff(x^2*y^3, x, y)                              | 2 | 108",
        "function f(x) { let u = x^2 let v = u*x return diff(u*v, x) }       | 2 | 80",
        "function f(x) { let d = diff(x^2, x) return d*x }                   | 2 | 8",
        "let h(x) = diff(x^2, x) function f(x) = h(x)                        | 2 | 4",
        "let h(x) = diff(x^2, x) function f(x) = h(2x)                       | 2 | 8",
        "let h(x) = diff(x^2, x) function f(x) = diff(h(x^2), x)             | 2 | 8",
        "let h(x, y) = diff(x*y, x) function f(a) = h(a, a)                  | 2 | 2",
        "let h(x, y) = diff(x*y, x) function f(a) = h(a^2, 3a)               | 2 | 6",
        "let h(x) { let u = x^2 return diff(u, x) } function f(a) = h(h(a))  | 2 | 8",
        "let p(S, k) = k*S^2 let d(S, k) = diff(p(S, k), S) function f(x, y) = diff(d(x, y), y) | 2"
            + " | 4",
        "function g(a; b) = diff(a^2*b, a) function f(x, y) = g(y, x)        | 2 | 12",
        "let dx(x) = [diff(x^3, x), diff(x^3, x, x)] function f(x) = 0*x     | 2 | 0",
        "diff(x^2*y, x)                                                      | 2 | 12",
        "diff(3, x)                                                          | 2 | 0",
        "diff(if x < 1 then x else x^2, x)                                   | 2 | 4"
      })
  void isTheTotalDerivative(String formula, double x, double expected) {
    LoweredFunction function = Formulas.last(formula);
    double[] arguments = {x, 3};
    double[] given = Arrays.copyOf(arguments, Formulas.parameters(function).size());
    assertThat(Formulas.value(function, given)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void deltaOfAnOption() {
    String formula =
        """
        let d1(S, K, r, sigma, T) = (log(S/K) + (r + sigma^2/2)*T)/(sigma*sqrt(T))
        let call(S, K, r, sigma, T) =
            S*normcdf(d1(S, K, r, sigma, T))
            - K*exp(-r*T)*normcdf(d1(S, K, r, sigma, T) - sigma*sqrt(T))
        function delta(S, sigma; K, r, T) = diff(call(S, K, r, sigma, T), S)
        """;
    // The delta of a call is N(d1); d1 = 0.35 here.
    assertThat(Formulas.value(formula, 100, 0.2, 100, 0.05, 1))
        .isCloseTo(0.6368306511756191, within(1e-12));
  }
}
