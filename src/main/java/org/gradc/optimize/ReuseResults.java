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
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/**
 * Makes results of functions from results that are there: e^(-u) is 1/e^u, e^(2u) is (e^u)², and
 * x^1.7 is x^0.7·x.
 *
 * <p>Makes nodes as they are, since the algebra would join the powers again.
 */
final class ReuseResults {
  private static final int LARGEST_POWER = 4;

  private final ExprGraph graph;
  private final Algebra algebra;
  private final Map<Expr, Reuse> reuses = new HashMap<>();

  /** That a node is the base to a power times another base to a power. */
  private record Reuse(Apply source, int power) {}

  /** A multiple of an expression. */
  private record Multiple(Rational coefficient, Apply node) {}

  private ReuseResults(Program program) {
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
    Map<Expr, List<Multiple>> exponentials = new LinkedHashMap<>();
    Map<List<Object>, List<Multiple>> powers = new LinkedHashMap<>();
    for (Expr node : Traversal.inOrder(graph, program.roots())) {
      if (node instanceof Apply exp && exp.is(Primitive.EXP)) {
        Multiple multiple = multiple(exp);
        exponentials.computeIfAbsent(argument(exp), argument -> new ArrayList<>()).add(multiple);
      } else if (node instanceof Apply power && isIrrational(power)) {
        Rational exponent = exponent(power);
        powers
            .computeIfAbsent(
                List.of(power.operand(0), fraction(exponent)), base -> new ArrayList<>())
            .add(new Multiple(exponent, power));
      }
    }
    exponentials.values().forEach(this::exponentials);
    powers.values().forEach(this::powers);
  }

  static Program program(Program program) {
    ReuseResults reuse = new ReuseResults(program);
    return reuse.reuses.isEmpty() ? program : Rebuild.program(program, reuse.algebra, reuse::image);
  }

  private static Multiple multiple(Apply exp) {
    return exp.operand(0) instanceof Apply product
            && product.is(Primitive.PRODUCT)
            && product.operand(0) instanceof Constant constant
        ? new Multiple(constant.value(), exp)
        : new Multiple(Rational.ONE, exp);
  }

  /** What the exponent is a multiple of. */
  private Expr argument(Apply exp) {
    return exp.operand(0) instanceof Apply product
            && product.is(Primitive.PRODUCT)
            && product.operand(0) instanceof Constant
        ? algebra.product(product.operands().subList(1, product.operands().size()))
        : exp.operand(0);
  }

  private static boolean isIrrational(Apply power) {
    return power.is(Primitive.POWER)
        && power.operand(1) instanceof Constant constant
        && !constant.value().multiply(Rational.TWO).isInteger();
  }

  private static Rational exponent(Apply power) {
    return ((Constant) power.operand(1)).value();
  }

  private static Rational fraction(Rational value) {
    return new Rational(value.numerator().mod(value.denominator()), value.denominator());
  }

  /** The smallest multiple serves the others, as far as they are whole multiples of it. */
  private void exponentials(List<Multiple> multiples) {
    Multiple least = multiples.get(0);
    for (Multiple multiple : multiples) {
      if (multiple.coefficient().abs().compareTo(least.coefficient().abs()) < 0) {
        least = multiple;
      }
    }
    for (Multiple multiple : multiples) {
      Rational ratio = multiple.coefficient().divide(least.coefficient());
      if (multiple.node() != least.node()
          && ratio.isInt()
          && Math.abs(ratio.intValue()) <= LARGEST_POWER) {
        reuses.put(multiple.node(), new Reuse(least.node(), ratio.intValue()));
      }
    }
  }

  /** The smallest positive exponent serves the others, which differ from it by integers. */
  private void powers(List<Multiple> multiples) {
    Multiple least = null;
    for (Multiple multiple : multiples) {
      if (multiple.coefficient().signum() > 0
          && (least == null || multiple.coefficient().compareTo(least.coefficient()) < 0)) {
        least = multiple;
      }
    }
    for (Multiple multiple : multiples) {
      // What divides by the base would be 0/0 at 0.
      if (least != null && multiple.node() != least.node() && multiple.coefficient().signum() > 0) {
        Rational difference = multiple.coefficient().subtract(least.coefficient());
        if (difference.isInt() && Math.abs(difference.intValue()) <= LARGEST_POWER) {
          reuses.put(multiple.node(), new Reuse(least.node(), difference.intValue()));
        }
      }
    }
  }

  private Expr image(Apply node, Rebuild images) {
    Reuse reuse = reuses.get(node);
    if (reuse == null) {
      return graph.apply(node.operator(), images.images(node.operands()));
    }
    Expr source = source(reuse.source(), images);
    if (node.is(Primitive.EXP)) {
      return graph.apply(Primitive.POWER, source, graph.constant(reuse.power()));
    }
    Expr base = images.image(node.operand(0));
    Expr factor =
        reuse.power() == 1
            ? base
            : graph.apply(Primitive.POWER, base, graph.constant(reuse.power()));
    return graph.apply(Primitive.PRODUCT, source, factor);
  }

  /** The source may stand later in the graph; what it is made of has images already. */
  private Expr source(Apply source, Rebuild images) {
    Expr image = images.find(source);
    return image != null ? image : graph.apply(source.operator(), operands(source, images));
  }

  private List<Expr> operands(Apply apply, Rebuild images) {
    List<Expr> result = new ArrayList<>(apply.operands().size());
    for (Expr operand : apply.operands()) {
      @Nullable Expr known = images.find(operand);
      if (known != null || !(operand instanceof Apply inner)) {
        result.add(known != null ? known : operand);
      } else {
        // A multiple of what the exponents have in common.
        List<Expr> factors = new ArrayList<>(inner.operands().size());
        for (Expr factor : inner.operands()) {
          Expr mapped = images.find(factor);
          factors.add(mapped != null ? mapped : factor);
        }
        result.add(graph.apply(inner.operator(), factors));
      }
    }
    return result;
  }
}
