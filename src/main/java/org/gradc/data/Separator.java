package org.gradc.data;

import java.util.List;

/** What stands between the fields of a file, as its first line shows. */
final class Separator {
  private static final List<Character> KNOWN = List.of(',', ';', '\t');

  private Separator() {}

  /** The one of {@code , ; TAB} that is most frequent outside of quotes; a comma in doubt. */
  static char of(String firstLine) {
    char best = ',';
    int most = 0;
    for (char candidate : KNOWN) {
      int count = count(firstLine, candidate);
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  private static int count(String line, char separator) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      count += !quoted && line.charAt(i) == separator ? 1 : 0;
    }
    return count;
  }
}
