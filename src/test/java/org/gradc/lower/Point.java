package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.gradc.program.ProgramPrinter;

/** A function of arrays at a point whose numbers all differ, for tests. */
final class Point {
  private final LoweredFunction function;
  private final Map<String, Integer> extents = new HashMap<>();
  private final Map<String, double[]> inputs = new HashMap<>();

  private Point(LoweredFunction function) {
    this.function = function;
  }

  /** The last function of a text without errors. */
  static Point of(String text) {
    return new Point(Formulas.last(text));
  }

  Point extent(String name, int value) {
    extents.put(name, value);
    return this;
  }

  Point with(String name, double... values) {
    inputs.put(name, values);
    return this;
  }

  /** Numbers that differ, some of them negative, for an input. */
  Point with(String name, int length) {
    double[] values = new double[length];
    for (int k = 0; k < length; k++) {
      values[k] = 0.7 + 0.31 * k - 0.11 * k * k + 0.013 * k * k * k - 0.05 * name.charAt(0) % 1;
    }
    return with(name, values);
  }

  double[] get(String name) {
    return Objects.requireNonNull(inputs.get(name), name);
  }

  LoweredFunction function() {
    return function;
  }

  /** The result; the program printed and read back must give the same. */
  double[] result() {
    double[] result = run(function.value());
    String text = ProgramPrinter.print(function.value());
    assertThat(run(ProgramParser.parse(text))).as(text).isEqualTo(result);
    return result;
  }

  private double[] run(Program program) {
    Map<String, double[]> outputs = Interpreter.run(program, ExternCalls.NONE, extents, inputs);
    return Objects.requireNonNull(outputs.get(Lowering.VALUE));
  }

  double value() {
    assertThat(function.isScalar()).isTrue();
    return result()[0];
  }

  void gives(double... expected) {
    assertThat(result())
        .as(ProgramPrinter.print(function.value()))
        .containsExactly(expected, Offset.offset(1e-12));
  }

  /** How many arrays the lowering made. */
  long locals() {
    return function.value().arrays(ArrayDeclaration.Role.LOCAL).size();
  }

  String text() {
    return ProgramPrinter.print(function.value());
  }
}
