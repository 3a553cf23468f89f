package org.gradc.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradc.AnalysedFunction;
import org.gradc.Analysis;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Source;
import org.gradc.evaluate.Inputs;
import org.gradc.program.ExternCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not right is not therefore wrong. */
final class VerdictsTest {
  private static AnalysedFunction function(String text) {
    Analysis analysis = Compiler.analyse(Source.of("f.grad", text), CompilerOptions.DEFAULT);
    assertThat(analysis.diagnostics()).isEmpty();
    return analysis.functions().get(0);
  }

  private static Report check(String text, Inputs point) {
    Checker checker = new Checker(3, 1, "", ClassLoader.getPlatformClassLoader());
    AnalysedFunction function = function(text);
    List<Inputs> points = checker.points(function.written(), point, ExternCalls.NONE);
    assertThat(points).isNotEmpty();
    return checker.check(function, points, ExternCalls.NONE);
  }

  private static List<Finding> findings(Report report, String derivative) {
    return report.derivatives().stream()
        .filter(d -> d.name().equals(derivative))
        .flatMap(d -> d.findings().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "abs(x), 0, NOT_DIFFERENTIABLE",
    "relu(x), 0, NOT_DIFFERENTIABLE",
    "'max(x, 2*x)', 0, NOT_DIFFERENTIABLE",
    "cbrt(x), 0, NOT_DIFFERENTIABLE",
    "floor(x), 3, NOT_DIFFERENTIABLE",
    "'if x < 1 then x else 2-x', 1, NOT_DIFFERENTIABLE",
    "'hypot(x, 0)', 0, NOT_DIFFERENTIABLE",
    "sqrt(x), 0, EDGE_OF_DOMAIN",
    "x*log(x), 0, EDGE_OF_DOMAIN",
    "asin(x), 1, EDGE_OF_DOMAIN",
    "sqrt(x^4+x^6), 0, SINGULAR",
    "sin(1e13*x), 1.1, ILL_CONDITIONED",
    "x^5-5*x^4+10*x^3-10*x^2+5*x-1, 1.001, ILL_CONDITIONED",
    "x^200/(1+x^201), 50, OUT_OF_RANGE",
  })
  void aDerivativeThatIsMissingOrLosesDigitsIsNoMistake(String body, double x, Verdict verdict) {
    Report report = check("function f(x) = " + body, new Inputs(Map.of(), at(x)));
    assertThat(report.isWrong()).isFalse();
    assertThat(findings(report, "gradient"))
        .as(report.toString())
        .extracting(Finding::verdict)
        .contains(verdict);
  }

  private static Map<String, double[]> at(double x) {
    return Map.of("x", new double[] {x});
  }

  @Test
  void theConventionIsTold() {
    Report report = check("function f(x, y) = max(x, y)", new Inputs(Map.of(), twice(2)));
    assertThat(findings(report, "gradient")).extracting(Finding::found).containsExactly(1.0, 0.0);
  }

  private static Map<String, double[]> twice(double x) {
    Map<String, double[]> arrays = new LinkedHashMap<>();
    arrays.put("x", new double[] {x});
    arrays.put("y", new double[] {x});
    return arrays;
  }

  @Test
  void aJumpOfTheSecondDerivativeIsNoMistake() {
    Report report =
        check("function f(x) = relu(x)^2\nderive hessian of f", new Inputs(Map.of(), at(0)));
    assertThat(findings(report, "gradient")).isEmpty();
    assertThat(findings(report, "hessian"))
        .extracting(Finding::verdict)
        .containsExactly(Verdict.NOT_DIFFERENTIABLE);
  }

  @Test
  void smoothPointsOfFormulasWithKinksAreRight() {
    Report report =
        check("function f(x) = x^2*abs(x)\nderive hessian of f", new Inputs(Map.of(), at(0)));
    assertThat(report.derivatives()).allSatisfy(d -> assertThat(d.findings()).isEmpty());
  }

  /** In operations of the machine 2π is a double, which would be taken for a mistake of a rule. */
  @Test
  void constantsOfRulesAreExact() {
    Report report =
        check("function f(x) = sin(x/(2*pi))^2 + erf(x/sqrt(2))", new Inputs(Map.of(), at(8078)));
    assertThat(report.isWrong()).as(report.toString()).isFalse();
  }

  @Test
  void allKindsOfArraysAreChecked() {
    String text =
        """
        function f(x[n], W[m,n], b; k[m] int) = [i: tanh(sum(j: W[i,j]*x[j]) + b)*x[k[i]]]
        derive jacobian, jvp, vjp of f
        """;
    Report report = check(text, Checker.nothing());
    assertThat(report.ways()).containsExactly("interpreter", "static methods", "instance");
    assertThat(report.points()).hasSize(3);
    assertThat(report.derivatives().stream().map(DerivativeReport::name).toList())
        .containsExactly("value", "jacobian", "jvp", "vjp");
    assertThat(report.derivatives())
        .allSatisfy(
            d -> {
              assertThat(d.findings()).isEmpty();
              assertThat(d.entries()).isPositive();
              assertThat(d.ulps()).isLessThan(1000);
            });
  }

  @Test
  void recurrencesFindSizesThatFit() {
    String text =
        """
        function f(x[n], g; T int) {
            let s[0] = x[0]
            let s[t in 1..T] = s[t-1]*g + x[t]
            return s[T] + x[n-1]
        }
        derive gradient, hessian, hvp of f
        """;
    Report report = check(text, Checker.nothing());
    assertThat(report.isWrong()).isFalse();
    assertThat(report.derivatives()).allSatisfy(d -> assertThat(d.findings()).isEmpty());
  }

  @Test
  void aClassThatComputesSomethingElseIsFound() {
    AnalysedFunction function = function("function f(x, y) = x*y + sin(x)");
    Subject subject = Subject.of(function);
    Way wrong =
        new Way() {
          @Override
          public String name() {
            return "wrong";
          }

          @Override
          public java.util.Optional<double[]> compute(Derivative derivative, Site site) {
            return Way.interpreter(subject, ExternCalls.NONE)
                .compute(derivative, site)
                .map(
                    numbers -> {
                      double[] moved = numbers.clone();
                      moved[0] *= 1 + 1e-12;
                      return moved;
                    });
          }
        };
    Report report =
        FunctionCheck.of(subject, List.of(wrong), List.of(new Inputs(Map.of(), twice(0.75))));
    assertThat(report.derivatives())
        .allSatisfy(
            d ->
                assertThat(d.findings())
                    .extracting(Finding::verdict)
                    .containsExactly(Verdict.WRONG_ARITHMETIC));
  }

  @Test
  void theSameSeedGivesTheSamePoints() {
    AnalysedFunction function = function("function f(x, y) = log(x-y)*acosh(x)");
    List<List<String>> texts =
        List.of(1L, 1L, 2L).stream()
            .map(
                seed ->
                    PointSearch.find(
                            function.written(),
                            Domain.of(function.written()),
                            Checker.nothing(),
                            3,
                            seed)
                        .stream()
                        .map(point -> new Site(function.written(), point, 0).text())
                        .collect(Collectors.toList()))
            .toList();
    assertThat(texts.get(0)).hasSize(3).isEqualTo(texts.get(1)).isNotEqualTo(texts.get(2));
  }
}
