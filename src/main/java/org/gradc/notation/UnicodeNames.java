package org.gradc.notation;

import java.util.List;

/** Names and exponents in the characters that Unicode has for them. */
final class UnicodeNames {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

  private UnicodeNames() {}

  /**
   * {@code theta} is θ and {@code x1} x₁; a name that another name could be written as stays as it
   * is, such as {@code x_1}.
   */
  static String of(String name) {
    SplitName split = SplitName.of(name);
    List<String> subscripts = split.subscripts();
    String base = letter(split.base());
    boolean plain = subscripts.size() == 1 && name.equals(split.base() + subscripts.get(0));
    if (plain && isAscii(subscripts.get(0))) {
      return base + digits(subscripts.get(0), LOWERED);
    }
    return subscripts.isEmpty() ? base : name;
  }

  private static String letter(String word) {
    String letter = Greek.letter(word);
    return letter == null ? word : letter;
  }

  private static boolean isAscii(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A whole number as an exponent. */
  static String raised(String number) {
    return number.startsWith("-")
        ? "⁻" + digits(number.substring(1), RAISED)
        : digits(number, RAISED);
  }

  private static String digits(String digits, String alphabet) {
    StringBuilder text = new StringBuilder();
    digits.chars().forEach(digit -> text.append(alphabet.charAt(digit - '0')));
    return text.toString();
  }
}
