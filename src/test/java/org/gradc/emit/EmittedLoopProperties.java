package org.gradc.emit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Mode;
import org.gradc.laws.ArrayCase;
import org.gradc.laws.RandomArrayPrograms;
import org.gradc.optimize.Optimizations;
import org.gradc.program.Program;
import org.gradc.program.ProgramPrinter;
import org.gradc.schedule.Kind;

/** Any program with loops is the same program as a Java class, at several sizes. */
final class EmittedLoopProperties {

  @Property(seed = "1", tries = 40)
  void scalarFunctionsEqualTheInterpreter(
      @ForAll long seed, @ForAll @IntRange(max = 6) int length) {
    ArrayCase c = RandomArrayPrograms.scalar(seed, length, true);
    Program value = normal(c);
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, Optimizations.optimize(value));
    programs.put(Kind.GRADIENT, optimized(org.gradc.derive.Kind.GRADIENT, value, Mode.REVERSE));
    programs.put(Kind.HVP, optimized(org.gradc.derive.Kind.HVP, value, Mode.FORWARD));
    compare(programs, c);
  }

  @Property(seed = "1", tries = 25)
  void arraysEqualTheInterpreter(@ForAll long seed, @ForAll @IntRange(max = 5) int length) {
    ArrayCase c = RandomArrayPrograms.vector(seed, length, true);
    Program value = normal(c);
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, Optimizations.optimize(value));
    programs.put(Kind.JACOBIAN, optimized(org.gradc.derive.Kind.JACOBIAN, value, Mode.FORWARD));
    programs.put(Kind.JVP, optimized(org.gradc.derive.Kind.JVP, value, Mode.FORWARD));
    programs.put(Kind.VJP, optimized(org.gradc.derive.Kind.VJP, value, Mode.REVERSE));
    compare(programs, c);
  }

  private static Program normal(ArrayCase c) {
    return Optimizations.NORMAL_FORM.run(c.program());
  }

  private static Program optimized(org.gradc.derive.Kind kind, Program value, Mode mode) {
    return Optimizations.optimize(Derivatives.of(kind, value, mode));
  }

  /** One class serves all sizes. */
  private static void compare(Map<Kind, Program> programs, ArrayCase c) {
    EmittedLoops emitted = EmittedLoops.of(programs);
    emitted.assertEqualsInterpreter(c.extents(), c.point());
    String text = ProgramPrinter.print(c.program());
    for (int size : new int[] {0, 1, 4, 9}) {
      double[] rows = IntStream.range(0, size).mapToDouble(i -> (3 * i + 1) % size).toArray();
      ArrayCase other =
          // Few steps: long recurrences of sines are chaotic, and sums here differ in the last
          // digits.
          ArrayCase.of(
              text, Map.of("n", size, "m", size, "T", Math.min(size, 2)), Map.of("g", rows));
      emitted.assertEqualsInterpreter(other.extents(), other.point());
    }
  }
}
