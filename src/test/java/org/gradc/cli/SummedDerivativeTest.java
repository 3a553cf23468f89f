package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives with Σ are functions of the language whose values are the gradient. */
final class SummedDerivativeTest {
  private static final String SIGNED = "function f";
  private static final Pattern NAME = Pattern.compile("let (\\w+)\\[");
  private static final Map<String, Integer> SIZES = Map.of("n", 4, "d", 3, "k", 2, "m", 5, "g", 2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(w[d], b; X[n,d], y[n]) = mean(i: (sum(j: X[i,j]*w[j]) + b - y[i])^2)",
        "(w[d], b; X[n,d], y[n]) = mean(i: log1p(exp(-y[i]*(sum(j: X[i,j]*w[j]) + b))))",
        "(W[k,d]; X[n,d], y[n] int) = mean(i: logsumexp(c: sum(j: W[c,j]*X[i,j]))"
            + " - sum(j: W[y[i],j]*X[i,j]))",
        "(W[m,n], x[n]) = norm(W*x)^2",
        "(W[m,n], x[n], y[m]) = y'*W*x",
        "(a[g], b; x[n], y[n], group[n] int) = sum(i: (a[group[i]] + b*x[i] - y[i])^2)",
        "(x[n]) = sum(i: sum(j in 0..i-1: (x[i]-x[j])^2))",
        "(x[n]) = sum(i in 1..n-1: exp(x[i]-x[i-1]))",
        "(x[n]) = sum(i in 0..n-2: x[i+1]*x[n-1-i]^2)",
        "(x[n]; T int) = sum(i: if i < T then sin(x[i]) else x[i]*x[0])",
        "(x[n], b) = sum(i in 0..n-1: b) + sum(x)*b",
        "(x[n]; i, j) = i*sum(v: x[v]*sum(u: x[u]^2*j))",
        "(x[4]) = sum(i in 0..3: i*x[i]^2)",
        "(w[d]; X[n,d], y[n]) { let p[i] = sigmoid(sum(j: X[i,j]*w[j]))"
            + " return -sum(i: y[i]*log(p[i]) + (1-y[i])*log(1-p[i])) }",
        "(x[n], h[d]) { let s[0] = x[0] let s[i in 1..n-1] = x[i]*h[0] + x[i-1]"
            + " return sum(i: s[i]^2) }",
        "(x[n]) { let q[i] = exp(x[i]) let r[i] = q[i]/sum(q) return sum(i: r[i]^2)*q[1] }"
      })
  void textParsesBackToTheGradient(String text) {
    AnalysedFunction function = function(SIGNED + text);
    Program gradient = function.gradient();
    Map<String, double[]> inputs = inputs(gradient);
    double[] packed = run(gradient, inputs, "$gradient");
    int from = 0;
    for (String parameter : function.differentiated()) {
      int to = from + Objects.requireNonNull(inputs.get(parameter)).length;
      for (String where : List.of("", "--where")) {
        List<String> arguments =
            new ArrayList<>(List.of("diff", "-e", SIGNED + text, "--wrt", parameter));
        if (!where.isEmpty()) {
          arguments.add(where);
        }
        Run run = Run.of("", arguments);
        assertThat(run.err()).isEmpty();
        String again = asFunction(signature(text), run.out());
        Program program = function(again).written();
        double[] values = run(program, inputs, "$value");
        assertThat(values).as(again).hasSize(to - from);
        for (int at = from; at < to; at++) {
          double expected = packed[at];
          assertThat(values[at - from])
              .as(again)
              .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
      }
      from = to;
    }
    assertThat(from).isEqualTo(packed.length);
  }

  private static String signature(String text) {
    return text.substring(0, text.indexOf(')') + 1);
  }

  /** What was printed, as a function of the language. */
  private static String asFunction(String signature, String printed) {
    String[] lines = printed.split("\n", 2);
    Matcher name = NAME.matcher(lines[0]);
    boolean array = name.lookingAt();
    String first = array ? lines[0] : "let result = " + lines[0];
    return "function g"
        + signature
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
    assertThat(analysis.diagnostics()).as(text).isEmpty();
    return analysis.functions().get(0);
  }

  private static Map<String, double[]> inputs(Program program) {
    Random random = new Random(7);
    Map<String, double[]> inputs = new LinkedHashMap<>();
    for (ArrayDeclaration input : program.inputs()) {
      double[] elements =
          new double[input.shape().stream().mapToInt(e -> size(e)).reduce(1, (a, b) -> a * b)];
      for (int at = 0; at < elements.length; at++) {
        elements[at] = input.sort() == Sort.INTEGER ? random.nextInt(2) : random.nextGaussian();
      }
      inputs.put(input.name(), elements);
    }
    return inputs;
  }

  private static int size(Expr extent) {
    return extent instanceof Constant number
        ? number.value().intValue()
        : Objects.requireNonNull(SIZES.get(((Extent) extent).name()));
  }

  private static double[] run(Program program, Map<String, double[]> inputs, String output) {
    Map<String, Integer> extents = new LinkedHashMap<>();
    program.extents().forEach(name -> extents.put(name, Objects.requireNonNull(SIZES.get(name))));
    Map<String, double[]> outputs = Interpreter.run(program, ExternCalls.NONE, extents, inputs);
    return Objects.requireNonNull(outputs.get(output));
  }

  private static final String LINEAR =
      "function f(w[d], b; X[n,d], y[n]) = mean(i: (sum(j: X[i,j]*w[j]) + b - y[i])^2)";
  private static final String TRIANGLE =
      "function f(x[n]) = sum(i: sum(j in 0..i-1: (x[i]-x[j])^2))";
  private static final String GATHER =
      "function f(a1[g]; x[n], group[n] int) = sum(i: (a1[group[i]] - x[i])^2)";

  @Test
  void latexIsWhatMathematiciansWrite() {
    assertThat(printed(LINEAR, "w", "latex"))
        .isEqualTo(
            "\\frac{\\partial f}{\\partial w_{k}} = \\frac{2 \\sum_{i=0}^{n - 1} X_{i, k}"
                + " \\left(\\sum_{j=0}^{d - 1} X_{i, j} w_{j} + b - y_{i}\\right)}{n}\n");
    assertThat(printed(TRIANGLE, "x[p]", "latex"))
        .isEqualTo(
            "2 \\sum_{j=0}^{p - 1} \\left(x_{p} - x_{j}\\right)"
                + " - 2 \\sum_{i=p + 1}^{n - 1} \\left(x_{i} - x_{p}\\right)\n");
    assertThat(printed(GATHER, "a1[0]", "latex"))
        .isEqualTo(
            "2 \\sum_{i=0}^{n - 1} \\begin{cases} {a_{1}}_{\\mathrm{group}_{i}} - x_{i} & \\text{if"
                + " } \\mathrm{group}_{i} = 0 \\\\ 0 & \\text{otherwise} \\end{cases}\n");
  }

  @Test
  void thePageShowsWhatIsPrinted() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/explain.md"));
    String compact = "function f(w[d],b;X[n,d],y[n])=mean(i:(sum(j:X[i,j]*w[j])+b-y[i])^2)";
    assertThat(page).contains("'" + compact + "' --wrt w\n" + printed(compact, "w", "text"));
    assertThat(page).contains("--format unicode\n" + printed(compact, "b", "unicode"));
  }

  @Test
  void unicodeAndMathMlHaveSigma() {
    assertThat(printed(LINEAR, "w[j]", "unicode"))
        .isEqualTo("2·Σ_k X[k, j]·(Σ_i X[k, i]·w[i] + b − y[k])/n\n");
    assertThat(printed(TRIANGLE, "x", "mathml"))
        .contains(
            "<munderover><mo>∑</mo><mrow><mi>j</mi><mo>=</mo><mn>0</mn></mrow>"
                + "<mrow><mi>k</mi><mo>−</mo><mn>1</mn></mrow></munderover>")
        .startsWith("<math display=\"block\"><mrow><mfrac><mrow><mo>∂</mo><mi>f</mi></mrow>");
  }

  private static String printed(String text, String wrt, String format) {
    Run run = Run.of("diff", "-e", text, "--wrt", wrt, "--format", format);
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @Test
  void anElementMayBeOnTheDiagonal() {
    assertThat(printed("function f(A[n,n]; c) = c*sum(i: A[i,i])", "A[0,0]", "text"))
        .isEqualTo("c\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f(x[n]) = prod(i: x[i]) | x | text | a product over a range in it",
        "f(x[n]) = max(x) | x | text | a minimum or maximum over a range in it",
        "f(a; n int) { let s[0] = a let s[t in 1..n] = sin(s[t-1]) return s[n] } | a | text"
            + " | a recurrence in it",
        "f(x[n]) = sum(i: x[i]^2) | x | java | the sums in it",
        "f(x[n]) = sum(i: x[i]^2) | x[0],x[1] | text | what it is differentiated by"
      })
  void whatIsNoSumSaysWhy(String text, String wrt, String format, String cause) {
    Run run = Run.of("diff", "-e", "function " + text, "--wrt", wrt, "--format", format);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no single formula, because of " + cause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x[n]", "x[x]", "x[in]", "x[1,2]", "x[]", "x[k", "x[k+1]", "m", "x[-1]", "A[k,k]"})
  void indicesAreNumbersOrNewNames(String wrt) {
    Run run =
        Run.of(
            "diff",
            "-e",
            "function f(x[n], A[n,n]; m int) = sum(x)*m*sum(i: A[i,i])",
            "--wrt",
            wrt);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(run.err()).contains("is nothing to differentiate by");
  }
}
