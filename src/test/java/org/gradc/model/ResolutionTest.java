package org.gradc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.gradc.syntax.FormulaFile;
import org.gradc.syntax.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the names in formulas with arrays mean: {@code @} marks extents, {@code #} indices, {@code
 * %} locals, {@code !} constants.
 */
class ResolutionTest {

  private static ResolvedModule module(String text) {
    Diagnostics diagnostics = new Diagnostics();
    FormulaFile file = Parser.parse(Source.of("test.grad", text), diagnostics);
    ResolvedModule module =
        file == null ? null : Analyzer.analyze(file, ModelOptions.NONE, diagnostics);
    if (module == null || !diagnostics.isEmpty()) {
      throw new AssertionError(text + "\n" + DiagnosticRenderer.plain().render(diagnostics));
    }
    return module;
  }

  private static String meaning(String text, String name) {
    return TermText.of(module(text).definition(name));
  }

  // spotless:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f(x[n]) = sum(i: x[i]^2)                 | sum(i: (x[#i]^2))",
        "f(x[n]) = sum(i in 1..n-1: 2i*x[i])      | sum(i in 1..(@n-1): (2·#i*x[#i]))",
        "f(X[n,d]) = sum(i, j: X[i, j])           | sum(i, j: X[#i, #j])",
        "f(A[n,n]) = sum(r in 0..n-1, c in 0..r: A[r,c]) | sum(r in 0..(@n-1), c in 0..#r: A[#r, #c])",
        "f(x[n]) = sum(i: x[i]) + sum(i: x[i])    | (sum(i: x[#i])+sum(i: x[#i]))",
        "f(x[n]) = prod(i: max(j in 0..i: x[j]))  | prod(i: max(j in 0..#i: x[#j]))",
        "f(x[n]) = logsumexp(i: x[i]) - min(x)    | (logsumexp(i: x[#i])-min(x))",
        "f(a, b) = max(a, b) + mean([a, b])       | (max(a, b)+mean([a, b]))",
        "f(x[n], y[n]) = x'*y + dot(x, y)         | ((transpose(x)*y)+dot(x, y))",
        "f(x[n], y[n]) = x .* y ./ y .^ 2         | (x.*y./(y.^2))",
        "f(x[n]) = softmax(x)[0]                  | softmax(x)[0]",
        "f(x[n]; g[k] int) = sum(i: x[g[i]])      | sum(i: x[g[#i]])",
        "f(x[n]; T int) = x[T-1]*T                | (x[(T-1)]*T)",
        "f(u[T]; T int) = u[T-1]*T                | (u[(T-1)]*T)",
        "f(x[n]) = n*x[0]                         | (@n*x[0])",
        "f(x[n]) = [i in 1..n-1: x[i]-x[i-1]]     | [i in 1..(@n-1): (x[#i]-x[(#i-1)])]",
        "f(x[n]) = [i, j: x[i]*x[j]]              | [i, j: (x[#i]*x[#j])]",
        "f(a) = [[a, 1], [2, a^2]][1, 0]          | [[a, 1], [2, (a^2)]][1, 0]",
        "f(x[n], y) = diff(y*sum(i: x[i]), y)     | differentiation((y*sum(i: x[#i])))",
        "f(w0[n], x0, y) = w0[0]x0 y              | (w0[0]·x0·y)",
        "f(x[n], y1, z2) = sum(i: y1z2*x[i])      | sum(i: ((y1·z2)*x[#i]))",
        "f(p[d + d*(d-1)/2], q[d]) = p[d]         | p[@d]",
        "f(x[pi]) = pi*x[0]                       | (@pi*x[0])",
        "f(x[n]) = if n > 2 then x[2] else 0      | conditional(comparison(@n, 2), x[2], 0)"
      })
  // spotless:on
  void namesInExpressions(String function, String expected) {
    assertThat(meaning("function " + function, "f")).isEqualTo(expected);
  }

  @Test
  void anIndexHidesAConstantAndAFunction() {
    String text = "let g = 9.81 let h(x) = x function f(x[n]) = sum(g, h: x[g]*x[h]) + g";
    assertThat(meaning(text, "f")).isEqualTo("(sum(g, h: (x[#g]*x[#h]))+!g)");
  }

  @Test
  void aNormIsAFunctionOfAnArray() {
    assertThat(meaning("function energy(W[m,n], x[n]) = ||W*x||^2", "energy"))
        .isEqualTo("(norm((W*x))^2)");
  }

  @Test
  void partsOfOneArray() {
    String text =
        """
        function step(h[k], A[k,k]; u[T,k]) {
            let s[0, i] = h[i]
            let s[t in 1..T, i] = tanh(sum(j: A[i,j]*s[t-1,j]) + u[t-1,i])
            return sum(i: s[T,i]^2)
        }
        """;
    assertThat(meaning(text, "step"))
        .isEqualTo(
            "rec{s[0, i] = h[#i]; s[t in 1..@T, i] = tanh((sum(j: (A[#i, #j]*%s[(#t-1),"
                + " #j]))+u[(#t-1), #i]))} sum(i: (%s[@T, #i]^2))");
  }

  // spotless:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "let d[i, i] = x[i]                          | {d[i, #i] = x[#i]}",
        "let d[i, i in 0..n-1] = 1                   | {d[#i, i in 0..(@n-1)] = 1}",
        "let d[i+1, i] = x[i]                        | {d[(#i+1), i] = x[#i]}",
        "let d[n, T, q] = 1                          | {d[@n, T, !q] = 1}",
        "let d[f] = 1                                | {d[f] = 1}",
        "let d[i in 0..n-1, j in 0..i] = 1           | {d[i in 0..(@n-1), j in 0..#i] = 1}",
        "let d[i] = c[i] let c[i] = x[i]             | {c[i] = x[#i]} {d[i] = %c[#i]}",
        "let b = c let a = 1 let c = a               | {a = 1} {c = %a} {b = %c}",
        "let a[i in 1..n] = b[i-1] let c = a[1] let b[i in 0..n] = a[i] | rec{a[i in 1..@n] = %b[(#i-1)], b[i in 0..@n] = %a[#i]} {c = %a[1]}",
      })
  // spotless:on
  void locals(String lets, String expected) {
    String text = "let q = 1 function f(x[n]; T int) { " + lets + " return 0 }";
    assertThat(meaning(text, "f")).isEqualTo(expected + " 0");
  }

  @Test
  void anArrayOfTheModule() {
    String text = "let q[0] = 1 let q[i in 1..3] = q[i-1]/i function f(x) = sum(i: q[i]*x^i)";
    assertThat(meaning(text, "q")).isEqualTo("rec{q[0] = 1; q[i in 1..3] = (%q[(#i-1)]/#i)} %q");
    assertThat(meaning(text, "f")).isEqualTo("sum(i: (!q[#i]*(x^#i)))");
  }

  // spotless:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(i in 1..9: x^i/i)    | sum(i in 1..9: ((x^#i)/#i))           | x",
        "sum([a, b]) + c          | (sum([a, b])+c)                       | a b c",
        "[a, b]'*[c, d]           | (transpose([a, b])*[c, d])            | a b c d",
        "sum(k1 in 1..2: k1x1)    | sum(k1 in 1..2: (#k1·x1))             | x1",
        "[i in 0..2: x][1]        | [i in 0..2: x][1]                     | x"
      })
  // spotless:on
  void bareFormulas(String formula, String expected, String parameters) {
    Definition definition = module(formula).definition("test");
    assertThat(TermText.of(definition)).isEqualTo(expected);
    assertThat(definition.signature().parameters().stream().map(Parameter::text))
        .containsExactly(parameters.split(" "));
  }

  // spotless:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w[d], b; X[n,d], y[n]                   | d n     | w[@d] b X[@n, @d]; y[@n];",
        "p[d + d*(d-1)/2], l[k, 3]; d int, k int | d k     | p[(d+(d*(d-1)/2))] l[k, 3] dint; kint;",
        "x[2m], y[m]; group[m] int               | m       | x[(2·@m)] y[@m] group[@m]int;",
        "T int, x[n], k int, y[T], z[k+n]         | T n k   | Tint; x[@n] kint; y[T] z[(k+@n)]"
      })
  // spotless:on
  void signatures(String parameters, String extents, String expected) {
    Signature signature = module("function f(" + parameters + ") = 1").definition("f").signature();
    List<String> texts = new ArrayList<>();
    for (Parameter parameter : signature.parameters()) {
      String inside = String.join(", ", parameter.extents().stream().map(TermText::of).toList());
      texts.add(
          parameter.text()
              + (parameter.isArray() ? "[" + inside + "]" : "")
              + (parameter.integer() ? "int" : "")
              + (parameter.data() ? ";" : ""));
    }
    assertThat(String.join(" ", texts)).isEqualTo(expected);
    assertThat(signature.extents()).containsExactly(extents.split(" "));
  }

  @Test
  void kindsOfBatchesStandApart() {
    ResolvedFunction function =
        module("function f(w[d]; x[d], y) = 1 derive batch gradient, hvp, batch hvp of f")
            .functions()
            .get(0);
    assertThat(function.kinds().stream().map(RequestedKind::kind))
        .containsExactly(DerivativeKind.HVP);
    assertThat(function.batchKinds().stream().map(RequestedKind::kind))
        .containsExactly(DerivativeKind.GRADIENT, DerivativeKind.HVP);
    assertThat(function.batchClassName()).isEqualTo("FBatch");
  }

  @Test
  void aClassForBatchesHasANameOfItsOwn() {
    Diagnostics diagnostics = new Diagnostics();
    String text = "function f(w; x) = w derive batch gradient of f function fBatch(x) = x";
    FormulaFile file = Parser.parse(Source.of("test.grad", text), diagnostics);
    assertThat(file).isNotNull();
    if (file != null) {
      Analyzer.analyze(file, ModelOptions.NONE, diagnostics);
    }
    assertThat(diagnostics.sorted().get(0).text())
        .isEqualTo("'f' and 'fBatch' would both be the class FBatch");
  }
}
