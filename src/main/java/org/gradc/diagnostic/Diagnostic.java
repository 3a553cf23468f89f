package org.gradc.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of the catalogue at one place, with what may help the reader.
 *
 * <p>Made by {@link Message#at} or {@link Message#anywhere}; {@link #didYouMean} and {@link #note}
 * return a diagnostic with more in it.
 *
 * @param span the place; null where the message concerns no text
 * @param suggestions names that may have been meant, nearest first
 */
public record Diagnostic(
    Message message,
    @Nullable Span span,
    List<String> arguments,
    List<String> suggestions,
    List<Note> notes) {
  /**
   * @throws IllegalArgumentException if the number of arguments is not that of the message's holes
   */
  public Diagnostic {
    message.template().requireArity(arguments.size());
    arguments = List.copyOf(arguments);
    suggestions = List.copyOf(suggestions);
    notes = List.copyOf(notes);
  }

  /** The sentence, without place and id. */
  public String text() {
    return message.template().fill(arguments);
  }

  public boolean isError() {
    return message.severity() == Severity.ERROR;
  }

  /** This diagnostic, and "did you mean …?" where there is something to propose. */
  public Diagnostic didYouMean(Collection<String> proposals) {
    List<String> all = new ArrayList<>(suggestions);
    all.addAll(proposals);
    return new Diagnostic(message, span, arguments, all, notes);
  }

  /** This diagnostic, and "did you mean …?". */
  public Diagnostic didYouMean(String proposal) {
    return didYouMean(List.of(proposal));
  }

  /** This diagnostic with one more sentence below it. */
  public Diagnostic note(Message note, String... noteArguments) {
    return with(new Note(note, null, List.of(noteArguments)));
  }

  /** This diagnostic with a second place shown below it. */
  public Diagnostic noteAt(Span place, Message note, String... noteArguments) {
    return with(new Note(note, place, List.of(noteArguments)));
  }

  private Diagnostic with(Note note) {
    List<Note> all = new ArrayList<>(notes);
    all.add(note);
    return new Diagnostic(message, span, arguments, suggestions, all);
  }
}
