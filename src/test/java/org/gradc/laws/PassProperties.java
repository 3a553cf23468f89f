package org.gradc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Kind;
import org.gradc.derive.Mode;
import org.gradc.laws.Recipes.Points;
import org.gradc.optimize.Optimizations;
import org.gradc.program.Pass;
import org.gradc.program.Program;
import org.gradc.program.ProgramPrinter;

/** Every pass keeps what a program computes, to the accuracy that it had before. */
@Domain(Recipes.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
final class PassProperties {

  @Property(seed = "1", tries = 1000)
  void normalFormKeepsTheValueAsWritten(@ForAll Recipe recipe, @ForAll Points points) {
    Program written = recipe.program();
    check(recipe, points, written, Optimizations.NORMAL_FORM);
  }

  @Property(seed = "1", tries = 1000)
  void everyPassKeepsTheValue(@ForAll Recipe recipe, @ForAll Points points) {
    Program program = Optimizations.NORMAL_FORM.run(recipe.program());
    for (Pass pass : Optimizations.passes()) {
      program = check(recipe, points, program, pass);
    }
  }

  @Property(seed = "1", tries = 1000)
  void everyPassKeepsTheDerivative(
      @ForAll Recipe recipe, @ForAll Points points, @ForAll Mode mode) {
    Kind kind = recipe.outputs() == 1 ? Kind.HESSIAN : Kind.JACOBIAN;
    Program program = Derivatives.of(kind, Optimizations.NORMAL_FORM.run(recipe.program()), mode);
    for (Pass pass : Optimizations.passes()) {
      program = check(recipe, points, program, pass);
    }
  }

  private static Program check(Recipe recipe, Points points, Program before, Pass pass) {
    Program after = pass.run(before);
    for (double[] point : points.points()) {
      Map<String, double[]> inputs = PerturbedRun.inputs(recipe, point);
      Accuracy expected = Accuracy.of(before, inputs);
      Statistics.label("usable")
          .collect(expected.usable())
          .coverage(coverage -> coverage.check(true).percentage(p -> p > 60));
      if (expected.usable()) {
        Accuracy found = Accuracy.of(after, inputs);
        expected
            .values()
            .forEach(
                (array, values) -> {
                  List<String> differences =
                      expected.differences(array, found.values(array), new double[values.length]);
                  if (!differences.isEmpty()) {
                    assertThat(differences)
                        .as(
                            "%s at %s%n%s%nbecame%n%s",
                            pass.name(),
                            Arrays.toString(point),
                            ProgramPrinter.print(before),
                            ProgramPrinter.print(after))
                        .isEmpty();
                  }
                });
      }
    }
    return after;
  }

  @Property(seed = "1", tries = 1000)
  void theSameProgramIsOptimizedToTheSame(@ForAll Recipe recipe, @ForAll Mode mode) {
    assertThat(optimized(recipe, mode)).isEqualTo(optimized(recipe, mode));
  }

  private static String optimized(Recipe recipe, Mode mode) {
    Kind kind = recipe.outputs() == 1 ? Kind.GRADIENT : Kind.JACOBIAN;
    Program function = Optimizations.NORMAL_FORM.run(recipe.program());
    return ProgramPrinter.print(Optimizations.optimize(Derivatives.of(kind, function, mode)));
  }
}
