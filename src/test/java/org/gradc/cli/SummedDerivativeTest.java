package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives with Σ are functions of the language whose values are the gradient. */
final class SummedDerivativeTest {
  private static final Map<String, Integer> SIZES =
      Map.of("n", 4, "d", 3, "k", 2, "m", 5, "g", 2, "h", 2);

  static List<String> lectures() {
    return List.of(
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
        "(x[n]) = sum(i: x[i]*sum(j: x[j]*sum(k: x[k]*x[i]))) + sum(i: sum(j: x[i]*x[j]^2)*sum(k:"
            + " x[k]*x[i]^2))",
        "(x[n]; i, j) = i*sum(v: x[v]*sum(u: x[u]^2*j))",
        "(x[4]) = sum(i in 0..3: i*x[i]^2)",
        "(w[d]; X[n,d], y[n]) { let p[i] = sigmoid(sum(j: X[i,j]*w[j]))"
            + " return -sum(i: y[i]*log(p[i]) + (1-y[i])*log(1-p[i])) }",
        "(x[n], h[d]) { let s[0] = x[0] let s[i in 1..n-1] = x[i]*h[0] + x[i-1]"
            + " return sum(i: s[i]^2) }",
        "(x[n]) { let q[i] = exp(x[i]) let r[i] = q[i]/sum(q) return sum(i: r[i]^2)*q[1] }",
        "(V[h], W[h,d]; X[n,d], y[n]) = sum(i: (sum(k: V[k]*tanh(sum(j: W[k,j]*X[i,j]))) -"
            + " y[i])^2)",
        "(mu[k], p[k]; x[n]) = -sum(i: log(sum(c: p[c]^2*exp(-(x[i]-mu[c])^2/2))))",
        "(x[n]) = logsumexp(x)",
        "(x[n]; y[n]) { let p = softmax(x) return -sum(i: y[i]*log(p[i])) }",
        "(x[n]; A[n,n]) = x'*A*x/(x'*x)",
        "(A[n,n], c) = c*sum(i: A[i,i]^2)",
        "(x[n]) { let q[i in 0..n-1] = if i == 1 then sin(x[0]) else 0 return sum(i: q[i]^2*x[i])"
            + " }",
        "(a[g], x[n]; group[n] int) = sum(i: if i == 7 then a[group[i]]*x[i] else x[i]^2)");
  }

  @ParameterizedTest
  @MethodSource("lectures")
  void textParsesBackToTheGradient(String text) {
    PrintedDerivatives printed = new PrintedDerivatives("function f" + text, SIZES);
    for (String parameter : printed.parameters()) {
      double[] expected = printed.gradient(parameter);
      printed.compute(expected, 1e-12, "--wrt", parameter);
      printed.compute(expected, 1e-12, "--wrt", parameter, "--where");
    }
  }

  @ParameterizedTest
  @MethodSource("lectures")
  void textParsesBackToTheHessian(String text) {
    PrintedDerivatives printed = new PrintedDerivatives("function f" + text, SIZES);
    for (String first : printed.parameters()) {
      for (String second : printed.parameters()) {
        double[] expected = printed.hessian(first, second);
        printed.compute(expected, 1e-11, "--wrt", first + "," + second);
        printed.compute(expected, 1e-11, "--wrt", first + "," + second, "--where");
      }
    }
  }

  private static final String LINEAR =
      "function f(w[d], b; X[n,d], y[n]) = mean(i: (sum(j: X[i,j]*w[j]) + b - y[i])^2)";
  private static final String TRIANGLE =
      "function f(x[n]) = sum(i: sum(j in 0..i-1: (x[i]-x[j])^2))";
  private static final String GATHER =
      "function f(a1[g]; x[n], group[n] int) = sum(i: (a1[group[i]] - x[i])^2)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w,w | \\frac{\\partial^{2} f}{\\partial w_{j} \\partial w_{k}} ="
            + " \\frac{2 \\sum_{i=0}^{n - 1} X_{i, j} X_{i, k}}{n}",
        "w,b | \\frac{\\partial^{2} f}{\\partial w_{j} \\partial b} ="
            + " \\frac{2 \\sum_{i=0}^{n - 1} X_{i, j}}{n}",
        "b,b | 2",
        "w[p],w[p] | \\frac{2 \\sum_{i=0}^{n - 1} X_{i, p}^{2}}{n}",
        "w[0],w[k] | \\frac{2 \\sum_{i=0}^{n - 1} X_{i, k} X_{i, 0}}{n}",
        "w,w,w | \\frac{\\partial^{3} f}{\\partial w_{i} \\partial w_{j} \\partial w_{k}} = 0"
      })
  void secondDerivativesOfLeastSquares(String wrt, String expected) {
    assertThat(printed(LINEAR, wrt, "latex")).isEqualTo(expected + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(x[n]) = sum(i: sum(j in 0..i-1: (x[i]-x[j])^2)) | x,x"
            + " | ∂²f/(∂x[i]∂x[j]) = 2·[i = j]·n − 2",
        "(W[m,n], x[n]) = norm(W*x)^2 | W,W | ∂²f/(∂W[i, j]∂W[k, l]) = 2·[i = k]·x[j]·x[l]",
        "(W[m,n], x[n]) = norm(W*x)^2 | W,x"
            + " | ∂²f/(∂W[i, k]∂x[l]) = 2·W[i, l]·x[k] + 2·[k = l]·Σ_j W[i, j]·x[j]",
        "(x[n]) = sum(i in 1..n-1: x[i]*x[i-1]) | x,x"
            + " | ∂²f/(∂x[i]∂x[j]) = [i = j + 1] + [i + 1 = j]",
        "(a[g]; x[n], group[n] int) = sum(i: (a[group[i]] - x[i])^2) | a,a"
            + " | ∂²f/(∂a[j]∂a[k]) = 2·[j = k]·Σ_i [group[i] = j]",
        "(x[n]; y[n]) = sum(i: y[i]*exp(x[i])) | x[k],x[k] | y[k]·exp(x[k])",
        "(x[n]) = sum(i: x[i]*sum(j: x[j])) | x[k] | 2·Σ_j x[j]",
        "(z[n]; y[n]) = -sum(i: y[i]*log(exp(z[i])/sum(j: exp(z[j])))) | z[k]"
            + " | exp(z[k])·Σ_i y[i]/(Σ_j exp(z[j])) − y[k]",
        "(x[n]) = sum(i: x[i])*sum(j: x[j])*sum(l: x[l]) | x[k] | 3·(Σ_i x[i])²",
        "(A[n,n], c) = c*sum(i: A[i,i]^2) | A[i,j],c | 2·[i = j]·A[i, i]"
      })
  void deltasEndSums(String text, String wrt, String expected) {
    assertThat(printed("function f" + text, wrt, "unicode")).isEqualTo(expected + "\n");
  }

  @Test
  void onePerNameHasAHeadingEach() {
    String[] arguments = {"diff", "-e", LINEAR, "--wrt", "w,b,w[k]", "--each"};
    Run run = Run.of("", List.of(arguments));
    assertThat(run.out().lines())
        .containsExactly(
            "let dw[k in 0..d - 1] = 2*sum(i: X[i, k]*(sum(j: X[i, j]*w[j]) + b - y[i]))/n",
            "let db = 2*sum(i: sum(j: X[i, j]*w[j]) + b - y[i])/n",
            "let dw[k in 0..d - 1] = 2*sum(i: X[i, k]*(sum(j: X[i, j]*w[j]) + b - y[i]))/n");
  }

  @Test
  void oneErrorStandsOnceAtItsPlace() {
    String text = "function f(x[n], y[m]) = 3*prod(i: x[i])^2+max(y)";
    Run run = Run.of("diff", "-e", text, "--wrt", "x,y", "--each");
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(run.err().lines().filter(line -> line.contains("no single formula"))).hasSize(1);
    assertThat(run.err()).contains("^".repeat("prod(i: x[i])".length())).contains("exp(sum(");
  }

  @Test
  void whatHasNoSumLeftIsJava() {
    assertThat(printed("function f(x[n]) = sum(i: x[i]^3)", "x[1],x[1]", "java"))
        .isEqualTo("double dx_1dx_1 = 6.0 * x[1];\n");
  }

  @Test
  void oneIndexHasOneRange() {
    String text = "function f(x[n], y[m]) = sum(x)*sum(y)";
    Run run = Run.of("diff", "-e", text, "--wrt", "x[k],y[k]");
    assertThat(run.err()).contains("index-of-two-axes");
    assertThat(printed(text, "x[k],y[l]", "text")).isEqualTo("1\n");
  }

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
            "2 \\sum_{i=0}^{n - 1} \\left[\\mathrm{group}_{i} = 0\\right]"
                + " \\left({a_{1}}_{0} - x_{i}\\right)\n");
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
        "f(x[n]) = sum(i: x[i]^2) | x | java | the sums and the indices in it",
        "f(x[n], b) = sum(i: x[i]*b^2) | b,b | java | the sums and the indices in it",
        "f(x[n]) = prod(i: x[i]) + x[0] | x,x | latex | a product over a range in it"
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
