package org.gradc.special;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader of the package's own form: a method is a Javadoc comment, a one-line header at two
 * spaces, and lines up to a closing brace at two spaces, which google-java-format makes of every
 * method here.
 */
final class SpecialSourceReader {
  private static final Pattern HEADER =
      Pattern.compile(" {2}public static (\\w+) (\\w+)\\(([^()]*)\\) \\{");
  private static final Pattern CALL = Pattern.compile("(?<![\\w.])(?:(\\w+)\\.)?(\\w+)\\(");

  private final Map<String, List<String>> files;
  private final Map<String, Set<String>> methodNames = new LinkedHashMap<>();

  /** A reader of the lines of each file, by the simple name of its class. */
  SpecialSourceReader(Map<String, List<String>> files) {
    this.files = files;
    files.forEach((file, lines) -> methodNames.put(file, namesIn(lines)));
  }

  /** The methods of all files in order. */
  List<SpecialMethod> methods() {
    List<SpecialMethod> methods = new ArrayList<>();
    files.forEach(
        (file, lines) -> {
          int javadoc = 0;
          for (int i = 0; i < lines.size(); i++) {
            Matcher header = HEADER.matcher(lines.get(i));
            if (lines.get(i).startsWith("  /**")) {
              javadoc = i;
            } else if (header.matches()) {
              int end = i + lines.subList(i, lines.size()).indexOf("  }");
              if (end < i) {
                throw new IllegalStateException(file + ".java: no end of " + header.group(2));
              }
              methods.add(
                  method(file, header, lines.subList(javadoc, i), lines.subList(i + 1, end)));
              i = end;
            }
          }
        });
    return methods;
  }

  private SpecialMethod method(
      String file, MatchResult header, List<String> comment, List<String> lines) {
    Set<String> calls = new LinkedHashSet<>();
    List<String> body =
        lines.stream()
            .map(line -> line.startsWith("    ") ? line.substring(4) : line)
            .map(line -> SpecialMethod.rewriteCalls(line, CALL, c -> local(file, c, calls)))
            .toList();
    return new SpecialMethod(
        header.group(2),
        header.group(1),
        parameters(header.group(3)),
        javadoc(comment),
        body,
        List.copyOf(calls));
  }

  /** The call without its qualifier if it names a method of this package, noted in the set. */
  private String local(String file, MatchResult call, Set<String> calls) {
    String qualifier = call.group(1);
    String name = call.group(2);
    Set<String> callees = methodNames.get(qualifier == null ? file : qualifier);
    if (callees == null || (qualifier == null && !callees.contains(name))) {
      return call.group();
    }
    if (!callees.contains(name)) {
      throw new IllegalStateException(file + ".java calls unknown " + qualifier + "." + name);
    }
    calls.add(name);
    return name + "(";
  }

  private static Set<String> namesIn(List<String> lines) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : lines) {
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        names.add(header.group(2));
      }
    }
    return names;
  }

  private static List<SpecialMethod.Parameter> parameters(String list) {
    return Arrays.stream(list.split(", ", -1))
        .map(parameter -> parameter.split(" ", -1))
        .map(pair -> new SpecialMethod.Parameter(pair[0], pair[1]))
        .toList();
  }

  private static String javadoc(List<String> comment) {
    String text = String.join("\n", comment);
    return text.replaceFirst("^ *+/\\*\\* *+\\n?", "")
        .replaceFirst("\\s*+\\*/$", "")
        .replaceAll("(?m)^ *+\\* ?", "");
  }
}
