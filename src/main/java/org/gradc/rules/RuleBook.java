package org.gradc.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradc.expr.Primitive;
import org.gradc.rules.Pattern.Node;

/** All rules, in the order in which they are tried, and an index by the root of the left side. */
public final class RuleBook {
  private static final List<Rule> ALL =
      Stream.of(
              NormalFormRules.ROWS,
              ArithmeticRules.ROWS,
              PowerRules.ROWS,
              ExponentialRules.ROWS,
              TrigonometryRules.ROWS,
              MagnitudeRules.ROWS,
              ComparisonRules.ROWS,
              LogicRules.ROWS,
              SelectRules.ROWS)
          .flatMap(List::stream)
          .toList();

  private static final Map<Primitive, List<Rule>> BY_ROOT = byRoot(ALL);

  private static final Map<Primitive, List<Rule>> STABLE_BY_ROOT =
      byRoot(Stream.concat(StabilityRules.ROWS.stream(), ALL.stream()).toList());

  private static final Set<Primitive> AS_WRITTEN = asWritten();

  private RuleBook() {}

  /** Every row, those that are procedures too. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rows for stable forms, which are tried only where these are asked for. */
  public static List<Rule> stability() {
    return StabilityRules.ROWS;
  }

  /**
   * The rules for this operator that the matcher carries out.
   *
   * @param stable with those for stable forms
   */
  static List<Rule> rules(Primitive operator, boolean stable) {
    return (stable ? STABLE_BY_ROOT : BY_ROOT).getOrDefault(operator, List.of());
  }

  /** Whether the normal form has no such operator. */
  static boolean isNormalisation(Primitive operator) {
    return AS_WRITTEN.contains(operator);
  }

  private static Map<Primitive, List<Rule>> byRoot(List<Rule> rules) {
    Map<Primitive, List<Rule>> index = new EnumMap<>(Primitive.class);
    for (Rule rule : rules) {
      if (!rule.procedure()) {
        Primitive root = ((Node) rule.left()).operator();
        index.computeIfAbsent(root, r -> new ArrayList<>()).add(rule);
      }
    }
    return index;
  }

  private static Set<Primitive> asWritten() {
    Set<Primitive> operators = EnumSet.noneOf(Primitive.class);
    NormalFormRules.ROWS.forEach(rule -> operators.add(((Node) rule.left()).operator()));
    return operators;
  }
}
