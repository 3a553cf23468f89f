package org.gradc.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Span;
import org.gradc.program.Program;

/**
 * Numbers given under names, each with the place where it was given.
 *
 * @param place the whole text of the point
 */
public record Point(Map<String, Given> entries, Span place) {

  /**
   * What was given under a name.
   *
   * @param numbers one number, or the elements of a flat list
   * @param list whether it was written as a list
   * @param name the place of the name
   */
  public record Given(List<Double> numbers, boolean list, Span name) {
    public Given {
      numbers = List.copyOf(numbers);
    }
  }

  public Point {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * The inputs of a function's program at this point.
   *
   * @return empty exactly if an error was reported: an input without a value, a name that is no
   *     input, a list for a number or a number for a list, or lengths that do not agree
   */
  public Optional<Inputs> bind(String function, Program program, Diagnostics diagnostics) {
    return new PointBinding(this, function, program, diagnostics).bind();
  }

  /**
   * Those inputs and extents of a function's program that are given here; others may be missing.
   *
   * @return empty exactly if an error was reported
   */
  public Optional<Inputs> bindSome(String function, Program program, Diagnostics diagnostics) {
    return new PointBinding(this, function, program, diagnostics).bindSome();
  }
}
