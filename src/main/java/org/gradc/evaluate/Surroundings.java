package org.gradc.evaluate;

import java.util.HashMap;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Program;

/** What an expression finds around it: extents, the elements of arrays, where the loops stand. */
final class Surroundings {
  private final Map<String, Integer> extents;
  private final Map<String, double[]> elements = new HashMap<>();
  private final Map<String, int[]> shapes = new HashMap<>();
  private final Map<String, Integer> indices = new HashMap<>();

  private Surroundings(Map<String, Integer> extents) {
    this.extents = extents;
  }

  /** The inputs of a program. */
  static Surroundings of(Program program, Inputs inputs) {
    return of(program, inputs, inputs.arrays());
  }

  /** The arrays that are known; the inputs say how long arrays are. */
  static Surroundings of(Program program, Inputs inputs, Map<String, double[]> known) {
    Surroundings result = new Surroundings(inputs.extents());
    Lengths lengths = new Lengths(program.graph(), inputs.extents(), inputs.arrays());
    known.forEach(
        (name, values) -> {
          ArrayDeclaration array = program.arrays().get(name);
          if (array != null) {
            result.elements.put(name, values);
            result.shapes.put(name, array.shape().stream().mapToInt(e -> of(lengths, e)).toArray());
          }
        });
    return result;
  }

  private static int of(Lengths lengths, Expr extent) {
    return Math.toIntExact(lengths.of(extent).orElse(0));
  }

  void bind(String index, int value) {
    indices.put(index, value);
  }

  double extent(String name) {
    return required(extents, name);
  }

  double index(String name) {
    return required(indices, name);
  }

  /**
   * An element of an array.
   *
   * @throws IllegalArgumentException if the array is not known
   */
  double element(String array, int[] subscripts) {
    return required(elements, array)[position(array, subscripts)];
  }

  /** Where an element stands in its array. */
  int position(String array, int[] subscripts) {
    int[] shape = required(shapes, array);
    int position = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      position = position * shape[axis] + subscripts[axis];
    }
    return position;
  }

  private static <T> T required(Map<String, T> values, String name) {
    T value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }
}
