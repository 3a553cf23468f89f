package org.gradc.emit;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Mode;
import org.gradc.laws.ArrayCase;
import org.gradc.laws.RandomRecurrences;
import org.gradc.optimize.Optimizations;
import org.gradc.program.Program;
import org.gradc.schedule.Kind;

/** A recurrence that keeps a window of its states is that which keeps all of them. */
final class EmittedRecurrenceProperties {

  @Property(seed = "1", tries = 40)
  void scalarFunctionsEqualTheInterpreter(@ForAll long seed) {
    String text = RandomRecurrences.text(seed, false);
    Program value = normal(text);
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, Optimizations.optimize(value));
    programs.put(Kind.GRADIENT, optimized(org.gradc.derive.Kind.GRADIENT, value, Mode.REVERSE));
    programs.put(Kind.HVP, optimized(org.gradc.derive.Kind.HVP, value, Mode.FORWARD));
    compare(programs, text);
  }

  @Property(seed = "1", tries = 25)
  void rowsEqualTheInterpreter(@ForAll long seed) {
    String text = RandomRecurrences.text(seed, true);
    Program value = normal(text);
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, Optimizations.optimize(value));
    programs.put(Kind.JACOBIAN, optimized(org.gradc.derive.Kind.JACOBIAN, value, Mode.FORWARD));
    programs.put(Kind.JVP, optimized(org.gradc.derive.Kind.JVP, value, Mode.FORWARD));
    programs.put(Kind.VJP, optimized(org.gradc.derive.Kind.VJP, value, Mode.REVERSE));
    compare(programs, text);
  }

  private static Program normal(String text) {
    ArrayCase c = ArrayCase.of(text, RandomRecurrences.sizes().get(0), Map.of());
    return Optimizations.NORMAL_FORM.run(c.program());
  }

  private static Program optimized(org.gradc.derive.Kind kind, Program value, Mode mode) {
    return Optimizations.optimize(Derivatives.of(kind, value, mode));
  }

  /** One class serves all sizes. */
  private static void compare(Map<Kind, Program> programs, String text) {
    EmittedLoops emitted = EmittedLoops.of(programs);
    for (Map<String, Integer> sizes : RandomRecurrences.sizes()) {
      ArrayCase c = ArrayCase.of(text, sizes, Map.of());
      emitted.assertEqualsInterpreter(c.extents(), c.point());
    }
  }
}
