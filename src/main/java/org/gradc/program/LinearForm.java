package org.gradc.program;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/** An integer expression as a sum of multiples, which tells that n - (n - 1) is 1. */
public final class LinearForm {
  private final Map<Expr, Rational> multiples = new LinkedHashMap<>();
  private Rational constant = Rational.ZERO;

  private LinearForm() {}

  /** An expression as a sum of multiples. */
  public static LinearForm of(Expr expr) {
    LinearForm form = new LinearForm();
    form.add(expr, Rational.ONE);
    return form;
  }

  /** The sum of this and a multiple of an expression. */
  public LinearForm plus(Expr expr, Rational times) {
    LinearForm sum = new LinearForm();
    sum.multiples.putAll(multiples);
    sum.constant = constant;
    sum.add(expr, times);
    sum.multiples.values().removeIf(Rational::isZero);
    return sum;
  }

  /** What is no number, with the number that it is multiplied by. */
  public Map<Expr, Rational> multiples() {
    return Collections.unmodifiableMap(multiples);
  }

  /** The number in the sum. */
  public Rational constant() {
    return constant;
  }

  /** The number by which the first is greater than the second, or null if none is seen. */
  public static @Nullable Rational difference(Expr a, Expr b) {
    LinearForm form = new LinearForm();
    form.add(a, Rational.ONE);
    form.add(b, Rational.MINUS_ONE);
    return form.multiples.values().stream().allMatch(Rational::isZero) ? form.constant : null;
  }

  // Recursion over a subscript or bound, whose depth the formula's text bounds.
  private void add(Expr expr, Rational times) {
    if (expr instanceof Constant number) {
      constant = constant.add(times.multiply(number.value()));
      return;
    }
    if (expr instanceof Apply apply && apply.operator() instanceof Primitive operator) {
      List<Expr> operands = apply.operands();
      switch (operator) {
        case ADD, SUM -> {
          operands.forEach(operand -> add(operand, times));
          return;
        }
        case SUBTRACT -> {
          add(operands.get(0), times);
          add(operands.get(1), times.negate());
          return;
        }
        case NEGATE -> {
          add(operands.get(0), times.negate());
          return;
        }
        case MULTIPLY, PRODUCT -> {
          if (operands.size() == 2 && operands.get(0) instanceof Constant number) {
            add(operands.get(1), times.multiply(number.value()));
            return;
          } else if (operands.size() == 2 && operands.get(1) instanceof Constant number) {
            add(operands.get(0), times.multiply(number.value()));
            return;
          }
        }
        default -> {}
      }
    }
    multiples.merge(expr, times, Rational::add);
  }
}
