package org.gradc.rules;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Rational;

/** The condition under which a rule holds, on what its variables stand for. */
@FunctionalInterface
public interface Guard {

  /** Holds always. */
  Guard ALWAYS = (bindings, facts) -> true;

  /** Whether the rule may be applied. */
  boolean holds(Bindings bindings, Facts facts);

  /** Both conditions. */
  default Guard and(Guard other) {
    return (bindings, facts) -> holds(bindings, facts) && other.holds(bindings, facts);
  }

  /** The expression is nowhere negative. */
  static Guard nonNegative(Pattern.Variable variable) {
    return (bindings, facts) -> facts.isNonNegative(bindings.get(variable));
  }

  /** The expression is nowhere positive. */
  static Guard nonPositive(Pattern.Variable variable) {
    return (bindings, facts) -> facts.isNonPositive(bindings.get(variable));
  }

  /** The expression is everywhere positive. */
  static Guard positive(Pattern.Variable variable) {
    return (bindings, facts) -> facts.isPositive(bindings.get(variable));
  }

  /** The expression is everywhere negative. */
  static Guard negative(Pattern.Variable variable) {
    return (bindings, facts) -> facts.isNegative(bindings.get(variable));
  }

  /** The real expression has only whole values. */
  static Guard whole(Pattern.Variable variable) {
    return (bindings, facts) -> facts.isWhole(bindings.get(variable));
  }

  /** The number has a property. */
  static Guard where(Pattern.Variable variable, Predicate<Rational> property) {
    return (bindings, facts) -> property.test(value(bindings.get(variable)));
  }

  /** Two numbers have a property. */
  static Guard where(
      Pattern.Variable first, Pattern.Variable second, BiPredicate<Rational, Rational> property) {
    return (bindings, facts) ->
        property.test(value(bindings.get(first)), value(bindings.get(second)));
  }

  private static Rational value(Expr number) {
    return ((Constant) number).value();
  }
}
