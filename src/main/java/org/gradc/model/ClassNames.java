package org.gradc.model;

import java.util.List;
import java.util.Set;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Limits;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.syntax.Name;

/**
 * The rule by which functions and files name classes: {@code my_fun} and {@code black-scholes} make
 * {@code MyFun} and {@code BlackScholes}.
 */
public final class ClassNames {
  private static final String EXTENSION = ".grad";
  private static final String NAMELESS = "formula";

  /** Types of java.lang that generated classes use, or whose names would mislead their readers. */
  private static final Set<String> TAKEN =
      Set.of(
          "ArithmeticException",
          "ArrayIndexOutOfBoundsException",
          "Boolean",
          "Byte",
          "Character",
          "Class",
          "Deprecated",
          "Double",
          "Enum",
          "Error",
          "Exception",
          "Float",
          "IllegalArgumentException",
          "IllegalStateException",
          "IndexOutOfBoundsException",
          "Integer",
          "Iterable",
          "Long",
          "Math",
          "Module",
          "NullPointerException",
          "Number",
          "Object",
          "Override",
          "Record",
          "RuntimeException",
          "SafeVarargs",
          "Serializable",
          "Short",
          "StrictMath",
          "String",
          "StringBuilder",
          "SuppressWarnings",
          "System",
          "Thread",
          "Throwable",
          "ToDoubleFunction",
          "Void",
          "Arrays",
          "Objects");

  /** Java's reserved words (JLS 3.9, 3.10). */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("_ abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized this"
                  + " throw throws transient true try void volatile while")
              .split(" "));

  private ClassNames() {}

  /**
   * The simple name of the class of a function.
   *
   * <p>What no Java name can hold, and {@code _}, ends a word; words begin with a capital. A name
   * that would begin with a digit, or be empty, gets {@code Formula} before it; one that hides a
   * class that generated code needs gets {@code _} behind it. So every name makes a class.
   */
  public static String of(String function) {
    StringBuilder name = new StringBuilder();
    boolean wordBegins = true;
    for (int c : function.codePoints().toArray()) {
      if (c == '_' || c == '$' || !isNameCharacter(c)) {
        wordBegins = true;
      } else {
        name.appendCodePoint(wordBegins ? Character.toTitleCase(c) : c);
        wordBegins = false;
      }
    }
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
      name.insert(0, "Formula");
    }
    String result = name.toString();
    return TAKEN.contains(result) ? result + "_" : result;
  }

  /**
   * The name of the function that a bare formula in this file is: the file's, without directories
   * and {@code .grad}; {@code formula} where that leaves no letter or digit.
   */
  public static String bareFunction(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    if (name.endsWith(EXTENSION)) {
      name = name.substring(0, name.length() - EXTENSION.length());
    }
    if (name.startsWith("<") && name.endsWith(">")) { // "<stdin>" is no file
      name = name.substring(1, Math.max(1, name.length() - 1));
    }
    boolean speaks = name.codePoints().anyMatch(Character::isLetterOrDigit);
    return speaks ? name : NAMELESS;
  }

  /** Whether a word can stand in a dotted Java name: an identifier and no keyword. */
  public static boolean isJavaName(String word) {
    return !word.isEmpty()
        && !KEYWORDS.contains(word)
        && Character.isJavaIdentifierStart(word.codePointAt(0))
        && word.codePoints().allMatch(ClassNames::isNameCharacter);
  }

  /** Reports of the parts of a dotted name what Java or the file system does not take. */
  static void check(List<Name> parts, Diagnostics diagnostics) {
    int length = parts.size() - 1;
    for (Name part : parts) {
      length += part.text().length();
      if (!isJavaName(part.text())) {
        diagnostics.report(Message.NO_JAVA_NAME.at(part.span(), part.text()));
      }
    }
    if (length > Limits.NAME_CHARACTERS) {
      Span place = parts.get(0).span().to(parts.get(parts.size() - 1).span());
      diagnostics.report(
          Message.NAME_TOO_LONG.at(
              place, Integer.toString(length), Integer.toString(Limits.NAME_CHARACTERS)));
    }
  }

  private static boolean isNameCharacter(int c) {
    return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }
}
