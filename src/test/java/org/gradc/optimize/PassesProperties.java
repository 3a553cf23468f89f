package org.gradc.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.gradc.program.Interpreter;
import org.gradc.program.Nest;
import org.gradc.program.Pass;
import org.gradc.program.Program;
import org.gradc.program.Update;
import org.gradc.rules.NoisyEvaluation;

/** Each pass keeps what random programs compute, and never makes them dearer where it promises. */
class PassesProperties {
  private static final int POINTS = 6;

  // spotless:off
  private static final List<Pass> PASSES = List.of(
      new Pass("simplify",            Simplify::program),
      new Pass("flatten products",    program -> FlattenProducts.program(program, false)),
      new Pass("flatten shared",      program -> FlattenProducts.program(program, true)),
      new Pass("factor sums",         FactorSums::program),
      new Pass("common coefficients", CommonCoefficients::program),
      new Pass("share sums",          ShareSums::program),
      new Pass("reuse results",       ReuseResults::program),
      new Pass("share products",      ShareProducts::program));
  // spotless:on

  @Property(seed = "1", tries = 150)
  void normalFormKeepsTheValue(@ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int steps) {
    Random random = new Random(seed);
    Program written = RandomPrograms.program(random, steps);
    agree("normal form", written, Normalize.program(written), random);
  }

  @Property(seed = "1", tries = 150)
  void eachPassKeepsTheValue(@ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int steps) {
    Random random = new Random(seed);
    Program normal = Normalize.program(RandomPrograms.program(random, steps));
    PASSES.forEach(pass -> agree(pass.name(), normal, pass.run(normal), random));
  }

  @Property(seed = "1", tries = 120)
  void allPassesTogetherKeepTheValue(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int steps) {
    Random random = new Random(seed);
    Program written = RandomPrograms.program(random, steps);
    Program optimized = Optimizations.optimize(written);
    agree("optimize", written, optimized, random);
    // Stable forms may cost more than what was written.
    Program stable =
        TwoWays.program(ExponentialForms.shared(Simplify.stable(Normalize.program(written))));
    assertThat(Cost.of(optimized)).isLessThanOrEqualTo(Cost.of(stable));
  }

  @Property(seed = "1", tries = 120)
  void simplificationIsDoneInOneGo(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int steps) {
    Program written = RandomPrograms.program(new Random(seed), steps);
    Program once = Simplify.program(Normalize.program(written));
    assertThat(Simplify.program(once).roots()).isEqualTo(once.roots());
  }

  @Example
  void mostPointsAreCompared() {
    int compared = 0;
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Program written = RandomPrograms.program(random, 12);
      compared += agree("all", written, Optimizations.optimize(written), random);
    }
    assertThat(compared).isGreaterThan(50 * POINTS);
  }

  /** Compares both outputs at some points; gives how many values it could compare. */
  private static int agree(String pass, Program before, Program after, Random random) {
    int compared = 0;
    for (int i = 0; i < POINTS; i++) {
      Map<String, Double> point = RandomPrograms.point(random);
      Map<String, double[]> expected = Interpreter.run(before, RandomPrograms.inputs(point));
      Map<String, double[]> actual = Interpreter.run(after, RandomPrograms.inputs(point));
      for (String output : List.of("a", "b")) {
        NoisyEvaluation reference = noisy(before, output, point);
        NoisyEvaluation transformed = noisy(after, output, point);
        if (!reference.isInRange() || !transformed.isInRange()) {
          continue;
        }
        compared++;
        double value = Objects.requireNonNull(expected.get(output))[0];
        assertThat(Objects.requireNonNull(actual.get(output))[0])
            .as("%s of %s at %s", output, pass, point)
            .isCloseTo(value, Offset.offset(reference.tolerance() + transformed.tolerance()));
      }
    }
    return compared;
  }

  private static NoisyEvaluation noisy(Program program, String output, Map<String, Double> point) {
    Nest nest = (Nest) program.steps().get(0);
    for (Update update : nest.updates()) {
      if (update.target().equals(output)) {
        return new NoisyEvaluation(program.graph(), update.body(), point);
      }
    }
    throw new IllegalStateException("no " + output);
  }
}
