package org.gradc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code gradc} itself, without its {@link Commands subcommands}. */
@Command(
    name = "gradc",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "gradc is a gradient compiler for Java: it takes formulas and writes Java classes that"
          + " compute their values and derivatives."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gradc compile neuron.grad -d src/main/java -p com.example",
      "  gradc diff -e 'x^2*sin(y)' --wrt x,y",
      "  gradc eval -e 'x^2*sin(y)' --at 'x=3, y=pi/6' --trace",
      "  gradc graph neuron.grad -o neuron.svg",
      "  gradc check neuron.grad",
      "  gradc explain neuron.grad --format html -o neuron.html",
      "  gradc fit -e 'a*exp(-b*x)' --data decay.csv --response y",
      "",
      "'gradc help COMMAND' tells more about a command."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:the input has errors",
      "2:wrong usage",
      "70:a fault of gradc itself"
    })
final class Gradc implements Runnable {
  private final Session session;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("unused") // for its options
  @Mixin
  private Common common = new Common();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("unused") // read by picocli
  private boolean version;

  Gradc(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }

  /** Without a command there is nothing to do: shows the help. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "");
  }
}
