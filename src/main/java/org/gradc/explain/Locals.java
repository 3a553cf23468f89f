package org.gradc.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The local variables of each method, read from the text of a class. */
final class Locals {
  private static final Pattern METHOD =
      Pattern.compile("  +(?:public |private |static |final )*[\\w\\[\\]]+ (\\w+)\\(.*");
  private static final Pattern LOCAL =
      Pattern.compile("    +(?:double|int|boolean)(?:\\[\\])? ([\\p{L}\\w]+)(?: =.*|;)");

  private Locals() {}

  /** The names in the order in which they are declared, by method; methods of one name as one. */
  static Map<String, List<String>> of(String text) {
    Map<String, List<String>> locals = new LinkedHashMap<>();
    String current = "";
    for (String line : text.lines().toList()) {
      Matcher method = METHOD.matcher(line);
      Matcher local = LOCAL.matcher(line);
      if (local.matches()) {
        List<String> names = locals.computeIfAbsent(current, name -> new ArrayList<>());
        if (!names.contains(local.group(1))) {
          names.add(local.group(1));
        }
      } else if (method.matches()
          && !line.stripLeading().startsWith("return ")
          && !line.stripLeading().startsWith("throw ")
          && !line.stripLeading().startsWith("new ")
          && !line.stripLeading().startsWith("else ")) {
        current = method.group(1);
      }
    }
    return locals;
  }
}
