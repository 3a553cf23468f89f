package org.gradc.notation;

import java.util.List;

/**
 * An expression as text, with the parts that it mentions by name.
 *
 * @param definitions the named parts, each before those that mention it; empty where the expression
 *     is small or nothing in it is shared
 */
public record Notation(List<Definition> definitions, String expression) {

  /**
   * A named part.
   *
   * @param condition whether it is a truth value, not a number
   */
  public record Definition(String name, String text, boolean condition) {}

  public Notation {
    definitions = List.copyOf(definitions);
  }
}
