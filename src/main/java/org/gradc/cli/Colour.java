package org.gradc.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** When errors and help are coloured. */
enum Colour {
  AUTO,
  ALWAYS,
  NEVER;

  /** Whether to colour; the variable NO_COLOR (no-color.org) and a dumb terminal say no. */
  boolean isOn(Streams streams) {
    Map<String, String> environment = streams.environment();
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          streams.terminal()
              && environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !environment.getOrDefault("TERM", "").equals("dumb");
    };
  }

  /**
   * Whether the process's error stream is a terminal. Where the system does not tell for the error
   * stream alone, its console must be one.
   */
  static boolean errorsGoToTerminal() {
    Path stream = Path.of("/proc/self/fd/2");
    try {
      if (Files.isSymbolicLink(stream)) {
        String device = Files.readSymbolicLink(stream).toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
      }
    } catch (IOException | SecurityException e) {
      return false;
    }
    return hasConsole();
  }

  /** From Java 22 on there is a console in any case, which tells whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
