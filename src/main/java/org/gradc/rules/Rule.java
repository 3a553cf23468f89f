package org.gradc.rules;

/**
 * A rewrite: an instance of the left side may be replaced by the right side where the guard holds.
 *
 * <p>A rule with {@code procedure} set is carried out by {@link Algebra} itself, for any number of
 * operands; its sides then state an instance.
 *
 * @param name unique in the {@link RuleBook}
 * @param note the reason or the source, where the algebra is not plain
 */
public record Rule(
    String name,
    Pattern left,
    Pattern right,
    Guard guard,
    RuleClass ruleClass,
    boolean procedure,
    String note) {

  static Rule rule(String name, Pattern left, Pattern right, RuleClass ruleClass) {
    return new Rule(name, left, right, Guard.ALWAYS, ruleClass, false, "");
  }

  static Rule rule(String name, Pattern left, Pattern right, Guard guard, RuleClass ruleClass) {
    return new Rule(name, left, right, guard, ruleClass, false, "");
  }

  static Rule procedure(String name, Pattern left, Pattern right, RuleClass ruleClass) {
    return new Rule(name, left, right, Guard.ALWAYS, ruleClass, true, "");
  }

  static Rule procedure(
      String name, Pattern left, Pattern right, Guard guard, RuleClass ruleClass) {
    return new Rule(name, left, right, guard, ruleClass, true, "");
  }

  /** The same rule with a reason or source. */
  Rule because(String reason) {
    return new Rule(name, left, right, guard, ruleClass, procedure, reason);
  }
}
