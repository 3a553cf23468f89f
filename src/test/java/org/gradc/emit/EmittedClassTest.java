package org.gradc.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.gradc.expr.Expr;
import org.gradc.expr.Extern;
import org.gradc.expr.Primitive;
import org.gradc.program.Program;
import org.gradc.schedule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmittedClassTest {

  static Map<Kind, Program> neuron() {
    Programs p = new Programs("neuron");
    Expr w0 = p.parameter("w0");
    Expr w1 = p.parameter("w1");
    Expr w2 = p.parameter("w2");
    Expr x0 = p.data("x0");
    Expr x1 = p.data("x1");
    Expr z = p.labelled("z", p.sum(p.product(w0, x0), p.product(w1, x1), w2));
    Expr e = p.apply(Primitive.EXP, p.product(p.number(-1), z));
    Expr y = p.power(p.sum(p.number(1), e), -1);
    Expr slope = p.product(e, p.power(p.sum(p.number(1), e), -2));
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, p.scalar(y));
    programs.put(
        Kind.GRADIENT,
        p.withArray(y, "$gradient", List.of(p.product(slope, x0), p.product(slope, x1), slope)));
    return programs;
  }

  @Test
  void neuronEqualsTheInterpreter() {
    Emitted emitted = Emitted.of(neuron());
    emitted.assertEqualsInterpreter(2, -3, -3, -1, -2);
  }

  /** What one if computes and a later one on the same condition reads. */
  static Map<Kind, Program> branches() {
    Programs p = new Programs("branches");
    Expr x = p.parameter("x");
    Expr y = p.parameter("y");
    Expr c = p.less(p.number(0), x);
    Expr log = p.apply(Primitive.LOG, x);
    Expr a = p.select(c, p.product(log, log), p.number(0));
    Expr s = p.apply(Primitive.SIN, p.product(a, y));
    Expr ga = p.select(c, p.product(p.number(2), log, p.power(x, -1), s), p.number(0));
    Expr gb = p.select(c, p.sum(log, y), p.product(p.number(-1), y));
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, p.scalar(p.sum(s, a)));
    programs.put(Kind.GRADIENT, p.withArray(p.sum(s, a), "$gradient", List.of(ga, gb)));
    return programs;
  }

  @Test
  void branchesEqualTheInterpreter() {
    Emitted emitted = Emitted.of(branches());
    emitted.assertEqualsInterpreter(2, -3);
    emitted.assertEqualsInterpreter(-2, -3);
    emitted.assertEqualsInterpreter(0, Double.NaN);
  }

  @Test
  void looksAsAccepted() {
    GoldenFile.check("emit/Neuron.java", ClassEmitter.emit(documented(neuron())));
    GoldenFile.check("emit/Branches.java", ClassEmitter.emit(documented(branches())));
    Programs p = new Programs("special");
    Expr erf = p.apply(Primitive.ERF, p.parameter("x"));
    GoldenFile.check(
        "emit/Special.java", ClassEmitter.emit(documented(Map.of(Kind.VALUE, p.scalar(erf)))));
  }

  private static FunctionClass documented(Map<Kind, Program> programs) {
    return Emitted.function("the formula < as written >", "What it is for.", programs);
  }

  @Test
  void isAJavaFunctionWithSizesAndNames() throws ReflectiveOperationException {
    Emitted emitted = Emitted.of(neuron());
    Object neuron = emitted.compiled.instance(-1.0, -2.0);
    double[] theta = {2, -3, -3};
    @SuppressWarnings("unchecked") // the class says so
    ToDoubleFunction<double[]> function = (ToDoubleFunction<double[]>) neuron;
    assertThat(function.applyAsDouble(theta))
        .isEqualTo(emitted.compiled.number("value", 2.0, -3.0, -3.0, -1.0, -2.0));
    assertThat(emitted.compiled.callOn(neuron, "dimension")).isEqualTo(3);
    assertThat(emitted.compiled.type().getField("PARAMETER_NAMES").get(null))
        .isEqualTo(List.of("w0", "w1", "w2"));
    assertThat(emitted.compiled.type().getField("PARAMETER_COUNT").get(null)).isEqualTo(3);
  }

  @Test
  void lengthsAreChecked() {
    Emitted emitted = Emitted.of(neuron());
    Object neuron = emitted.compiled.instance(-1.0, -2.0);
    assertThatThrownBy(
            () -> emitted.compiled.callOn(neuron, "gradient", new double[4], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("theta: expected length 3, got 4");
    assertThatThrownBy(
            () -> emitted.compiled.callOn(neuron, "gradient", new double[3], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gradient: expected length 3, got 2");
  }

  @Test
  void withoutParametersOrWithDataOnly() {
    Programs none = new Programs("none");
    Emitted.of(Map.of(Kind.VALUE, none.scalar(none.number(1, 3)))).assertEqualsInterpreter();
    Programs data = new Programs("data_only");
    Expr x = data.data("x");
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, data.scalar(x));
    programs.put(Kind.GRADIENT, data.withArray(x, "$gradient", List.of()));
    Emitted.of(programs).assertEqualsInterpreter(2.5);
  }

  @Test
  void tooManyArgumentsLeaveThePackedForm() {
    Programs p = new Programs("packed");
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Expr x = p.parameter("x" + i);
      terms.add(p.product(x, x, p.data("a" + i)));
    }
    Emitted emitted = Emitted.of(Map.of(Kind.VALUE, p.scalar(p.graph.apply(Primitive.SUM, terms))));
    emitted.assertEqualsInterpreter(new Random(3).doubles(300).toArray());
    assertThat(emitted.source).doesNotContain("public static double value");
  }

  @Test
  void externsAreCalledByTheirFullNames() {
    Programs p = new Programs("uses_extern");
    Extern cubeRoot = new Extern("c", "java.lang.StrictMath", "cbrt", List.of("x"));
    Expr value = p.graph.apply(cubeRoot, p.parameter("java"));
    Emitted emitted = Emitted.of(Map.of(Kind.VALUE, p.scalar(value)));
    assertThat(emitted.source).contains("return java.lang.StrictMath.cbrt(java_);");
    assertThat(emitted.compiled.number("value", 27.0)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"java.lang.Math, a;b", "java..Math, cbrt", "'', cbrt", "a.class, f", "Math(, f"})
  void namesOfExternsAreNames(String javaClass, String javaMethod) {
    Programs p = new Programs("uses_extern");
    Extern extern = new Extern("c", javaClass, javaMethod, List.of("x"));
    Map<Kind, Program> programs =
        Map.of(Kind.VALUE, p.scalar(p.graph.apply(extern, p.parameter("x"))));
    FunctionClass function = Emitted.function("", "", programs);
    assertThatThrownBy(() -> ClassEmitter.emit(function))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no Java method");
  }

  @Test
  void integerDataAreInts() {
    Programs p = new Programs("with_int");
    Expr count = p.integerData("T");
    Expr value = p.product(p.apply(Primitive.TO_REAL, count), p.parameter("x"));
    Emitted emitted = Emitted.of(Map.of(Kind.VALUE, p.scalar(value)));
    assertThat(emitted.compiled.number("value", 3, 2.5)).isEqualTo(7.5);
    assertThat(emitted.compiled.numberOf(emitted.compiled.instance(3), "value", new double[] {2}))
        .isEqualTo(6);
  }

  @Test
  void sparseOutputsAreFilledWithZeros() {
    Programs p = new Programs("sparse");
    Expr x = p.parameter("x");
    List<Expr> elements = new ArrayList<>(Collections.nCopies(30, p.number(0)));
    elements.set(7, x);
    Emitted emitted =
        Emitted.of(
            new LinkedHashMap<>(
                Map.of(Kind.VALUE, p.program(Map.of("$value", elements), List.of(), List.of()))));
    emitted.assertEqualsInterpreter(1.5);
    assertThat(emitted.source).contains("Arrays.fill(value, 0.0);");
  }

  @Test
  void callsAllocateNothing() throws ReflectiveOperationException {
    Emitted emitted = Emitted.of(neuron());
    MethodHandle gradient =
        MethodHandles.lookup()
            .findVirtual(
                emitted.compiled.type(),
                "gradient",
                MethodType.methodType(double.class, double[].class, double[].class));
    MethodHandle call =
        gradient.asType(
            MethodType.methodType(double.class, Object.class, double[].class, double[].class));
    Object neuron = emitted.compiled.instance(-1.0, -2.0);
    double[] theta = {2, -3, -3};
    double[] g = new double[3];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long fewest = Long.MAX_VALUE;
    double sum = 0;
    try {
      for (int round = 0; round < 20; round++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
          sum += (double) call.invokeExact(neuron, theta, g);
        }
        fewest = Math.min(fewest, threads.getCurrentThreadAllocatedBytes() - before);
      }
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    assertThat(fewest).isZero();
    assertThat(sum).isPositive();
  }

  @Test
  void isSerializable() throws IOException, ClassNotFoundException {
    Emitted emitted = Emitted.of(neuron());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(emitted.compiled.instance(-1.0, -2.0));
    }
    ClassLoader loader = emitted.compiled.type().getClassLoader();
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
          @Override
          protected Class<?> resolveClass(ObjectStreamClass description)
              throws ClassNotFoundException {
            return Class.forName(description.getName(), false, loader);
          }
        }) {
      assertThat(emitted.compiled.numberOf(in.readObject(), "value", new double[] {2, -3, -3}))
          .isEqualTo(emitted.compiled.number("value", 2.0, -3.0, -3.0, -1.0, -2.0));
    }
  }
}
