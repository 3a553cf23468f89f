package org.gradc.explain;

import java.util.Map;
import java.util.stream.Collectors;

/** Operations by kind, in words. */
final class Counts {
  private Counts() {}

  /** {@code 5 multiply, 2 add}; {@code -} of none. */
  static String inWords(Map<String, Integer> operations) {
    return operations.isEmpty()
        ? "-"
        : operations.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().replace("$", ""))
            .collect(Collectors.joining(", "));
  }
}
