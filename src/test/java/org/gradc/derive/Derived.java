package org.gradc.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.gradc.laws.ArrayCase;
import org.gradc.numeric.RiddersDerivative;
import org.gradc.program.Program;

/** Compares all kinds of derivatives of a program with loops with numbers and with each other. */
final class Derived {
  private Derived() {}

  /** Checks whatever a scalar function has. */
  static void checkScalar(ArrayCase c) {
    Program f = Functions.normal(c.program());
    double[] gradient = checkGradient(c, f);
    int n = c.size();
    double[] direction = ArrayCase.seed(n);
    double slope = 0;
    for (int i = 0; i < n; i++) {
      slope += gradient[i] * direction[i];
    }
    Program jvp = Derivatives.jvp(f, Mode.FORWARD);
    assertThat(c.run(jvp, Map.of(Names.SEED_TANGENT, direction)).get(Names.RESULT))
        .containsExactly(new double[] {slope}, within(1e-12 * (1 + Math.abs(slope))));
    double[] expected = new double[n];
    RiddersDerivative[] second = c.numerical(Derivatives.gradient(f, Mode.REVERSE), Names.GRADIENT);
    for (Mode mode : new Mode[] {Mode.FORWARD, Mode.REVERSE}) {
      Map<String, double[]> hessian = c.run(Derivatives.hessian(f, mode), Map.of());
      close(hessian.get(Names.GRADIENT), gradient, 0);
      close(hessian.get(Names.HESSIAN), second);
      for (int i = 0; i < n; i++) {
        expected[i] = 0;
        for (int j = 0; j < n; j++) {
          expected[i] += hessian.get(Names.HESSIAN)[i * n + j] * direction[j];
        }
      }
      double[] product =
          c.run(Derivatives.hvp(f, mode), Map.of(Names.SEED_DIRECTION, direction))
              .get(Names.RESULT);
      close(product, expected, 1e-11);
    }
  }

  /** The gradient, after it was compared with a numerical one and the value with the value. */
  static double[] checkGradient(ArrayCase c, Program f) {
    Program derived = Derivatives.gradient(f, Mode.REVERSE);
    double[] gradient = c.run(derived, Names.GRADIENT);
    close(gradient, c.numerical(f, Names.VALUE));
    assertThat(c.run(derived, Names.VALUE)).containsExactly(c.run(c.program(), Names.VALUE));
    return gradient;
  }

  /** Checks Jacobian and products of an array-valued function. */
  static void checkVector(ArrayCase c) {
    Program f = Functions.normal(c.program());
    RiddersDerivative[] expected = c.numerical(f, Names.VALUE);
    int n = c.size();
    int m = c.outputs();
    double[] tangent = ArrayCase.seed(n);
    double[] cotangent = ArrayCase.seed(m);
    for (Mode mode : new Mode[] {Mode.FORWARD, Mode.REVERSE}) {
      Map<String, double[]> found = c.run(Derivatives.jacobian(f, mode), Map.of());
      assertThat(found.get(Names.VALUE)).containsExactly(c.run(c.program(), Names.VALUE));
      double[] jacobian = found.get(Names.JACOBIAN);
      close(jacobian, expected);
      double[] forward = new double[m];
      double[] reverse = new double[n];
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          forward[i] += jacobian[i * n + j] * tangent[j];
          reverse[j] += jacobian[i * n + j] * cotangent[i];
        }
      }
      Program jvp = Derivatives.jvp(f, mode);
      Program vjp = Derivatives.vjp(f, mode);
      close(c.run(jvp, Map.of(Names.SEED_TANGENT, tangent)).get(Names.RESULT), forward, 1e-12);
      close(c.run(vjp, Map.of(Names.SEED_COTANGENT, cotangent)).get(Names.RESULT), reverse, 1e-12);
    }
  }

  private static void close(double[] found, double[] expected, double relative) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(relative * (1 + Math.abs(expected[i]))));
    }
  }

  private static void close(double[] found, RiddersDerivative[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      double tolerance = 10 * expected[i].error() + 1e-8 * (1 + Math.abs(expected[i].value()));
      assertThat(found[i]).as("entry " + i).isCloseTo(expected[i].value(), within(tolerance));
    }
  }
}
