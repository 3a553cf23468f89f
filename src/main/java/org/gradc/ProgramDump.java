package org.gradc;

import java.util.List;
import java.util.Locale;
import org.gradc.derive.Candidate;
import org.gradc.derive.Kind;
import org.gradc.program.Program;
import org.gradc.program.ProgramPrinter;

/** The programs that one pass makes, as text that {@code ProgramParser} reads. */
final class ProgramDump implements Trail {
  private final String wanted;
  private final StringBuilder text = new StringBuilder();
  private String work = "";
  private String mode = "";

  /**
   * A dump.
   *
   * @param word one of {@link #words()}
   */
  ProgramDump(String word) {
    this.wanted = word;
  }

  /** The names of the passes, in order, as words of a command line. */
  static List<String> words() {
    return Pipeline.PASSES.stream().map(ProgramDump::word).toList();
  }

  private static String word(String pass) {
    return pass.replace(' ', '-');
  }

  @Override
  public void begins(String newWork) {
    work = newWork;
    mode = "";
  }

  @Override
  public void derives(Kind kind, Candidate candidate) {
    mode = ", " + candidate.mode().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void after(String pass, Program program) {
    if (word(pass).equals(wanted)) {
      text.append("// ").append(work).append(mode).append(", after ").append(wanted).append('\n');
      text.append(ProgramPrinter.print(program)).append('\n');
    }
  }

  /** All that was seen, in order. */
  String text() {
    return text.toString();
  }
}
