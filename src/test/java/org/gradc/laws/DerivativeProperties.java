package org.gradc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.gradc.optimize.Optimizations;
import org.gradc.program.Program;
import org.gradc.program.ProgramChecker;

/** What holds between the derivatives of any function, whatever the function is. */
@Domain(Recipes.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
final class DerivativeProperties {

  @Provide
  Arbitrary<Recipe> scalar() {
    return Recipes.recipes(1);
  }

  @Property(seed = "1", tries = 1000)
  void allModesGiveTheSameJacobian(@ForAll Recipe recipe, @ForAll Points points) {
    Program function = Optimizations.NORMAL_FORM.run(recipe.program());
    Kind kind = recipe.outputs() == 1 ? Kind.GRADIENT : Kind.JACOBIAN;
    String array = recipe.outputs() == 1 ? "$gradient" : "$jacobian";
    Map<Mode, Program> programs = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      programs.put(mode, checked(Derivatives.of(kind, function, mode)));
    }
    for (double[] point : points.points()) {
      Map<String, double[]> inputs = PerturbedRun.inputs(recipe, point);
      Map<Mode, Accuracy> results = new LinkedHashMap<>();
      programs.forEach((mode, program) -> results.put(mode, Accuracy.of(program, inputs)));
      boolean usable = results.values().stream().allMatch(Accuracy::usable);
      collect("usable", usable);
      if (usable) {
        Accuracy forward = results.get(Mode.FORWARD);
        results.forEach(
            (mode, result) -> {
              assertThat(forward.differences("$value", result))
                  .as(mode + " at " + show(point))
                  .isEmpty();
              assertThat(forward.differences(array, result))
                  .as(mode + " at " + show(point))
                  .isEmpty();
            });
      }
    }
  }

  /** ⟨w, Jv⟩ = ⟨Jᵀw, v⟩. */
  @Property(seed = "1", tries = 1000)
  void tangentsAndCotangentsAreAdjoint(
      @ForAll Recipe recipe, @ForAll Points points, @ForAll("seeds") double[] seeds) {
    Program function = Optimizations.NORMAL_FORM.run(recipe.program());
    Program jvp = checked(Derivatives.of(Kind.JVP, function, Mode.FORWARD));
    Program vjp = checked(Derivatives.of(Kind.VJP, function, Mode.REVERSE));
    double[] tangent = Arrays.copyOf(seeds, recipe.parameters());
    double[] cotangent = Arrays.copyOfRange(seeds, 6, 6 + recipe.outputs());
    for (double[] point : points.points()) {
      Map<String, double[]> inputs = new HashMap<>(PerturbedRun.inputs(recipe, point));
      inputs.put("$tangent", tangent);
      inputs.put("$cotangent", cotangent);
      Accuracy forward = Accuracy.of(jvp, inputs);
      Accuracy reverse = Accuracy.of(vjp, inputs);
      boolean usable = forward.usable() && reverse.usable();
      collect("usable", usable);
      if (usable) {
        Dot left = Dot.of(cotangent, forward);
        Dot right = Dot.of(tangent, reverse);
        assertThat(Math.abs(left.value() - right.value()))
            .as("%s: %s and %s", show(point), left, right)
            .isLessThanOrEqualTo(left.bound() + right.bound());
      }
    }
  }

  @Provide
  Arbitrary<double[]> seeds() {
    return net.jqwik.api.Arbitraries.doubles()
        .between(-2, 2)
        .ofScale(3)
        .array(double[].class)
        .ofSize(10);
  }

  /** Σ w·result and a bound of its error. */
  private record Dot(double value, double bound) {
    static Dot of(double[] weights, Accuracy accuracy) {
      double value = 0;
      double bound = 0;
      double[] result = accuracy.values("$result");
      for (int i = 0; i < weights.length; i++) {
        value += weights[i] * result[i];
        bound += Math.abs(weights[i]) * accuracy.bounds("$result")[i];
        bound += weights.length * 0x1p-52 * Math.abs(weights[i] * result[i]);
      }
      return new Dot(value, bound);
    }
  }

  /** Hessian times direction, forward over reverse, reverse over forward, and by the matrix. */
  @Property(seed = "1", tries = 1000)
  void hessiansAreSymmetricAndGiveTheirProducts(
      @ForAll("scalar") Recipe recipe, @ForAll Points points, @ForAll("seeds") double[] seeds) {
    Program function = Optimizations.NORMAL_FORM.run(recipe.program());
    int n = recipe.parameters();
    List<Program> hessians = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      hessians.add(checked(Derivatives.of(Kind.HESSIAN, function, mode)));
    }
    Program forward = checked(Derivatives.of(Kind.HVP, function, Mode.FORWARD));
    Program reverse = checked(Derivatives.of(Kind.HVP, function, Mode.REVERSE));
    double[] direction = Arrays.copyOf(seeds, n);
    for (double[] point : points.points()) {
      Map<String, double[]> inputs = new HashMap<>(PerturbedRun.inputs(recipe, point));
      inputs.put("$direction", direction);
      List<Accuracy> matrices = hessians.stream().map(h -> Accuracy.of(h, inputs)).toList();
      Accuracy product = Accuracy.of(forward, inputs);
      Accuracy otherProduct = Accuracy.of(reverse, inputs);
      boolean usable =
          matrices.stream().allMatch(Accuracy::usable) && product.usable() && otherProduct.usable();
      collect("usable", usable);
      if (!usable) {
        continue;
      }
      for (Accuracy matrix : matrices) {
        assertThat(matrices.get(0).differences("$hessian", matrix)).as(show(point)).isEmpty();
        double[] hessian = matrix.values("$hessian");
        double[] bounds = matrix.bounds("$hessian");
        double[] expected = new double[n];
        double[] bound = new double[n];
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            assertThat(hessian[i * n + j]).isEqualTo(hessian[j * n + i]);
            double term = hessian[i * n + j] * direction[j];
            expected[i] += term;
            bound[i] += Math.abs(direction[j]) * bounds[i * n + j] + n * 0x1p-52 * Math.abs(term);
          }
        }
        assertThat(product.differences("$result", expected, bound)).as(show(point)).isEmpty();
      }
      assertThat(product.differences("$result", otherProduct)).as(show(point)).isEmpty();
    }
  }

  private static Program checked(Program program) {
    ProgramChecker.check(program);
    return program;
  }

  private static String show(double[] point) {
    return Arrays.toString(point);
  }

  /** Most points must be fit for the law, or it says nothing. */
  private static void collect(String label, boolean usable) {
    Statistics.label(label)
        .collect(usable)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 60));
  }
}
