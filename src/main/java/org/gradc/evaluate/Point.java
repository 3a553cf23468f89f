package org.gradc.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.diagnostic.Suggestions;

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
   * The numbers of a function's scalar parameters, in their order.
   *
   * @return empty exactly if an error was reported: a parameter without a number, a name that is no
   *     parameter, or a list where a number is wanted
   */
  public Optional<Map<String, Double>> bind(
      String function, List<String> parameters, Diagnostics diagnostics) {
    int before = diagnostics.errorCount();
    List<String> missing = new ArrayList<>(parameters);
    missing.removeAll(entries.keySet());
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String parameter : parameters) {
      Given given = entries.get(parameter);
      if (given != null && given.list()) {
        String count = Integer.toString(given.numbers().size());
        diagnostics.report(Message.POINT_LIST_FOR_NUMBER.at(given.name(), parameter, count));
      } else if (given != null) {
        numbers.put(parameter, given.numbers().get(0));
      }
    }
    entries.forEach(
        (name, given) -> {
          if (!parameters.contains(name)) {
            diagnostics.report(
                Message.UNKNOWN_PARAMETER
                    .at(given.name(), function, name)
                    .didYouMean(Suggestions.nearest(name, missing)));
          }
        });
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing.stream().map(name -> "'" + name + "'").toList());
      diagnostics.report(Message.POINT_INCOMPLETE.at(place.behind(), names));
    }
    return diagnostics.errorCount() == before ? Optional.of(numbers) : Optional.empty();
  }
}
