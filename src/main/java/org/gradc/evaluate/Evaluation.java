package org.gradc.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradc.program.ArrayDeclaration;
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
  private static final String VALUE = "$value";

  private final ArrayValue value;
  private final double[] derivative;
  private final List<ArrayValue> parameters;

  private Evaluation(ArrayValue value, double[] derivative, List<ArrayValue> parameters) {
    this.value = value;
    this.derivative = derivative;
    this.parameters = parameters;
  }

  /**
   * Runs a program with the outputs {@code $value} and {@code derivative}.
   *
   * @param derivative {@code $gradient} or {@code $jacobian}
   * @throws IllegalArgumentException if an input is missing or the program has no such outputs
   * @throws IndexOutOfBoundsException if a subscript leaves its array
   * @throws ArithmeticException if a division of integers is not exact
   */
  public static Evaluation of(
      Program program, String derivative, ExternCalls externs, Inputs inputs) {
    Map<String, double[]> outputs =
        Interpreter.run(program, externs, inputs.extents(), inputs.arrays());
    double[] value = outputs.get(VALUE);
    double[] entries = outputs.get(derivative);
    if (value == null || entries == null) {
      throw new IllegalArgumentException(program.name() + " does not compute " + derivative);
    }
    List<ArrayValue> parameters = new ArrayList<>();
    for (ArrayDeclaration parameter : program.arrays(ArrayDeclaration.Role.PARAMETER)) {
      double[] elements = inputs.arrays().getOrDefault(parameter.name(), new double[0]);
      parameters.add(ArrayValue.of(program, parameter.name(), inputs, elements));
    }
    return new Evaluation(ArrayValue.of(program, VALUE, inputs, value), entries, parameters);
  }

  /** The value: a scalar or an array. */
  public ArrayValue value() {
    return value;
  }

  /** The derivative of one entry by the differentiated parameters, in declared order. */
  public List<ArrayValue> row(int entry) {
    int columns = value.elements().isEmpty() ? 0 : derivative.length / value.elements().size();
    int next = entry * columns;
    List<ArrayValue> row = new ArrayList<>();
    for (ArrayValue parameter : parameters) {
      int end = next + parameter.elements().size();
      List<Double> entries = Arrays.stream(derivative, next, end).boxed().toList();
      row.add(new ArrayValue(parameter.name(), parameter.shape(), entries));
      next = end;
    }
    return row;
  }
}
