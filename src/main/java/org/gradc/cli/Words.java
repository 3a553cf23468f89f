package org.gradc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Suggestions;
import org.gradc.notation.JavaWords;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The words that options take; anything else is wrong usage, with what may have been meant. */
final class Words {
  private static final List<String> KINDS =
      List.of("gradient", "jacobian", "hessian", "jvp", "vjp", "hvp");

  private Words() {}

  /** Kinds of derivatives, or wrong usage. */
  static List<String> kinds(List<String> given, CommandSpec spec) {
    List<String> kinds = new ArrayList<>();
    given.forEach(kind -> kinds.add(one(kind.strip(), KINDS, "--derive", spec)));
    return kinds;
  }

  /** Names of parameters, or wrong usage. */
  static List<String> names(List<String> given, String option, CommandSpec spec) {
    List<String> names = given.stream().map(String::strip).toList();
    if (names.contains("")) {
      throw new ParameterException(
          spec.commandLine(), option + ": expected names joined by commas");
    }
    return names;
  }

  static CompilerOptions.Mode mode(String given, CommandSpec spec) {
    String word = one(given, List.of("auto", "forward", "reverse"), "--mode", spec);
    return CompilerOptions.Mode.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** A word out of a few, or wrong usage. */
  static String one(String given, List<String> known, String option, CommandSpec spec) {
    if (known.contains(given)) {
      return given;
    }
    List<String> nearest = Suggestions.nearest(given, known);
    String hint =
        nearest.isEmpty()
            ? "; known are " + String.join(", ", known)
            : "; did you mean '" + nearest.get(0) + "'?";
    throw new ParameterException(spec.commandLine(), option + ": unknown '" + given + "'" + hint);
  }

  /** A package name that Java accepts, or wrong usage; so no directory can be smuggled in. */
  static String packageName(String given, CommandSpec spec) {
    for (String word : given.split("\\.", -1)) {
      boolean legal =
          !word.isEmpty()
              && Character.isJavaIdentifierStart(word.codePointAt(0))
              && word.codePoints().allMatch(Character::isJavaIdentifierPart)
              && word.codePoints().noneMatch(Character::isIdentifierIgnorable)
              && !JavaWords.isReserved(word);
      if (!legal) {
        throw new ParameterException(
            spec.commandLine(), "--package: '" + given + "' is not the name of a Java package");
      }
    }
    return given;
  }
}
