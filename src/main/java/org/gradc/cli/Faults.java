package org.gradc.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.gradc.diagnostic.Message;

/** What is said when something is thrown: the limits of the machine, or a fault of gradc. */
final class Faults {
  private Faults() {}

  /** Says what happened; the exit status. */
  static int report(Throwable thrown, Session session) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StackOverflowError) {
        return session.report(Message.NESTED_BEYOND_STACK.anywhere());
      } else if (cause instanceof OutOfMemoryError) {
        return session.report(Message.TOO_LARGE_TO_COMPILE.anywhere());
      }
    }
    StringBuilder text = new StringBuilder();
    text.append("gradc: internal fault: ").append(firstLine(thrown)).append('\n');
    text.append(
        "This is a fault of gradc, not of the input. Please report it with the input, the\n");
    text.append("command and this: gradc ").append(Version.number());
    text.append(", Java ").append(System.getProperty("java.version"));
    text.append(", ").append(System.getProperty("os.name")).append(".\n");
    if (session.showsStackTrace()) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      text.append(trace);
    } else {
      text.append("With --stacktrace, or GRADC_STACKTRACE=1, it says where it arose.\n");
    }
    session.err().printOrDrop(text.toString());
    return ExitStatus.INTERNAL_FAULT;
  }

  /** The first cause; what wraps it says nothing of its own. */
  private static String firstLine(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString().lines().findFirst().orElse("");
  }
}
