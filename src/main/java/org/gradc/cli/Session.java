package org.gradc.cli;

import java.io.IOException;
import java.util.List;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.files.Reasons;

/** One run of one command: its streams, and the one way in which it says what is wrong. */
final class Session {
  private final Streams streams;
  private final Output out;
  private final Output err;
  private Colour colour = Colour.AUTO;
  private boolean stackTrace;

  Session(Streams streams) {
    this.streams = streams;
    this.out = new Output(streams.out());
    this.err = new Output(streams.err());
    this.stackTrace = !streams.environment().getOrDefault("GRADC_STACKTRACE", "").isEmpty();
  }

  Streams streams() {
    return streams;
  }

  Output out() {
    return out;
  }

  Output err() {
    return err;
  }

  void colour(Colour wanted) {
    colour = wanted;
  }

  void showStackTrace() {
    stackTrace = true;
  }

  boolean showsStackTrace() {
    return stackTrace;
  }

  /** Says all diagnostics, and how many errors there are where they are many. */
  int report(Diagnostics diagnostics) {
    List<Diagnostic> sorted = diagnostics.sorted();
    DiagnosticRenderer renderer =
        colour.isOn(streams) ? DiagnosticRenderer.coloured() : DiagnosticRenderer.plain();
    StringBuilder text = new StringBuilder();
    sorted.forEach(diagnostic -> text.append(renderer.render(diagnostic)));
    if (diagnostics.errorCount() > 1) {
      text.append(diagnostics.errorCount()).append(" errors\n");
    }
    err.printOrDrop(text.toString());
    return diagnostics.hasErrors() ? ExitStatus.INPUT_HAS_ERRORS : ExitStatus.DONE;
  }

  /** Says one thing that is wrong. */
  int report(Diagnostic diagnostic) {
    Diagnostics one = new Diagnostics();
    one.report(diagnostic);
    return report(one);
  }

  /** Writes the result. */
  int print(String text) {
    try {
      out.print(text);
      return ExitStatus.DONE;
    } catch (IOException e) {
      return report(Message.FILE_UNWRITABLE.anywhere("<stdout>", Reasons.of(e)));
    }
  }
}
