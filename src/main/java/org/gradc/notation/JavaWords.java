package org.gradc.notation;

import java.util.Set;

/** Names that Java reserves; a formula may use them. */
public final class JavaWords {
  private static final Set<String> RESERVED =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while",
          "_");

  private JavaWords() {}

  /** Whether Java reserves the word. */
  public static boolean isReserved(String word) {
    return RESERVED.contains(word);
  }

  /** Whether Java takes this as the name of a package; the empty name is none. */
  public static boolean isPackageName(String name) {
    for (String word : name.split("\\.", -1)) {
      boolean legal =
          !word.isEmpty()
              && Character.isJavaIdentifierStart(word.codePointAt(0))
              && word.codePoints().allMatch(Character::isJavaIdentifierPart)
              && word.codePoints().noneMatch(Character::isIdentifierIgnorable)
              && !isReserved(word);
      if (!legal) {
        return false;
      }
    }
    return true;
  }

  /** The name, or the name with an underscore where Java reserves it or its classes need it. */
  static String legal(String name) {
    return RESERVED.contains(name) || name.equals("Math") || name.equals("Double")
        ? name + "_"
        : name;
  }
}
