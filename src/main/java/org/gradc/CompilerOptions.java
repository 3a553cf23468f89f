package org.gradc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler is asked for beside the formulas.
 *
 * @param packageName the package of classes whose file names none; null for the unnamed package
 * @param kinds words as after {@code derive}, for functions without a derive line; empty for the
 *     default of the language
 * @param wrt parameters as after {@code wrt}, for functions without a derive line; empty for all
 * @param mode how derivatives are accumulated
 */
public record CompilerOptions(
    @Nullable String packageName, List<String> kinds, List<String> wrt, Mode mode) {

  /** The order in which the chain rule is applied. */
  public enum Mode {
    /** Whatever takes the fewest operations. */
    AUTO,
    FORWARD,
    REVERSE
  }

  public static final CompilerOptions DEFAULT =
      new CompilerOptions(null, List.of(), List.of(), Mode.AUTO);

  public CompilerOptions {
    kinds = List.copyOf(kinds);
    wrt = List.copyOf(wrt);
  }
}
