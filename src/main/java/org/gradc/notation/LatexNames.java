package org.gradc.notation;

import java.util.stream.Collectors;

/**
 * Names as mathematicians set them: {@code theta} is {@code \theta}, {@code x1} is {@code x_{1}},
 * {@code rate} is {@code \mathrm{rate}}.
 */
final class LatexNames {
  private LatexNames() {}

  /** The name in LaTeX's mathematical mode. */
  static String of(String name) {
    SplitName split = SplitName.of(name);
    if (split.subscripts().isEmpty()) {
      return word(split.base());
    }
    String subscripts =
        split.subscripts().stream().map(LatexNames::word).collect(Collectors.joining(","));
    return word(split.base()) + "_{" + subscripts + "}";
  }

  private static String word(String word) {
    String greek = Greek.name(word);
    if (greek != null) {
      return "\\" + greek;
    } else if (SplitName.isLetter(word) || SplitName.isNumber(word)) {
      return word;
    }
    return "\\mathrm{" + word.replace("_", "\\_") + "}";
  }
}
