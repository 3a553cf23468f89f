package org.gradc.loop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.jspecify.annotations.Nullable;

/**
 * An integer expression as a sum of products of atoms, each with a coefficient; atoms are what is
 * no sum and no product.
 *
 * @param terms coefficients, none of them 0, by the atoms of the product in order of their ids
 */
public record Polynomial(Map<List<Expr>, Rational> terms) {
  /** Longer ones are one atom. */
  private static final int MOST_TERMS = 64;

  private static final int MOST_RESIDUES = 256;

  public static final Polynomial ZERO = new Polynomial(Map.of());

  public static Polynomial constant(Rational value) {
    return value.isZero() ? ZERO : new Polynomial(Map.of(List.of(), value));
  }

  private static Polynomial atom(Expr expr) {
    return new Polynomial(Map.of(List.of(expr), Rational.ONE));
  }

  /** The polynomial of an integer expression; recursion over subscripts, which texts bound. */
  public static Polynomial of(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant(constant.value());
    }
    return expr instanceof Apply apply && !apply.operands().isEmpty() ? of(apply) : atom(expr);
  }

  private static Polynomial of(Apply apply) {
    if (apply.is(Primitive.NEGATE)) {
      return of(apply.operand(0)).times(constant(Rational.MINUS_ONE));
    } else if (apply.is(Primitive.SUBTRACT)) {
      return of(apply.operand(0)).minus(of(apply.operand(1)));
    }
    boolean sum = apply.is(Primitive.ADD) || apply.is(Primitive.SUM);
    if (!sum && !apply.is(Primitive.MULTIPLY) && !apply.is(Primitive.PRODUCT)) {
      return atom(apply);
    }
    Polynomial result = of(apply.operand(0));
    for (Expr operand : apply.operands().subList(1, apply.operands().size())) {
      result = sum ? result.plus(of(operand)) : result.times(of(operand));
      if (result.terms.size() > MOST_TERMS) {
        return atom(apply);
      }
    }
    return result;
  }

  public Polynomial plus(Polynomial other) {
    Map<List<Expr>, Rational> sum = new LinkedHashMap<>(terms);
    other.terms.forEach((atoms, coefficient) -> sum.merge(atoms, coefficient, Rational::add));
    sum.values().removeIf(Rational::isZero);
    return new Polynomial(sum);
  }

  public Polynomial minus(Polynomial other) {
    return plus(other.times(constant(Rational.MINUS_ONE)));
  }

  public Polynomial times(Polynomial other) {
    Map<List<Expr>, Rational> product = new LinkedHashMap<>();
    terms.forEach(
        (atoms, coefficient) ->
            other.terms.forEach(
                (more, factor) -> {
                  List<Expr> all = new ArrayList<>(atoms);
                  all.addAll(more);
                  all.sort(Comparator.comparingInt(Expr::id));
                  product.merge(all, coefficient.multiply(factor), Rational::add);
                }));
    product.values().removeIf(Rational::isZero);
    return new Polynomial(product);
  }

  public boolean isZero() {
    return terms.isEmpty();
  }

  /** The number that this is, or null where it has atoms. */
  public @Nullable Rational number() {
    if (isZero()) {
      return Rational.ZERO;
    }
    return terms.size() == 1 ? terms.get(List.<Expr>of()) : null;
  }

  /** What a subscript is more than an index, or null where that is no number. */
  static @Nullable Rational offset(Expr subscript, Index index) {
    return of(subscript).minus(of(index)).number();
  }

  /** Whether the only atoms are extents. */
  boolean isOfExtents() {
    return terms.keySet().stream().flatMap(List::stream).allMatch(Extent.class::isInstance);
  }

  /** Whether no extents, which are not negative, make this negative. */
  boolean isSize() {
    return isOfExtents() && terms.values().stream().allMatch(c -> c.signum() > 0);
  }

  /** Whether this is a number that is not negative. */
  boolean isSurelyNotNegative() {
    Rational number = number();
    return number != null && number.signum() >= 0;
  }

  /** The row-major place of an element of an array of that shape. */
  public static Polynomial place(List<Expr> shape, List<Expr> subscripts) {
    Polynomial place = ZERO;
    for (int axis = 0; axis < subscripts.size(); axis++) {
      place = place.times(of(shape.get(axis))).plus(of(subscripts.get(axis)));
    }
    return place;
  }

  /** The number of elements of an array of that shape. */
  public static Polynomial size(List<Expr> shape) {
    Polynomial size = constant(Rational.ONE);
    for (Expr extent : shape) {
      size = size.times(of(extent));
    }
    return size;
  }

  /** The polynomial as an integer expression; its coefficients are whole. */
  public Expr expr(ExprGraph graph) {
    Expr sum = null;
    for (Map.Entry<List<Expr>, Rational> term : terms.entrySet()) {
      boolean negative = term.getValue().signum() < 0 && sum != null;
      Rational coefficient = negative ? term.getValue().negate() : term.getValue();
      Expr product = null;
      if (!coefficient.isOne() || term.getKey().isEmpty()) {
        product = graph.constant(Sort.INTEGER, coefficient);
      }
      for (Expr atom : term.getKey()) {
        product = product == null ? atom : graph.apply(Primitive.MULTIPLY, product, atom);
      }
      if (product == null) {
        throw new IllegalStateException("a term is a product");
      }
      sum =
          sum == null
              ? product
              : graph.apply(negative ? Primitive.SUBTRACT : Primitive.ADD, sum, product);
    }
    return sum == null ? graph.integer(0) : sum;
  }

  /** Whether the value is a multiple of a small number whatever whole numbers the atoms are. */
  public boolean isMultipleOf(int number) {
    Set<Expr> atoms = new LinkedHashSet<>();
    terms.keySet().forEach(atoms::addAll);
    if (number < 1 || Math.pow(number, atoms.size()) > MOST_RESIDUES) {
      return false;
    }
    int combinations = (int) Math.pow(number, atoms.size());
    for (int combination = 0; combination < combinations; combination++) {
      Map<Expr, Rational> residues = new HashMap<>();
      int rest = combination;
      for (Expr atom : atoms) {
        residues.put(atom, Rational.of(rest % number));
        rest /= number;
      }
      if (!valueAt(residues).divide(Rational.of(number)).isInteger()) {
        return false;
      }
    }
    return true;
  }

  private Rational valueAt(Map<Expr, Rational> atoms) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<List<Expr>, Rational> term : terms.entrySet()) {
      Rational product = term.getValue();
      for (Expr atom : term.getKey()) {
        product = product.multiply(atoms.getOrDefault(atom, Rational.ZERO));
      }
      sum = sum.add(product);
    }
    return sum;
  }

  /**
   * Whether an exact division cannot fail: the divisor is a number that divides whatever stands
   * above it.
   */
  public static boolean isSureDivision(Apply division) {
    return division.operand(1) instanceof Constant divisor
        && divisor.value().isInt()
        && of(division.operand(0)).isMultipleOf(divisor.value().intValue());
  }
}
