package org.gradc.diagnostic;

import java.util.List;
import java.util.Locale;

/**
 * Draws diagnostics for a terminal or a log.
 *
 * <pre>
 * models/neuron.grad:3:16: error: unknown name 'w3' [unknown-name]
 *    3 |     1/(1+exp(-(w3*x0+w1*x1+w2)))
 *      |                ^^
 *    did you mean 'w1', 'w2'?
 * </pre>
 *
 * <p>Lines end with {@code \n}. Nothing of the user's text reaches the terminal as a control
 * sequence: such characters are shown by name.
 */
public final class DiagnosticRenderer {
  private static final String INDENT = "   ";

  private final boolean colour;
  private final boolean maven;

  private DiagnosticRenderer(boolean colour, boolean maven) {
    this.colour = colour;
    this.maven = maven;
  }

  /** Draws without colour. */
  public static DiagnosticRenderer plain() {
    return new DiagnosticRenderer(false, false);
  }

  /** Draws with ANSI colour sequences. */
  public static DiagnosticRenderer coloured() {
    return new DiagnosticRenderer(true, false);
  }

  /**
   * Draws places as Maven's compiler plugin does, {@code neuron.grad:[3,16]}: what development
   * environments and build servers make links of in a Maven log.
   */
  public static DiagnosticRenderer maven() {
    return new DiagnosticRenderer(false, true);
  }

  /** All diagnostics, one below the other; empty where there are none. */
  public String render(Diagnostics diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.sorted().forEach(d -> out.append(render(d)));
    return out.toString();
  }

  /** One diagnostic; ends with a line break. */
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    Severity severity = diagnostic.message().severity();
    Span span = diagnostic.span();
    if (span != null) {
      out.append(paint(Ansi.BOLD, place(span) + placed()));
    }
    out.append(paint(Ansi.of(severity), severity.label() + ": "));
    out.append(paint(Ansi.BOLD, diagnostic.text()));
    out.append(" [").append(diagnostic.message().id()).append("]\n");
    if (span != null) {
      excerpt(span, severity, out);
    }
    List<String> suggestions = diagnostic.suggestions();
    if (!suggestions.isEmpty()) {
      out.append(INDENT).append("did you mean ").append(quoted(suggestions)).append("?\n");
    }
    diagnostic.notes().forEach(note -> render(note, out));
    return out.toString();
  }

  private void render(Note note, StringBuilder out) {
    Span span = note.span();
    if (span == null) {
      out.append(INDENT).append(note.text()).append('\n');
      return;
    }
    out.append(paint(Ansi.BOLD, place(span) + placed()));
    out.append(paint(Ansi.of(Severity.NOTE), "note: ")).append(note.text()).append('\n');
    excerpt(span, Severity.NOTE, out);
  }

  private String place(Span span) {
    String name = Visible.text(span.source().name());
    return maven
        ? name + ":[" + span.line() + "," + span.column() + "]"
        : name + ":" + span.line() + ":" + span.column();
  }

  private String placed() {
    return maven ? " " : ": ";
  }

  private static String quoted(List<String> names) {
    return String.join(", ", names.stream().map(n -> "'" + Visible.shortened(n) + "'").toList());
  }

  private void excerpt(Span span, Severity severity, StringBuilder out) {
    Excerpt excerpt = Excerpt.of(span);
    if (excerpt.line().isEmpty()) {
      return;
    }
    String number = String.format(Locale.ROOT, "%4d", span.line());
    out.append(paint(Ansi.DIM, number + " | ")).append(excerpt.line()).append('\n');
    out.append(paint(Ansi.DIM, " ".repeat(number.length()) + " | "));
    out.append(" ".repeat(excerpt.indent()));
    out.append(paint(Ansi.of(severity), "^".repeat(excerpt.carets()))).append('\n');
  }

  private String paint(String sequence, String text) {
    return colour ? sequence + text + Ansi.RESET : text;
  }

  /** Select Graphic Rendition sequences of ECMA-48. */
  private static final class Ansi {
    static final String RESET = "\u001b[0m";
    static final String BOLD = "\u001b[1m";
    static final String DIM = "\u001b[2m";

    static String of(Severity severity) {
      return switch (severity) {
        case ERROR -> "\u001b[1;31m";
        case WARNING -> "\u001b[1;33m";
        case NOTE -> "\u001b[1;36m";
      };
    }
  }
}
