package org.gradc.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.gradc.syntax.Expression.Chain;
import org.gradc.syntax.Expression.Link;
import org.gradc.syntax.FormulaFile.Module;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParserTest {
  private static final String MODULE =
      """
      package com.example.models
      let g = 9.80665
      let square(x) = x^2
      /** Logistic neuron. */
      function neuron(w0, w1, w2, x0, x1) = 1/(1 + exp(-(w0x0 + w1x1 + w2)))
      /** Mean loss.
       * Data after ';'. */
      function loss(w[d], b; X[n, d], y[n]) = mean(i: log1p(exp(-y[i]*(sum(j: X[i, j]*w[j]) + b))))
      function energy(W[m, n], x[n]) = ||W*x||^2
      function step(h[k], A[k, k]; u[T, k]) {
        let s[0, i] = h[i]
        let s[t in 1..T, i] = tanh(sum(j: A[i, j]*s[t - 1, j]) + u[t - 1, i])
        return sum(i: s[T, i]^2)
      }
      let area(a, b) {
        let s = a*b
        return s/2
      }
      function look(p[d + d*(d - 1)/2], T int; group[n] int) = sum(i: p[group[i]])
      extern bessel0(x) = com.acme.Bessel.j0(x) derivative -bessel1(x)
      extern two(x, n int) = com.of.let.Two.in(x, n) derivative a, b
      derive gradient, hessian of neuron
      derive batch gradient, hvp of energy wrt x, W
      """;

  static Stream<Arguments> good() {
    return Stream.of(
        // precedence
        arguments("-x^2", "-x^2"),
        arguments("(-x)^2", "(-x)^2"),
        arguments("2^-x", "2^-x"),
        arguments("2^-x^2", "2^-x^2"),
        arguments("a**b", "a^b"),
        arguments("(a^b)^c^d", "(a^b)^c^d"),
        arguments("a.^b'", "a.^b'"),
        arguments("a-(b-c)-d", "a - (b - c) - d"),
        arguments("((a*b))*c/(d*e)", "(a*b)*c/(d*e)"),
        arguments("a .* b ./ c", "a.*b./c"),
        arguments("- - x", "--x"),
        arguments("a*-b c", "a*-b c"),
        arguments("not a<b and c>=d or e==f", "not a < b and c >= d or e == f"),
        arguments("not (a and (b or c))", "not (a and (b or c))"),
        // juxtaposition
        arguments("2x", "2 x"),
        arguments("3(x+1)", "3 (x + 1)"),
        arguments("(a)(b)", "a b"),
        arguments("(a)(b+1)", "(a) (b + 1)"),
        arguments("w0 x0", "w0 x0"),
        arguments("a/b c", "a/b c"),
        arguments("x'y", "x' y"),
        arguments("2e", "2 e"),
        arguments("2f(x)g", "2 f(x) g"),
        arguments("v[1] (w)", "v[1] w"),
        arguments("f (x) [i]", "f(x)[i]"),
        // numbers
        arguments("2.*x", "2.*x"),
        arguments("2./x", "2./x"),
        arguments("2.^x", "2.^x"),
        arguments(".5 + 1e5 + 1.5E-3", ".5 + 1e5 + 1.5E-3"),
        // conditionals
        arguments("if(x > 0, a, b)*2", "(if x > 0 then a else b)*2"),
        arguments("2if(x > 0, a, b)", "2 (if x > 0 then a else b)"),
        arguments("if (x)(y) > 0 then a else b + c", "if x y > 0 then a else b + c"),
        arguments("if a then b else if c then d else e", "if a then b else if c then d else e"),
        // norms
        arguments("||x||", "||x||"),
        arguments("||x||||y||", "||x|| ||y||"),
        arguments("2||x||/||y + ||z||||", "2 ||x||/||y + (||z||)||"),
        arguments("||(||x||)||", "||(||x||)||"),
        arguments("||[||x||, f(||y||)]||", "||[||x||, f(||y||)]||"),
        // reductions, comprehensions, arrays
        arguments("sum(i: x[i])", "sum(i: x[i])"),
        arguments("sum(i in 0..n-1, j: x[i,j])", "sum(i in 0..n - 1, j: x[i, j])"),
        arguments("[i: [j in 1..2: a]]", "[i: [j in 1..2: a]]"),
        arguments("[a, b, c][0]", "[a, b, c][0]"),
        arguments("f(a, b, c)", "f(a, b, c)"),
        arguments("f(a, b, c: a)", "f(a, b, c: a)"),
        arguments("A'*x''", "A'*x''"),
        // names
        arguments("θ*σ1 + π", "θ*σ1 + π"),
        arguments("gradient + hvp", "gradient + hvp"),
        arguments("y\u0302", "\u0177"),
        arguments("/** doc */ a /* b */ + // c\n d", "a + d"),
        // declarations
        arguments("let x = 1 function f(a) = a", "let x = 1\nfunction f(a) = a"),
        arguments("function f(;x) { return x }", "function f(; x) = x"),
        arguments(
            "function f(x) = { let y = x return y }",
            "function f(x) {\n  let y = x\n  return y\n}"),
        arguments("package in.co.acme let a = 1", "package in.co.acme\nlet a = 1"));
  }

  @ParameterizedTest
  @MethodSource("good")
  void printsCanonically(String text, String canonical) {
    assertThat(Parsing.canonical(text)).isEqualTo(canonical);
    assertThat(Parsing.canonical(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @MethodSource("good")
  void isUnambiguous(String text, String canonical) {
    assertThat(Parsing.ambiguities(text)).isEmpty();
  }

  @Test
  void moduleIsItsOwnCanonicalForm() {
    assertThat(Parsing.canonical(MODULE) + "\n").isEqualTo(MODULE);
    assertThat(Parsing.ambiguities(MODULE)).isEmpty();
  }

  @Test
  void documentationIsFreedOfItsMarks() {
    Module module =
        (Module)
            Parsing.parse(
                """
                /**
                 * First line.
                 *
                 *   indented
                 */
                // in between
                function f(x) = x
                function g(x) = x /** of nobody */
                """);
    List<String> found =
        module.declarations().stream()
            .map(d -> String.valueOf(((Declaration.Function) d).documentation()))
            .toList();
    assertThat(found).containsExactly("First line.\n\n  indented", "null");
  }

  @Test
  void chainKeepsOperatorsAndTheirPlaces() {
    Chain chain = (Chain) Parsing.expression("a/b c");
    assertThat(chain.isSum()).isFalse();
    assertThat(chain.rest())
        .extracting(Link::operator)
        .containsExactly(ChainOperator.DIVIDE, ChainOperator.JUXTAPOSED);
    assertThat(chain.rest().get(0).operatorSpan().start()).isEqualTo(1);
    assertThat(chain.rest().get(1).operatorSpan().start()).isEqualTo(4);
    assertThat(chain.rest().get(1).operatorSpan().text()).isEmpty();
  }

  @Test
  void spansCountCharactersBeyondTheBasicPlane() {
    Chain chain = (Chain) Parsing.expression("\uD835\uDC65 + y");
    Expression last = chain.rest().get(0).operand();
    assertThat(last.span().text()).isEqualTo("y");
    assertThat(last.span().column()).isEqualTo(5);
  }
}
