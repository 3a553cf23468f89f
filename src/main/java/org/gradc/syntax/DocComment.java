package org.gradc.syntax;

import java.util.ArrayList;
import java.util.List;

/** The text of a doc comment, freed of its marks and of the stars at the left margin. */
final class DocComment {
  private DocComment() {}

  /** Text between the marks, line by line; empty lines before and after it are dropped. */
  static String clean(String comment) {
    String inner = comment.substring(3, comment.length() - 2);
    List<String> lines = new ArrayList<>();
    for (String line : inner.split("\r\n|\r|\n", -1)) {
      String text = line.strip();
      if (!lines.isEmpty() && text.startsWith("*")) {
        text = text.substring(1);
        text = text.startsWith(" ") ? text.substring(1) : text;
      }
      lines.add(text.stripTrailing());
    }
    while (!lines.isEmpty() && lines.get(0).isEmpty()) {
      lines.remove(0);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return String.join("\n", lines);
  }
}
