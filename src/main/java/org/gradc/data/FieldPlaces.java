package org.gradc.data;

/** Where the fields of a record stand in its text. */
final class FieldPlaces {
  private final String text;
  private final char separator;

  FieldPlaces(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** Start and end of a field, its quotes included; the end of the record if there is none. */
  int[] of(int field) {
    int start = 0;
    int number = 0;
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      quoted ^= c == '"';
      boolean ends = !quoted && (c == separator || c == '\n');
      if (ends && number == field) {
        return new int[] {start, at};
      }
      if (ends && c == '\n') {
        return new int[] {at, at};
      }
      if (ends) {
        number++;
        start = at + 1;
      }
    }
    return new int[] {number == field ? start : text.length(), text.length()};
  }
}
