package org.gradc.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gradc.program.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The conventions of the language for ties, zeros and branches that are not taken. */
class ConventionsTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  // x; value, first and second derivative
  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // A branch that is not taken contributes nothing, at any order.
        "select(less(0, x), log(x), 0)                                   | 0  | 0  | 0 | 0",
        "select(less(0, x), log(x), x)                                   | 0  | 0  | 1 | 0",
        "select(lessOrEqual(x, 0), x, multiply(x, log(x)))               | 0  | 0  | 1 | 0",
        "add(select(less(0, x), log(x), 0), select(less(1, x), multiply(2, log(x)), 0)) | 0 | 0 | 0"
            + " | 0",
        "add(select(less(0, x), log(x), 0), select(less(1, x), multiply(2, log(x)), 0)) | 0.5 |"
            + " -0.6931471805599453 | 2 | -4",
        "add(select(less(0, x), log(x), 0), select(less(1, x), multiply(2, log(x)), 0)) | 2 |"
            + " 2.0794415416798357 | 1.5 | -0.75",
        "multiply(select(less(0, x), sqrt(x), 3), add(x, 2))             | 0  | 6  | 3 | 0",
        "select(less(0, x), select(less(1, x), log(subtract(x, 1)), divide(1, x)), exp(x)) | 0 | 1"
            + " | 1 | 1",
        "select(less(0, x), select(less(1, x), log(subtract(x, 1)), divide(1, x)), exp(x)) | 1 | 1"
            + " | -1 | 2",
        "add(select(less(0, x), add(log(x), divide(1, x)), 0), select(not(less(0, x)), multiply(x,"
            + " x), log(x))) | 0 | 0 | 0 | 2",
        "sin(select(or(less(x, 0), equal(x, 0)), x, divide(sin(x), x)))  | 0  | 0  | 1 | 0",
        "select(less(x, 0), sqrt(x), select(less(x, 1), pow(x, 3), log(subtract(1, x)))) | 0.5 |"
            + " 0.125 | 0.75 | 3",
        "multiply(x, max(0, sqrt(x)))                                    | 0  | 0  | 0 | 0",
        "add(max(0, log(x)), max(0, multiply(2, log(x))))                | 0  | 0  | 0 | 0",
        "relu(log(x))                                                    | 0  | 0  | 0 | 0",
        "add(relu(log(x)), clamp(log(x), 0, 5))                          | 0  | 0  | 0 | 0",
        "clamp(log(x), subtract(0, 1), 1)                                | 0  | -1 | 0 | 0",
        // NaN decides for the else branch.
        "select(less(log(x), 0), log(x), multiply(3, x))                 | -1 | -3 | 3 | 0",
        // Kinks.
        "abs(x)                         | 0  | 0 | 0  | 0",
        "abs(x)                         | -2 | 2 | -1 | 0",
        "abs(multiply(x, x))            | 0  | 0 | 0  | 2",
        "multiply(x, abs(x))            | -2 | -4 | 4 | -2",
        "sign(x)                        | 0  | 0 | 0  | 0",
        "multiply(sign(x), x)           | 3  | 3 | 1  | 0",
        "floor(multiply(3, x))          | 1.5 | 4 | 0 | 0",
        "ceil(multiply(3, x))           | 1.5 | 5 | 0 | 0",
        "relu(x)                        | 0  | 0 | 0  | 0",
        "relu(multiply(x, x))           | 3  | 9 | 6  | 2",
        "max(x, multiply(x, x))         | 1  | 1 | 1  | 0",
        "max(multiply(x, x), x)         | 1  | 1 | 2  | 2",
        "min(x, multiply(x, x))         | 1  | 1 | 1  | 0",
        "min(multiply(x, x), x)         | 1  | 1 | 2  | 2",
        "clamp(multiply(x, x), 1, 4)    | 1  | 1 | 2  | 2",
        "clamp(multiply(x, x), 1, 4)    | 2  | 4 | 4  | 2",
        "clamp(multiply(x, x), 1, 4)    | 3  | 4 | 0  | 0",
        "clamp(multiply(x, x), 1, 4)    | 0.5 | 1 | 0 | 0",
        // Norms.
        "hypot(x, multiply(2, x))       | 0  | 0 | 0  | 0",
        "hypot(x, 0)                    | 0  | 0 | 0  | 0",
        "select(equal(x, 0), 0, sqrt(add(multiply(x, x), multiply(3, multiply(x, x))))) | 0 | 0 | 0"
            + " | 0",
        "sqrt(multiply(x, x))           | 0  | 0 | 0  | 0",
        "sqrt(multiply(x, x))           | -3 | 3 | -1 | 0",
        "multiply(abs(x), abs(x))       | 0  | 0 | 0  | 2",
        // Powers.
        "pow(x, 2)                      | 0  | 0 | 0  | 2",
        "pow(x, 3)                      | -2 | -8 | 12 | -12",
        "pow(x, 1)                      | 0  | 0 | 1  | 0",
        "pow(x, 0)                      | 0  | 1 | 0  | 0",
        "pow(x, 1/3)                    | -8 | NaN | NaN | NaN",
        "cbrt(x)                        | -8 | -2 | 0.08333333333333333 | 0.006944444444444444",
        "pow(x, 5/2)                    | 0  | 0 | 0  | 0",
        "pow(x, pi())                   | 0  | 0 | 0  | 0",
        "pow(0, x)                      | 2  | 0 | 0  | 0",
        "pow(2, x)                      | 0  | 1 | 0.6931471805599453 | 0.4804530139182014",
        "pow(x, x)                      | 1  | 1 | 1 | 2",
      })
  void scalarConvention(String body, double x, double value, double first, double second) {
    Program f = Functions.scalar("x", body);
    assertThat(Functions.run(f, Names.VALUE, x))
        .containsExactly(new double[] {value}, within(1e-13));
    for (Mode mode : Mode.values()) {
      assertThat(Functions.gradient(f, mode, x))
          .as("first, %s", mode)
          .containsExactly(new double[] {first}, within(1e-13));
      assertThat(Functions.hessian(f, mode, x))
          .as("second, %s", mode)
          .containsExactly(new double[] {second}, within(1e-13));
    }
  }

  // x, y; derivatives by both
  @ParameterizedTest(name = "{0} at {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "max(x, y)                     | 1 | 1 | 1 | 0",
        "min(x, y)                     | 1 | 1 | 1 | 0",
        "max(x, y)                     | 1 | 2 | 0 | 1",
        "min(x, y)                     | 1 | 2 | 1 | 0",
        "max(y, x)                     | 1 | 1 | 0 | 1",
        "hypot(x, y)                   | 0 | 0 | 0 | 0",
        "hypot(x, y)                   | 3 | 4 | 0.6 | 0.8",
        "hypot(x, y)                   | 0 | -2 | 0 | -1",
        "pow(x, y)                     | 0 | 2 | 0 | 0",
        "pow(x, y)                     | 0 | 1 | 1 | 0",
        "pow(x, y)                     | 0 | 0 | 0 | -Infinity",
        "pow(x, y)                     | 2 | 0 | 0 | 0.6931471805599453",
        "pow(x, y)                     | -2 | 3 | 12 | NaN",
        "clamp(x, y, 5)                | 2 | 2 | 1 | 0",
        "clamp(x, y, 5)                | 1 | 2 | 0 | 1",
        "clamp(x, 0, y)                | 2 | 2 | 1 | 0",
        "clamp(x, 0, y)                | 3 | 2 | 0 | 1",
        "clamp(1, x, y)                | 2 | 3 | 1 | 0",
        "atan2(y, x)                   | 0 | 2 | -0.5 | 0",
        "atan2(y, x)                   | -2 | 0 | 0 | -0.5",
        "atan2(y, x)                   | 0 | 0 | NaN | NaN",
        "multiply(x, multiply(y, y))   | 0 | 0 | 0 | 0",
        "divide(x, y)                  | 0 | 2 | 0.5 | 0",
        "select(less(x, y), divide(x, subtract(y, x)), y) | 1 | 1 | 0 | 1",
      })
  void binaryConvention(String body, double x, double y, double byX, double byY) {
    Program f = Functions.scalar("x, y", body);
    for (Mode mode : Mode.values()) {
      assertThat(Functions.gradient(f, mode, x, y))
          .as("%s", mode)
          .containsExactly(new double[] {byX, byY}, within(1e-14));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void untakenBranchesStayOutOfMixedSecondDerivatives(Mode mode) {
    Program f =
        Functions.scalar(
            "x, y",
            "add(select(less(0, x), multiply(y, log(x)), multiply(x, y)),"
                + " select(less(1, x), multiply(multiply(y, y), log(x)), 0))");
    assertThat(Functions.hessian(f, mode, 0, 3)).containsExactly(0, 1, 1, 0);
    assertThat(Functions.hessian(f, mode, 0.5, 3)).containsExactly(-12, 2, 2, 0);
    assertThat(Functions.hessian(f, mode, 2, 3))
        .containsExactly(new double[] {-3, 3.5, 3.5, 2 * Math.log(2)}, within(1e-14));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void infinityOfTakenBranchIsReported(Mode mode) {
    Program f = Functions.scalar("x", "select(lessOrEqual(0, x), sqrt(x), 0)");
    assertThat(Functions.gradient(f, mode, 0)).containsExactly(INF);
  }
}
