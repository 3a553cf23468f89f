package org.gradc.laws;

import java.util.EnumMap;
import java.util.Map;
import org.gradc.expr.Primitive;

/** How an operation goes wrong: not at all where its result is exact. */
@FunctionalInterface
interface Perturbation {
  /** Errors of a library function, in units of those of one arithmetic operation. */
  double FUNCTION = 4;

  double value(double[] operands, Noise noise);

  /** The row of an operator. */
  static Perturbation of(Primitive operator) {
    return Table.ROWS.getOrDefault(operator, (v, noise) -> function(operator, v, noise));
  }

  private static double function(Primitive operator, double[] operands, Noise noise) {
    double value = operator.evaluate(operands);
    boolean special = value == 0 || value == 1 || value == -1;
    for (double operand : operands) {
      special &= operand == 0 || operand == 1;
    }
    return special ? value : new Noise(FUNCTION * noise.amount(), noise.random()).on(value);
  }

  private static double sum(double a, double b, Noise noise) {
    double sum = a + b;
    double rounded = sum - a;
    double error = (a - (sum - rounded)) + (b - rounded);
    return error == 0 ? sum : noise.on(sum);
  }

  private static double product(double a, double b, Noise noise) {
    double product = a * b;
    return Math.fma(a, b, -product) == 0 ? product : noise.on(product);
  }

  private static double quotient(double a, double b, Noise noise) {
    double quotient = a / b;
    return Math.fma(quotient, b, -a) == 0 ? quotient : noise.on(quotient);
  }

  private static double root(double a, Noise noise) {
    double root = Math.sqrt(a);
    return Math.fma(root, root, -a) == 0 ? root : noise.on(root);
  }

  private static double power(double base, double exponent, Noise noise) {
    double power = Math.pow(base, exponent);
    boolean exact =
        exponent == 1
            || base == 1
            || (exponent == 2 && Math.fma(base, base, -power) == 0)
            || (exponent == 0.5 && Math.fma(power, power, -base) == 0)
            || (exponent == -1 && Math.fma(power, base, -1) == 0);
    return exact ? power : new Noise(FUNCTION * noise.amount(), noise.random()).on(power);
  }

  /** The operators that are exact for all or for some operands. */
  final class Table {
    private static final Map<Primitive, Perturbation> ROWS = new EnumMap<>(Primitive.class);

    static {
      ROWS.put(Primitive.ADD, (v, noise) -> sum(v[0], v[1], noise));
      ROWS.put(Primitive.SUBTRACT, (v, noise) -> sum(v[0], -v[1], noise));
      ROWS.put(Primitive.MULTIPLY, (v, noise) -> product(v[0], v[1], noise));
      ROWS.put(Primitive.DIVIDE, (v, noise) -> quotient(v[0], v[1], noise));
      ROWS.put(Primitive.SQRT, (v, noise) -> root(v[0], noise));
      ROWS.put(Primitive.POWER, (v, noise) -> power(v[0], v[1], noise));
      ROWS.put(Primitive.PI, (v, noise) -> noise.on(Math.PI));
      ROWS.put(
          Primitive.SUM,
          (v, noise) -> {
            double sum = v[0];
            for (int i = 1; i < v.length; i++) {
              sum = sum(sum, v[i], noise);
            }
            return sum;
          });
      ROWS.put(
          Primitive.PRODUCT,
          (v, noise) -> {
            double product = v[0];
            for (int i = 1; i < v.length; i++) {
              product = product(product, v[i], noise);
            }
            return product;
          });
      for (Primitive exact :
          new Primitive[] {
            Primitive.NEGATE, Primitive.TO_REAL, Primitive.INFINITY, Primitive.NAN, Primitive.ABS,
            Primitive.SIGN, Primitive.FLOOR, Primitive.CEIL, Primitive.MIN, Primitive.MAX,
            Primitive.CLAMP, Primitive.RELU, Primitive.LESS, Primitive.LESS_EQUAL, Primitive.EQUAL,
            Primitive.NOT_EQUAL, Primitive.AND, Primitive.OR, Primitive.NOT, Primitive.SELECT
          }) {
        ROWS.put(exact, (v, noise) -> exact.evaluate(v));
      }
    }

    private Table() {}
  }
}
