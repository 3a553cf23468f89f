package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Characters that are not of the language but were plainly meant for something that is: typographic
 * signs, superscripts, what a text processor makes of a quote.
 */
final class Lookalikes {
  /**
   * What was meant.
   *
   * @param proposal how to write it
   * @param type token type to read it as; {@link #NOTHING} to leave it out
   */
  record Meant(String proposal, int type) {}

  static final int NOTHING = 0;

  private final Map<Integer, Meant> table = new TreeMap<>();

  Lookalikes() {
    row("-", MINUS, "\u2212\u2013\u2014\u2010\u2011\u2012\uFE63\uFF0D");
    row("*", TIMES, "\u00D7\u00B7\u22C5\u2217\u2022\u2219\u2715\u2A2F");
    row("/", DIVIDE, "\u00F7\u2215\u2044");
    row("<=", LESS_EQUAL, "\u2264\u2A7D");
    row(">=", GREATER_EQUAL, "\u2265\u2A7E");
    row("!=", NOT_EQUAL, "\u2260");
    row("'", TRANSPOSE, "\u2018\u2019\u201B\u2032\u00B4`\u22A4");
    row("||", NORM_BARS, "\u2016\u2225");
    row("..", RANGE, "\u2026");
    row("in", IN, "\u2208");
    row("and", AND, "\u2227");
    row("or", OR, "\u2228");
    row("not", NOT, "\u00AC");
    row("sqrt(…)", NOTHING, "\u221A");
    row("cbrt(…)", NOTHING, "\u221B");
    row("sum(i: …)", NOTHING, "\u2211");
    row("prod(i: …)", NOTHING, "\u220F");
    row("abs(…)", NOTHING, "|");
    String superscripts = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
    for (int digit = 0; digit <= 9; digit++) {
      row("^" + digit, NOTHING, superscripts.substring(digit, digit + 1));
    }
    row("//", NOTHING, "#");
  }

  private void row(String proposal, int type, String characters) {
    characters.codePoints().forEach(c -> table.put(c, new Meant(proposal, type)));
  }

  /** What was meant by a character; fullwidth forms mean their ASCII counterparts. */
  @Nullable Meant meantBy(int codePoint) {
    Meant meant = table.get(codePoint);
    if (meant != null || codePoint < 0xFF00 || codePoint > 0xFF5E) {
      return meant;
    }
    String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    for (int type = PLUS; type <= DOT; type++) {
      if (plain.equals(Lexicon.spelling(type))) {
        return new Meant(plain, type);
      }
    }
    return null;
  }
}
