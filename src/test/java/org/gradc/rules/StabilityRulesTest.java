package org.gradc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.rules.RuleInstances.Instance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of stable forms: every row is carried out, and its right side is exact. */
class StabilityRulesTest {
  private static final int POINTS = 1000;
  private static final double[] EDGES = {1e-10, -1e-10, 1e-7, -1e-4, 1, -1, 2, 20, -20, 45, -45};

  static List<Rule> rows() {
    return RuleBook.stability();
  }

  @Test
  void namesAreUnique() {
    List<String> names = new ArrayList<>(RuleBook.all().stream().map(Rule::name).toList());
    names.addAll(rows().stream().map(Rule::name).toList());
    assertThat(names).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowIsCarriedOut(Rule rule) {
    Instance instance = RuleInstances.of(rule).get(0);
    Algebra stable = Algebra.ofStableForms(instance.graph());
    Expr left = normal(stable, instance.left());
    assertThat(left).as(rule.name()).isNotSameAs(instance.left());
    assertThat(left).as(rule.name()).isSameAs(normal(stable, instance.right()));
  }

  /** Rows that others carry out together, by the one of them that comes last. */
  private static final Map<String, String> COMPOSED = Map.of("sinh-over-cosh", "sinh-over-exps");

  /** What fires is counted under its own name, be it matched or a procedure. */
  @ParameterizedTest
  @MethodSource("rows")
  void rowIsCountedByItsName(Rule rule) {
    Instance instance = RuleInstances.of(rule).get(0);
    RuleTally tally = new RuleTally();
    tally.during(() -> normal(Algebra.ofStableForms(instance.graph()), instance.left()));
    assertThat(tally.counts())
        .as(rule.name())
        .containsKey(COMPOSED.getOrDefault(rule.name(), rule.name()));
    List<String> names = new ArrayList<>(RuleBook.all().stream().map(Rule::name).toList());
    names.addAll(rows().stream().map(Rule::name).toList());
    assertThat(names).containsAll(tally.counts().keySet());
  }

  /** Without being asked for, stable forms are not made: what is shown stays as it was written. */
  @ParameterizedTest
  @MethodSource("rows")
  void plainAlgebraKeepsTheLeftSide(Rule rule) {
    Instance instance = RuleInstances.of(rule).get(0);
    Expr plain = normal(instance.algebra(), instance.left());
    Expr right = normal(instance.algebra(), instance.right());
    assertThat(plain).as(rule.name()).isNotSameAs(right);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("rows")
  void rightSideIsExact(Rule rule) {
    Instance instance = RuleInstances.of(rule).get(0);
    List<String> variables = new ArrayList<>();
    for (Expr node : Traversal.inOrder(instance.graph(), List.of(instance.left()))) {
      if (node instanceof Read read) {
        variables.add(read.array());
      }
    }
    Expr made = normal(Algebra.ofStableForms(instance.graph()), instance.right());
    Random random = new Random(rule.name().hashCode());
    int compared = 0;
    for (int i = 0; i < POINTS; i++) {
      Map<String, Double> point = new HashMap<>();
      for (String variable : variables) {
        boolean edge = i < 2 * EDGES.length;
        point.put(variable, edge ? EDGES[random.nextInt(EDGES.length)] : anywhere(random));
      }
      BigDecimal exact = ExactEvaluation.of(instance.graph(), instance.left(), point);
      double wanted = exact == null ? 0 : exact.doubleValue();
      if (exact == null || Math.abs(wanted) < 1e-290 || Double.isInfinite(wanted)) {
        continue;
      }
      NoisyEvaluation right = new NoisyEvaluation(instance.graph(), made, point);
      assertThat(Math.abs(right.value() - wanted))
          .as("%s at %s is %s, not %s", rule.name(), point, right.value(), wanted)
          .isLessThanOrEqualTo(right.tolerance());
      compared++;
    }
    assertThat(compared).as("points compared for %s", rule.name()).isGreaterThan(POINTS / 10);
  }

  private static double anywhere(Random random) {
    double magnitude = Math.exp(-20 + 23 * random.nextDouble());
    return random.nextBoolean() ? magnitude : -magnitude;
  }

  private static Expr normal(Algebra algebra, Expr root) {
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(algebra.graph(), List.of(root))) {
      images.put(
          node,
          node instanceof Apply apply
              ? algebra.apply(apply.operator(), apply.operands().stream().map(images::get).toList())
              : node);
    }
    return Objects.requireNonNull(images.get(root));
  }
}
