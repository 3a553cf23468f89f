package org.gradc.emit;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.gradc.program.ArrayNames;

/**
 * Names of one scope of generated code: legal, stable and distinct.
 *
 * <p>A name that is legal and free stays as it is. Otherwise characters that Java does not know
 * become underscores, and underscores are appended until the name is free.
 */
final class JavaNames {
  private static final Set<String> KEYWORDS =
      words(
          "abstract assert boolean break byte case catch char class const continue default do"
              + " double else enum extends final finally float for goto if implements import"
              + " instanceof int interface long native new package private protected public"
              + " return short static strictfp super switch synchronized this throw throws"
              + " transient try void volatile while true false null _ var yield record sealed"
              + " permits when module open opens exports requires provides uses to with"
              + " transitive");

  /** Classes and packages to which the generated code refers, which a variable would hide. */
  private static final Set<String> TYPES =
      words(
          "Math StrictMath Double Integer Long String Object Override System Arrays List"
              + " Serializable ToDoubleFunction Generated IllegalArgumentException"
              + " ArithmeticException SuppressWarnings java javax");

  /** Arrays that are parameters and fields of the generated methods. */
  private static final Set<String> ARRAYS =
      words(
          "theta value gradient jacobian hessian tangent cotangent direction result work data"
              + " PARAMETER_NAMES PARAMETER_COUNT serialVersionUID");

  private final Set<String> taken;

  private JavaNames(Set<String> taken) {
    this.taken = taken;
  }

  /** A scope in which only the names are taken that mean something in every generated method. */
  static JavaNames forVariables(Collection<String> alsoTaken) {
    Set<String> taken = new HashSet<>();
    taken.addAll(KEYWORDS);
    taken.addAll(TYPES);
    taken.addAll(ARRAYS);
    taken.addAll(alsoTaken);
    return new JavaNames(taken);
  }

  /** A scope within this one, which can take names without changing this one. */
  JavaNames inner() {
    return new JavaNames(new HashSet<>(taken));
  }

  /** Makes a name unavailable. */
  void reserve(String name) {
    taken.add(name);
  }

  /** What an array or value of the compiler is called: {@code $bar1_q} is the cotangent of q. */
  static String ofCompiler(String name) {
    int copy = name.lastIndexOf('.');
    if (copy > 0) {
      return ofCompiler(name.substring(0, copy));
    } else if (!name.startsWith("$")) {
      return name;
    }
    int end = name.indexOf('_');
    if (end > 0 && name.startsWith("$bar")) {
      return ofCompiler(name.substring(end + 1)) + "Bar";
    } else if (end > 0 && name.startsWith("$dot")) {
      return ofCompiler(name.substring(end + 1)) + "Dot";
    }
    return name.replace("$", "").replace('\'', '_');
  }

  /** The user's name of an array or extent, as messages show it. */
  static String shown(String name) {
    return identifier(ArrayNames.ofUser(name));
  }

  /** Takes the nearest free name to the one that is wished. */
  String take(String wish) {
    StringBuilder name = new StringBuilder(identifier(wish));
    while (!taken.add(name.toString())) {
      name.append('_');
    }
    return name.toString();
  }

  /** Takes the name, or the first free one with a number from 2 on behind it. */
  String takeOrNumber(String wish) {
    String name = identifier(wish);
    return taken.add(name) ? name : takeNumbered(name, 2);
  }

  /** Takes the first free one of prefix1, prefix2, …, from a number on. */
  String takeNumbered(String prefix, int first) {
    int number = first;
    while (!taken.add(prefix + number)) {
      number++;
    }
    return prefix + number;
  }

  /** The Java class of each function, in order: {@code my_fun} is {@code MyFun}. */
  static Map<String, String> classNames(Collection<String> functions) {
    Set<String> taken = new HashSet<>();
    Map<String, String> classes = new LinkedHashMap<>();
    for (String function : functions) {
      StringBuilder name = new StringBuilder(className(function));
      // Files of two classes must differ where file names ignore case, too.
      while (!taken.add(name.toString().toLowerCase(Locale.ROOT))) {
        name.append('_');
      }
      classes.put(function, name.toString());
    }
    return classes;
  }

  /** The Java class of a function: {@code black-scholes} is {@code BlackScholes}. */
  static String className(String function) {
    StringBuilder name = new StringBuilder();
    boolean start = true;
    for (int point : function.codePoints().toArray()) {
      boolean letter = isPart(point) && point != '_';
      if (letter) {
        name.appendCodePoint(start ? Character.toTitleCase(point) : point);
      }
      start = !letter;
    }
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
      name.insert(0, "F");
    }
    String result = name.toString();
    return TYPES.contains(result) || KEYWORDS.contains(result) ? result + "_" : result;
  }

  /** The name with what Java does not allow in identifiers replaced by underscores. */
  private static String identifier(String name) {
    StringBuilder identifier = new StringBuilder();
    for (int point : name.codePoints().toArray()) {
      identifier.appendCodePoint(isPart(point) ? point : '_');
    }
    if (identifier.isEmpty() || !Character.isJavaIdentifierStart(identifier.codePointAt(0))) {
      identifier.insert(0, '_');
    }
    return identifier.toString();
  }

  private static boolean isPart(int point) {
    return Character.isJavaIdentifierPart(point)
        && !Character.isIdentifierIgnorable(point)
        && point != '$';
  }

  /** Whether this is a legal qualified name, such as a package or the name of a class. */
  static boolean isQualifiedName(String name) {
    for (String part : name.split("\\.", -1)) {
      if (!isIdentifier(part)) {
        return false;
      }
    }
    return true;
  }

  static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Character.isJavaIdentifierStart(name.codePointAt(0))
        && name.codePoints()
            .allMatch(p -> Character.isJavaIdentifierPart(p) && !Character.isIdentifierIgnorable(p))
        && !isReservedWord(name);
  }

  private static boolean isReservedWord(String name) {
    return SourceVersion.isKeyword(name);
  }

  private static Set<String> words(String text) {
    List<String> words = List.of(text.split(" ", -1));
    return Set.copyOf(words);
  }
}
