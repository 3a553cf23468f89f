package org.gradc.notation;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;

/** A sign before a product needs no parentheses: -(a*b) and (-a)*b are the same number. */
final class Signs {
  private Signs() {}

  static List<Part> parts(Apply negation, String minus) {
    return List.of(
        new Part.Literal(minus), new Part.Hole(negation.operand(0), Level.PRODUCT, true));
  }

  static Level level(Apply negation, Look look) {
    Expr operand = negation.operand(0);
    boolean product = look.level(operand) == Level.PRODUCT && look.head(operand) != '-';
    return product ? Level.PRODUCT : Level.SIGN;
  }
}
