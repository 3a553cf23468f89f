package org.gradc.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.loop.Polynomial;
import org.jspecify.annotations.Nullable;

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
    if (start.isEmpty() && terms.terms().size() == 1) {
      Map.Entry<List<Expr>, Rational> only = terms.terms().entrySet().iterator().next();
      if (only.getKey().size() == 1 && only.getValue().isOne() && isSlot(only.getKey().get(0))) {
        return slot(array, (Apply) only.getKey().get(0));
      }
    }
    StringBuilder text = new StringBuilder(start);
    Set<Expr> slots = new HashSet<>();
    // Numbers last: i + 1, not 1 + i.
    for (boolean numbers : new boolean[] {false, true}) {
      for (Map.Entry<List<Expr>, Rational> term : terms.terms().entrySet()) {
        if (term.getKey().isEmpty() == numbers) {
          Expr slot = slotOf(term.getKey());
          Polynomial row = slot == null ? Polynomial.ZERO : rowOf(terms, slot);
          if (slot == null || row.terms().size() < 2) {
            append(text, array, term.getKey(), term.getValue());
          } else if (slots.add(slot)) {
            text.append(text.isEmpty() ? "(" : " + (")
                .append(sum(array, "", row))
                .append(") * ")
                .append(atom(array, slot, true));
          }
        }
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private static @Nullable Expr slotOf(List<Expr> atoms) {
    return atoms.stream().filter(PolynomialWriter::isSlot).findFirst().orElse(null);
  }

  /** What the slot is multiplied by: the size of a row, which is written once. */
  private static Polynomial rowOf(Polynomial terms, Expr slot) {
    Map<List<Expr>, Rational> row = new LinkedHashMap<>();
    terms
        .terms()
        .forEach(
            (atoms, coefficient) -> {
              if (atoms.contains(slot)) {
                List<Expr> rest = new ArrayList<>(atoms);
                rest.remove(slot);
                row.put(rest, coefficient);
              }
            });
    return new Polynomial(row);
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

  private static boolean isSlot(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.MASK);
  }

  private String slot(String array, Apply slot) {
    return isChecked(slot.operand(0))
        ? atom(array, slot.operand(0), false) + " & " + slot.operand(1)
        : expressions.text(slot);
  }

  private static boolean isChecked(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.CHECK);
  }

  private String atom(String array, Expr atom, boolean factor) {
    if (atom instanceof Apply apply && isChecked(apply)) {
      String name = names.of(array, apply);
      return "checkIndex("
          + String.join(
              ", ",
              '"' + name + '"',
              expressions.text(apply.operand(0)),
              expressions.text(apply.operand(1)))
          + ")";
    }
    if (atom instanceof Apply apply && isSlot(apply)) {
      return "(" + slot(array, apply) + ")";
    }
    return factor ? expressions.factor(atom) : expressions.summand(atom);
  }
}
