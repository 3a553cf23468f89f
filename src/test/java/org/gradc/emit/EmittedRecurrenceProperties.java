package org.gradc.emit;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gradc.laws.ArrayCase;
import org.gradc.laws.RandomRecurrences;
import org.gradc.optimize.Optimizations;
import org.gradc.program.Program;

/** A recurrence that keeps a window of its states is that which keeps all of them. */
final class EmittedRecurrenceProperties {

  @Property(seed = "1", tries = 40)
  void scalarFunctionsEqualTheInterpreter(@ForAll long seed) {
    String text = RandomRecurrences.text(seed, false);
    compare(EmittedLoops.ofScalar(normal(text)), text);
  }

  @Property(seed = "1", tries = 25)
  void rowsEqualTheInterpreter(@ForAll long seed) {
    String text = RandomRecurrences.text(seed, true);
    compare(EmittedLoops.ofRows(normal(text)), text);
  }

  private static Program normal(String text) {
    ArrayCase c = ArrayCase.of(text, RandomRecurrences.sizes().get(0), Map.of());
    return Optimizations.NORMAL_FORM.run(c.program());
  }

  /** One class serves all sizes. */
  private static void compare(EmittedLoops emitted, String text) {
    for (Map<String, Integer> sizes : RandomRecurrences.sizes()) {
      ArrayCase c = ArrayCase.of(text, sizes, Map.of());
      emitted.assertEqualsInterpreter(c.extents(), c.point());
    }
  }
}
