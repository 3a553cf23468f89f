package org.gradc.rules;

import static org.gradc.expr.Primitive.ABS;
import static org.gradc.expr.Primitive.ACOS;
import static org.gradc.expr.Primitive.ATAN2;
import static org.gradc.expr.Primitive.HYPOT;
import static org.gradc.expr.Primitive.NORM;
import static org.gradc.expr.Primitive.POWER;
import static org.gradc.expr.Primitive.PRODUCT;
import static org.gradc.expr.Primitive.ROOT;
import static org.gradc.expr.Primitive.SUM;
import static org.gradc.expr.Primitive.UNIT;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the rules for roots of sums of squares, which are lengths, and for what is divided by
 * them.
 */
final class VectorLengths {
  private static final int MOST = 16;

  private final Algebra algebra;

  VectorLengths(Algebra algebra) {
    this.algebra = algebra;
  }

  /** A length, or null where no rule applies. */
  @Nullable Expr apply(Primitive operator, List<Expr> operands) {
    if (operator == HYPOT) {
      return algebra.applied("length-of-hypot", algebra.apply(NORM, operands));
    } else if (operator == ACOS) {
      return algebra.applied("angle", angle(operands.get(0)));
    } else if (operator == ROOT) {
      return algebra.applied("length", length(operands.get(0)));
    }
    if (operator != POWER || !(operands.get(1) instanceof Constant exponent)) {
      return null;
    }
    Rational power = exponent.value();
    if (operands.get(0) instanceof Apply norm && norm.is(NORM)) {
      return power.equals(Rational.TWO) ? algebra.applied("square-of-length", squares(norm)) : null;
    }
    Expr length = power.abs().equals(Rational.HALF) ? lengths(operands.get(0)) : null;
    algebra.applied("length", length);
    return length == null || power.signum() > 0
        ? length
        : algebra.power(length, Rational.MINUS_ONE);
  }

  private Expr squares(Apply norm) {
    return algebra.sum(norm.operands().stream().map(algebra::square).toList());
  }

  /** The root of a sum of squares or of a product of such. */
  private @Nullable Expr lengths(Expr expr) {
    if (!(expr instanceof Apply product && product.is(PRODUCT))) {
      return length(expr);
    }
    List<Expr> roots = new ArrayList<>();
    for (Expr factor : product.operands()) {
      Expr root = length(factor);
      if (root == null) {
        return null;
      }
      roots.add(root);
    }
    return algebra.product(roots);
  }

  /** acos(a·b/(‖a‖‖b‖)) as atan2(‖a×b‖, a·b), in the plane or in space; null for anything else. */
  private @Nullable Expr angle(Expr cosine) {
    if (!(cosine instanceof Apply product && product.is(PRODUCT))) {
      return null;
    }
    List<Apply> lengths = new ArrayList<>();
    List<Expr> above = new ArrayList<>();
    for (Expr factor : product.operands()) {
      if (factor instanceof Apply power
          && power.is(POWER)
          && power.operand(1) == algebra.constant(-1)
          && isLengths(power.operand(0), lengths)) {
        continue;
      }
      above.add(factor);
    }
    if (lengths.size() != 2
        || above.size() != 1
        || !(above.get(0) instanceof Apply dot && dot.is(SUM))) {
      return null;
    }
    List<Expr> a = new ArrayList<>();
    List<Expr> b = new ArrayList<>();
    for (Expr term : dot.operands()) {
      for (Expr x : lengths.get(0).operands()) {
        for (Expr y : lengths.get(1).operands()) {
          if (!a.contains(x) && !b.contains(y) && algebra.multiply(x, y) == term) {
            a.add(x);
            b.add(y);
          }
        }
      }
    }
    int n = dot.operands().size();
    boolean whole = lengths.get(0).operands().size() == n && lengths.get(1).operands().size() == n;
    if (!whole || a.size() != n || (n != 2 && n != 3)) {
      return null;
    }
    List<Expr> cross = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        cross.add(
            algebra.subtract(
                algebra.multiply(a.get(i), b.get(j)), algebra.multiply(a.get(j), b.get(i))));
      }
    }
    Expr sine = n == 2 ? algebra.apply(ABS, cross.get(0)) : algebra.apply(NORM, cross);
    return algebra.apply(ATAN2, sine, dot);
  }

  private static boolean isLengths(Expr expr, List<Apply> lengths) {
    if (expr instanceof Apply norm && norm.is(NORM)) {
      lengths.add(norm);
      return true;
    }
    if (!(expr instanceof Apply product && product.is(PRODUCT))) {
      return false;
    }
    for (Expr factor : product.operands()) {
      if (!(factor instanceof Apply norm && norm.is(NORM))) {
        return false;
      }
    }
    product.operands().forEach(factor -> lengths.add((Apply) factor));
    return true;
  }

  private @Nullable Expr length(Expr expr) {
    if (!(expr instanceof Apply sum && sum.is(SUM)) || sum.operands().size() > MOST) {
      return null;
    }
    List<Expr> components = new ArrayList<>();
    for (Expr term : sum.operands()) {
      if (term instanceof Apply inner && inner.is(SUM)) {
        for (Expr square : inner.operands()) {
          components.add(root(square));
        }
      } else {
        components.add(root(term));
      }
    }
    return components.contains(algebra.zero()) || components.size() > MOST
        ? null
        : algebra.apply(NORM, components);
  }

  /**
   * The number or expression of which this is the square, up to its sign; 0 where there is none.
   */
  private Expr root(Expr square) {
    if (square instanceof Constant constant) {
      Rational root =
          constant.value().signum() > 0 ? Folding.power(constant.value(), Rational.HALF) : null;
      return root == null ? algebra.zero() : algebra.constant(root);
    }
    if (!(square instanceof Apply apply)) {
      return algebra.zero();
    } else if (apply.is(POWER)
        && apply.operand(1) instanceof Constant exponent
        && exponent.value().isEven()) {
      return algebra.power(apply.operand(0), exponent.value().multiply(Rational.HALF));
    } else if (!apply.is(PRODUCT)) {
      return algebra.zero();
    }
    List<Expr> roots = new ArrayList<>();
    for (Expr factor : apply.operands()) {
      Expr root = root(factor);
      if (algebra.isZero(root)) {
        return root;
      }
      roots.add(root);
    }
    return algebra.product(roots);
  }

  /** x·‖(x, …)‖⁻¹ as a component of a unit vector, or null where there is none. */
  @Nullable List<Expr> product(List<Expr> factors) {
    if (factors.size() < 2 || factors.size() > MOST) {
      return null;
    }
    for (int i = 0; i < factors.size(); i++) {
      Power divisor = Power.of(factors.get(i));
      if (divisor.base() instanceof Apply norm
          && norm.is(NORM)
          && divisor.exponent().compareTo(Rational.MINUS_ONE) <= 0) {
        for (int j = 0; j < factors.size(); j++) {
          List<Expr> result = i == j ? null : unit(factors, i, norm, divisor.exponent(), j);
          if (result != null) {
            return result;
          }
        }
      }
    }
    return null;
  }

  private @Nullable List<Expr> unit(
      List<Expr> factors, int i, Apply norm, Rational exponent, int j) {
    Power component = Power.of(factors.get(j));
    Expr base = component.base();
    if (component.exponent().compareTo(Rational.ONE) < 0 || base instanceof Constant) {
      return null;
    }
    LinearTerms linear = LinearTerms.of(algebra, base);
    for (Expr known : norm.operands()) {
      Rational ratio = base == known ? Rational.ONE : linear.over(LinearTerms.of(algebra, known));
      if (ratio != null) {
        List<Expr> rest = new ArrayList<>(norm.operands());
        rest.remove(known);
        rest.sort((a, b) -> Integer.compare(a.id(), b.id()));
        rest.add(0, known);
        List<Expr> result = new ArrayList<>(factors);
        result.remove(Math.max(i, j));
        result.remove(Math.min(i, j));
        result.add(algebra.constant(ratio));
        result.add(algebra.apply(UNIT, rest));
        result.add(algebra.power(base, component.exponent().subtract(Rational.ONE)));
        result.add(algebra.power(norm, exponent.add(Rational.ONE)));
        return algebra.applied("unit-vector", result);
      }
    }
    return null;
  }
}
