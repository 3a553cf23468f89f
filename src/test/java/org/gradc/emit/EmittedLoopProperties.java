package org.gradc.emit;

import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gradc.laws.ArrayCase;
import org.gradc.laws.RandomArrayPrograms;
import org.gradc.optimize.Optimizations;
import org.gradc.program.Program;
import org.gradc.program.ProgramPrinter;

/** Any program with loops is the same program as a Java class, at several sizes. */
final class EmittedLoopProperties {

  @Property(seed = "1", tries = 40)
  void scalarFunctionsEqualTheInterpreter(
      @ForAll long seed, @ForAll @IntRange(max = 6) int length) {
    ArrayCase c = RandomArrayPrograms.scalar(seed, length, true);
    compare(EmittedLoops.ofScalar(normal(c)), c);
  }

  @Property(seed = "1", tries = 25)
  void arraysEqualTheInterpreter(@ForAll long seed, @ForAll @IntRange(max = 5) int length) {
    ArrayCase c = RandomArrayPrograms.vector(seed, length, true);
    compare(EmittedLoops.ofRows(normal(c)), c);
  }

  private static Program normal(ArrayCase c) {
    return Optimizations.NORMAL_FORM.run(c.program());
  }

  /** One class serves all sizes. */
  private static void compare(EmittedLoops emitted, ArrayCase c) {
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
