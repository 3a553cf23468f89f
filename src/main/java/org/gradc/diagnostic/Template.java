package org.gradc.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with named holes: {@code unknown name '{name}'}.
 *
 * <p>Arguments are given in the order in which the holes first appear; a hole that appears twice
 * takes one argument. A brace that encloses no word of ASCII letters is an ordinary character.
 */
final class Template {
  private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)}");

  private final String pattern;
  private final List<String> literals = new ArrayList<>();
  private final List<String> holes = new ArrayList<>();
  private final List<String> names;

  Template(String pattern) {
    this.pattern = pattern;
    Matcher hole = HOLE.matcher(pattern);
    int at = 0;
    while (hole.find()) {
      literals.add(pattern.substring(at, hole.start()));
      holes.add(hole.group(1));
      at = hole.end();
    }
    literals.add(pattern.substring(at));
    names = holes.stream().distinct().toList();
  }

  /** The names of the holes, in order of first appearance. */
  List<String> names() {
    return names;
  }

  void requireArity(int given) {
    if (given != names.size()) {
      throw new IllegalArgumentException(
          "\"" + pattern + "\" takes the arguments " + names + ", given are " + given);
    }
  }

  /** The sentence; arguments are cut to a bearable length and their control characters shown. */
  String fill(List<String> arguments) {
    requireArity(arguments.size());
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < holes.size(); k++) {
      String argument = arguments.get(names.indexOf(holes.get(k)));
      out.append(literals.get(k)).append(Visible.shortened(argument));
    }
    return out.append(literals.get(holes.size())).toString();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
