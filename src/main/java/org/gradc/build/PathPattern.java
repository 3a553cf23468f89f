package org.gradc.build;

import java.util.regex.Pattern;

/**
 * A pattern of relative paths as Maven and Ant have it: {@code *} and {@code ?} stay within one
 * name, {@code **} goes over any number of directories, and a closing {@code /} takes all below.
 */
final class PathPattern {
  private final Pattern pattern;

  PathPattern(String text) {
    String path = text.strip().replace('\\', '/');
    this.pattern = Pattern.compile(expression(path.endsWith("/") ? path + "**" : path));
  }

  /** Whether a path with {@code /} between its names fits. */
  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static String expression(String path) {
    StringBuilder expression = new StringBuilder();
    for (int at = 0; at < path.length(); at++) {
      char c = path.charAt(at);
      if (path.startsWith("**/", at)) {
        expression.append("(?:.*/)?");
        at += 2;
      } else if (path.startsWith("**", at)) {
        expression.append(".*");
        at++;
      } else if (c == '*') {
        expression.append("[^/]*");
      } else if (c == '?') {
        expression.append("[^/]");
      } else {
        expression.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return expression.toString();
  }
}
