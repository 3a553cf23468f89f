package org.gradc.diagnostic;

import java.util.List;
import java.util.Locale;

/**
 * The catalogue of everything that is said to the user.
 *
 * <p>A row is severity and sentence; its id, shown in brackets, is the constant's name in lower case
 * with hyphens ({@code UNKNOWN_NAME} is {@code unknown-name}). The holes of a sentence are filled in
 * the order in which they first appear; a wrong number of arguments is refused at once. Sentences
 * begin in lower case and end without a full stop; what the user wrote stands in quotes. New rows go
 * to the section of their room.
 */
public enum Message {
  // --- reading a file ---------------------------------------------------------------------------
  FILE_TOO_LARGE(Severity.ERROR, "the file has {size} bytes; at most {limit} are read"),
  NOT_UTF_8(Severity.ERROR, "byte {offset} is not UTF-8; formula files are UTF-8 text"),
  NUL_CHARACTER(Severity.ERROR, "the file holds a NUL character at byte {offset}; is it a text?"),

  // --- syntax -----------------------------------------------------------------------------------

  // --- names and shapes (model) -----------------------------------------------------------------
  UNKNOWN_NAME(Severity.ERROR, "unknown name '{name}'"),

  // --- lowering and derivatives -----------------------------------------------------------------

  // --- emitting ---------------------------------------------------------------------------------

  // --- the front door and the doors -------------------------------------------------------------
  TOO_MANY_ERRORS(Severity.NOTE, "{count} more errors are not shown");

  private final Severity severity;
  private final Template template;

  Message(Severity severity, String template) {
    this.severity = severity;
    this.template = new Template(template);
  }

  /** The id shown in brackets, such as {@code unknown-name}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /**
   * This message about a place.
   *
   * @throws IllegalArgumentException if the number of arguments is not that of the holes
   */
  public Diagnostic at(Span span, String... arguments) {
    return new Diagnostic(this, span, List.of(arguments), List.of(), List.of());
  }

  /**
   * This message about no place in a text.
   *
   * @throws IllegalArgumentException if the number of arguments is not that of the holes
   */
  public Diagnostic anywhere(String... arguments) {
    return new Diagnostic(this, null, List.of(arguments), List.of(), List.of());
  }

  /** The names of the holes in the order in which arguments are given. */
  public List<String> parameters() {
    return template.names();
  }

  Template template() {
    return template;
  }
}
