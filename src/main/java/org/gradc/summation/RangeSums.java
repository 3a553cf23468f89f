package org.gradc.summation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Summation;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;
import org.gradc.summation.IndexRanges.Range;

/** Makes sums over ranges, with what does not depend on their index before them. */
final class RangeSums {
  private final Program program;
  private final Algebra algebra;
  private final IndexRanges ranges;

  RangeSums(Program program, Algebra algebra, IndexRanges ranges) {
    this.program = program;
    this.algebra = algebra;
    this.ranges = ranges;
  }

  /** A value where all requirements hold, and 0 elsewhere. */
  Expr where(Set<Requirement> requirements, Expr value) {
    if (requirements.isEmpty()) {
      return value;
    }
    List<Expr> conditions = new ArrayList<>();
    List<Expr> lookups = new ArrayList<>();
    for (Requirement requirement : requirements) {
      Apply condition = requirement.condition(ranges);
      boolean looksUp = requirement.terms().stream().anyMatch(Read.class::isInstance);
      (looksUp ? lookups : conditions)
          .add(algebra.apply(condition.operator(), condition.operands()));
    }
    conditions.addAll(lookups); // which exist where the others hold
    Expr all = conditions.stream().reduce(algebra::and).orElseThrow();
    return algebra.select(all, value, algebra.zero());
  }

  /** Σ of the summand. */
  Expr over(Index index, Range range, Expr summand) {
    if (algebra.isZero(summand)) {
      return summand;
    }
    boolean guarded =
        summand instanceof Apply select
            && select.is(Primitive.SELECT)
            && algebra.isZero(select.operand(2));
    Expr plain = guarded ? ((Apply) summand).operand(1) : summand;
    List<Expr> outside = new ArrayList<>();
    List<Expr> inside = new ArrayList<>();
    for (Expr factor : factors(plain)) {
      // What is computed under a condition alone may be infinite elsewhere: 0·∞ is not 0.
      boolean stays =
          ranges.uses(factor, Set.of(index)) || (guarded && !(factor instanceof Constant));
      (stays ? inside : outside).add(factor);
    }
    Expr length = ranges.plus(ranges.difference(range.last(), range.lower()), 1);
    if (!guarded && inside.isEmpty() && ranges.isNeverNegative(length)) {
      outside.add(algebra.apply(Primitive.TO_REAL, length));
    } else {
      Expr within = algebra.product(inside);
      Expr body =
          guarded ? algebra.select(((Apply) summand).operand(0), within, algebra.zero()) : within;
      outside.add(
          algebra.apply(
              SummationRange.operator(program, index, range.lower(), range.last(), body),
              List.of(index, range.lower(), range.last(), body)));
    }
    return algebra.product(outside);
  }

  /** The product of all that these are products of. */
  Expr product(List<Expr> all) {
    List<Expr> flat = new ArrayList<>();
    all.forEach(factor -> flat.addAll(factors(factor)));
    return algebra.product(flat);
  }

  private static List<Expr> factors(Expr expr) {
    return expr instanceof Apply product && product.is(Primitive.PRODUCT)
        ? product.operands().stream().flatMap(factor -> factors(factor).stream()).toList()
        : List.of(expr);
  }

  /** The expression with others in the place of some integers. */
  Expr replaced(Expr root, Map<? extends Expr, Expr> integers) {
    ExprGraph graph = algebra.graph();
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(graph, List.of(root))) {
      Expr other = integers.get(node);
      images.put(node, other != null ? other : replaced(node, images::get));
    }
    return Objects.requireNonNull(images.get(root));
  }

  private Expr replaced(Expr node, UnaryOperator<Expr> images) {
    List<Expr> before = Traversal.children(node);
    List<Expr> children = before.stream().map(images).toList();
    if (children.equals(before)) {
      return node;
    } else if (node instanceof Read read) {
      List<Expr> subscripts = children.stream().map(ranges::collected).toList();
      return algebra.graph().read(read.sort(), read.array(), subscripts);
    } else if (Summation.isSum(node)) {
      return sum((Apply) node, children);
    } else if (node.sort() == Sort.INTEGER && ((Apply) node).is(Primitive.DIVIDE)) {
      return algebra.graph().apply(Primitive.DIVIDE, children); // exact, of what is no constant
    }
    return algebra.apply(((Apply) node).operator(), children);
  }

  /** A sum whose bounds changed gets an index of its own, since another sum may have this one. */
  private Expr sum(Apply sum, List<Expr> children) {
    Index index = Summation.index(sum);
    Range range = new Range(ranges.collected(children.get(1)), ranges.collected(children.get(2)));
    Expr body = children.get(3);
    if (!range.equals(new Range(sum.operand(1), sum.operand(2)))) {
      Index fresh = fresh(index, range);
      return over(fresh, range, replaced(body, Map.of(index, fresh)));
    }
    return over(index, range, body);
  }

  /** An index that is named like another one. */
  Index fresh(Index like, Range range) {
    String name = like.name();
    int dot = name.indexOf('.');
    Index fresh = algebra.graph().freshIndex(dot < 0 ? name : name.substring(0, dot));
    ranges.put(fresh, range);
    return fresh;
  }
}
