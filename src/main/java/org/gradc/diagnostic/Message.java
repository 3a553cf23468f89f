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
  UNKNOWN_FUNCTION(Severity.ERROR, "unknown function '{name}'"),
  NAME_BEFORE_PARENTHESIS(
      Severity.NOTE, "a name before '(' is always called; a product is written {product}"),
  DUPLICATE_NAME(Severity.ERROR, "'{name}' is declared twice"),
  DECLARED_HERE(Severity.NOTE, "'{name}' is first declared here"),
  CALLED_VARIABLE(Severity.ERROR, "'{name}' is a variable and cannot be called"),
  FUNCTION_WITHOUT_CALL(Severity.ERROR, "'{name}' is a function and needs its arguments"),
  ARGUMENT_COUNT(Severity.ERROR, "'{name}' takes {expected}, given are {given}"),
  TWO_READINGS(Severity.ERROR, "'{text}' has two readings: {first} or {second}"),
  DEFINED_BY_ITSELF(Severity.ERROR, "'{name}' is defined by itself: {circle}"),
  NEEDS_CONDITION(Severity.ERROR, "expected a condition such as x < 0, found {found}"),
  NEEDS_NUMBER(Severity.ERROR, "expected a number, found {found}"),
  COMPARED_CONDITIONS(Severity.ERROR, "conditions cannot be compared; join them by 'and', 'or'"),
  UNLIKE_BRANCHES(
      Severity.ERROR, "the branches of 'if' differ: one is {then}, the other {otherwise}"),
  CONDITION_AS_RESULT(
      Severity.ERROR, "the result of '{name}' is a condition; a function results in numbers"),
  NOT_IN_THIS_VERSION(Severity.ERROR, "not in this version: {construct}"),
  UNKNOWN_KIND(Severity.ERROR, "unknown kind of derivative '{kind}'"),
  KIND_DOES_NOT_FIT(Severity.ERROR, "there is no {kind} of '{name}', whose result is {result}"),
  UNKNOWN_DERIVED(Severity.ERROR, "there is no function '{name}' to derive"),
  NOT_DERIVED(Severity.ERROR, "'{name}' is a {variety}; only a 'function' has derivatives"),
  UNKNOWN_WRT(Severity.ERROR, "'{function}' has no parameter '{name}'"),
  REPEATED_WRT(Severity.ERROR, "'{name}' stands twice after 'wrt'"),
  WRT_DIFFERS(
      Severity.ERROR, "'{function}' is derived with respect to {given} here, elsewhere to {first}"),
  FIRST_WRT(Severity.NOTE, "one function has one set of parameters; the other line is here"),
  NOTHING_TO_DERIVE(Severity.ERROR, "'{name}' has no parameter to differentiate by, only data"),
  CLASS_NAME_TAKEN(Severity.ERROR, "'{name}' and '{first}' would both be the class {class}"),
  NO_JAVA_NAME(Severity.ERROR, "'{name}' cannot be part of a Java name"),
  EXTERN_ARGUMENTS(
      Severity.ERROR, "the method of '{name}' is called with its parameters in order: ({expected})"),
  EXTERN_PARTIALS(
      Severity.ERROR, "'{name}' needs a partial per parameter: {expected}, given are {given}"),
  DIFF_VARIABLE(
      Severity.ERROR, "diff differentiates by a parameter of the same declaration, not by {found}"),
  DIFF_IN_EXTERN(Severity.ERROR, "diff cannot be used, even by a helper, in partials of an extern"),

  // --- lowering and derivatives -----------------------------------------------------------------
  PROGRAM_TOO_LARGE(
      Severity.ERROR, "'{name}' is beyond {limit} operations when all it calls is written out"),
  POLYGAMMA_ORDER(
      Severity.ERROR, "the order of polygamma is a whole number from 0 to {limit}, written out"),

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
