package org.gradc;

import java.util.List;
import org.gradc.diagnostic.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler is asked for beside the formulas.
 *
 * @param packageName the package of classes whose file names none; null for the unnamed package
 * @param kinds words as after {@code derive}, for functions without a derive line; empty for the
 *     default of the language
 * @param wrt parameters as after {@code wrt}, for functions without a derive line; empty for all
 * @param mode how derivatives are accumulated
 * @param maxNodes how many nodes a function may have when all that it calls is written out
 * @param maxSeconds how long the processor may be at work
 * @param warnings whether warnings are looked for
 * @param adapters the libraries for which a second class wraps each one, by the words of {@link
 *     OptionWords#adapters}
 */
public record CompilerOptions(
    @Nullable String packageName,
    List<String> kinds,
    List<String> wrt,
    Mode mode,
    int maxNodes,
    int maxSeconds,
    boolean warnings,
    List<String> adapters) {

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
    adapters = List.copyOf(adapters);
  }

  /** These options, with the limits and warnings that are usual. */
  public CompilerOptions(
      @Nullable String packageName, List<String> kinds, List<String> wrt, Mode mode) {
    this(
        packageName,
        kinds,
        wrt,
        mode,
        Limits.DEFAULT_NODES,
        Limits.DEFAULT_SECONDS,
        true,
        List.of());
  }

  /** The same with other limits. */
  public CompilerOptions within(int nodes, int seconds) {
    return new CompilerOptions(packageName, kinds, wrt, mode, nodes, seconds, warnings, adapters);
  }

  /** The same for files of a package that name none; empty for the unnamed package. */
  public CompilerOptions in(String otherPackage) {
    String name = otherPackage.isEmpty() ? null : otherPackage;
    return new CompilerOptions(name, kinds, wrt, mode, maxNodes, maxSeconds, warnings, adapters);
  }

  /** The same with adapters. */
  public CompilerOptions with(List<String> libraries) {
    return new CompilerOptions(
        packageName, kinds, wrt, mode, maxNodes, maxSeconds, warnings, libraries);
  }

  /** The same without warnings. */
  public CompilerOptions withoutWarnings() {
    return new CompilerOptions(
        packageName, kinds, wrt, mode, maxNodes, maxSeconds, false, adapters);
  }
}
