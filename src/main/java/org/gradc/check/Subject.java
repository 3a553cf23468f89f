package org.gradc.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gradc.AnalysedFunction;
import org.gradc.program.Program;

/**
 * A function and what is claimed to be its derivatives.
 *
 * @param name the user's name
 * @param written the value before any rewriting, which is what differences are taken of
 * @param derived the programs that are checked; they take the inputs of {@code written}
 */
public record Subject(String name, Program written, Map<Derivative, Program> derived) {
  public Subject {
    derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
  }

  /** A function with the value, its gradient or Jacobian, and what else its file derives. */
  public static Subject of(AnalysedFunction function) {
    Map<Derivative, Program> derived = new LinkedHashMap<>();
    for (Derivative derivative : Derivative.values()) {
      if (function.checkedKinds().contains(derivative.word())) {
        derived.put(derivative, function.derived(derivative.word()));
      }
    }
    return new Subject(function.name(), function.written(), derived);
  }

  /** The same with some of the derivatives. */
  Subject only(Set<Derivative> derivatives) {
    Map<Derivative, Program> some = new LinkedHashMap<>(derived);
    some.keySet().retainAll(derivatives);
    return new Subject(name, written, some);
  }
}
