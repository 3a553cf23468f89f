package org.gradc.rules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How often each rule was applied while some work was done.
 *
 * <p>Counted by name are the rules that the matcher carries out, folded constants, and the
 * procedures for stable forms; what collects terms and factors in passing is not.
 *
 * <p>The tally belongs to the thread of the work, since algebras are made in many places for a
 * moment. Each looks once, when it is made; where there is no tally nothing is counted.
 */
public final class RuleTally {
  private static final ThreadLocal<@Nullable RuleTally> CURRENT = new ThreadLocal<>();

  private final Map<String, Integer> counts = new TreeMap<>();

  /** Does the work and counts the rules that it applies. */
  public <T> T during(Supplier<T> work) {
    RuleTally before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }

  /** The tally of the work that is done, or null. */
  static @Nullable RuleTally current() {
    return CURRENT.get();
  }

  void applied(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  /** How often, by the name of the rule, in the order of names. */
  public Map<String, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
