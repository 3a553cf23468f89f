package org.gradc.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;

/**
 * The value of a function at a point and its derivative by each differentiated parameter.
 *
 * <p>Both come from one run of the derivative's program, the one that Java is made of, so that they
 * agree with each other and with the generated class but for the last digits.
 */
public final class Evaluation {
  private final double[] value;
  private final double[] derivative;

  private Evaluation(double[] value, double[] derivative) {
    this.value = value;
    this.derivative = derivative;
  }

  /**
   * Runs a program with the outputs {@code $value} and {@code derivative}.
   *
   * @param derivative {@code $gradient} or {@code $jacobian}
   * @param inputs a number for each scalar parameter
   * @throws IllegalArgumentException if an input is missing or the program has no such outputs
   */
  public static Evaluation of(
      Program program, String derivative, ExternCalls externs, Map<String, Double> inputs) {
    Map<String, double[]> outputs =
        Interpreter.run(program, externs, Map.of(), Inputs.arrays(program, inputs));
    double[] value = outputs.get("$value");
    double[] entries = outputs.get(derivative);
    if (value == null || entries == null) {
      throw new IllegalArgumentException(program.name() + " does not compute " + derivative);
    }
    return new Evaluation(value, entries);
  }

  /** The entries of the value; one of a scalar function. */
  public List<Double> value() {
    return Arrays.stream(value).boxed().toList();
  }

  /** The derivative of one entry by the differentiated parameters, in declared order. */
  public List<Double> row(int entry) {
    int columns = value.length == 0 ? 0 : derivative.length / value.length;
    return Arrays.stream(derivative, entry * columns, (entry + 1) * columns).boxed().toList();
  }
}
