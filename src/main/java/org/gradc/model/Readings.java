package org.gradc.model;

import java.util.List;
import org.gradc.syntax.ChainOperator;
import org.gradc.syntax.Expression;

/** Writes out how a text may be read, for errors about texts with two readings. */
final class Readings {
  private static final int LONGEST = 40;

  private Readings() {}

  /** Pieces multiplied: {@code w0*x0}. */
  static String product(List<String> pieces) {
    return String.join("*", pieces);
  }

  /** An operand as it may stand in a product, on one line, its middle left out where it is long. */
  static String factor(Expression expression) {
    String text = text(expression);
    boolean loose =
        expression instanceof Expression.Chain
            || expression instanceof Expression.Signed
            || expression instanceof Expression.Conditional
            || expression instanceof Expression.Comparison
            || expression instanceof Expression.Logical
            || expression instanceof Expression.Not;
    return loose ? "(" + text + ")" : text;
  }

  /** An operator as it is written out; juxtaposition becomes a sign. */
  static String sign(ChainOperator operator) {
    return operator == ChainOperator.JUXTAPOSED ? "*" : operator.symbol();
  }

  private static String text(Expression expression) {
    String text = expression.span().text().replaceAll("\\s+", " ");
    if (text.length() <= LONGEST) {
      return text;
    }
    // Cut between code points, not inside a pair.
    int head = text.offsetByCodePoints(0, LONGEST / 4);
    int tail = text.offsetByCodePoints(text.length(), -LONGEST / 4);
    return text.substring(0, head) + "…" + text.substring(tail);
  }
}
