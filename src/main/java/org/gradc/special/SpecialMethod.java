package org.gradc.special;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of one method of this package, ready to be copied into another class.
 *
 * @param name the method's name, unique in this package
 * @param returnType the Java type it returns
 * @param parameters its parameters in order
 * @param javadoc its documentation without the comment marks, lines separated by {@code \n}
 * @param body the lines between its braces, indented relative to the method's body; calls of other
 *     methods of this package are unqualified
 * @param calls the names of the methods of this package that it calls, in order of first call
 */
public record SpecialMethod(
    String name,
    String returnType,
    List<Parameter> parameters,
    String javadoc,
    List<String> body,
    List<String> calls) {

  private static final Pattern CALL = Pattern.compile("(?<![\\w.])(\\w+)\\(");

  /** A parameter: its Java type and its name. */
  public record Parameter(String type, String name) {}

  /** Copies the lists. */
  public SpecialMethod {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
    calls = List.copyOf(calls);
  }

  /**
   * The body in which each called method of this package bears its name in the map; one that is not
   * in the map keeps its own. Parameters and locals are left alone.
   */
  public List<String> body(Map<String, String> names) {
    return body.stream()
        .map(line -> rewriteCalls(line, CALL, call -> rename(call, names)))
        .toList();
  }

  /** The header, as {@code private static double erf(double x)}, with the name in the map. */
  public String header(Map<String, String> names) {
    String list =
        String.join(", ", parameters.stream().map(p -> p.type() + " " + p.name()).toList());
    return "private static " + returnType + " " + names.getOrDefault(name, name) + "(" + list + ")";
  }

  /** The line with each match replaced, unless it is a comment. */
  static String rewriteCalls(String line, Pattern call, Function<MatchResult, String> replacement) {
    if (line.stripLeading().startsWith("//")) {
      return line;
    }
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (MatchResult match : call.matcher(line).results().toList()) {
      text.append(line, done, match.start()).append(replacement.apply(match));
      done = match.end();
    }
    return text.append(line, done, line.length()).toString();
  }

  private String rename(MatchResult call, Map<String, String> names) {
    String callee = call.group(1);
    return (calls.contains(callee) ? names.getOrDefault(callee, callee) : callee) + "(";
  }
}
