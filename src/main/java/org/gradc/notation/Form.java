package org.gradc.notation;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Expr;

/**
 * The text of an operator as a pattern in which {@code @0}, {@code @1}, … stand for the operands.
 *
 * @param level how strongly the text holds together
 * @param least for each operand the weakest that needs no parentheses; operands beyond the list
 *     never need any
 */
record Form(Level level, String pattern, List<Level> least) {

  static Form of(Level level, String pattern, Level... least) {
    return new Form(level, pattern, List.of(least));
  }

  /** {@code name(a, b)} for any number of operands. */
  static List<Part> call(String opening, List<Expr> operands, String closing) {
    return call(opening, operands, ", ", closing);
  }

  /** The same with another text between the operands. */
  static List<Part> call(String opening, List<Expr> operands, String separator, String closing) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Literal(opening));
    for (int i = 0; i < operands.size(); i++) {
      if (i > 0) {
        parts.add(new Part.Literal(separator));
      }
      parts.add(new Part.Hole(operands.get(i), Level.CHOICE, false));
    }
    parts.add(new Part.Literal(closing));
    return parts;
  }

  /** The pattern with these operands in its holes. */
  List<Part> parts(List<Expr> operands) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int at = pattern.indexOf('@'); at >= 0; at = pattern.indexOf('@', from)) {
      if (at > from) {
        parts.add(new Part.Literal(pattern.substring(from, at)));
      }
      int position = pattern.charAt(at + 1) - '0';
      Level needed = position < least.size() ? least.get(position) : Level.CHOICE;
      boolean infix = at > 0 && (needed == Level.PRODUCT || needed == Level.SIGN);
      parts.add(new Part.Hole(operands.get(position), needed, infix));
      from = at + 2;
    }
    if (from < pattern.length()) {
      parts.add(new Part.Literal(pattern.substring(from)));
    }
    return parts;
  }
}
