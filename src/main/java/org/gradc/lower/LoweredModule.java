package org.gradc.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions of a file, each with the program of its value.
 *
 * @param packageName dotted; null where the file names no package
 * @param functions in declared order
 */
public record LoweredModule(@Nullable String packageName, List<LoweredFunction> functions) {
  public LoweredModule {
    functions = List.copyOf(functions);
  }
}
