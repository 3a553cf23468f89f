package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.model.ModelOptions;
import org.gradc.model.Parameter;
import org.gradc.model.Term;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.ProgramChecker;
import org.junit.jupiter.api.Assertions;

/** Whatever a file with arrays says, there are errors in it or it runs. */
class ArrayModuleProperties {
  /** Far beyond what the slowest module needs: what takes longer hangs. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Property(seed = "1", tries = 150)
  void aModuleThatRunsOrErrors(@ForAll long seed, @ForAll @IntRange(max = 3) int carelessness) {
    String text = new ArrayModuleText(new Random(seed), 6 * carelessness).module();
    Assertions.assertTimeoutPreemptively(LIMIT, () -> check(text), text);
  }

  static void check(String text) {
    Formulas.Outcome outcome;
    try {
      outcome = Formulas.outcome(text, ModelOptions.NONE, 50_000);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(text, e);
    }
    LoweredModule module = outcome.module();
    assertThat(module == null).as(text).isEqualTo(outcome.diagnostics().hasErrors());
    for (Diagnostic diagnostic : outcome.diagnostics().sorted()) {
      assertThat(diagnostic.span()).as(text).isNotNull();
    }
    if (module != null) {
      for (LoweredFunction function : module.functions()) {
        ProgramChecker.check(function.value());
        for (int n = 0; n < 4; n++) {
          run(text, function, n);
        }
      }
    }
  }

  /**
   * Runs a function on arrays of n numbers; subscripts and divisions may go wrong, nothing else.
   */
  private static void run(String text, LoweredFunction function, int n) {
    Map<String, Integer> extents = new HashMap<>(Map.of("n", n, "m", n + 1, "k", n));
    Map<String, double[]> inputs = new HashMap<>();
    for (Parameter parameter : function.parameters()) {
      int size = 1;
      for (Term extent : parameter.extents()) {
        size *= extents.get(((Term.Reference) extent).name());
      }
      double[] values = new double[size];
      for (int k = 0; k < size; k++) {
        boolean integer = parameter.integer();
        values[k] = integer ? (parameter.isArray() ? (k * 2) % Math.max(n, 1) : 2) : 0.3 + 0.2 * k;
      }
      inputs.put(parameter.text(), values);
    }
    try {
      Interpreter.run(function.value(), ExternCalls.NONE, extents, inputs);
    } catch (IndexOutOfBoundsException | ArithmeticException documented) {
      assertThat(documented.getMessage()).as(text).isNotBlank();
    } catch (RuntimeException e) {
      throw new AssertionError(text, e);
    }
  }
}
