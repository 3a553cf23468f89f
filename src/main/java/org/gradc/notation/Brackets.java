package org.gradc.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Apply;
import org.gradc.expr.Bracket;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Labels;

/**
 * Writes what counts at some places only as people do: {@code 2 [i = j] w} for twice w where i is
 * j, and 0 elsewhere. Conditions on real numbers stay cases.
 */
final class Brackets {
  private final ExprGraph graph = new ExprGraph();
  private final Labels labels = new Labels();
  private final Map<Expr, Expr> images = new HashMap<>();

  private Brackets() {}

  /** The formula with brackets; itself where it has none. */
  static Formula in(Formula formula) {
    List<Expr> roots = new ArrayList<>(List.of(formula.expr()));
    roots.addAll(formula.arrays().keySet());
    roots.addAll(formula.arrays().values());
    List<Expr> nodes = Traversal.inOrder(formula.graph(), roots);
    return nodes.stream().anyMatch(Brackets::isBracketed)
        ? new Brackets().formula(formula, nodes)
        : formula;
  }

  private Formula formula(Formula formula, List<Expr> nodes) {
    for (Expr node : nodes) {
      Expr image = image(node);
      images.put(node, image);
      String name = formula.labels().of(node);
      if (name != null && image instanceof Apply) {
        labels.put(image, name);
      }
    }
    Map<Read, Expr> arrays = new LinkedHashMap<>();
    formula.arrays().forEach((element, value) -> arrays.put((Read) of(element), of(value)));
    return new Formula(graph, of(formula.expr()), labels, arrays);
  }

  private Expr of(Expr node) {
    return Objects.requireNonNull(images.get(node));
  }

  private static boolean isBracketed(Expr node) {
    return node instanceof Apply select
        && select.is(Primitive.SELECT)
        && select.operand(2) instanceof Constant zero
        && zero.value().isZero()
        && isOfIntegers(select.operand(0));
  }

  // Recursion over a condition, whose depth the formula's text bounds.
  private static boolean isOfIntegers(Expr condition) {
    Apply apply = (Apply) condition;
    boolean joined = apply.is(Primitive.AND) || apply.is(Primitive.OR) || apply.is(Primitive.NOT);
    return joined
        ? apply.operands().stream().allMatch(Brackets::isOfIntegers)
        : !apply.operands().isEmpty()
            && apply.operands().stream().allMatch(operand -> operand.sort() == Sort.INTEGER);
  }

  private Expr image(Expr node) {
    List<Expr> children = Traversal.children(node).stream().map(this::of).toList();
    if (!(node instanceof Apply apply)) {
      return graph.copy(node, children);
    }
    if (isBracketed(apply)) {
      List<Expr> brackets = new ArrayList<>();
      bracket(children.get(0), brackets);
      return times(brackets, children.get(1));
    } else if (apply.is(Primitive.MULTIPLY) && isBracketed(apply.operand(1))) {
      List<Expr> factors = Presentation.chained(children.get(0));
      factors.addAll(Presentation.chained(children.get(1)));
      return product(factors);
    }
    return signed(apply, children);
  }

  /** A sign that came to stand before a bracket is one of the sum. */
  private Expr signed(Apply apply, List<Expr> children) {
    boolean added = apply.is(Primitive.ADD);
    if ((added || apply.is(Primitive.SUBTRACT))
        && !isNegated(apply.operand(1))
        && isNegated(children.get(1))) {
      Primitive other = added ? Primitive.SUBTRACT : Primitive.ADD;
      return graph.apply(other, children.get(0), ((Apply) children.get(1)).operand(0));
    } else if (apply.is(Primitive.NEGATE) && isNegated(children.get(0))) {
      return ((Apply) children.get(0)).operand(0);
    }
    return graph.apply(apply.operator(), children);
  }

  private static boolean isNegated(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.NEGATE);
  }

  /** One bracket for each part of a conjunction. */
  private void bracket(Expr condition, List<Expr> brackets) {
    if (condition instanceof Apply and && and.is(Primitive.AND)) {
      and.operands().forEach(part -> bracket(part, brackets));
    } else {
      brackets.add(graph.apply(Bracket.IVERSON, condition));
    }
  }

  /**
   * Brackets stand behind the sign and the number of a product, and above the bar of a quotient.
   */
  private Expr times(List<Expr> brackets, Expr value) {
    if (isNegated(value)) {
      return graph.apply(Primitive.NEGATE, times(brackets, ((Apply) value).operand(0)));
    } else if (value instanceof Apply quotient && quotient.is(Primitive.DIVIDE)) {
      return graph.apply(
          Primitive.DIVIDE, behindNumber(brackets, quotient.operand(0)), quotient.operand(1));
    } else if (value instanceof Constant constant && constant.value().signum() < 0) {
      Expr magnitude = graph.constant(constant.value().negate());
      return graph.apply(Primitive.NEGATE, behindNumber(brackets, magnitude));
    }
    return behindNumber(brackets, value);
  }

  private Expr behindNumber(List<Expr> brackets, Expr value) {
    List<Expr> factors = Presentation.chained(value);
    boolean numbered = factors.get(0) instanceof Constant;
    boolean one = numbered && ((Constant) factors.get(0)).value().isOne();
    factors.addAll(numbered ? 1 : 0, brackets);
    return product(one ? factors.subList(1, factors.size()) : factors);
  }

  private Expr product(List<Expr> factors) {
    return factors.stream().reduce((a, b) -> graph.apply(Primitive.MULTIPLY, a, b)).orElseThrow();
  }
}
