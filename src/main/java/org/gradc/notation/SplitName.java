package org.gradc.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as it is set: {@code x1} is x with the subscript 1, {@code x1_max} has two subscripts,
 * {@code a_b_c} stays one word.
 */
record SplitName(String base, List<String> subscripts) {
  private static final Pattern INDEXED = Pattern.compile("(\\p{L}+)_?(\\p{Nd}+)");
  private static final Pattern SUBSCRIPTED = Pattern.compile("([^_]+)_([^_]+)");

  SplitName {
    subscripts = List.copyOf(subscripts);
  }

  static SplitName of(String name) {
    Matcher indexed = INDEXED.matcher(name);
    if (indexed.matches()) {
      return new SplitName(indexed.group(1), List.of(indexed.group(2)));
    }
    Matcher subscripted = SUBSCRIPTED.matcher(name);
    if (!subscripted.matches()) {
      return new SplitName(name, List.of());
    }
    SplitName base = of(subscripted.group(1));
    List<String> subscripts = new ArrayList<>(base.subscripts());
    subscripts.add(subscripted.group(2));
    return new SplitName(base.base(), subscripts);
  }

  /** Whether a word is a single character that stands for itself. */
  static boolean isLetter(String word) {
    return word.codePointCount(0, word.length()) == 1 && !word.equals("_");
  }

  /** Whether a word is a number. */
  static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }
}
