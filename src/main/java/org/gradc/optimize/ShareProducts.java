package org.gradc.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/**
 * Computes once what several products have in common: x·y·z and x·y·w become t·z and t·w.
 *
 * <p>Constants take part, so a multiple that several products need stays a node of its own. The
 * algebra would pull it apart again; so this pass makes nodes as they are, and it is the last one.
 */
final class ShareProducts {
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Elements elements = new Elements();
  private final Map<Expr, Integer> bagOf = new HashMap<>();
  private final List<Map<Integer, Integer>> bags = new ArrayList<>();
  private final List<Boolean> negative = new ArrayList<>();

  private ShareProducts(Program program) {
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
    for (Expr node : Traversal.inOrder(graph, program.roots())) {
      if (isProduct(node)) {
        Monomial monomial = Monomial.of(node, algebra);
        Map<Integer, Integer> bag = new LinkedHashMap<>();
        monomial.factors().forEach((factor, times) -> bag.put(elements.number(factor), times));
        bagOf.put(node, bags.size());
        bags.add(bag);
        negative.add(monomial.isNegative());
      }
    }
    elements.replacePairs(bags);
  }

  static Program program(Program program) {
    ShareProducts share = new ShareProducts(program);
    return Rebuild.program(program, share.algebra, share::image);
  }

  private static boolean isProduct(Expr node) {
    return node instanceof Apply apply
        && apply.is(Primitive.PRODUCT)
        && apply.sort() == Sort.REAL
        && apply.operands().size() > 1;
  }

  private Expr image(Apply node, Rebuild images) {
    Integer number = bagOf.get(node);
    if (number == null) {
      return graph.apply(node.operator(), images.images(node.operands()));
    }
    Rational coefficient = negative.get(number) ? Rational.MINUS_ONE : Rational.ONE;
    List<Expr> factors = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : bags.get(number).entrySet()) {
      Expr factor = element(entry.getKey(), images);
      if (factor instanceof Constant constant) {
        coefficient = coefficient.multiply(constant.value());
      } else {
        factors.add(power(factor, entry.getValue()));
      }
    }
    if (!coefficient.isOne()) {
      factors.add(0, graph.constant(coefficient));
    }
    return factors.size() == 1 ? factors.get(0) : graph.apply(Primitive.PRODUCT, factors);
  }

  private Expr element(int element, Rebuild images) {
    return elements.image(element, factor -> factor(factor, images), this::pair, this::pair);
  }

  /** A factor is a node of the program, a constant, or the inverse of a node. */
  private Expr factor(Expr factor, Rebuild images) {
    Expr image = images.find(factor);
    if (image != null || !(factor instanceof Apply inverse)) {
      return image != null ? image : factor;
    }
    return graph.apply(Primitive.POWER, images.image(inverse.operand(0)), inverse.operand(1));
  }

  private Expr pair(Expr first, Expr second) {
    return second instanceof Constant
        ? graph.apply(Primitive.PRODUCT, second, first)
        : graph.apply(Primitive.PRODUCT, first, second);
  }

  private Expr power(Expr base, int exponent) {
    if (exponent == 1) {
      return base;
    } else if (base instanceof Apply inverse
        && inverse.is(Primitive.POWER)
        && inverse.operand(1) instanceof Constant constant) {
      Rational product = constant.value().multiply(Rational.of(exponent));
      return graph.apply(Primitive.POWER, inverse.operand(0), graph.constant(product));
    }
    return graph.apply(Primitive.POWER, base, graph.constant(exponent));
  }
}
