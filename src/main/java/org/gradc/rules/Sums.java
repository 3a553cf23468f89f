package org.gradc.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.jspecify.annotations.Nullable;

/** Builds sums in normal form: one constant, every term once. */
final class Sums {
  /** A leading sum of more terms stays nested, so that growing a sum term by term is linear. */
  static final int LEADING = 32;

  private static final int ROUNDS = 6;

  private final Algebra algebra;

  Sums(Algebra algebra) {
    this.algebra = algebra;
  }

  Expr build(List<Expr> terms) {
    List<Expr> current = terms;
    Sort sort = terms.isEmpty() ? Sort.REAL : terms.get(0).sort();
    for (int round = 0; round < ROUNDS; round++) {
      Collection collection = new Collection(sort);
      current.forEach(collection::add);
      current = collection.terms();
      if (!algebra.isDeep()) {
        List<Expr> merged = mergedSelects(current);
        List<Expr> paired = PairRules.ofSums(algebra.isStable()).apply(algebra, merged, sort);
        List<Expr> stable = paired != null || sort != Sort.REAL ? null : algebra.stableSum(merged);
        paired = paired != null ? paired : stable;
        collection.changed |= paired != null || merged != current;
        current = paired != null ? paired : merged;
      }
      // A sum meets its own negative before it is flattened.
      boolean flatten = current.size() > 1 && isShortSum(current.get(0));
      if (flatten && !collection.changed && round < ROUNDS - 1) {
        current = flattened(current);
      } else if (!collection.changed) {
        break;
      }
    }
    return switch (current.size()) {
      case 0 -> algebra.graph().constant(sort, Rational.ZERO);
      case 1 -> current.get(0);
      default -> algebra.graph().apply(Primitive.SUM, current);
    };
  }

  private static boolean isShortSum(Expr expr) {
    return expr instanceof Apply sum && sum.is(Primitive.SUM) && sum.operands().size() <= LEADING;
  }

  /** (a+b)+c is a+b+c bit for bit; sums further right stay as they are. */
  private static List<Expr> flattened(List<Expr> terms) {
    List<Expr> inner = ((Apply) terms.get(0)).operands();
    List<Expr> flat = new ArrayList<>(inner.size() + terms.size());
    flat.addAll(inner);
    flat.addAll(terms.subList(1, terms.size()));
    return flat;
  }

  /**
   * select(c, a, 0) + select(c, b, 0) is select(c, a+b, 0); done where it takes no more additions.
   */
  private List<Expr> mergedSelects(List<Expr> terms) {
    Map<Expr, List<Apply>> groups = new LinkedHashMap<>();
    boolean several = false;
    for (Expr term : terms) {
      if (term instanceof Apply select && select.is(Primitive.SELECT)) {
        List<Apply> group = groups.computeIfAbsent(select.operand(0), c -> new ArrayList<>(1));
        group.add(select);
        several |= group.size() > 1;
      }
    }
    if (!several) {
      return terms;
    }
    Map<Expr, Expr> joined = new LinkedHashMap<>();
    Set<Expr> gone = new HashSet<>();
    for (List<Apply> group : groups.values()) {
      List<Expr> then = branch(group, 1);
      List<Expr> otherwise = branch(group, 2);
      if (group.size() > 1 && additions(then) + additions(otherwise) < group.size()) {
        gone.addAll(group);
        Expr thenSum = then.isEmpty() ? zero(group) : algebra.sum(then);
        Expr otherwiseSum = otherwise.isEmpty() ? zero(group) : algebra.sum(otherwise);
        joined.put(group.get(0), algebra.select(group.get(0).operand(0), thenSum, otherwiseSum));
      }
    }
    if (gone.isEmpty()) {
      return terms;
    }
    List<Expr> result = new ArrayList<>(terms.size());
    for (Expr term : terms) {
      Expr replacement = gone.contains(term) ? joined.get(term) : term;
      if (replacement != null) {
        result.add(replacement);
      }
    }
    return result;
  }

  private List<Expr> branch(List<Apply> selects, int position) {
    List<Expr> values = new ArrayList<>(selects.size());
    for (Apply select : selects) {
      if (!algebra.isZero(select.operand(position))) {
        values.add(select.operand(position));
      }
    }
    return values;
  }

  private Expr zero(List<Apply> selects) {
    return algebra.graph().constant(selects.get(0).sort(), Rational.ZERO);
  }

  private static int additions(List<Expr> terms) {
    return Math.max(terms.size() - 1, 0);
  }

  /** What a term of several factors is but for its coefficient: the numbers of its factors. */
  private static final class Core {
    private final int[] factors;

    Core(List<Expr> factors) {
      this.factors = factors.stream().mapToInt(Expr::id).sorted().toArray();
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(factors);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Core core && Arrays.equals(factors, core.factors);
    }
  }

  /** All terms with one core. */
  private static final class Term {
    private final Expr written;
    private final List<Expr> factors;
    private Rational coefficient;
    private boolean merged;

    Term(Expr written, List<Expr> factors, Rational coefficient) {
      this.written = written;
      this.factors = factors;
      this.coefficient = coefficient;
    }
  }

  /** The terms of one sum; the constant has the empty core. */
  private final class Collection {
    private final Sort sort;
    private final Map<Object, Term> terms = new LinkedHashMap<>();
    private final List<Expr> large = new ArrayList<>();
    private boolean changed;

    Collection(Sort sort) {
      this.sort = sort;
    }

    void add(Expr expr) {
      Rational coefficient = Rational.ONE;
      List<Expr> factors = List.of(expr);
      if (expr instanceof Constant constant) {
        coefficient = constant.value();
        factors = List.of();
      } else if (expr instanceof Apply product && product.is(Primitive.PRODUCT)) {
        factors = product.operands();
        if (factors.get(0) instanceof Constant constant) {
          coefficient = constant.value();
          factors = factors.subList(1, factors.size());
        }
      }
      Object core = factors.size() == 1 ? factors.get(0) : new Core(factors);
      Term known = terms.get(core);
      if (known == null) {
        terms.put(core, new Term(expr, factors, coefficient));
        return;
      }
      Rational sum = known.coefficient.add(coefficient);
      if (Folding.isSmall(sum)) {
        known.coefficient = sum;
        known.merged = true;
        changed = true;
      } else {
        large.add(expr);
      }
    }

    List<Expr> terms() {
      List<Expr> result = new ArrayList<>(terms.size());
      for (Term term : terms.values()) {
        if (term.merged && !term.coefficient.isZero()) {
          List<Expr> factors = new ArrayList<>(term.factors.size() + 1);
          factors.add(algebra.graph().constant(sort, term.coefficient));
          factors.addAll(term.factors);
          result.add(algebra.product(factors));
        } else if (!term.coefficient.isZero()) {
          result.add(term.written);
        }
      }
      result.addAll(large);
      return result;
    }
  }
}
