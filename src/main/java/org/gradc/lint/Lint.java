package org.gradc.lint;

import java.util.List;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.lower.LoweredFunction;
import org.gradc.lower.LoweredModule;
import org.gradc.model.ResolvedModule;

/** Looks at a module for all warnings. */
public final class Lint {
  /** A look at one function. */
  private interface Check {
    void of(Subject subject);
  }

  // spotless:off
  private static final List<Check> CHECKS = List.of(
      Undefined::check,           // undefined-everywhere, undefined-by-difference
      VanishingDivisors::check,   // divisor-may-vanish
      Cancellation::check,        // cancellation
      Jumps::check);              // branches-do-not-meet
  // spotless:on

  private Lint() {}

  /** Reports warnings; there are no errors in the module. */
  public static void check(ResolvedModule module, LoweredModule lowered, Diagnostics diagnostics) {
    UnusedNames.check(module, diagnostics); // unused
    for (LoweredFunction function : lowered.functions()) {
      Subject subject = new Subject(function, diagnostics);
      CHECKS.forEach(check -> check.of(subject));
    }
  }
}
