package org.gradc.notation;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Primitive;
import org.gradc.expr.Summation;

/**
 * Sums over ranges in each notation.
 *
 * <p>On paper Σ reaches over products and quotients, not over + and -. Where a product goes on
 * behind a sum, the reader may take its factors for part of the summand or not: the value is the
 * same, because no two indices of which one is within the other have one name.
 */
final class SumText {
  private static final Form INFERRED = Form.of(Level.ATOM, "sum(@0: @3)");
  private static final Form RANGED =
      Form.of(Level.ATOM, "sum(@0 in @1..@2: @3)", Level.ATOM, Level.SUM, Level.SUM);
  private static final Form UNICODE = paper("Σ_@0 @3");
  private static final Form UNICODE_RANGED = paper("Σ_(@0=@1..@2) @3");
  private static final Form LATEX = paper("\\sum_{@0=@1}^{@2} @3");
  private static final Form MATHML =
      paper(
          "<munderover><mo>∑</mo><mrow>@0<mo>=</mo>@1</mrow><mrow>@2</mrow></munderover>"
              + "<mrow>@3</mrow>");

  private SumText() {}

  private static Form paper(String pattern) {
    return Form.of(Level.PRODUCT, pattern, Level.ATOM, Level.SUM, Level.SUM, Level.PRODUCT);
  }

  static List<Part> infix(Apply sum) {
    return (sum.is(Summation.OVER_ARRAY) ? INFERRED : RANGED).parts(sum.operands());
  }

  static List<Part> unicode(Apply sum) {
    return (sum.is(Summation.OVER_ARRAY) ? UNICODE : UNICODE_RANGED).parts(sum.operands());
  }

  static List<Part> latex(Apply sum) {
    return LATEX.parts(sum.operands());
  }

  static List<Part> mathMl(Apply sum) {
    return MATHML.parts(sum.operands());
  }

  /** Whether this is a product whose last factor is a sum. */
  static boolean isTimesSum(Apply product) {
    return product.is(Primitive.MULTIPLY) && Summation.isSum(product.operand(1));
  }

  /** A product whose last factor, a sum or a product, needs no parentheses there. */
  static List<Part> times(Apply product, Form times) {
    return Form.of(Level.PRODUCT, times.pattern(), Level.PRODUCT, Level.PRODUCT)
        .parts(product.operands());
  }
}
