package org.gradc.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.program.Program;

/**
 * The elements of an array or a scalar, row-major.
 *
 * @param shape its extents; empty of a scalar
 */
public record ArrayValue(String name, List<Integer> shape, List<Double> elements) {
  public ArrayValue {
    shape = List.copyOf(shape);
    elements = List.copyOf(elements);
  }

  /** The elements of one of a program's arrays. */
  static ArrayValue of(Program program, String array, Inputs inputs, double[] elements) {
    Lengths lengths = new Lengths(program.graph(), inputs.extents(), inputs.arrays());
    List<Integer> shape = new ArrayList<>();
    for (Expr extent : program.array(array).shape()) {
      shape.add(Math.toIntExact(lengths.of(extent).orElse(0)));
    }
    return new ArrayValue(array, shape, Arrays.stream(elements).boxed().toList());
  }

  public boolean isScalar() {
    return shape.isEmpty();
  }

  /** The subscripts of an element in brackets, {@code [0, 2]}; nothing of a scalar. */
  public String subscripts(int element) {
    List<String> subscripts = new ArrayList<>();
    int rest = element;
    for (int axis = shape.size() - 1; axis >= 0; axis--) {
      subscripts.add(0, Integer.toString(rest % shape.get(axis)));
      rest /= shape.get(axis);
    }
    return isScalar() ? "" : "[" + String.join(", ", subscripts) + "]";
  }
}
