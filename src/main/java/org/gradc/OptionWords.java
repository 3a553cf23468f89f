package org.gradc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradc.diagnostic.Suggestions;
import org.gradc.emit.Adapter;
import org.gradc.notation.JavaWords;

/**
 * The words that options take, the same on the command line and in a build.
 *
 * <p>A wrong word is an {@link IllegalArgumentException} whose message names the option and what
 * may have been meant.
 */
public final class OptionWords {
  private static final List<String> KINDS =
      List.of("gradient", "jacobian", "hessian", "jvp", "vjp", "hvp");
  private static final List<String> MODES = List.of("auto", "forward", "reverse");

  private OptionWords() {}

  /** Kinds of derivatives. */
  public static List<String> kinds(List<String> given, String option) {
    List<String> kinds = new ArrayList<>();
    given.forEach(kind -> kinds.add(one(kind.strip(), KINDS, option)));
    return kinds;
  }

  /** Names of parameters. */
  public static List<String> names(List<String> given, String option) {
    List<String> names = given.stream().map(String::strip).toList();
    if (names.contains("")) {
      throw new IllegalArgumentException(option + ": expected names joined by commas");
    }
    return names;
  }

  /** The order in which the chain rule is applied. */
  public static CompilerOptions.Mode mode(String given, String option) {
    return CompilerOptions.Mode.valueOf(one(given, MODES, option).toUpperCase(Locale.ROOT));
  }

  /** Libraries that adapters are written for. */
  public static List<String> adapters(List<String> given, String option) {
    return given.stream().map(word -> one(word.strip(), Adapter.words(), option)).toList();
  }

  /** A pass after which programs are shown. */
  public static String pass(String given, String option) {
    return one(given, passes(), option);
  }

  /** The words of all passes, in the order in which they run. */
  public static List<String> passes() {
    return ProgramDump.words();
  }

  /** A word out of a few. */
  public static String one(String given, List<String> known, String option) {
    if (known.contains(given)) {
      return given;
    }
    List<String> nearest = Suggestions.nearest(given, known);
    String hint =
        nearest.isEmpty()
            ? "; known are " + String.join(", ", known)
            : "; did you mean '" + nearest.get(0) + "'?";
    throw new IllegalArgumentException(option + ": unknown '" + given + "'" + hint);
  }

  /** A package name that Java accepts; so no directory can be smuggled in. */
  public static String packageName(String given, String option) {
    if (!JavaWords.isPackageName(given)) {
      throw new IllegalArgumentException(
          option + ": '" + given + "' is not the name of a Java package");
    }
    return given;
  }
}
