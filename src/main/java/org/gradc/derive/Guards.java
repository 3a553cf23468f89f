package org.gradc.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.rules.Algebra;

/**
 * Sums and products of guarded derivatives.
 *
 * <p>A factor is multiplied inside the guard, so that the infinite partial of a branch that is not
 * taken is never evaluated, let alone multiplied by 0.
 */
final class Guards {
  /** Longer paths are written out from their beginning, where they share their conjunctions. */
  private static final int LONGEST_RELATIVE = 4;

  private final Algebra algebra;
  private final Guard always = new Guard(null, null, false);
  private final Map<Key, Guard> interned = new HashMap<>();
  private final Map<Guard, Expr> conjunctions = new HashMap<>();

  private record Key(Guard parent, Expr condition, boolean negated) {}

  Guards(Algebra algebra) {
    this.algebra = algebra;
  }

  Guard always() {
    return always;
  }

  /** The derivative that counts everywhere. */
  Guarded always(Expr value) {
    return new Guarded(always, value);
  }

  private Guard and(Guard parent, Expr condition, boolean negated) {
    Guard known = parent;
    for (int i = 0; i < LONGEST_RELATIVE && !known.isAlways(); i++, known = known.parent()) {
      if (known.condition() == condition && known.isNegated() == negated) {
        return parent;
      }
    }
    return interned.computeIfAbsent(
        new Key(parent, condition, negated),
        key -> new Guard(key.parent(), key.condition(), key.negated()));
  }

  private Guard complement(Guard guard) {
    return interned.computeIfAbsent(
        new Key(guard.parent(), guard.condition(), !guard.isNegated()),
        key -> new Guard(key.parent(), key.condition(), key.negated()));
  }

  /** A partial as a guarded value: {@code select(c, p, 0)} is p guarded by c. */
  Guarded partial(Expr partial) {
    return times(always(algebra.one()), partial);
  }

  /** The product with a partial, whose selects with a branch 0 become guards. */
  Guarded times(Guarded derivative, Expr partial) {
    if (algebra.isOne(partial)) {
      return derivative;
    }
    Guard guard = derivative.guard();
    Expr rest = partial;
    while (rest instanceof Apply select && select.is(Primitive.SELECT)) {
      boolean onlyThen = algebra.isZero(select.operand(2));
      if (!onlyThen && !algebra.isZero(select.operand(1))) {
        break;
      }
      guard = and(guard, select.operand(0), !onlyThen);
      rest = select.operand(onlyThen ? 1 : 2);
    }
    Expr value = derivative.value();
    return new Guarded(guard, algebra.isOne(value) ? rest : algebra.multiply(value, rest));
  }

  /** The product of two guarded values: both guards must hold. */
  Guarded times(Guarded a, Guarded b) {
    List<Guard> path = new ArrayList<>();
    for (Guard g = b.guard(); !g.isAlways(); g = g.parent()) {
      path.add(g);
    }
    Guard guard = a.guard();
    for (int i = path.size() - 1; i >= 0; i--) {
      guard = and(guard, path.get(i).condition(), path.get(i).isNegated());
    }
    return new Guarded(guard, algebra.multiply(a.value(), b.value()));
  }

  /** The sum, guarded by what at least one of the terms needs. */
  Guarded sum(List<Guarded> terms) {
    if (terms.size() == 1) {
      return terms.get(0);
    }
    Map<Guard, Expr> groups = grouped(terms);
    Guard weakest = weakest(groups.keySet());
    return new Guarded(weakest, sum(groups, weakest));
  }

  /** The sum as an expression. */
  Expr total(List<Guarded> terms) {
    if (terms.size() == 1) {
      return guarded(always, terms.get(0).guard(), terms.get(0).value());
    }
    return sum(grouped(terms), always);
  }

  private Expr sum(Map<Guard, Expr> groups, Guard holding) {
    List<Expr> terms = new ArrayList<>(groups.size());
    groups.forEach((guard, value) -> terms.add(guarded(holding, guard, value)));
    return terms.size() == 1 ? terms.get(0) : algebra.sum(terms);
  }

  private Expr guarded(Guard holding, Guard guard, Expr value) {
    if (guard == holding) {
      return value;
    }
    if (guard.depth() == holding.depth() + 1 && guard.parent() == holding) {
      return guard.isNegated()
          ? algebra.select(guard.condition(), algebra.zero(), value)
          : algebra.select(guard.condition(), value, algebra.zero());
    }
    return algebra.select(condition(holding, guard), value, algebra.zero());
  }

  /** One value per guard, where v under c and w under not c are select(c, v, w). */
  private Map<Guard, Expr> grouped(List<Guarded> terms) {
    TreeMap<Integer, Map<Guard, List<Expr>>> byDepth = new TreeMap<>(Comparator.reverseOrder());
    for (Guarded term : terms) {
      put(byDepth, term.guard(), term.value());
    }
    Map<Guard, Expr> groups = new LinkedHashMap<>();
    while (!byDepth.isEmpty()) {
      Map<Guard, List<Expr>> deepest = byDepth.pollFirstEntry().getValue();
      Map<Guard, Expr> sums = new LinkedHashMap<>();
      deepest.forEach(
          (guard, values) ->
              sums.put(guard, values.size() == 1 ? values.get(0) : algebra.sum(values)));
      for (Map.Entry<Guard, Expr> entry : sums.entrySet()) {
        Guard guard = entry.getKey();
        if (guard.isAlways()) {
          groups.put(guard, entry.getValue());
          continue;
        }
        Expr other = sums.get(complement(guard));
        if (other == null) {
          groups.put(guard, entry.getValue());
        } else if (!guard.isNegated()) {
          Expr both = algebra.select(guard.condition(), entry.getValue(), other);
          put(byDepth, guard.parent(), both);
        }
      }
    }
    groups.values().removeIf(algebra::isZero);
    return groups;
  }

  private static void put(Map<Integer, Map<Guard, List<Expr>>> byDepth, Guard guard, Expr value) {
    byDepth
        .computeIfAbsent(guard.depth(), depth -> new LinkedHashMap<>())
        .computeIfAbsent(guard, g -> new ArrayList<>())
        .add(value);
  }

  /** What holds where at least one of the guards holds. */
  private Guard weakest(Collection<Guard> guards) {
    int least = guards.stream().mapToInt(Guard::depth).min().orElse(0);
    if (least == 0) {
      return always;
    }
    Set<Guard> all = new HashSet<>(guards);
    List<Guard> needed = new ArrayList<>();
    for (Guard guard : guards) {
      if (!hasAncestorIn(all, guard, least)) {
        needed.add(guard);
      }
    }
    Guard common = needed.get(0);
    for (Guard guard : needed) {
      common = common.common(guard);
    }
    if (needed.size() == 1) {
      return common;
    }
    Expr any = condition(common, needed.get(0));
    for (int i = 1; i < needed.size(); i++) {
      any = algebra.or(any, condition(common, needed.get(i)));
    }
    return and(common, any, false);
  }

  private static boolean hasAncestorIn(Set<Guard> guards, Guard guard, int least) {
    for (Guard g = guard; g.depth() > least; ) {
      g = g.parent();
      if (guards.contains(g)) {
        return true;
      }
    }
    return false;
  }

  /** The condition that, where {@code holding} holds, says that the guard holds. */
  private Expr condition(Guard holding, Guard guard) {
    int length = guard.depth() - holding.depth();
    if (length < 1 || length > LONGEST_RELATIVE || guard.ancestor(holding.depth()) != holding) {
      return conjunction(guard);
    }
    Expr condition = literal(guard.ancestor(holding.depth() + 1));
    for (int depth = holding.depth() + 2; depth <= guard.depth(); depth++) {
      condition = algebra.and(condition, literal(guard.ancestor(depth)));
    }
    return condition;
  }

  private Expr conjunction(Guard guard) {
    List<Guard> open = new ArrayList<>();
    Guard known = guard;
    while (known.depth() > 1 && !conjunctions.containsKey(known)) {
      open.add(known);
      known = known.parent();
    }
    Expr conjunction = conjunctions.computeIfAbsent(known, this::literal);
    for (int i = open.size() - 1; i >= 0; i--) {
      conjunction = algebra.and(conjunction, literal(open.get(i)));
      conjunctions.put(open.get(i), conjunction);
    }
    return conjunction;
  }

  private Expr literal(Guard guard) {
    return guard.isNegated() ? algebra.not(guard.condition()) : guard.condition();
  }
}
