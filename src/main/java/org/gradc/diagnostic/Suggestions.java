package org.gradc.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds the known names nearest to one that is unknown.
 *
 * <p>Distance is Damerau–Levenshtein's in its restricted form: insertions, deletions, substitutions
 * and exchanges of neighbours, each piece edited once. A name in another case is nearest of all.
 */
public final class Suggestions {
  private static final int MOST = 3;
  private static final int LONGEST = 80;

  private Suggestions() {}

  /**
   * At most three names at the least distance from {@code wanted}, in the order given; none where
   * even the nearest shares too little with it. Names beyond 80 characters are not compared, so the
   * cost per known name is bounded.
   */
  public static List<String> nearest(String wanted, Iterable<String> known) {
    int best = wanted.length() > LONGEST ? -1 : Math.min(3, (wanted.length() + 1) / 3);
    LinkedHashSet<String> found = new LinkedHashSet<>();
    String lower = wanted.length() > LONGEST ? "" : wanted.toLowerCase(Locale.ROOT);
    for (String name : known) {
      if (Math.abs(name.length() - wanted.length()) > best || name.equals(wanted)) {
        continue;
      }
      boolean sameLetters = name.toLowerCase(Locale.ROOT).equals(lower);
      int distance = sameLetters ? 0 : distance(wanted, name);
      if (distance < best) {
        found.clear();
        best = distance;
      }
      if (distance == best && (distance > 0 || sameLetters) && distance < wanted.length()) {
        found.add(name);
      }
    }
    List<String> result = new ArrayList<>(found);
    return result.subList(0, Math.min(MOST, result.size()));
  }

  /** Number of edits, each counted once, that make {@code b} of {@code a}. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + substitution);
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = exchanged ? Math.min(least, beforeLast[j - 2] + 1) : least;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
