package org.gradc.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.jspecify.annotations.Nullable;

/** Builds products in normal form: one coefficient, every base once. */
final class Products {
  private static final int ROUNDS = 4;

  private final Algebra algebra;

  Products(Algebra algebra) {
    this.algebra = algebra;
  }

  Expr build(List<Expr> factors) {
    List<Expr> current = factors;
    Sort sort = factors.isEmpty() ? Sort.REAL : factors.get(0).sort();
    for (int round = 0; round < ROUNDS; round++) {
      Collection collection = new Collection(sort);
      current.forEach(collection::add);
      if (collection.coefficient.isZero()) {
        return algebra.graph().constant(sort, Rational.ZERO);
      }
      current = collection.factors();
      if (!algebra.isDeep()) {
        Expr select = intoSelect(current, sort);
        if (select != null) {
          return select;
        }
        List<Expr> paired = PairRules.ofProducts(algebra.isStable()).apply(algebra, current, sort);
        List<Expr> stable =
            paired != null || sort != Sort.REAL ? null : algebra.stableProduct(current);
        paired = paired != null ? paired : stable;
        collection.changed |= paired != null;
        current = paired != null ? paired : current;
      }
      if (!collection.changed) {
        break;
      }
    }
    return node(current, sort);
  }

  private Expr node(List<Expr> factors, Sort sort) {
    return switch (factors.size()) {
      case 0 -> algebra.graph().constant(sort, Rational.ONE);
      case 1 -> factors.get(0);
      default -> algebra.graph().apply(Primitive.PRODUCT, factors);
    };
  }

  /** k·select(c, a, 0) is select(c, k·a, 0), so that a branch not taken meets no infinity. */
  private @Nullable Expr intoSelect(List<Expr> factors, Sort sort) {
    List<Apply> selects = new ArrayList<>();
    List<Expr> inner = new ArrayList<>(factors.size());
    for (Expr factor : factors) {
      if (factors.size() > 1 && factor instanceof Apply select && hasZeroBranch(select)) {
        selects.add(select);
        inner.add(algebra.isZero(select.operand(1)) ? select.operand(2) : select.operand(1));
      } else {
        inner.add(factor);
      }
    }
    if (selects.isEmpty()) {
      return null;
    }
    Expr result = algebra.product(inner);
    Expr zero = algebra.graph().constant(sort, Rational.ZERO);
    for (int i = selects.size() - 1; i >= 0; i--) {
      Apply select = selects.get(i);
      result =
          algebra.isZero(select.operand(1))
              ? algebra.select(select.operand(0), zero, result)
              : algebra.select(select.operand(0), result, zero);
    }
    return result;
  }

  /** (a·b⁻¹)⁻¹ is b·a⁻¹; null where the operands of the power are not such. */
  @Nullable Expr inverse(List<Expr> power) {
    if (!(power.get(1) instanceof Constant exponent)
        || !exponent.value().equals(Rational.MINUS_ONE)
        || !(power.get(0) instanceof Apply product)
        || !product.is(Primitive.PRODUCT)) {
      return null;
    }
    List<Expr> above = new ArrayList<>();
    List<Expr> below = new ArrayList<>();
    for (Expr factor : product.operands()) {
      if (factor instanceof Apply inverse
          && inverse.is(Primitive.POWER)
          && inverse.operand(1) instanceof Constant number
          && number.value().signum() < 0) {
        above.add(algebra.power(inverse.operand(0), number.value().negate()));
      } else {
        below.add(factor);
      }
    }
    if (above.isEmpty()) {
      return null;
    }
    above.add(algebra.power(node(below, Sort.REAL), Rational.MINUS_ONE));
    return algebra.product(above);
  }

  private boolean hasZeroBranch(Apply apply) {
    return apply.is(Primitive.SELECT)
        && (algebra.isZero(apply.operand(1)) || algebra.isZero(apply.operand(2)));
  }

  /** The factors of one product, sorted into a coefficient and powers of different bases. */
  private final class Collection {
    private final Sort sort;
    private final Map<Expr, Factor> powers = new LinkedHashMap<>();
    private final List<Expr> large = new ArrayList<>();
    private Rational coefficient = Rational.ONE;
    private boolean changed;

    Collection(Sort sort) {
      this.sort = sort;
    }

    void add(Expr expr) {
      if (expr instanceof Constant constant) {
        multiply(constant);
      } else if (expr instanceof Apply product
          && product.is(Primitive.PRODUCT)
          && product.operand(0) instanceof Constant constant) {
        multiply(constant);
        List<Expr> rest = product.operands().subList(1, product.operands().size());
        if (rest.size() == 1) {
          add(rest.get(0));
        } else {
          count(node(rest, sort));
        }
      } else {
        count(expr);
      }
    }

    private void multiply(Constant constant) {
      Rational product = coefficient.multiply(constant.value());
      if (product.isZero() || Folding.isSmall(product)) {
        coefficient = product;
      } else {
        large.add(constant);
      }
    }

    private void count(Expr expr) {
      Expr base = expr;
      Rational exponent = Rational.ONE;
      if (expr instanceof Apply power
          && power.is(Primitive.POWER)
          && power.operand(1) instanceof Constant constant) {
        base = power.operand(0);
        exponent = constant.value();
      }
      Factor factor = powers.get(base);
      if (factor == null) {
        powers.put(base, new Factor(expr, exponent));
      } else {
        factor.add(expr, exponent);
        changed |= sort == Sort.REAL;
      }
    }

    /** The coefficient, unless it is 1, then the powers in order of their first occurrence. */
    List<Expr> factors() {
      List<Expr> factors = new ArrayList<>(powers.size() + 1);
      if (!coefficient.isOne()) {
        factors.add(algebra.graph().constant(sort, coefficient));
      }
      factors.addAll(large);
      int numbers = factors.size();
      powers.forEach((base, factor) -> factor.collect(base, factors));
      if (factors.size() == numbers + 1
          && factors.get(numbers) instanceof Apply product
          && product.is(Primitive.PRODUCT)) {
        factors.remove(numbers);
        factors.addAll(product.operands());
      }
      return factors;
    }
  }

  /** The powers of one base. */
  private final class Factor {
    private final List<Expr> written = new ArrayList<>(1);
    private Rational exponent;

    Factor(Expr expr, Rational exponent) {
      written.add(expr);
      this.exponent = exponent;
    }

    void add(Expr expr, Rational more) {
      written.add(expr);
      exponent = exponent.add(more);
    }

    void collect(Expr base, List<Expr> factors) {
      if (written.size() == 1 || base.sort() == Sort.INTEGER) {
        factors.addAll(written);
      } else {
        factors.add(algebra.power(base, exponent));
      }
    }
  }
}
