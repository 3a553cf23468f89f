package org.gradc.lower.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;

/**
 * A read in a statement.
 *
 * @param cases whenever the read is evaluated, all literals of one of these hold; at least one
 */
record Access(Read read, Set<Set<Literal>> cases) {
  /** Beyond that many cases, only what is common to them is kept. */
  private static final int MAX_CASES = 4;

  private static final Set<Set<Literal>> ALWAYS = Set.of(Set.of());

  /** The accesses of a statement to some arrays. */
  static List<Access> of(ExprGraph graph, Statement statement, Set<String> arrays) {
    List<Expr> roots = statement.roots();
    Map<Expr, Set<Set<Literal>>> met = new HashMap<>();
    roots.forEach(root -> met.put(root, ALWAYS));
    List<Expr> nodes = Traversal.inOrder(graph, roots);
    List<Access> found = new ArrayList<>();
    // Users before operands: an operand is evaluated where one of its users is.
    for (int k = nodes.size() - 1; k >= 0; k--) {
      Expr node = nodes.get(k);
      Set<Set<Literal>> here = Objects.requireNonNull(met.get(node));
      List<Expr> children = Traversal.children(node);
      for (int c = 0; c < children.size(); c++) {
        met.merge(children.get(c), below(node, c, here), Access::either);
      }
      if (node instanceof Read read && arrays.contains(read.array())) {
        found.add(0, new Access(read, here));
      }
    }
    return found;
  }

  private static Set<Set<Literal>> below(Expr node, int operand, Set<Set<Literal>> here) {
    if (operand == 0 || !(node instanceof Apply apply)) {
      return here;
    }
    Expr condition = apply.operand(0);
    if (apply.is(Primitive.SELECT)) {
      return and(here, new Literal(condition, operand == 1));
    } else if (apply.is(Primitive.AND) || apply.is(Primitive.OR)) {
      return and(here, new Literal(condition, apply.is(Primitive.AND)));
    }
    return here;
  }

  private static Set<Set<Literal>> and(Set<Set<Literal>> cases, Literal literal) {
    Set<Set<Literal>> all = new LinkedHashSet<>();
    for (Set<Literal> one : cases) {
      Set<Literal> more = new LinkedHashSet<>(one);
      more.add(literal);
      all.add(more);
    }
    return all;
  }

  /** The cases of both; what is within another case is left out. */
  static Set<Set<Literal>> either(Set<Set<Literal>> left, Set<Set<Literal>> right) {
    Set<Set<Literal>> both = new LinkedHashSet<>(left);
    both.addAll(right);
    List<Set<Literal>> all = List.copyOf(both);
    both.removeIf(one -> all.stream().anyMatch(o -> o.size() < one.size() && one.containsAll(o)));
    return both.size() <= MAX_CASES ? both : Set.of(common(both));
  }

  private static Set<Literal> common(Set<Set<Literal>> cases) {
    Set<Literal> common = new LinkedHashSet<>(cases.iterator().next());
    cases.forEach(common::retainAll);
    return common;
  }

  /** What holds whenever the read is evaluated. */
  Set<Literal> holding() {
    return common(cases);
  }
}
