package org.gradc.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Program;

/** Numbers under names as the one-element arrays that programs read. */
final class Inputs {
  private Inputs() {}

  /**
   * The scalar inputs of a program.
   *
   * @throws IllegalArgumentException if one is missing or is no scalar
   */
  static Map<String, double[]> arrays(Program program, Map<String, Double> numbers) {
    Map<String, double[]> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration input : program.inputs()) {
      Double number = numbers.get(input.name());
      if (number == null || input.rank() > 0) {
        throw new IllegalArgumentException("no number for " + input.name());
      }
      arrays.put(input.name(), new double[] {number});
    }
    return arrays;
  }
}
