package org.gradc.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.program.Program;

/**
 * What a program is run with.
 *
 * @param extents every extent by name
 * @param arrays every input by name, flat and row-major; a scalar has one element
 */
public record Inputs(Map<String, Integer> extents, Map<String, double[]> arrays) {
  public Inputs {
    extents = Collections.unmodifiableMap(new LinkedHashMap<>(extents));
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
  }

  /** The inputs of a function of scalars. */
  public static Inputs scalars(Map<String, Double> numbers) {
    Map<String, double[]> arrays = new LinkedHashMap<>();
    numbers.forEach((name, number) -> arrays.put(name, new double[] {number}));
    return new Inputs(Map.of(), arrays);
  }

  /** How many elements one of a program's arrays has with these inputs. */
  public int length(Program program, String array) {
    Lengths lengths = new Lengths(program.graph(), extents, arrays);
    long length = 1;
    for (Expr extent : program.array(array).shape()) {
      length *= lengths.of(extent).orElse(0);
    }
    return Math.toIntExact(length);
  }
}
