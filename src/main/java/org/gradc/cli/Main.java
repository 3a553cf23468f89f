package org.gradc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry of {@code java -jar gradc.jar}. */
public final class Main {
  private static final List<List<String>> VERSION = List.of(List.of("--version"), List.of("-V"));

  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    Streams streams =
        new Streams(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv(),
            Colour.errorsGoToTerminal());
    System.exit(run(List.of(arguments), streams));
  }

  /** Runs a command; its exit status. Nothing is thrown, whatever happens. */
  static int run(List<String> arguments, Streams streams) {
    Session session = new Session(streams);
    if (arguments.contains("--stacktrace")) {
      session.showStackTrace();
    }
    try {
      if (VERSION.contains(arguments)) { // in half of the time that reading options takes
        Version.lines().forEach(session.out().writer()::println);
        session.out().writer().flush();
        return ExitStatus.DONE;
      }
      return commandLine(session, arguments).execute(joined(arguments));
    } catch (Throwable thrown) { // also errors: the machine's limits are reported, not thrown
      return Faults.report(thrown, session);
    }
  }

  /** Joins {@code -e} and its formula, which may begin with a sign and look like an option. */
  private static String[] joined(List<String> arguments) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean formula = argument.equals("-e") || argument.equals("--expression");
      if (formula && i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--")) {
        joined.add("--expression=" + Input.marked(arguments.get(++i)));
      } else {
        joined.add(argument);
      }
    }
    return joined.toArray(String[]::new);
  }

  private static CommandLine commandLine(Session session, List<String> arguments) {
    PrintWriter err = session.err().writer();
    return Commands.of(new Gradc(session), arguments)
        .setOut(session.out().writer())
        .setErr(err)
        .setExpandAtFiles(false)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setParameterExceptionHandler(
            (exception, given) -> {
              wrongUsage(exception, err);
              return ExitStatus.WRONG_USAGE;
            })
        .setExecutionExceptionHandler(
            (Exception exception, CommandLine command, ParseResult result) ->
                Faults.report(exception, session));
  }

  private static void wrongUsage(ParameterException exception, PrintWriter err) {
    CommandLine command = exception.getCommandLine();
    String message = String.valueOf(exception.getMessage()).replaceFirst("^error: ", "");
    if (message.isEmpty()) {
      command.usage(err);
      err.flush();
      return;
    }
    String name = command.getCommandSpec().qualifiedName();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      unknown(name, unmatched, command, err);
    } else {
      err.println(name + ": " + Character.toLowerCase(message.charAt(0)) + message.substring(1));
    }
    err.println("'" + name + " --help' tells how it is used.");
    err.flush();
  }

  private static void unknown(
      String name, UnmatchedArgumentException exception, CommandLine command, PrintWriter err) {
    String given = exception.getUnmatched().isEmpty() ? "" : exception.getUnmatched().get(0);
    boolean option = given.startsWith("-");
    String what =
        option
            ? "unknown option"
            : command.getSubcommands().isEmpty() ? "unexpected argument" : "unknown command";
    err.println(name + ": " + what + " '" + given + "'");
    List<String> nearest =
        option
            ? Suggestions.nearest(given, command.getCommandSpec().optionsMap().keySet())
            : Suggestions.nearest(given, command.getSubcommands().keySet());
    if (!nearest.isEmpty()) {
      err.println("   did you mean '" + String.join("', '", nearest) + "'?");
    }
  }
}
