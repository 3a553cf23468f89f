package org.gradc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Kind;
import org.gradc.derive.Mode;
import org.gradc.laws.Recipes.Points;
import org.gradc.numeric.RiddersDerivative;
import org.gradc.optimize.Optimizations;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;

/**
 * Derivatives are what numerical differentiation finds, within its own estimate of its error.
 *
 * <p>Points where it finds nothing, near kinks and jumps and where the estimate is large, are left
 * out; most must remain.
 */
@Domain(Recipes.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
final class DifferencesProperties {
  /** First steps; what they find must agree, for one estimate alone can be small by chance. */
  private static final double[] STEPS = {0.05, 0.03, 0.005};

  /** Ridders' last step is so many times smaller than the first. */
  private static final double SHRUNK = 41;

  private static final double USELESS = 1e-7;
  private static final double ESTIMATE_SAFETY = 30;

  @Provide
  Arbitrary<Recipe> scalar() {
    return Recipes.recipes(1);
  }

  @Property(seed = "1", tries = 1000)
  void gradientsAreDifferencesOfTheValueAsWritten(
      @ForAll("scalar") Recipe recipe, @ForAll Points points) {
    Program written = recipe.program();
    Program gradient =
        Derivatives.of(Kind.GRADIENT, Optimizations.NORMAL_FORM.run(written), Mode.REVERSE);
    for (double[] point : points.points()) {
      compare(recipe, point, written, "$value", 0, gradient, "$gradient", 0);
    }
  }

  @Property(seed = "1", tries = 1000)
  void hessiansAreDifferencesOfTheGradient(@ForAll("scalar") Recipe recipe, @ForAll Points points) {
    Program function = Optimizations.NORMAL_FORM.run(recipe.program());
    Program gradient = Derivatives.of(Kind.GRADIENT, function, Mode.REVERSE);
    Program hessian = Derivatives.of(Kind.HESSIAN, function, Mode.FORWARD);
    double[] point = points.points().get(0);
    for (int i = 0; i < recipe.parameters(); i++) {
      compare(
          recipe, point, gradient, "$gradient", i, hessian, "$hessian", i * recipe.parameters());
    }
  }

  /**
   * An element of one program's output, differentiated by all parameters, is a row of another's.
   */
  private static void compare(
      Recipe recipe,
      double[] point,
      Program function,
      String output,
      int element,
      Program derivative,
      String derivatives,
      int offset) {
    Map<String, double[]> inputs = PerturbedRun.inputs(recipe, point);
    Accuracy value = Accuracy.of(function, inputs);
    Accuracy slopes = Accuracy.of(derivative, inputs);
    boolean smooth = !Accuracy.of(recipe.program(), inputs).kinked();
    for (int j = 0; j < recipe.parameters(); j++) {
      boolean usable = smooth && value.usable() && slopes.usable();
      if (usable) {
        double noise = value.bounds(output)[element];
        double slope = slopes.values(derivatives)[offset + j];
        DoubleUnaryOperator line = line(function, inputs, Recipe.NAMES.get(j), output, element);
        double unit = Math.max(1, Math.abs(point[j]));
        RiddersDerivative found = numerical(line, point[j], unit);
        double scale = Math.max(Math.abs(value.values(output)[element]), Math.abs(slope));
        usable =
            found.error() <= USELESS * Math.max(scale, 1e-3)
                && Smoothness.around(line, point[j], unit * STEPS[0], noise);
        if (usable) {
          double bound =
              ESTIMATE_SAFETY * found.error()
                  + 4 * noise * SHRUNK / (unit * STEPS[2])
                  + slopes.bounds(derivatives)[offset + j];
          assertThat(slope)
              .as(
                  "derivative %s by %s at %s, numerically %s",
                  offset + j, Recipe.NAMES.get(j), Arrays.toString(point), found)
              .isBetween(found.value() - bound, found.value() + bound);
        }
      }
      Statistics.label("usable")
          .collect(usable)
          .coverage(coverage -> coverage.check(true).percentage(p -> p > 50));
    }
  }

  /** The derivative from the best of the first steps, its error the largest disagreement. */
  private static RiddersDerivative numerical(DoubleUnaryOperator line, double x, double unit) {
    RiddersDerivative best = RiddersDerivative.of(line, x, unit * STEPS[0]);
    double error = best.error();
    for (int k = 1; k < STEPS.length; k++) {
      RiddersDerivative other = RiddersDerivative.of(line, x, unit * STEPS[k]);
      error = Math.max(error, Math.abs(best.value() - other.value()));
      best = other.error() < best.error() ? other : best;
    }
    return new RiddersDerivative(best.value(), error);
  }

  private static DoubleUnaryOperator line(
      Program function,
      Map<String, double[]> inputs,
      String parameter,
      String output,
      int element) {
    Map<String, double[]> moved = new HashMap<>(inputs);
    return x -> {
      moved.put(parameter, new double[] {x});
      return Interpreter.run(function, moved).get(output)[element];
    };
  }
}
