package org.gradc.emit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes methods of loops where the body of a kernel is too large for the virtual machine, which
 * interprets methods above 8,000 bytes for ever.
 *
 * <p>Inner loops first, so that no method is too large; in one body the largest first.
 */
final class LoopMethods {
  /** In bytes of bytecode; leaves room for the probes of coverage tools. */
  private static final int LARGEST_METHOD = 6000;

  /** The aim where a method is larger. */
  private static final int AIM = 4000;

  /** Half of what the Java virtual machine allows: a double counts twice. */
  private static final int MOST_PARAMETERS = 120;

  private static final String WORK = KernelMethods.WORK;
  private static final int LINE = 100;
  private static final String METHOD_INDENT = "    ";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*|\\b\\d[\\w.]*");
  private static final Pattern KEYWORD = Pattern.compile("\\b(double|int|for|if|else)\\b");
  private static final Pattern FOR = Pattern.compile("\\bfor \\(");
  private static final Pattern OPERATOR = Pattern.compile(" [-+*/&<>=?:]=? ");

  private final String text;
  private final String prefix;
  private final Set<String> workArrays;
  private final String results;
  private final Set<LoopUnit> outlined = new HashSet<>();
  private final List<Method> methods = new ArrayList<>();

  /**
   * A method.
   *
   * @param parameters Java types by name
   * @param needsWork whether it takes the work arrays, too
   * @param type the Java type that it returns
   */
  record Method(
      String name, Map<String, String> parameters, boolean needsWork, String type, String body) {}

  private LoopMethods(String text, String prefix, Set<String> workArrays, String results) {
    this.text = text;
    this.prefix = prefix;
    this.workArrays = workArrays;
    this.results = results;
  }

  /**
   * What is left of the body of the kernel, and its methods.
   *
   * @param results the length of the work array in which methods leave several results
   */
  record Split(String body, List<Method> methods, int results) {}

  /**
   * Splits the body of a kernel.
   *
   * @param units the loops in the text that are in no other loop
   * @param prefix what the names of methods begin with
   * @param workArrays the names of work arrays; where there are none, a method has one result
   * @param results the work array in which methods leave several results
   */
  static Split split(
      String text, List<LoopUnit> units, String prefix, Set<String> workArrays, String results) {
    LoopMethods split = new LoopMethods(text, prefix, workArrays, results);
    split.choose(0, text.length(), units);
    int most = 0;
    for (LoopUnit unit : split.outlined) {
      most = Math.max(most, unit.given().size());
    }
    return new Split(split.written(0, text.length(), units), split.methods, most > 1 ? most : 0);
  }

  /**
   * Chooses what becomes methods in a part of the text, and says how large the rest of it is.
   *
   * <p>Recursion over the nesting of loops, which the formula's text bounds.
   */
  private double choose(int start, int end, List<LoopUnit> units) {
    double whole = bytes(text.substring(start, end));
    if (whole <= LARGEST_METHOD) {
      return whole;
    }
    Map<LoopUnit, Double> sizes = new HashMap<>();
    double size = 0;
    int at = start;
    for (LoopUnit unit : units) {
      size += bytes(text.substring(at, unit.start()));
      double inner = choose(unit.start(), unit.end(), unit.inner());
      sizes.put(unit, inner);
      size += inner;
      at = unit.end();
    }
    size += bytes(text.substring(at, end));
    List<LoopUnit> largest = new ArrayList<>(units);
    largest.sort(Comparator.comparingDouble((LoopUnit u) -> sizes.getOrDefault(u, 0.0)).reversed());
    for (LoopUnit unit : largest) {
      double gain = sizes.getOrDefault(unit, 0.0) - bytes(call("", unit, ""));
      if (size > AIM && gain > 0 && isAble(unit)) {
        outlined.add(unit);
        size -= gain;
      }
    }
    return size;
  }

  private boolean isAble(LoopUnit unit) {
    boolean hasRoom =
        unit.given().size() < 2
            || (!workArrays.isEmpty()
                && unit.given().stream().allMatch(v -> "double".equals(unit.taken().get(v))));
    return unit.isAble() && hasRoom && parameters(unit).size() <= MOST_PARAMETERS;
  }

  /** What a method for the unit takes beside work arrays: Java types by name. */
  private Map<String, String> parameters(LoopUnit unit) {
    Map<String, String> parameters = new LinkedHashMap<>(unit.taken());
    parameters.keySet().removeAll(workArrays);
    return parameters;
  }

  private boolean needsWork(LoopUnit unit) {
    return unit.given().size() > 1 || parameters(unit).size() < unit.taken().size();
  }

  private String written(int start, int end, List<LoopUnit> units) {
    StringBuilder result = new StringBuilder();
    int at = start;
    for (LoopUnit unit : units) {
      result.append(text, at, unit.start());
      String inner = written(unit.start(), unit.end(), unit.inner());
      result.append(outlined.contains(unit) ? outline(unit, inner) : inner);
      at = unit.end();
    }
    return result.append(text, at, end).toString();
  }

  private String outline(LoopUnit unit, String body) {
    String name = prefix + (methods.size() + 1);
    String indent = body.substring(0, body.length() - body.stripLeading().length());
    StringBuilder method = new StringBuilder();
    unit.taken()
        .forEach(
            (array, type) -> {
              if (workArrays.contains(array)) {
                method.append(type + " " + array + " = " + WORK + "." + array + ";\n");
              }
            });
    method.append(body.replaceAll("(?m)^" + indent, ""));
    List<String> given = unit.given();
    String type = "void";
    if (given.size() == 1) {
      method.append("return " + given.get(0) + ";\n");
      type = Objects.requireNonNull(unit.taken().get(given.get(0)));
    } else {
      for (int i = 0; i < given.size(); i++) {
        method.append(result(i) + " = " + given.get(i) + ";\n");
      }
    }
    methods.add(new Method(name, parameters(unit), needsWork(unit), type, method.toString()));
    return call(indent, unit, name);
  }

  private String result(int number) {
    return WORK + "." + results + "[" + number + "]";
  }

  private String call(String indent, LoopUnit unit, String name) {
    List<String> given = unit.given();
    List<String> arguments = new ArrayList<>(parameters(unit).keySet());
    if (needsWork(unit)) {
      arguments.add(WORK);
    }
    StringBuilder call = new StringBuilder(indent);
    call.append(given.size() == 1 ? given.get(0) + " = " : "").append(name).append("(");
    int line = METHOD_INDENT.length() + call.length();
    for (int i = 0; i < arguments.size(); i++) {
      int length = arguments.get(i).length() + 3;
      if (i > 0 && line + length > LINE) {
        call.append(",\n").append(indent).append(METHOD_INDENT);
        line = indent.length() + 2 * METHOD_INDENT.length();
      } else if (i > 0) {
        call.append(", ");
      }
      call.append(arguments.get(i));
      line += length;
    }
    call.append(");\n");
    for (int i = 0; i < given.size() && given.size() > 1; i++) {
      call.append(indent + given.get(i) + " = " + result(i) + ";\n");
    }
    return call.toString();
  }

  /**
   * Estimates the size of the bytecode of a text (JVMS 6.5): a name is loaded or stored, a bracket
   * and an operator are an instruction each. Kernels were met to a tenth.
   */
  private static double bytes(String text) {
    int names = count(NAME, text) - count(KEYWORD, text);
    long brackets = text.chars().filter(c -> c == '[').count();
    return 1.7 * names + 1.4 * (brackets + count(OPERATOR, text)) + 5.0 * count(FOR, text);
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
