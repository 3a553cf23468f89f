package org.gradc.cli;

import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that read formulas. */
final class Reading {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--max-nodes",
      paramLabel = "N",
      description = "How many operations a function may have. Default: ${DEFAULT-VALUE}.")
  private int maxNodes = Limits.DEFAULT_NODES;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description = "How long the processor may be at work. Default: ${DEFAULT-VALUE}.")
  private int maxSeconds = Limits.DEFAULT_SECONDS;

  /** Options with what these say. */
  CompilerOptions within(CompilerOptions options) {
    if (maxNodes < 1 || maxSeconds < 1) {
      String name = maxNodes < 1 ? "--max-nodes" : "--max-seconds";
      throw new ParameterException(
          command.commandLine(), name + ": expected a number greater than 0");
    }
    return options.within(maxNodes, maxSeconds);
  }
}
