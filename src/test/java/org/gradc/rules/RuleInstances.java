package org.gradc.rules;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.rules.Pattern.Node;
import org.gradc.rules.Pattern.Numeral;
import org.gradc.rules.Pattern.Scaled;
import org.gradc.rules.Pattern.Variable;

/** Instances of a rule in a graph: its sides as written, for operands of which the guard holds. */
final class RuleInstances {
  private static final List<Rational> NUMBERS =
      List.of(
          Rational.of(2),
          Rational.of(-1),
          Rational.of(3),
          Rational.HALF,
          Rational.of(-2),
          Rational.of(3, 2),
          Rational.of(-1, 2),
          Rational.of(1, 3),
          Rational.of(4),
          Rational.of(-3, 4),
          Rational.of(9, 4));

  private static final int MOST = 40;

  private final ExprGraph graph = new ExprGraph();
  private final Algebra algebra = new Algebra(graph);
  private final List<Instance> instances = new ArrayList<>();

  /** Both sides for one choice of operands. */
  record Instance(ExprGraph graph, Algebra algebra, Expr left, Expr right) {}

  private RuleInstances() {}

  static List<Instance> of(Rule rule) {
    RuleInstances result = new RuleInstances();
    List<Variable> variables = new ArrayList<>();
    collect(rule.left(), variables);
    result.choose(rule, variables, 0, new Bindings());
    return result.instances;
  }

  private static void collect(Pattern pattern, List<Variable> variables) {
    if (pattern instanceof Variable variable) {
      if (!variables.contains(variable)) {
        variables.add(variable);
      }
    } else if (pattern instanceof Scaled scaled) {
      collect(scaled.coefficient(), variables);
      collect(scaled.factor(), variables);
    } else if (pattern instanceof Node node) {
      node.operands().forEach(operand -> collect(operand, variables));
    }
  }

  private void choose(Rule rule, List<Variable> variables, int position, Bindings bindings) {
    if (instances.size() == MOST) {
      return;
    }
    if (position < variables.size()) {
      Variable variable = variables.get(position);
      for (Expr choice : choices(variable)) {
        bindings.bind(variable, choice);
        choose(rule, variables, position + 1, bindings);
      }
    } else if (rule.guard().holds(bindings, algebra.facts())) {
      instances.add(
          new Instance(
              graph, algebra, written(rule.left(), bindings), written(rule.right(), bindings)));
    }
  }

  private List<Expr> choices(Variable variable) {
    Expr read = graph.read(variable.name());
    return switch (variable.kind()) {
      case NUMBER -> NUMBERS.stream().map(number -> (Expr) graph.constant(number)).toList();
      case CONDITION -> List.of(graph.apply(Primitive.LESS, read, graph.constant(0)));
      case REAL ->
          List.of(
              read,
              algebra.apply(Primitive.ABS, read),
              algebra.negate(algebra.apply(Primitive.ABS, read)),
              algebra.apply(Primitive.COSH, read),
              algebra.negate(algebra.apply(Primitive.COSH, read)),
              algebra.apply(Primitive.FLOOR, read));
    };
  }

  private Expr written(Pattern pattern, Bindings bindings) {
    if (pattern instanceof Variable variable) {
      return bindings.get(variable);
    } else if (pattern instanceof Numeral number) {
      return graph.constant(number.value());
    } else if (pattern instanceof Scaled scaled) {
      return graph.apply(
          Primitive.PRODUCT, bindings.get(scaled.coefficient()), bindings.get(scaled.factor()));
    }
    Node node = (Node) pattern;
    List<Expr> operands = new ArrayList<>();
    node.operands().forEach(operand -> operands.add(written(operand, bindings)));
    return graph.apply(node.operator(), operands);
  }
}
