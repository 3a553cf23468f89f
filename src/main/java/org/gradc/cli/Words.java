package org.gradc.cli;

import java.util.List;
import java.util.function.Supplier;
import org.gradc.CompilerOptions;
import org.gradc.OptionWords;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The words that options take; anything else is wrong usage, with what may have been meant. */
final class Words {
  private Words() {}

  /** Kinds of derivatives, or wrong usage. */
  static List<String> kinds(List<String> given, CommandSpec spec) {
    return orWrongUsage(() -> OptionWords.kinds(given, "--derive"), spec);
  }

  /** Names of parameters, or wrong usage. */
  static List<String> names(List<String> given, String option, CommandSpec spec) {
    return orWrongUsage(() -> OptionWords.names(given, option), spec);
  }

  static CompilerOptions.Mode mode(String given, CommandSpec spec) {
    return orWrongUsage(() -> OptionWords.mode(given, "--mode"), spec);
  }

  /** Libraries that adapters are written for, or wrong usage. */
  static List<String> adapters(List<String> given, CommandSpec spec) {
    return orWrongUsage(() -> OptionWords.adapters(given, "--adapters"), spec);
  }

  /** A pass after which programs are shown, or wrong usage. */
  static String pass(String given, CommandSpec spec) {
    return orWrongUsage(() -> OptionWords.pass(given, "--dump-after"), spec);
  }

  /** A word out of a few, or wrong usage. */
  static String one(String given, List<String> known, String option, CommandSpec spec) {
    return orWrongUsage(() -> OptionWords.one(given, known, option), spec);
  }

  /** A package name that Java accepts, or wrong usage. */
  static String packageName(String given, CommandSpec spec) {
    return orWrongUsage(() -> OptionWords.packageName(given, "--package"), spec);
  }

  private static <T> T orWrongUsage(Supplier<T> words, CommandSpec spec) {
    try {
      return words.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
