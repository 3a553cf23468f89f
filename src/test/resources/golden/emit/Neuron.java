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
 * <p>Generated from <code>neuron</code> in <code>models/neuron.grad</code>, line 3.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>7 (3 additions, 2 multiplications, 1 division, 1 call)</td></tr>
 * <tr><th scope="row">gradient</th><td>11 (3 additions, 6 multiplications, 1 division, 1 call)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Neuron implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = -6205455356621539050L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("w0", "w1", "w2");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 3;

  private final double x0;

  private final double x1;

  /**
   * Binds the data.
   *
   * @param x0 data <code>x0</code>
   * @param x1 data <code>x1</code>
   */
  public Neuron(double x0, double x1) {
    this.x0 = x0;
    this.x1 = x1;
  }

  /**
   * The value.
   *
   * @param w0 parameter <code>w0</code>
   * @param w1 parameter <code>w1</code>
   * @param w2 parameter <code>w2</code>
   * @param x0 data <code>x0</code>
   * @param x1 data <code>x1</code>
   * @return the value
   */
  public static double value(double w0, double w1, double w2, double x0, double x1) {
    double z = w0 * x0 + w1 * x1 + w2;
    return 1.0 / (1.0 + Math.exp(-z));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, 3);
    return value(theta[0], theta[1], theta[2], x0, x1);
  }

  /**
   * The value and its gradient.
   *
   * @param w0 parameter <code>w0</code>
   * @param w1 parameter <code>w1</code>
   * @param w2 parameter <code>w2</code>
   * @param x0 data <code>x0</code>
   * @param x1 data <code>x1</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double gradient(double w0, double w1, double w2, double x0, double x1,
      double[] gradient) {
    checkLength("gradient", gradient.length, 3);
    double z = w0 * x0 + w1 * x1 + w2;
    double t1 = Math.exp(-z);
    double t2 = 1.0 / (1.0 + t1);
    double t3 = t1 * (t2 * t2);
    gradient[2] = t3;
    gradient[0] = t3 * x0;
    gradient[1] = t3 * x1;
    return t2;
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
    checkLength("theta", theta.length, 3);
    return gradient(theta[0], theta[1], theta[2], x0, x1, gradient);
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
    return 3;
  }

  private static void checkLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(name + ": expected length " + expected + ", got " + length);
    }
  }
}
