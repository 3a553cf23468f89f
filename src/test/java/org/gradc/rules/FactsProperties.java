package org.gradc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;

/** What is claimed of a node holds at every point. */
class FactsProperties {
  private static final List<Primitive> OPERATORS = operators();

  private static List<Primitive> operators() {
    List<Primitive> operators = new ArrayList<>();
    for (Primitive operator : Primitive.values()) {
      int arity = operator.arity();
      if ((arity == 1 || arity == 2 || arity == Operator.ANY_NUMBER)
          && !operator.hasOrder()
          && takesReals(operator, arity == 1 ? 1 : 2)) {
        operators.add(operator);
      }
    }
    return operators;
  }

  private static boolean takesReals(Primitive operator, int operands) {
    try {
      return operator.resultSort(List.of(Sort.REAL, Sort.REAL).subList(0, operands)) == Sort.REAL;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @Property(seed = "1", tries = 500)
  void claimsHold(@ForAll long seed) {
    Random random = new Random(seed);
    ExprGraph graph = new ExprGraph();
    Facts facts = new Facts();
    List<Expr> made = new ArrayList<>(List.of(graph.read("x"), graph.read("y")));
    made.add(graph.constant(Rational.of(random.nextInt(7) - 3, 2)));
    for (int i = 0; i < 12; i++) {
      Primitive operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
      List<Expr> operands = new ArrayList<>(List.of(made.get(random.nextInt(made.size()))));
      if (operator.arity() != 1) {
        operands.add(made.get(random.nextInt(made.size())));
      }
      made.add(graph.apply(operator, operands));
    }
    for (int i = 0; i < 10; i++) {
      Map<String, Double> point = new HashMap<>();
      point.put("x", 3 * random.nextGaussian());
      point.put("y", random.nextInt(3) - 1.0);
      for (Expr expr : made) {
        NoisyEvaluation evaluation = new NoisyEvaluation(graph, expr, point);
        if (evaluation.isInRange()) {
          check(facts, expr, evaluation.value());
        }
      }
    }
  }

  private static void check(Facts facts, Expr expr, double value) {
    assertThat(facts.isNonNegative(expr) && value < 0).as("%s ≥ 0: %s", expr, value).isFalse();
    assertThat(facts.isNonPositive(expr) && value > 0).as("%s ≤ 0: %s", expr, value).isFalse();
    // What is positive or negative may underflow to 0.
    assertThat(facts.isNegative(expr) && value > 0).as("%s < 0: %s", expr, value).isFalse();
    assertThat(facts.isPositive(expr) && value < 0).as("%s > 0: %s", expr, value).isFalse();
    assertThat(facts.isWhole(expr) && value != Math.rint(value))
        .as("%s is whole: %s", expr, value)
        .isFalse();
  }
}
