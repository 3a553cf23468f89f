package org.gradc.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a diagnostic: a sentence, with the second place it speaks of where there is one.
 *
 * <p>The message is a row of severity {@link Severity#NOTE}.
 */
public record Note(Message message, @Nullable Span span, List<String> arguments) {
  /**
   * @throws IllegalArgumentException if the message is no note or the number of arguments is wrong
   */
  public Note {
    if (message.severity() != Severity.NOTE) {
      throw new IllegalArgumentException(message + " is no note");
    }
    message.template().requireArity(arguments.size());
    arguments = List.copyOf(arguments);
  }

  /** The sentence. */
  public String text() {
    return message.template().fill(arguments);
  }
}
