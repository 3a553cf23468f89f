package org.gradc.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.rules.Pattern.Node;
import org.gradc.rules.Pattern.Numeral;
import org.gradc.rules.Pattern.Scaled;
import org.gradc.rules.Pattern.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Finds two operands of a long sum or product that a rule joins.
 *
 * <p>The operands that match one side are looked up by what the variables common to both sides
 * stand for, so the work is linear in the number of operands. In sums, k·p + k·q is joined like p +
 * q.
 */
final class PairRules {
  private static final PairRules SUMS = new PairRules(Primitive.SUM, false);
  private static final PairRules PRODUCTS = new PairRules(Primitive.PRODUCT, false);
  private static final PairRules STABLE_SUMS = new PairRules(Primitive.SUM, true);
  private static final PairRules STABLE_PRODUCTS = new PairRules(Primitive.PRODUCT, true);

  /** One side of a pair: a number times a pattern. */
  private record Side(Rational coefficient, Pattern pattern) {
    boolean mayMatch(Expr expr) {
      return !(pattern instanceof Node node)
          || (expr instanceof Apply apply && apply.is(node.operator()));
    }
  }

  /** A rule with a pair of operands on its left side. */
  private record Pair(Rule rule, Side first, Side second, List<Variable> common) {}

  /** An operand that matches a side. */
  private record Found(int position, Map<Variable, Expr> bindings) {}

  private final boolean inSums;
  private final List<Pair> pairs = new ArrayList<>();

  static PairRules ofSums(boolean stable) {
    return stable ? STABLE_SUMS : SUMS;
  }

  static PairRules ofProducts(boolean stable) {
    return stable ? STABLE_PRODUCTS : PRODUCTS;
  }

  private PairRules(Primitive operator, boolean stable) {
    this.inSums = operator == Primitive.SUM;
    for (Rule rule : RuleBook.rules(operator, stable)) {
      List<Pattern> operands = ((Node) rule.left()).operands();
      Side first = side(operands.get(0));
      Side second = side(operands.get(1));
      Set<Variable> common = new HashSet<>(variables(first.pattern()));
      common.retainAll(variables(second.pattern()));
      List<Variable> ordered = new ArrayList<>(common);
      ordered.sort((a, b) -> Integer.compare(a.slot(), b.slot()));
      pairs.add(new Pair(rule, first, second, ordered));
    }
  }

  /** The operands after one rule has joined every pair it can, or null where no rule applies. */
  @Nullable List<Expr> apply(Algebra algebra, List<Expr> operands, Sort sort) {
    if (operands.size() < 2 || sort != Sort.REAL) {
      return null;
    }
    for (Pair pair : pairs) {
      List<Expr> joined = apply(pair, algebra, operands);
      if (joined != null) {
        return joined;
      }
    }
    return null;
  }

  private @Nullable List<Expr> apply(Pair pair, Algebra algebra, List<Expr> operands) {
    Map<List<Object>, Found> firsts = find(pair, pair.first(), algebra, operands);
    if (firsts.isEmpty()) {
      return null;
    }
    Map<List<Object>, Found> seconds = find(pair, pair.second(), algebra, operands);
    List<@Nullable Expr> result = new ArrayList<>(operands);
    boolean changed = false;
    for (Map.Entry<List<Object>, Found> entry : seconds.entrySet()) {
      Found first = firsts.get(entry.getKey());
      Found second = entry.getValue();
      if (first == null
          || first.position() == second.position()
          || result.get(first.position()) == null
          || result.get(second.position()) == null) {
        continue;
      }
      Bindings bindings = new Bindings();
      first.bindings().forEach(bindings::bind);
      second.bindings().forEach(bindings::bind);
      if (pair.rule().guard().holds(bindings, algebra.facts())) {
        Expr right = algebra.instance(pair.rule().right(), bindings, Sort.REAL);
        Expr scale = algebra.constant((Rational) entry.getKey().get(0));
        result.set(second.position(), null);
        result.set(first.position(), inSums ? algebra.multiply(scale, right) : right);
        algebra.applied(pair.rule().name(), right);
        changed = true;
      }
    }
    return changed ? result.stream().filter(Objects::nonNull).toList() : null;
  }

  /** Operands that match the side, by scale and the common variables; the first of equal ones. */
  private Map<List<Object>, Found> find(
      Pair pair, Side side, Algebra algebra, List<Expr> operands) {
    Map<List<Object>, Found> found = Map.of();
    Matcher matcher = new Matcher(algebra);
    for (int i = 0; i < operands.size(); i++) {
      Rational scale = Rational.ONE;
      Expr expr = operands.get(i);
      if (inSums
          && expr instanceof Apply product
          && product.is(Primitive.PRODUCT)
          && product.operands().size() == 2
          && product.operand(0) instanceof Constant constant) {
        scale = constant.value();
        expr = product.operand(1);
      }
      if (inSums && side.pattern() instanceof Numeral one && expr instanceof Constant number) {
        // k is k times 1
        scale = number.value().divide(one.value());
        expr = algebra.constant(one.value());
      } else if (!side.mayMatch(expr)) {
        continue;
      }
      Bindings bindings = matcher.match(side.pattern(), expr);
      if (bindings != null) {
        List<Object> key = new ArrayList<>();
        key.add(scale.divide(side.coefficient()));
        pair.common().forEach(variable -> key.add(bindings.get(variable)));
        Map<Variable, Expr> copy = new HashMap<>();
        variables(side.pattern()).forEach(variable -> copy.put(variable, bindings.get(variable)));
        found = found.isEmpty() ? new LinkedHashMap<>() : found;
        found.putIfAbsent(key, new Found(i, copy));
      }
    }
    return found;
  }

  private static Side side(Pattern pattern) {
    return pattern instanceof Node node
            && node.operator() == Primitive.PRODUCT
            && node.operands().get(0) instanceof Numeral number
        ? new Side(number.value(), node.operands().get(1))
        : new Side(Rational.ONE, pattern);
  }

  private static Set<Variable> variables(Pattern pattern) {
    Set<Variable> variables = new HashSet<>();
    if (pattern instanceof Variable variable) {
      variables.add(variable);
    } else if (pattern instanceof Scaled scaled) {
      variables.add(scaled.coefficient());
      variables.add(scaled.factor());
    } else if (pattern instanceof Node node) {
      node.operands().forEach(operand -> variables.addAll(variables(operand)));
    }
    return variables;
  }
}
