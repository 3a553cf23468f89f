package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradc.AnalysedFunction;
import org.gradc.Analysis;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Source;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;

/**
 * What {@code gradc diff} prints about one function, read back as a formula and evaluated, beside
 * the optimized program of the same derivative.
 */
final class PrintedDerivatives {
  private static final Pattern NAME = Pattern.compile("let (\\w+)\\[");

  private final String text;
  private final AnalysedFunction function;
  private final Map<String, Integer> sizes;
  private final Map<String, double[]> inputs;
  private final Map<String, Integer> begins = new LinkedHashMap<>();
  private final int dimension;

  /**
   * A function at a random point.
   *
   * @param text {@code function f(…) …}
   * @param sizes every extent
   */
  PrintedDerivatives(String text, Map<String, Integer> sizes) {
    this.text = text;
    this.function = function(text);
    this.sizes = sizes;
    this.inputs = inputs(function.written());
    int at = 0;
    for (String parameter : function.differentiated()) {
      begins.put(parameter, at);
      at += length(parameter);
    }
    this.dimension = at;
  }

  List<String> parameters() {
    return function.differentiated();
  }

  private int length(String parameter) {
    return Objects.requireNonNull(inputs.get(parameter)).length;
  }

  /** The gradient by a parameter. */
  double[] gradient(String parameter) {
    double[] packed = run(function.gradient(), "$gradient");
    double[] part = new double[length(parameter)];
    System.arraycopy(packed, Objects.requireNonNull(begins.get(parameter)), part, 0, part.length);
    return part;
  }

  /** The second derivatives by two parameters, a row for each element of the first. */
  double[] hessian(String rows, String columns) {
    double[] packed = run(function.derived("hessian"), "$hessian");
    double[] part = new double[length(rows) * length(columns)];
    for (int row = 0; row < length(rows); row++) {
      int from = (Objects.requireNonNull(begins.get(rows)) + row) * dimension;
      from += Objects.requireNonNull(begins.get(columns));
      System.arraycopy(packed, from, part, row * length(columns), length(columns));
    }
    return part;
  }

  /** Asserts that what is printed computes these numbers. */
  void compute(double[] expected, double tolerance, String... options) {
    List<String> arguments = new ArrayList<>(List.of("diff", "-e", text));
    arguments.addAll(List.of(options));
    Run run = Run.of("", arguments);
    assertThat(run.err()).as(text).isEmpty();
    String again = asFunction(run.out());
    double[] values = run(function(again).written(), "$value");
    assertThat(values).as(again).hasSize(expected.length);
    for (int at = 0; at < expected.length; at++) {
      double scale = Math.max(1, Math.abs(expected[at]));
      assertThat(values[at])
          .as("%s%n%s%nelement %d", text, again, at)
          .isCloseTo(expected[at], within(tolerance * scale));
    }
  }

  /** What was printed, as a function of the language. */
  private String asFunction(String printed) {
    String[] lines = printed.split("\n", 2);
    Matcher name = NAME.matcher(lines[0]);
    boolean array = name.lookingAt();
    String first = array ? lines[0] : "let result = " + lines[0];
    return "function g"
        + text.substring("function f".length(), text.indexOf(')') + 1)
        + " {\n"
        + first
        + "\n"
        + lines[1].replaceAll("(?m)^where ", "let ")
        + "return "
        + (array ? name.group(1) : "result")
        + "\n}";
  }

  private static AnalysedFunction function(String text) {
    Analysis analysis = Compiler.analyse(Source.of("f.grad", text), CompilerOptions.DEFAULT);
    assertThat(analysis.diagnostics().stream().filter(d -> d.isError())).as(text).isEmpty();
    return analysis.functions().get(0);
  }

  private Map<String, double[]> inputs(Program program) {
    Random random = new Random(7);
    Map<String, double[]> numbers = new LinkedHashMap<>();
    for (ArrayDeclaration input : program.inputs()) {
      double[] elements =
          new double[input.shape().stream().mapToInt(this::size).reduce(1, (a, b) -> a * b)];
      for (int at = 0; at < elements.length; at++) {
        elements[at] = input.sort() == Sort.INTEGER ? random.nextInt(2) : random.nextGaussian();
      }
      numbers.put(input.name(), elements);
    }
    return numbers;
  }

  private int size(Expr extent) {
    return extent instanceof Constant number
        ? number.value().intValue()
        : Objects.requireNonNull(sizes.get(((Extent) extent).name()));
  }

  private double[] run(Program program, String output) {
    Map<String, Integer> extents = new LinkedHashMap<>();
    program.extents().forEach(name -> extents.put(name, Objects.requireNonNull(sizes.get(name))));
    Map<String, double[]> outputs = Interpreter.run(program, ExternCalls.NONE, extents, inputs);
    return Objects.requireNonNull(outputs.get(output));
  }
}
