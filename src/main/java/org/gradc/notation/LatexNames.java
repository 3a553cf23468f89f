package org.gradc.notation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names as mathematicians set them: {@code theta} is {@code \theta}, {@code x1} is {@code x_{1}},
 * {@code rate} is {@code \mathrm{rate}}.
 */
final class LatexNames {
  private static final Pattern INDEXED = Pattern.compile("(\\p{L}+)_?(\\p{Nd}+)");
  private static final Pattern SUBSCRIPTED = Pattern.compile("([^_]+)_([^_]+)");

  /** The Greek letters that LaTeX has no Latin letter for, with their Unicode characters. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("iota", "ι"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("upsilon", "υ"),
          Map.entry("phi", "φ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Xi", "Ξ"),
          Map.entry("Pi", "Π"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Upsilon", "Υ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"));

  private LatexNames() {}

  /** The name in LaTeX's mathematical mode. */
  static String of(String name) {
    Matcher indexed = INDEXED.matcher(name);
    if (indexed.matches()) {
      return word(indexed.group(1)) + "_{" + indexed.group(2) + "}";
    }
    Matcher subscripted = SUBSCRIPTED.matcher(name);
    if (subscripted.matches()) {
      return of(subscripted.group(1), subscripted.group(2));
    }
    return word(name);
  }

  private static String of(String base, String subscript) {
    Matcher indexed = INDEXED.matcher(base);
    return indexed.matches()
        ? word(indexed.group(1)) + "_{" + indexed.group(2) + "," + word(subscript) + "}"
        : word(base) + "_{" + word(subscript) + "}";
  }

  private static String word(String word) {
    String greek = greek(word);
    if (greek != null) {
      return "\\" + greek;
    } else if (word.codePointCount(0, word.length()) == 1 && !word.equals("_")) {
      return word;
    }
    boolean digits = word.chars().allMatch(Character::isDigit);
    return digits ? word : "\\mathrm{" + word.replace("_", "\\_") + "}";
  }

  private static @Nullable String greek(String word) {
    if (LETTERS.containsKey(word)) {
      return word;
    }
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      if (letter.getValue().equals(word)) {
        return letter.getKey();
      }
    }
    return word.equals("ϕ") ? "phi" : null;
  }
}
