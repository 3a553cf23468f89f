package org.gradc.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Summation;
import org.gradc.expr.Traversal;
import org.gradc.program.Labels;

/**
 * Brings the normal form back to what people write, in a fresh graph.
 *
 * <p>A product's factors with negative constant exponents become its denominator, its sign stands
 * before it, and a sum subtracts the terms that have a sign. Operands keep their order, but for
 * factors on paper: numbers, variables, the rest.
 */
final class Presentation {
  /** The largest exponent that is written as a product where products are asked for. */
  private static final int LONGEST_PRODUCT = 4;

  private final ExprGraph source;
  private final Labels names;
  private final ExprGraph graph = new ExprGraph();
  private final Labels labels = new Labels();
  private final SpelledOut spelled = new SpelledOut(graph);
  private final boolean powersAsProducts;
  private final Expr[] images;
  private int[] uses = {};

  Presentation(ExprGraph source, Labels names, boolean powersAsProducts) {
    this.source = source;
    this.names = names;
    this.powersAsProducts = powersAsProducts;
    this.images = new Expr[source.size()];
  }

  Formula formula(Expr root) {
    return formula(root, Map.of());
  }

  Formula formula(Expr root, Map<Read, Expr> arrays) {
    List<Expr> roots = new ArrayList<>(List.of(root));
    roots.addAll(arrays.keySet());
    roots.addAll(arrays.values());
    uses = Traversal.useCounts(source, roots);
    for (Expr node : Traversal.inOrder(source, roots)) {
      images[node.id()] = image(node);
      String name = names.of(node);
      if (name != null && of(node) instanceof Apply image) {
        labels.put(image, name);
      }
    }
    Map<Read, Expr> defined = new LinkedHashMap<>();
    arrays.forEach((element, value) -> defined.put((Read) of(element), of(value)));
    return new Formula(graph, of(root), labels, defined);
  }

  private Expr of(Expr node) {
    return images[node.id()];
  }

  private List<Expr> of(List<Expr> nodes) {
    List<Expr> result = new ArrayList<>(nodes.size());
    nodes.forEach(node -> result.add(of(node)));
    return result;
  }

  private Expr image(Expr node) {
    if (!(node instanceof Apply apply)) {
      return graph.copy(node, of(Traversal.children(node)));
    }
    if (apply.is(Primitive.SUM) && !apply.operands().isEmpty()) {
      return sum(of(apply.operands()));
    } else if (apply.is(Primitive.PRODUCT) && !apply.operands().isEmpty()) {
      return product(apply);
    } else if (apply.is(Primitive.POWER) && apply.operand(1) instanceof Constant exponent) {
      Rational value = exponent.value();
      Expr power = power(of(apply.operand(0)), value.abs());
      return value.signum() < 0 ? graph.apply(Primitive.DIVIDE, graph.constant(1), power) : power;
    }
    List<Expr> operands = of(apply.operands());
    return apply.operator() instanceof Primitive primitive
        ? spelled.apply(primitive, operands)
        : graph.apply(apply.operator(), operands);
  }

  private Expr sum(List<Expr> terms) {
    Expr sum = terms.get(0);
    for (Expr term : terms.subList(1, terms.size())) {
      sum =
          isNegative(term)
              ? graph.apply(Primitive.SUBTRACT, sum, magnitude(term))
              : graph.apply(Primitive.ADD, sum, term);
    }
    return sum;
  }

  private Expr product(Apply product) {
    List<Expr> numerator = new ArrayList<>();
    List<Expr> denominator = new ArrayList<>();
    boolean negative = false;
    for (Expr factor : product.operands()) {
      Expr image = of(factor);
      negative ^= isNegative(image);
      image = magnitude(image);
      if (isOpened(factor)) {
        open(image, numerator, denominator);
      } else if (image instanceof Constant constant && !Numerals.isDecimal(constant.value())) {
        put(numerator, graph.constant(constant.sort(), Rational.of(constant.value().numerator())));
        put(denominator, graph.constant(Rational.of(constant.value().denominator())));
      } else if (factor instanceof Apply power
          && power.is(Primitive.POWER)
          && power.operand(1) instanceof Constant exponent
          && exponent.value().signum() < 0) {
        denominator.add(power(of(power.operand(0)), exponent.value().abs()));
      } else {
        put(numerator, image);
      }
    }
    if (!powersAsProducts) {
      numerator.sort(Comparator.comparingInt(Presentation::rank));
      ReadOrder.sort(numerator);
      denominator.sort(Comparator.comparingInt(Presentation::rank));
    }
    boolean shared =
        product.operands().stream()
            .anyMatch(factor -> !(factor instanceof Constant) && uses[factor.id()] > 1);
    if (negative && !shared) {
      negative = !turned(numerator);
    }
    Expr result = numerator.isEmpty() ? graph.constant(1) : chain(numerator);
    if (!denominator.isEmpty()) {
      result = graph.apply(Primitive.DIVIDE, result, chain(denominator));
    }
    return negative ? graph.apply(Primitive.NEGATE, result) : result;
  }

  /** Writes b - a for -(a - b), which is the same number; false if there is no such difference. */
  private boolean turned(List<Expr> numerator) {
    if (numerator.size() == 1
        && numerator.get(0) instanceof Apply difference
        && difference.is(Primitive.SUBTRACT)) {
      numerator.set(
          0, graph.apply(Primitive.SUBTRACT, difference.operand(1), difference.operand(0)));
      return true;
    }
    return false;
  }

  /** Whether a product in a product is written without parentheses: it is used nowhere else. */
  private boolean isOpened(Expr factor) {
    return !powersAsProducts
        && factor instanceof Apply apply
        && apply.is(Primitive.PRODUCT)
        && uses[factor.id()] == 1;
  }

  private static void open(Expr image, List<Expr> numerator, List<Expr> denominator) {
    Expr above = image;
    if (image instanceof Apply quotient && quotient.is(Primitive.DIVIDE)) {
      above = quotient.operand(0);
      chained(quotient.operand(1)).forEach(factor -> put(denominator, factor));
    }
    chained(above).forEach(factor -> put(numerator, factor));
  }

  /** The factors of a chain, in order. */
  static List<Expr> chained(Expr chain) {
    List<Expr> factors = new ArrayList<>();
    Expr rest = chain;
    while (rest instanceof Apply apply && apply.is(Primitive.MULTIPLY)) {
      factors.add(0, apply.operand(1));
      rest = apply.operand(0);
    }
    factors.add(0, rest);
    return factors;
  }

  /** Numbers stand first, then variables and their powers, then the rest, sums last: 2·x·cos y. */
  private static int rank(Expr factor) {
    if (factor instanceof Constant) {
      return 0;
    } else if (Summation.isSum(factor)) {
      return 3;
    }
    Expr base =
        factor instanceof Apply power && power.is(Primitive.POWER) ? power.operand(0) : factor;
    return base instanceof Read ? 1 : 2;
  }

  private static void put(List<Expr> factors, Expr factor) {
    if (!(factor instanceof Constant constant && constant.value().isOne())) {
      factors.add(factor);
    }
  }

  private Expr chain(List<Expr> factors) {
    Expr result = factors.get(0);
    for (Expr factor : factors.subList(1, factors.size())) {
      result = graph.apply(Primitive.MULTIPLY, result, factor);
    }
    return result;
  }

  /** A power with a positive exponent. */
  private Expr power(Expr base, Rational exponent) {
    if (exponent.isOne()) {
      return base;
    } else if (exponent.equals(Rational.HALF)) {
      return graph.apply(Primitive.SQRT, base);
    } else if (powersAsProducts && exponent.isInt() && exponent.intValue() <= LONGEST_PRODUCT) {
      return switch (exponent.intValue()) {
        case 0 -> graph.constant(1);
        case 2 -> square(base);
        case 3 -> graph.apply(Primitive.MULTIPLY, square(base), base);
        default -> square(square(base));
      };
    }
    return graph.apply(Primitive.POWER, base, graph.constant(exponent));
  }

  private Expr square(Expr base) {
    return graph.apply(Primitive.MULTIPLY, base, base);
  }

  private static boolean isNegative(Expr expr) {
    return expr instanceof Constant constant
        ? constant.value().signum() < 0
        : expr instanceof Apply apply && apply.is(Primitive.NEGATE);
  }

  private Expr magnitude(Expr expr) {
    if (!isNegative(expr)) {
      return expr;
    }
    return expr instanceof Constant constant
        ? graph.constant(constant.sort(), constant.value().negate())
        : ((Apply) expr).operand(0);
  }
}
