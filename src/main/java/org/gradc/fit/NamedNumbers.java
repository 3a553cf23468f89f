package org.gradc.fit;

import java.util.List;
import java.util.function.BiConsumer;
import org.gradc.AnalysedFunction;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.gradc.diagnostic.Suggestions;
import org.gradc.evaluate.Point;
import org.gradc.evaluate.PointReader;

/** Options that give numbers to names of a function, as {@code --start a=1,w=[1,2]}. */
final class NamedNumbers {
  private NamedNumbers() {}

  /**
   * Hands over what is given to names that are known; others are reported.
   *
   * @param option the option, as the place of errors
   * @param text what follows it; nothing is read of a blank one
   */
  static void read(
      String option,
      String text,
      AnalysedFunction function,
      List<String> known,
      Diagnostics diagnostics,
      BiConsumer<String, Point.Given> action) {
    if (text.isBlank()) {
      return;
    }
    PointReader.read(Source.of(option, text), diagnostics)
        .ifPresent(
            point ->
                point
                    .entries()
                    .forEach(
                        (name, given) -> {
                          if (known.contains(name)) {
                            action.accept(name, given);
                          } else {
                            diagnostics.report(unknown(given.name(), function, name, known));
                          }
                        }));
  }

  /** That a name of an option is none of the function's. */
  static Diagnostic unknown(
      Span place, AnalysedFunction function, String name, List<String> known) {
    return Message.UNKNOWN_PARAMETER
        .at(place, function.name(), name)
        .didYouMean(Suggestions.nearest(name, known));
  }
}
