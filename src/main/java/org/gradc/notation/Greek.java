package org.gradc.notation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Greek letters that no Latin letter looks like, by their English names. */
final class Greek {
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          // spotless:off
          Map.entry("alpha", "α"), Map.entry("beta", "β"), Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"), Map.entry("epsilon", "ε"), Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"), Map.entry("theta", "θ"), Map.entry("iota", "ι"),
          Map.entry("kappa", "κ"), Map.entry("lambda", "λ"), Map.entry("mu", "μ"),
          Map.entry("nu", "ν"), Map.entry("xi", "ξ"), Map.entry("pi", "π"),
          Map.entry("rho", "ρ"), Map.entry("sigma", "σ"), Map.entry("tau", "τ"),
          Map.entry("upsilon", "υ"), Map.entry("phi", "φ"), Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"), Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"), Map.entry("Delta", "Δ"), Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"), Map.entry("Xi", "Ξ"), Map.entry("Pi", "Π"),
          Map.entry("Sigma", "Σ"), Map.entry("Upsilon", "Υ"), Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"), Map.entry("Omega", "Ω"));
          // spotless:on

  private Greek() {}

  /** The letter that the English word names, or null. */
  static @Nullable String letter(String word) {
    return LETTERS.get(word);
  }

  /** The English name of a word that names a Greek letter or is one, or null. */
  static @Nullable String name(String word) {
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
