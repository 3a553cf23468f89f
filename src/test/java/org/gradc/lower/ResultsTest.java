package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Extern;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.model.DerivativeKind;
import org.gradc.model.ModelOptions;
import org.gradc.model.Parameter;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ExternCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions are made into, beside their values. */
class ResultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "function f(x, y) = [x, x*y, 3]                                        | 2 6 3",
        "function f(x, y) = if x > y then [x, y] else [y, x]                   | 3 2",
        "let pair(a, b) = [a + b, a - b] function f(x, y) = pair(y, x)         | 5 1",
        "let swap(a, b) = [b, a] function f(x, y) { let r = swap(x, y) return r } | 3 2",
        "let c = [1, 2] function f(x, y) = if x < 0 then [x, y] else c         | 1 2",
        "[x]                                                                   | 2"
      })
  void anArrayHasAnElementPerExpression(String formula, String expected) {
    LoweredFunction function = Formulas.last(formula);
    double[] arguments =
        Formulas.parameters(function).size() == 1 ? new double[] {2} : new double[] {2, 3};
    double[] result = Formulas.result(function, ExternCalls.NONE, arguments);
    String text = String.join(" ", Arrays.stream(result).mapToObj(v -> "" + (int) v).toList());
    assertThat(text).isEqualTo(expected);
    assertThat(function.shape()).containsExactly(function.value().graph().integer(result.length));
    assertThat(function.kinds()).containsExactly(DerivativeKind.JACOBIAN);
  }

  @Test
  void formsAreKeptAsWritten() {
    Apply difference = (Apply) Formulas.body(Formulas.last("function f(a, b) = a - (b - a)/2"));
    assertThat(difference.operator()).isEqualTo(Primitive.SUBTRACT);
    assertThat(((Apply) difference.operand(1)).operator()).isEqualTo(Primitive.DIVIDE);
  }

  @Test
  void letsNameTheirOperations() {
    LoweredFunction function =
        Formulas.last(
            "let g = 2*3 let h(x) { let v = x*x return v } function f(a) { let u = a + g let w = a"
                + " return h(u) + w }");
    List<String> names =
        IntStream.range(0, function.value().graph().size())
            .mapToObj(id -> function.value().labels().of(function.value().graph().node(id)))
            .filter(Objects::nonNull)
            .toList();
    assertThat(names).containsExactlyInAnyOrder("g", "u", "v");
  }

  @Test
  void nodesKnowTheirPlaces() {
    String text = "function f(a, b) = (a + b)^2 - (b + a)*a";
    LoweredFunction function = Formulas.last(text);
    Expr sum = ((Apply) ((Apply) Formulas.body(function)).operand(0)).operand(0);
    assertThat(function.provenance().of(sum).stream().map(span -> span.text()))
        .containsExactly("a + b", "b + a");
    assertThat(function.provenance().of(Formulas.body(function)).get(0).start())
        .isEqualTo(text.indexOf("(a + b)"));
    assertThat(function.text()).isEqualTo(text);
  }

  @Test
  void parametersAndDataStandInDeclaredOrder() {
    LoweredFunction function =
        Formulas.last("function f(a, b; c) = a*b*c derive gradient of f wrt c, a");
    assertThat(function.parameters().stream().map(p -> p.text() + p.data()))
        .containsExactly("afalse", "btrue", "cfalse");
    assertThat(function.value().arrays(ArrayDeclaration.Role.PARAMETER).stream().map(a -> a.name()))
        .containsExactly("a", "c");
    assertThat(function.value().inputs().stream().map(a -> a.name()))
        .containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "function f(a) = a                                                    | GRADIENT",
        "function f(;a) = a                                                   | ''",
        "3                                                                    | ''",
        "function f(a) = a derive hessian of f                                | GRADIENT HESSIAN",
        "function f(a) = a derive hvp, jvp of f derive gradient of f          | GRADIENT JVP HVP",
        "function f(a) = [a] derive vjp of f                                  | VJP",
        "derive gradient of f wrt b derive hvp of f function f(a, b) = a*b    | GRADIENT HVP",
        "derive gradient of f wrt a, b derive hvp of f wrt b, a function f(a, b) = a*b | GRADIENT"
            + " HVP"
      })
  void deriveLinesAddUp(String formula, String kinds) {
    LoweredFunction function = Formulas.last(formula);
    assertThat(String.join(" ", function.kinds().stream().map(Enum::name).toList()))
        .isEqualTo(kinds);
  }

  @Test
  void theCommandLineSpeaksForFunctionsWithoutALine() {
    ModelOptions options = new ModelOptions(List.of("hessian"), List.of("b"));
    String text = "function f(a, b) = a*b function g(a, b) = a + b derive gradient of g";
    List<LoweredFunction> functions =
        Objects.requireNonNull(Formulas.outcome(text, options).module()).functions();
    assertThat(functions.get(0).kinds())
        .containsExactly(DerivativeKind.GRADIENT, DerivativeKind.HESSIAN);
    assertThat(functions.get(0).parameters().stream().map(Parameter::data))
        .containsExactly(true, false);
    assertThat(functions.get(1).kinds()).containsExactly(DerivativeKind.GRADIENT);
    assertThat(functions.get(1).parameters().stream().map(Parameter::data))
        .containsExactly(false, false);
    assertThat(Formulas.outcome("function f(a) = a", options).ids()).containsExactly("unknown-wrt");
    assertThat(Formulas.outcome("a", new ModelOptions(List.of("grad"), List.of())).rendered())
        .contains("unknown kind of derivative 'grad'");
    assertThat(Formulas.outcome("a", new ModelOptions(List.of("vjp"), List.of())).ids())
        .containsExactly("kind-does-not-fit");
  }

  @Test
  void externsCarryTheirPartials() {
    LoweredFunction function =
        Formulas.last(
            """
            extern j0(x) = com.acme.Bessel.j0(x) derivative -j1(x)
            extern j1(t) = com.acme.Bessel.j1(t) derivative half(j0(t) - j1(t)/t)
            let half(x) = x/2
            function f(x) = diff(j0(2x), x)
            function g(x) = j0(x)
            """);
    Extern j0 = (Extern) ((Apply) Formulas.body(function)).operator();
    assertThat(j0.javaClass()).isEqualTo("com.acme.Bessel");
    assertThat(j0.javaMethod()).isEqualTo("j0");
    Apply partial = (Apply) j0.partials().get(0);
    Extern j1 = (Extern) ((Apply) partial.operand(0)).operator();
    assertThat(((Read) ((Apply) partial.operand(0)).operand(0)).array()).isEqualTo("x");
    assertThat(((Apply) j1.partials().get(0)).operator()).isEqualTo(Primitive.DIVIDE);
  }

  @Test
  void derivativesGoThroughExterns() {
    LoweredFunction function =
        Formulas.last(
            """
            extern square(x) = com.acme.Maths.square(x) derivative 2x
            function f(x) = diff(square(3x), x)
            """);
    ExternCalls calls = (extern, operands) -> operands[0] * operands[0];
    assertThat(Formulas.result(function, calls, 2)).containsExactly(36);
  }

  @Test
  void documentationAndPackageAreKept() {
    LoweredModule module =
        Formulas.module("package com.example /** Half. */ function half_of(x) = x/2 let c = 1");
    assertThat(module.packageName()).isEqualTo("com.example");
    assertThat(module.functions().get(0).documentation()).isEqualTo("Half.");
    assertThat(module.functions().get(0).className()).isEqualTo("HalfOf");
    assertThat(module.functions()).hasSize(1);
  }
}
