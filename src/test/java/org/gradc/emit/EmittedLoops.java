package org.gradc.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.compiled.GeneratedClass;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Mode;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;

/**
 * A class emitted from programs with arrays, compared with the interpreter of the same programs.
 */
public final class EmittedLoops {
  private final Map<Kind, Program> programs;
  private final FunctionClass function;
  public final String source;
  public final GeneratedClass compiled;

  private EmittedLoops(Map<Kind, Program> programs) {
    this.programs = programs;
    List<Kernel> kernels = new ArrayList<>();
    programs.forEach((kind, program) -> kernels.add(Kernel.of(kind, program)));
    Program value = kernels.get(0).program();
    this.function =
        new FunctionClass(
            "generated",
            FunctionClass.classNameOf(value.name()),
            value.name(),
            "",
            "a formula",
            "f.grad",
            1,
            Parameter.of(value),
            kernels);
    this.source = ClassEmitter.emit(function);
    this.compiled = GeneratedClass.compile("generated." + function.className(), source);
  }

  /** A scalar function with its gradient and products with its Hessian, the value given. */
  static EmittedLoops ofScalar(Program value) {
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, Optimizations.optimize(value));
    programs.put(Kind.GRADIENT, optimized(org.gradc.derive.Kind.GRADIENT, value, Mode.REVERSE));
    programs.put(Kind.HVP, optimized(org.gradc.derive.Kind.HVP, value, Mode.FORWARD));
    return of(programs);
  }

  /** An array-valued function with its Jacobian and products with it, the value given. */
  static EmittedLoops ofRows(Program value) {
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, Optimizations.optimize(value));
    programs.put(Kind.JACOBIAN, optimized(org.gradc.derive.Kind.JACOBIAN, value, Mode.FORWARD));
    programs.put(Kind.JVP, optimized(org.gradc.derive.Kind.JVP, value, Mode.FORWARD));
    programs.put(Kind.VJP, optimized(org.gradc.derive.Kind.VJP, value, Mode.REVERSE));
    return of(programs);
  }

  private static Program optimized(org.gradc.derive.Kind kind, Program value, Mode mode) {
    return Optimizations.optimize(Derivatives.of(kind, value, mode));
  }

  /** The class of these programs, the value first. */
  public static EmittedLoops of(Map<Kind, Program> programs) {
    return new EmittedLoops(programs);
  }

  /** The number of bytes of the code of each method. */
  Map<String, Integer> codeLengths() {
    return compiled.codeLengths();
  }

  /**
   * Compares static and instance methods of all kinds with the interpreter.
   *
   * @param inputs parameters and data; seeds are made up
   */
  public void assertEqualsInterpreter(Map<String, Integer> extents, Map<String, double[]> inputs) {
    programs.forEach((kind, program) -> compare(kind, program, extents, inputs));
  }

  private void compare(
      Kind kind, Program program, Map<String, Integer> extents, Map<String, double[]> inputs) {
    Map<String, double[]> given = new LinkedHashMap<>(inputs);
    List<Object> separate = new ArrayList<>();
    List<Object> bound = new ArrayList<>();
    for (String extent : program.extents()) {
      separate.add(extents.get(extent));
      bound.add(extents.get(extent));
    }
    List<double[]> packed = new ArrayList<>();
    List<Object> arrays = new ArrayList<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      if (array.role() == Role.PARAMETER || array.role() == Role.DATA) {
        Object argument = argument(array, given.get(array.name()));
        separate.add(argument);
        if (array.role() == Role.DATA) {
          bound.add(argument);
        } else {
          packed.add(given.get(array.name()));
        }
      }
    }
    double[] theta = packed.stream().flatMapToDouble(Arrays::stream).toArray();
    Map<String, double[]> results = new LinkedHashMap<>();
    Map<String, double[]> results2 = new LinkedHashMap<>();
    List<Object> arrays2 = new ArrayList<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      if (array.role() == Role.SEED) {
        double[] seed = new double[size(array, extents)];
        for (int i = 0; i < seed.length; i++) {
          seed[i] = 0.3 + 0.7 * i - 0.11 * i * i;
        }
        given.put(array.name(), seed);
        arrays.add(seed);
        arrays2.add(seed);
      }
    }
    for (ArrayDeclaration array : program.outputs()) {
      if (array.rank() > 0) {
        double[] result = new double[size(array, extents)];
        Arrays.fill(result, Double.NaN);
        results.put(array.name(), result);
        arrays.add(result);
        double[] second = result.clone();
        results2.put(array.name(), second);
        arrays2.add(second);
      }
    }
    Map<String, double[]> expected = Interpreter.run(program, ExternCalls.NONE, extents, given);
    String method = kind.methodName();
    separate.addAll(arrays);
    if (!function.hasOnlyPackedForm()) {
      Object value = compiled.call(method, separate.toArray());
      check(kind, expected, results, value);
    }
    Object instance = compiled.instance(bound.toArray());
    List<Object> arguments = new ArrayList<>(List.of(theta));
    arguments.addAll(arrays2);
    for (int call = 0; call < 2; call++) {
      Object value = compiled.callOn(instance, method, arguments.toArray());
      check(kind, expected, results2, value);
    }
  }

  private void check(
      Kind kind, Map<String, double[]> expected, Map<String, double[]> results, Object value) {
    expected.forEach(
        (name, numbers) -> {
          double[] actual =
              results.containsKey(name) ? results.get(name) : new double[] {(double) value};
          double scale = 1e-300;
          for (double number : numbers) {
            scale = Math.max(scale, Double.isFinite(number) ? Math.abs(number) : 0);
          }
          assertThat(actual).hasSameSizeAs(numbers);
          for (int i = 0; i < numbers.length; i++) {
            boolean same =
                Double.compare(actual[i], numbers[i]) == 0
                    || Math.abs(actual[i] - numbers[i]) <= 1e-9 * scale;
            assertThat(same)
                .as("%s: %s[%d] is %s, not %s in%n%s", kind, name, i, actual[i], numbers[i], source)
                .isTrue();
          }
        });
  }

  private static Object argument(ArrayDeclaration array, double[] numbers) {
    if (array.sort() == Sort.INTEGER) {
      int[] integers = Arrays.stream(numbers).mapToInt(n -> (int) n).toArray();
      return array.rank() == 0 ? (Object) integers[0] : integers;
    }
    return array.rank() == 0 ? (Object) numbers[0] : numbers;
  }

  static int size(ArrayDeclaration array, Map<String, Integer> extents) {
    long size = 1;
    for (Expr extent : array.shape()) {
      size *= value(extent, extents);
    }
    return Math.toIntExact(size);
  }

  private static long value(Expr expr, Map<String, Integer> extents) {
    if (expr instanceof Constant constant) {
      return constant.value().intValue();
    } else if (expr instanceof Extent extent) {
      return extents.get(extent.name());
    }
    Apply apply = (Apply) expr;
    double[] operands =
        apply.operands().stream().mapToDouble(operand -> value(operand, extents)).toArray();
    return (long) ((Primitive) apply.operator()).evaluate(operands);
  }
}
