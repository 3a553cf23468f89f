package org.gradc.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.compiled.GeneratedClass;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;
import org.jspecify.annotations.Nullable;

/** A class emitted from programs, compared with the interpreter of their machine forms. */
final class Emitted {
  final FunctionClass function;
  final String source;
  final GeneratedClass compiled;

  private Emitted(FunctionClass function) {
    this.function = function;
    this.source = ClassEmitter.emit(function);
    this.compiled = GeneratedClass.compile("generated." + function.className(), source);
  }

  static Emitted of(Map<Kind, Program> programs) {
    return new Emitted(function("a formula", "", programs));
  }

  static FunctionClass function(String formula, String documentation, Map<Kind, Program> programs) {
    List<Kernel> kernels = new ArrayList<>();
    programs.forEach((kind, program) -> kernels.add(Kernel.of(kind, program)));
    Program value = kernels.get(0).program();
    return new FunctionClass(
        "generated",
        FunctionClass.classNameOf(value.name()),
        value.name(),
        documentation,
        formula,
        "models/" + value.name() + ".grad",
        3,
        Parameter.of(value),
        kernels);
  }

  /** Compares static and instance methods of all kinds with the interpreter, bit for bit. */
  void assertEqualsInterpreter(double... inputs) {
    for (Kernel kernel : function.kernels()) {
      assertEqualsInterpreter(kernel, inputs);
    }
  }

  private void assertEqualsInterpreter(Kernel kernel, double... inputs) {
    Map<String, double[]> given = new LinkedHashMap<>();
    List<Object> packed = new ArrayList<>();
    List<Object> scalars = new ArrayList<>();
    List<Object> data = new ArrayList<>();
    List<Double> theta = new ArrayList<>();
    int next = 0;
    for (Parameter parameter : function.parameters()) {
      double value = inputs[next++];
      given.put(parameter.name(), new double[] {value});
      scalars.add(value);
      if (parameter.isData()) {
        data.add(value);
      } else {
        theta.add(value);
      }
    }
    packed.add(theta.stream().mapToDouble(Double::doubleValue).toArray());
    Map<String, double[]> staticOutputs = new LinkedHashMap<>();
    Map<String, double[]> instanceOutputs = new LinkedHashMap<>();
    for (ArrayDeclaration array : kernel.program().arrays().values()) {
      if (array.role() == Role.SEED) {
        double[] seed = new double[KernelMethods.sizeOf(array)];
        for (int i = 0; i < seed.length; i++) {
          seed[i] = inputs[next++ % inputs.length] - i;
        }
        given.put(array.name(), seed);
        scalars.add(seed);
        packed.add(seed);
      } else if (array.role() == Role.OUTPUT && array.rank() > 0) {
        addOutput(array, staticOutputs, scalars);
        addOutput(array, instanceOutputs, packed);
      }
    }
    Map<String, double[]> expected = Interpreter.run(kernel.program(), given);
    String method = kernel.kind().methodName();
    if (!function.isPackedOnly()) {
      Object result = compiled.call(method, scalars.toArray());
      assertSame(method, expected, staticOutputs, result);
    }
    Object instance =
        function.isDataPacked()
            ? compiled.instance(data.stream().mapToDouble(d -> (double) d).toArray())
            : compiled.instance(data.toArray());
    Object result = compiled.callOn(instance, method, packed.toArray());
    assertSame(method + " of an instance", expected, instanceOutputs, result);
  }

  private static void addOutput(
      ArrayDeclaration array, Map<String, double[]> outputs, List<Object> arguments) {
    double[] output = new double[KernelMethods.sizeOf(array)];
    Arrays.fill(output, -12345.5);
    outputs.put(array.name(), output);
    arguments.add(output);
  }

  private void assertSame(
      String method,
      Map<String, double[]> expected,
      Map<String, double[]> actual,
      @Nullable Object result) {
    expected.forEach(
        (array, elements) -> {
          double[] found = actual.get(array);
          if (found == null) {
            found = new double[] {result == null ? Double.NaN : (double) result};
          }
          assertThat(bits(found)).as("%s %s\n%s", method, array, source).isEqualTo(bits(elements));
        });
  }

  private static long[] bits(double[] values) {
    long[] bits = new long[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Double.doubleToLongBits(values[i] == 0 ? 0.0 : values[i]);
    }
    return bits;
  }
}
