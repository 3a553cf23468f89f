package org.gradc.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a run of the command line gave: exit status and both streams. */
record Run(int status, String out, String err) {

  static Run of(String... arguments) {
    return of("", List.of(arguments));
  }

  /** Runs with a text on standard input. */
  static Run of(String input, List<String> arguments) {
    return of(input, arguments, Map.of(), false);
  }

  static Run of(
      String input, List<String> arguments, Map<String, String> environment, boolean terminal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int status = Main.run(arguments, new Streams(in, out, err, environment, terminal));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
