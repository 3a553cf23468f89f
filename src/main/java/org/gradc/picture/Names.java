package org.gradc.picture;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Traversal;
import org.gradc.notation.Formula;
import org.gradc.notation.InfixText;
import org.gradc.notation.Numbers;

/**
 * Texts of formulas for pictures: with a true minus sign, and with what the compiler has named in
 * signs that a reader knows. No formula can write {@code $}.
 */
final class Names {
  private static final Pattern COTANGENT = Pattern.compile("\\$bar\\d+_\\$?");
  private static final Pattern TANGENT = Pattern.compile("\\$dot\\d+_\\$?");
  private static final int LONGEST = 36;
  private static final int MANY_DIGITS = 20;
  private static final int DIGITS = 6;

  private Names() {}

  /** The text of an operation over the names of its operands. */
  static String of(ExprGraph graph, Expr expr, Map<Expr, String> operands) {
    return of(InfixText.of(graph, expr, operands));
  }

  /** The text of an expression; of a large one that over its named parts. */
  static String of(ExprGraph graph, Expr expr) {
    boolean normal =
        Traversal.inOrder(graph, List.of(expr)).stream()
            .anyMatch(
                n -> n instanceof Apply a && (a.is(Primitive.SUM) || a.is(Primitive.PRODUCT)));
    Formula formula = normal ? Formula.readable(graph, expr) : Formula.written(graph, expr);
    return of(InfixText.of(formula).expression());
  }

  /** A constant operand: a number of many digits as the double next to it. */
  static String ofConstant(ExprGraph graph, Expr expr) {
    String text = of(graph, expr);
    if (text.length() > MANY_DIGITS && expr instanceof Constant constant) {
      double value = constant.value().toDouble();
      boolean inRange = Double.isFinite(value) && value != 0;
      return inRange ? Numbers.of(value, DIGITS).replace('-', '−') : shortened(text);
    }
    return shortened(text);
  }

  /** The name of an array, or a text with such names. */
  static String of(String text) {
    String plain = text.replace("-log(0)", "∞").replace('-', '−');
    if (plain.indexOf('$') < 0) {
      return plain;
    }
    String cotangents = COTANGENT.matcher(plain).replaceAll("∂");
    return TANGENT.matcher(cotangents).replaceAll("d").replace("$", "");
  }

  /** The beginning of a text that is too long for a box. */
  static String shortened(String text) {
    return shortened(text, LONGEST);
  }

  /** The beginning of a text of more than so many characters. */
  static String shortened(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
