package org.gradc.program;

/**
 * What arrays are called: those of the user by their own names, letters, digits and underscores;
 * those of the compiler by names with other characters, from which the user's name can be told.
 *
 * <p>{@code $q.2} is a second array q, {@code $q'0} the part of q that has 0 on some axis, {@code
 * $bar1_q} and {@code $dot1_q} are the cotangent and tangent of q.
 */
public final class ArrayNames {
  private static final char PART = '\'';
  private static final char COPY = '.';

  private ArrayNames() {}

  /** The part of an array with this number on some axis. */
  public static String part(String array, int number) {
    return (array.startsWith("$") ? "" : "$") + array + PART + number;
  }

  /** The user's name of an array, for messages: that of q for all that is made of q. */
  public static String ofUser(String array) {
    String name = array;
    for (String kind : new String[] {"$bar", "$dot"}) {
      int end = name.indexOf('_');
      if (end > 0 && name.startsWith(kind)) {
        return ofUser(name.substring(end + 1));
      }
    }
    name = before(before(name, PART), COPY);
    return name.startsWith("$") ? name.substring(1) : name;
  }

  private static String before(String name, char mark) {
    int end = name.indexOf(mark);
    return end > 0 ? name.substring(0, end) : name;
  }
}
