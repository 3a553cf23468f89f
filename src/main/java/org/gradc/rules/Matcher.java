package org.gradc.rules;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.rules.Pattern.Node;
import org.gradc.rules.Pattern.Numeral;
import org.gradc.rules.Pattern.Scaled;
import org.gradc.rules.Pattern.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the variables of a pattern stand for.
 *
 * <p>The work is bounded by the size of the pattern, not of the expression: a pattern looks only as
 * deep as it is itself.
 */
final class Matcher {
  private final Algebra algebra;
  private final Bindings bindings = new Bindings();

  /** What is still to be matched. */
  private record Goal(Pattern pattern, Expr expr, @Nullable Goal next) {}

  Matcher(Algebra algebra) {
    this.algebra = algebra;
  }

  /** The bindings under which the left side is the operator applied to the operands, or null. */
  @Nullable Bindings match(Rule rule, Operator operator, List<Expr> operands) {
    bindings.clear();
    Node left = (Node) rule.left();
    return left.operator() == operator && operands(left, operands, null, rule.guard())
        ? bindings
        : null;
  }

  /** The bindings under which the pattern is the expression, or null. */
  @Nullable Bindings match(Pattern pattern, Expr expr) {
    bindings.clear();
    return solve(new Goal(pattern, expr, null), Guard.ALWAYS) ? bindings : null;
  }

  private boolean solve(@Nullable Goal goal, Guard guard) {
    if (goal == null) {
      return guard.holds(bindings, algebra.facts());
    }
    Expr expr = goal.expr();
    if (goal.pattern() instanceof Variable variable) {
      return variable(variable, expr, goal.next(), guard);
    } else if (goal.pattern() instanceof Numeral number) {
      return expr instanceof Constant constant
          && constant.value().equals(number.value())
          && solve(goal.next(), guard);
    } else if (goal.pattern() instanceof Scaled scaled) {
      return scaled(scaled, expr, goal.next(), guard);
    }
    Node node = (Node) goal.pattern();
    return expr instanceof Apply apply
        && apply.is(node.operator())
        && operands(node, apply.operands(), goal.next(), guard);
  }

  private boolean operands(Node node, List<Expr> operands, @Nullable Goal next, Guard guard) {
    List<Pattern> patterns = node.operands();
    if (patterns.size() != operands.size()) {
      return false;
    }
    Goal goal = next;
    for (int i = patterns.size() - 1; i >= 0; i--) {
      goal = new Goal(patterns.get(i), operands.get(i), goal);
    }
    if (solve(goal, guard)) {
      return true;
    }
    if (patterns.size() != 2 || !node.operator().isCommutative()) {
      return false;
    }
    goal = new Goal(patterns.get(1), operands.get(0), next);
    return solve(new Goal(patterns.get(0), operands.get(1), goal), guard);
  }

  private boolean variable(Variable variable, Expr expr, @Nullable Goal next, Guard guard) {
    Expr bound = bindings.find(variable);
    if (bound != null) {
      return bound == expr && solve(next, guard);
    }
    boolean fits =
        switch (variable.kind()) {
          case REAL -> expr.sort() != Sort.CONDITION;
          case NUMBER -> expr instanceof Constant;
          case CONDITION -> expr.sort() == Sort.CONDITION;
        };
    if (!fits) {
      return false;
    }
    bindings.bind(variable, expr);
    if (solve(next, guard)) {
      return true;
    }
    bindings.bind(variable, null);
    return false;
  }

  private boolean scaled(Scaled scaled, Expr expr, @Nullable Goal next, Guard guard) {
    Expr factor;
    Constant coefficient;
    if (expr instanceof Constant constant) {
      coefficient = constant;
      factor = algebra.graph().constant(expr.sort(), Rational.ONE);
    } else if (expr instanceof Apply apply
        && apply.is(Primitive.PRODUCT)
        && apply.operand(0) instanceof Constant first) {
      coefficient = first;
      factor = algebra.product(apply.operands().subList(1, apply.operands().size()));
    } else {
      return false;
    }
    bindings.bind(scaled.coefficient(), coefficient);
    bindings.bind(scaled.factor(), factor);
    if (solve(next, guard)) {
      return true;
    }
    bindings.bind(scaled.coefficient(), null);
    bindings.bind(scaled.factor(), null);
    return false;
  }
}
