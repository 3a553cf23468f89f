package org.gradc.model;

import java.util.List;

/**
 * What the command line asks of functions without a {@code derive} line.
 *
 * @param kinds words such as {@code gradient}; empty for the default of the function's shape
 * @param wrt names of parameters; empty for those before {@code ;}
 */
public record ModelOptions(List<String> kinds, List<String> wrt) {
  /** Nothing is asked. */
  public static final ModelOptions NONE = new ModelOptions(List.of(), List.of());

  public ModelOptions {
    kinds = List.copyOf(kinds);
    wrt = List.copyOf(wrt);
  }
}
