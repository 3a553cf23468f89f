package generated;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * What it is for.
 *
 * <pre>
 * the formula &lt; as written &gt;
 * </pre>
 *
 * <p>Generated from <code>branches</code> in <code>models/branches.grad</code>, line 3.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>5 (1 addition, 2 multiplications, 2 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>9 (2 additions, 4 multiplications, 1 division, 2 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Branches implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = -7155806658195724217L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("x", "y");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 2;

  /**
   * An instance.
   */
  public Branches() {
  }

  /**
   * The value.
   *
   * @param x parameter <code>x</code>
   * @param y parameter <code>y</code>
   * @return the value
   */
  public static double value(double x, double y) {
    double t1;
    if (x > 0.0) {
      double t2 = Math.log(x);
      t1 = t2 * t2;
    } else {
      t1 = 0.0;
    }
    return Math.sin(t1 * y) + t1;
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, 2);
    return value(theta[0], theta[1]);
  }

  /**
   * The value and its gradient.
   *
   * @param x parameter <code>x</code>
   * @param y parameter <code>y</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double gradient(double x, double y, double[] gradient) {
    checkLength("gradient", gradient.length, 2);
    double t1;
    double t2 = 0.0;
    if (x > 0.0) {
      t2 = Math.log(x);
      t1 = t2 * t2;
      gradient[1] = t2 + y;
    } else {
      t1 = 0.0;
      gradient[1] = -y;
    }
    double t3 = Math.sin(t1 * y);
    if (x > 0.0) {
      gradient[0] = 2.0 * t2 * t3 / x;
    } else {
      gradient[0] = 0.0;
    }
    return t3 + t1;
  }

  /**
   * The value and its gradient.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public double gradient(double[] theta, double[] gradient) {
    checkLength("theta", theta.length, 2);
    return gradient(theta[0], theta[1], gradient);
  }

  @Override
  public double applyAsDouble(double[] theta) {
    return value(theta);
  }

  /**
   * The number of parameters.
   *
   * @return the number
   */
  public int dimension() {
    return 2;
  }

  private static void checkLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(name + ": expected length " + expected + ", got " + length);
    }
  }
}
