package org.gradc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/**
 * The subcommands, by name.
 *
 * <p>Reading the options of a command by reflection takes a good part of a short run: where the
 * first argument names a command, only that one is read.
 */
final class Commands {
  private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

  static {
    // spotless:off
    ALL.put("compile",             Compile.class);
    ALL.put("diff",                Diff.class);
    ALL.put("eval",                Eval.class);
    ALL.put("graph",               Graph.class);
    ALL.put("check",               Check.class);
    ALL.put("explain",             Explain.class);
    ALL.put("fit",                 Fit.class);
    ALL.put("help",                HelpCommand.class);
    ALL.put("generate-completion", GenerateCompletion.class);
    // spotless:on
  }

  /** Commands that look at the others. */
  private static final List<String> ABOUT_ALL = List.of("help", "generate-completion");

  private Commands() {}

  /** The command line with the subcommands that the arguments can mean. */
  static CommandLine of(Gradc gradc, List<String> arguments) {
    CommandLine line = new CommandLine(gradc);
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    Class<?> only = ABOUT_ALL.contains(first) ? null : ALL.get(first);
    if (only != null) {
      return line.addSubcommand(only);
    }
    ALL.values().forEach(line::addSubcommand);
    return line;
  }
}
