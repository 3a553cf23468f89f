package org.gradc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.gradc.GeneratedFile;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Mode;
import org.gradc.emit.ClassEmitter;
import org.gradc.emit.FunctionClass;
import org.gradc.emit.Parameter;
import org.gradc.laws.Recipes.Points;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;

/**
 * Generated Java computes what the interpreter computes, bit for bit but for the sign of zero.
 *
 * <p>Many functions are compiled by one run of javac: 4 tries of 250 functions.
 */
@Domain(Recipes.class)
@Domain(DomainContext.Global.class)
final class JavaProperties {
  private static final List<Mode> MODES = List.of(Mode.values());
  private static final double[] SEEDS = {0.5, -1.25, 3, 0.1, -0.7, 2};

  @Provide
  Arbitrary<List<Recipe>> batch() {
    return Recipes.recipes(4, 7).list().ofSize(250);
  }

  @Property(seed = "1", tries = 4, shrinking = ShrinkingMode.OFF)
  void generatedJavaEqualsTheInterpreter(
      @ForAll("batch") List<Recipe> recipes, @ForAll Points points) {
    List<GeneratedFile> files = new ArrayList<>();
    List<FunctionClass> functions = new ArrayList<>();
    for (int number = 0; number < recipes.size(); number++) {
      FunctionClass function = function("F" + number, recipes.get(number), number);
      String source = ClassEmitter.emit(function);
      assertThat(ClassEmitter.emit(function)).isEqualTo(source);
      functions.add(function);
      files.add(new GeneratedFile(function.className() + ".java", source));
    }
    JavaBatch batch = JavaBatch.compile(files);
    for (int number = 0; number < recipes.size(); number++) {
      for (Kernel kernel : functions.get(number).kernels()) {
        for (double[] point : points.points()) {
          String text = files.get(number).content();
          compare(batch, "F" + number, kernel, recipes.get(number), point, text);
        }
      }
    }
  }

  /** Value and one kind of derivative, in one mode, in turn. */
  private static FunctionClass function(String name, Recipe recipe, int turn) {
    Program normal = Optimizations.NORMAL_FORM.run(recipe.program());
    Mode mode = MODES.get(turn % MODES.size());
    org.gradc.derive.Kind kind = kind(recipe.outputs() == 1, turn / 3);
    if (kind == org.gradc.derive.Kind.HVP) {
      mode = turn % 2 == 0 ? Mode.FORWARD : Mode.REVERSE;
    } else if (recipe.outputs() == 1 && kind == org.gradc.derive.Kind.JVP) {
      mode = Mode.FORWARD;
    }
    Program derivative = Optimizations.optimize(Derivatives.of(kind, normal, mode));
    List<Kernel> kernels =
        List.of(
            Kernel.of(Kind.VALUE, Optimizations.optimize(normal)),
            Kernel.of(Kind.valueOf(kind.name()), derivative));
    return new FunctionClass("", name, name, "", "f", "f.grad", 1, Parameter.of(normal), kernels);
  }

  private static org.gradc.derive.Kind kind(boolean scalar, int turn) {
    List<org.gradc.derive.Kind> kinds =
        scalar
            ? List.of(
                org.gradc.derive.Kind.GRADIENT,
                org.gradc.derive.Kind.HESSIAN,
                org.gradc.derive.Kind.HVP,
                org.gradc.derive.Kind.JVP)
            : List.of(
                org.gradc.derive.Kind.JACOBIAN,
                org.gradc.derive.Kind.VJP,
                org.gradc.derive.Kind.JVP);
    return kinds.get(turn % kinds.size());
  }

  private static void compare(
      JavaBatch batch, String name, Kernel kernel, Recipe recipe, double[] point, String text) {
    Map<String, double[]> inputs = new LinkedHashMap<>(PerturbedRun.inputs(recipe, point));
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < recipe.parameters(); i++) {
      arguments.add(point[i]);
    }
    for (ArrayDeclaration seed : kernel.program().arrays(Role.SEED)) {
      int size = seed.name().equals("$cotangent") ? recipe.outputs() : recipe.parameters();
      inputs.put(seed.name(), Arrays.copyOf(SEEDS, size));
      arguments.add(Arrays.copyOf(SEEDS, size));
    }
    Map<String, double[]> expected = Interpreter.run(kernel.program(), inputs);
    Map<String, double[]> found = new LinkedHashMap<>();
    for (ArrayDeclaration output : kernel.program().outputs()) {
      if (output.rank() > 0) {
        double[] array = new double[expected.get(output.name()).length];
        Arrays.fill(array, 12345);
        found.put(output.name(), array);
        arguments.add(array);
      }
    }
    Object result = batch.call(name, kernel.kind().methodName(), arguments.toArray());
    expected.forEach(
        (array, elements) -> {
          double[] own =
              found.getOrDefault(array, new double[] {result == null ? 0 : (Double) result});
          assertThat(withoutMinusZero(own))
              .as("%s at %s%n%s%n%s", array, Arrays.toString(point), recipe, text)
              .isEqualTo(withoutMinusZero(elements));
        });
  }

  private static double[] withoutMinusZero(double[] numbers) {
    return Arrays.stream(numbers).map(number -> number + 0.0).toArray();
  }
}
