package org.gradc.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradc.AnalysedFunction;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of exponentials over loops, written out, against the functions that are made for them. */
final class ShiftedSumsTest {
  private static final CompilerOptions OPTIONS = CompilerOptions.DEFAULT.withoutWarnings();

  // spotless:off
  private static final List<Pair> PAIRS = List.of(
      new Pair("log(sum(i: exp(x[i])))",                    "logsumexp(i: x[i])"),
      new Pair("log(mean(i: exp(x[i])))",                   "logsumexp(i: x[i]) - log(n)"),
      new Pair("log(sum(i: 3*exp(2*x[i])))",                "logsumexp(i: 2*x[i]) + log(3)"),
      new Pair("log(sum(i: exp(x[i]) + exp(-x[i])))",       "logsumexp(i, s in 0..1: (1-2*s)*x[i])"),
      new Pair("log(sum(i, j: exp(x[i] - 2*x[j])))",        "logsumexp(i, j: x[i] - 2*x[j])"),
      new Pair("sum(k in 0..n-1: log(sum(i in 0..k: exp(x[i]))))", "sum(k in 0..n-1: logsumexp(i in 0..k: x[i]))"),
      new Pair("sum(k: (k+1)*exp(x[k])/sum(i: exp(x[i])))", "sum(k: (k+1)*exp(x[k] - logsumexp(i: x[i])))"),
      new Pair("sum(k: (k+1)*log(exp(x[k])/sum(i: exp(x[i]))))",
               "sum(k: (k+1)*(x[k] - logsumexp(i: x[i])))"),
      new Pair("log(1 + sum(i: exp(x[i])))",                "softplus(logsumexp(i: x[i]))"),
      new Pair("log(exp(2*y) + 3*sum(i: exp(x[i])) + 5*sum(i: exp(-x[i])))",
               "log(exp(2*y) + exp(log(3) + logsumexp(i: x[i])) + exp(log(5) + logsumexp(i: -x[i])))"),
      new Pair("log(exp(2*y)*sum(i: exp(x[i])) + 2)",       "log(exp(2*y + logsumexp(i: x[i])) + 2)"),
      new Pair("sum(k: (k+1)*exp(x[k])/(1 + sum(i: exp(x[i]))))", "sum(k: (k+1)*exp(x[k] - softplus(logsumexp(i: x[i]))))"),
      new Pair("sum(i: (i+1)*exp(x[i]))/sum(i: exp(x[i]))", "sum(k: (k+1)*exp(x[k] - logsumexp(i: x[i])))/min(n, 1)"),
      new Pair("sum(i: x[i]*exp(x[i]))/(1 + sum(i: exp(x[i])))", "sum(k: x[k]*exp(x[k] - softplus(logsumexp(i: x[i]))))"),
      new Pair("1/sum(i: exp(x[i]))",                       "exp(-logsumexp(i: x[i]))"),
      new Pair("y/(1 + sum(i: exp(x[i])))",                 "y*sigmoid(-logsumexp(i: x[i]))"),
      new Pair("log(sum(i: (i+1)*exp(x[i])))",              "logsumexp(i: x[i] + log(i+1))"),
      new Pair("log(sum(i: y^2/(i+1)*exp(x[i])))",          "logsumexp(i: x[i] - log(i+1)) + 2*log(y)"),
      new Pair("log(sum(i: abs(y)*exp(-x[i]) + y^2*exp(x[i]/2)))", "logsumexp(i, s in 0..1: (1.5*s - 1)*x[i] + (1 + s)*log(y))"),
      new Pair("if n > 1 then log(sum(i: exp(x[i]))) else 0", "if n > 1 then logsumexp(i: x[i]) else 0"));
  // spotless:on

  private static final String RECURRENCE =
      """
      {
        let a[0, k] = x[k]
        let a[t in 1..3, k] = %s
        return logsumexp(k in 0..n-1: a[3, k])
      }\
      """;

  private static JavaBatch classes;

  /** A sum as it is written, and what it is to be computed as. */
  record Pair(String written, String meant) {
    List<String> functions(int number) {
      return List.of(
          function("Written" + number, written, "n"),
          function("Meant" + number, meant, "n"),
          function("Fixed" + number, written.replaceAll("\\bn\\b", "100"), "100"));
    }

    private static String function(String name, String body, String extent) {
      String text = body.startsWith("{") ? body : "= " + body + " + y";
      return "function %s(x[%s], y) %s%nderive gradient, hvp of %1$s%n"
          .formatted(name, extent, text);
    }
  }

  static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>(PAIRS);
    pairs.add(
        new Pair(
            RECURRENCE.formatted("log(sum(j in 0..n-1: exp(a[t-1, j] + x[k]/2)))"),
            RECURRENCE.formatted("logsumexp(j in 0..n-1: a[t-1, j] + x[k]/2)")));
    return pairs;
  }

  static Stream<double[]> points() {
    double[] large = new double[100];
    Arrays.setAll(large, i -> 1000 - i % 7);
    return Stream.of(
        new double[] {1000, 1001, 999},
        new double[] {-1000, -1001, -999.5},
        new double[] {1000, -1000, 3, 1000},
        new double[] {0.5, -1.25, 2},
        new double[] {1000},
        new double[] {},
        large);
  }

  @BeforeAll
  static void compile() {
    List<GeneratedFile> files = new ArrayList<>();
    for (int number = 0; number < pairs().size(); number++) {
      for (String function : pairs().get(number).functions(number)) {
        files.addAll(compiled(function));
      }
    }
    files.addAll(
        compiled(
            "function Rows(w[d]; z[d]) = log(sum(i: exp(w[i]*z[i])))\n"
                + "derive batch gradient of Rows"));
    classes = JavaBatch.compile(files);
  }

  private static List<GeneratedFile> compiled(String text) {
    Compilation compilation = Compiler.compile(List.of(Source.of("sums.grad", text)), OPTIONS);
    assertThat(compilation.diagnostics()).as(text).isEmpty();
    return compilation.files();
  }

  @ParameterizedTest
  @MethodSource("points")
  void theClassComputesWhatIsMeant(double[] x) {
    for (int number = 0; number < pairs().size(); number++) {
      String formula = pairs().get(number).written();
      double[] meant = all("Meant" + number, x);
      same(formula, all("Written" + number, x), meant);
      if (x.length == 100) {
        same(formula, all("Fixed" + number, x), meant);
      }
      if (x.length > 0 && !Double.isInfinite(meant[0])) {
        assertThat(DoubleStream.of(meant).allMatch(Double::isFinite)).as(formula).isTrue();
      }
    }
  }

  /** Value, gradient and a product with the Hessian. */
  private static double[] all(String name, double[] x) {
    int size = x.length + 1;
    double[] gradient = new double[size];
    double[] product = new double[size];
    double[] direction = new double[size];
    Arrays.setAll(direction, i -> 1 - 0.3 * i);
    boolean fixed = name.startsWith("Fixed");
    Object value =
        fixed ? classes.call(name, "value", x, 2.0) : classes.call(name, "value", x.length, x, 2.0);
    if (fixed) {
      classes.call(name, "gradient", x, 2.0, gradient);
      classes.call(name, "hvp", x, 2.0, direction, product);
    } else {
      classes.call(name, "gradient", x.length, x, 2.0, gradient);
      classes.call(name, "hvp", x.length, x, 2.0, direction, product);
    }
    return DoubleStream.concat(
            DoubleStream.of((double) value),
            DoubleStream.concat(DoubleStream.of(gradient), DoubleStream.of(product)))
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("points")
  void theInterpreterComputesTheSame(double[] x) {
    for (int number = 0; number < pairs().size(); number++) {
      AnalysedFunction function = analysed(pairs().get(number).functions(number).get(0));
      Map<String, double[]> found =
          Interpreter.run(
              function.gradient(),
              ExternCalls.NONE,
              Map.of("n", x.length),
              Map.of("x", x, "y", new double[] {2}));
      double[] expected = all("Written" + number, x);
      String formula = pairs().get(number).written();
      same(formula, Objects.requireNonNull(found.get("$value")), Arrays.copyOf(expected, 1));
      same(
          formula,
          Objects.requireNonNull(found.get("$gradient")),
          Arrays.copyOfRange(expected, 1, x.length + 2));
    }
  }

  /** To 13 digits of the largest entry: what is 0 but for rounding has no digits. */
  private static void same(String formula, double[] found, double[] wanted) {
    double largest = DoubleStream.of(wanted).map(Math::abs).max().orElse(0);
    for (int i = 0; i < wanted.length; i++) {
      boolean same =
          Double.compare(found[i] + 0.0, wanted[i] + 0.0) == 0
              || Math.abs(found[i] - wanted[i]) <= 1e-13 * largest;
      assertThat(same).as("entry %d of %s is %s, not %s", i, formula, found[i], wanted[i]).isTrue();
    }
  }

  @Test
  void gradientIsTheSoftmax() {
    double[] found = all("Written0", new double[] {1000, 1000 + Math.log(3)});
    assertThat(found[0]).isEqualTo(1002 + Math.log(4));
    assertThat(found[1]).isCloseTo(0.25, within(1e-13));
    assertThat(found[2]).isCloseTo(0.75, within(1e-13));
  }

  @Test
  void batchesSumRowsOfSuch() throws ReflectiveOperationException {
    double[] gradient = new double[2];
    double[] z = {1, 1, -1, 1};
    Class<?> type = classes.loadClass("RowsBatch");
    Object batch = type.getConstructors()[0].newInstance(2, 2, z);
    Object value =
        type.getMethod("gradient", double[].class, int.class, int.class, double[].class)
            .invoke(batch, new double[] {1000, 1000}, 0, 2, gradient);
    assertThat(value).isEqualTo(1000 + Math.log(2) + 1000);
    assertThat(gradient).containsExactly(0.5, 1.5);
  }

  /** Where the sum itself is wanted, or is made as it should be, nothing is changed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ let s = sum(i: exp(x[i])) return log(s) + s }",
        "sum(i: exp(x[i]))",
        "1/sum(i: exp(x[i]))^2",
        "{ let s = sum(i: exp(x[i])) return log(1 + s) + log(1 + x[0] + s) }",
        "log(1 + sum(i: y[i]*exp(x[i])))",
        "log(sum(i: exp(x[i]) - 1))",
        "log(sum(i: x[i]))",
        "logsumexp(x)",
        "sum(softmax(x).*y)"
      })
  void otherSumsStay(String formula) {
    Program normal =
        analysed("function f(x[n], y[n])" + (formula.startsWith("{") ? "" : " = ") + formula)
            .normal();
    assertThat(Optimizations.SHIFTED_SUMS.run(normal)).isSameAs(normal);
  }

  private static AnalysedFunction analysed(String text) {
    return Compiler.analyse(Source.of("sums.grad", text), OPTIONS).functions().get(0);
  }
}
