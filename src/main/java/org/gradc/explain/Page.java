package org.gradc.explain;

import java.util.List;
import org.gradc.Explanation;
import org.gradc.diagnostic.Diagnostic;

/**
 * All that is shown of one function.
 *
 * @param explanation what the compiler says
 * @param warnings what it warns of in the function
 * @param methods the methods of the class, in the order of its text; empty where this Java has no
 *     compiler to measure them
 * @param lines what each line of the class computes, for the lines that compute anything
 */
public record Page(
    Explanation explanation,
    List<Diagnostic> warnings,
    List<MethodSize> methods,
    List<TracedLine> lines) {
  public Page {
    warnings = List.copyOf(warnings);
    methods = List.copyOf(methods);
    lines = List.copyOf(lines);
  }

  /**
   * The page of a function.
   *
   * @param said what the compiler said of the whole file
   */
  public static Page of(Explanation explanation, List<Diagnostic> said) {
    return new Page(
        explanation,
        said.stream()
            .filter(one -> one.span() != null && explanation.place().covers(one.span()))
            .toList(),
        ClassMethods.of(explanation.generated()),
        TracedLine.of(explanation));
  }
}
