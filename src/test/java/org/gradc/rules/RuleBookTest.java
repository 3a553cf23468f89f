package org.gradc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Interpreter;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;
import org.gradc.rules.RuleInstances.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the tables: every row keeps the value as its class promises, and is carried out. */
class RuleBookTest {
  private static final int POINTS = 8;
  private static final double[] EDGES = {0.0, -0.0, 1, -1, 2, -2, 0.5, 1e-10, -1e-10, 1e10, -1e10};

  static List<Rule> rows() {
    return RuleBook.all();
  }

  @Test
  void namesAreUnique() {
    assertThat(RuleBook.all().stream().map(Rule::name).toList()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void bothSidesAgree(Rule rule) {
    int compared = 0;
    Random random = new Random(rule.name().hashCode());
    List<Instance> instances = RuleInstances.of(rule);
    assertThat(instances).as("instances of %s", rule.name()).isNotEmpty();
    for (Instance instance : instances) {
      assertThat(instance.left().sort()).isEqualTo(instance.right().sort());
      for (int point = 0; point < POINTS; point++) {
        compared += compare(rule, instance, point(instance.left(), instance, random)) ? 1 : 0;
      }
    }
    assertThat(compared).as("points compared for %s", rule.name()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowIsCarriedOut(Rule rule) {
    // The plainest instance: with other operands, rules for these may come first.
    Instance instance = RuleInstances.of(rule).get(0);
    Expr left = normal(instance, instance.left());
    assertThat(left).as(rule.name()).isNotSameAs(instance.left());
    assertThat(left).as(rule.name()).isSameAs(normal(instance, instance.right()));
  }

  private static Map<String, Double> point(Expr expr, Instance instance, Random random) {
    Map<String, Double> point = new HashMap<>();
    for (Expr node : Traversal.inOrder(instance.graph(), List.of(expr))) {
      if (node instanceof Read read) {
        double value =
            switch (random.nextInt(4)) {
              case 0 -> EDGES[random.nextInt(EDGES.length)];
              case 1 -> random.nextDouble();
              default -> 4 * random.nextGaussian();
            };
        point.put(read.array(), value);
      }
    }
    return point;
  }

  private static boolean compare(Rule rule, Instance instance, Map<String, Double> point) {
    double[] sides = interpret(instance, point);
    if (!Double.isFinite(sides[0])) {
      return false;
    } else if (rule.ruleClass() == RuleClass.EXACT) {
      assertThat(sides[1] + 0.0).as("%s at %s", rule.name(), point).isEqualTo(sides[0] + 0.0);
      return true;
    }
    NoisyEvaluation left =
        new NoisyEvaluation(instance.graph(), number(instance, instance.left()), point);
    NoisyEvaluation right =
        new NoisyEvaluation(instance.graph(), number(instance, instance.right()), point);
    if (!left.isInRange()) {
      return false;
    }
    assertThat(sides[1])
        .as("%s at %s", rule.name(), point)
        .isCloseTo(
            sides[0],
            Offset.offset(left.tolerance() + (right.isInRange() ? right.tolerance() : 0)));
    return true;
  }

  private static Expr number(Instance instance, Expr side) {
    return side.sort() != Sort.CONDITION
        ? side
        : instance
            .graph()
            .apply(
                Primitive.SELECT, side, instance.graph().constant(1), instance.graph().constant(0));
  }

  private static double[] interpret(Instance instance, Map<String, Double> point) {
    Map<String, double[]> inputs = new HashMap<>();
    List<ArrayDeclaration> arrays = new ArrayList<>();
    point.forEach(
        (name, value) -> {
          arrays.add(ArrayDeclaration.scalar(name, Role.PARAMETER));
          inputs.put(name, new double[] {value});
        });
    arrays.add(ArrayDeclaration.scalar("$left", Role.OUTPUT));
    arrays.add(ArrayDeclaration.scalar("$right", Role.OUTPUT));
    Nest nest =
        new Nest(
            List.of(),
            List.of(
                Update.store("$left", number(instance, instance.left())),
                Update.store("$right", number(instance, instance.right()))));
    Map<String, double[]> outputs =
        Interpreter.run(
            Program.of("rule", instance.graph(), List.of(), arrays, List.of(nest)), inputs);
    return new double[] {only(outputs, "$left"), only(outputs, "$right")};
  }

  private static double only(Map<String, double[]> outputs, String name) {
    return Objects.requireNonNull(outputs.get(name))[0];
  }

  /** The expression built again through the algebra. */
  private static Expr normal(Instance instance, Expr root) {
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(instance.graph(), List.of(root))) {
      images.put(
          node,
          node instanceof Apply apply
              ? instance
                  .algebra()
                  .apply(apply.operator(), apply.operands().stream().map(images::get).toList())
              : node);
    }
    return Objects.requireNonNull(images.get(root));
  }
}
