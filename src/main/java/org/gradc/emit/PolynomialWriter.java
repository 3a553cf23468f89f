package org.gradc.emit;

import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.loop.Polynomial;

/** Writes places of elements: sums of products of integers. */
final class PolynomialWriter {
  private final ExpressionWriter expressions;
  private final CheckedNames names;

  PolynomialWriter(ExpressionWriter expressions, CheckedNames names) {
    this.expressions = expressions;
    this.names = names;
  }

  /**
   * A sum.
   *
   * @param array the array that the place is in, for messages of checks
   * @param start a variable that comes first, or nothing
   */
  String sum(String array, String start, Polynomial terms) {
    StringBuilder text = new StringBuilder(start);
    // Numbers last: i + 1, not 1 + i.
    for (boolean numbers : new boolean[] {false, true}) {
      for (Map.Entry<List<Expr>, Rational> term : terms.terms().entrySet()) {
        if (term.getKey().isEmpty() == numbers) {
          append(text, array, term.getKey(), term.getValue());
        }
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private void append(StringBuilder text, String array, List<Expr> atoms, Rational coefficient) {
    boolean negative = coefficient.signum() < 0;
    if (!text.isEmpty()) {
      text.append(negative ? " - " : " + ");
    } else if (negative) {
      text.append('-');
    }
    Rational size = coefficient.abs();
    boolean first = true;
    if (!size.isOne() || atoms.isEmpty()) {
      text.append(size);
      first = false;
    }
    for (Expr atom : atoms) {
      text.append(first ? "" : " * ").append(atom(array, atom, atoms.size() > 1 || !first));
      first = false;
    }
  }

  private String atom(String array, Expr atom, boolean factor) {
    if (atom instanceof Apply apply && apply.is(Primitive.CHECK)) {
      String name = names.of(array, apply);
      return "checkIndex("
          + String.join(
              ", ",
              '"' + name + '"',
              expressions.text(apply.operand(0)),
              expressions.text(apply.operand(1)))
          + ")";
    }
    return factor ? expressions.factor(atom) : expressions.summand(atom);
  }
}
