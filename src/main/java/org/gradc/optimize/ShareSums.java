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
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/**
 * Computes once what several sums have in common, signs turned or not: a + b - c and d - a - b
 * become t - c and d - t.
 */
final class ShareSums {
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Elements elements = new Elements();
  private final Map<Expr, Integer> bagOf = new HashMap<>();
  private final List<Map<Integer, Integer>> bags = new ArrayList<>();

  private ShareSums(Program program) {
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
    for (Expr node : Traversal.inOrder(graph, program.roots())) {
      if (node instanceof Apply sum && sum.is(Primitive.SUM) && sum.sort() == Sort.REAL) {
        Map<Integer, Integer> bag = new LinkedHashMap<>();
        for (Expr term : sum.operands()) {
          boolean negative = isNegative(term);
          bag.put(elements.number(negative ? algebra.negate(term) : term), negative ? -1 : 1);
        }
        if (bag.size() == sum.operands().size()) {
          bagOf.put(node, bags.size());
          bags.add(bag);
        }
      }
    }
    elements.replacePairs(bags);
  }

  static Program program(Program program) {
    ShareSums share = new ShareSums(program);
    return Rebuild.program(program, share.algebra, share::image);
  }

  private static boolean isNegative(Expr term) {
    Expr number =
        term instanceof Apply product && product.is(Primitive.PRODUCT) ? product.operand(0) : term;
    return number instanceof Constant constant && constant.value().signum() < 0;
  }

  private Expr image(Apply node, Rebuild images) {
    Integer number = bagOf.get(node);
    if (number == null) {
      return images.isUnchanged(node)
          ? node
          : algebra.apply(node.operator(), images.images(node.operands()));
    }
    List<Expr> terms = new ArrayList<>();
    bags.get(number)
        .forEach(
            (element, sign) -> {
              Expr term =
                  elements.image(element, e -> term(e, images), this::sum, this::difference);
              terms.add(sign < 0 ? algebra.negate(term) : term);
            });
    return terms.size() == 1 ? terms.get(0) : graph.apply(Primitive.SUM, terms);
  }

  /** A term is a node of the program, or one with its sign turned. */
  private Expr term(Expr term, Rebuild images) {
    Expr image = images.find(term);
    if (image != null || !(term instanceof Apply product)) {
      return image != null ? image : term;
    }
    List<Expr> factors = new ArrayList<>(product.operands().size());
    for (Expr factor : product.operands()) {
      Expr known = images.find(factor);
      factors.add(known != null ? known : factor);
    }
    return algebra.apply(product.operator(), factors);
  }

  private Expr sum(Expr first, Expr second) {
    return graph.apply(Primitive.SUM, first, second);
  }

  private Expr difference(Expr first, Expr second) {
    return graph.apply(Primitive.SUM, first, algebra.negate(second));
  }
}
