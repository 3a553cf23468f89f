package org.gradc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;

/** Laws of the parser for any text. */
class SyntaxProperties {
  private static final Span PLACE = Source.of("made", "").span(0, 0);

  @Property(seed = "1", tries = 1000)
  void anyTextIsATreeOrAnError(@ForAll String text) {
    treeOrError(text);
  }

  @Property(seed = "1", tries = 3000)
  void anyTokensAreATreeOrAnError(@ForAll("tokens") List<String> tokens) {
    treeOrError(String.join(" ", tokens));
    treeOrError(String.join("", tokens));
  }

  private static void treeOrError(String text) {
    Diagnostics diagnostics = new Diagnostics();
    FormulaFile file = Parser.parse(Source.of("any.grad", text), diagnostics);
    assertThat(file != null || diagnostics.hasErrors()).isTrue();
    DiagnosticRenderer.plain().render(diagnostics);
    if (file != null) {
      String printed = SyntaxPrinter.print(file);
      assertThat(SyntaxPrinter.print(Parsing.parse(printed))).isEqualTo(printed);
    }
  }

  @Property(seed = "1", tries = 1000)
  void printedTreesParseToThemselves(@ForAll("expressions") Expression expression) {
    String printed = SyntaxPrinter.print(expression);
    Expression parsed = Parsing.expression(printed);
    assertThat(Shape.of(parsed)).as(printed).isEqualTo(Shape.of(expression));
  }

  @Provide
  Arbitrary<List<String>> tokens() {
    String words =
        "package let let function function return extern derivative derive of wrt if then else and"
            + " or not in int x x y f 1 2.5 .5 + - * / ^ .* ' || || < == = = ( ( ( ) ) ) [ [ ] ] {"
            + " } , , ; : .. . /* */ // && ! := $ − ² gradient";
    return Arbitraries.of(words.split(" ")).list().ofMaxSize(25);
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return expressions(4);
  }

  private static Name name(String text) {
    return new Name(text, PLACE);
  }

  private static Arbitrary<Expression> expressions(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.oneOf(
            Arbitraries.of("x", "y1", "θ", "e5").map(n -> new Expression.Variable(name(n))),
            Arbitraries.of("1", "2.5", ".5", "1e5").map(n -> new Expression.Number(n, PLACE)));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expression> part = Arbitraries.lazy(() -> expressions(depth - 1));
    Arbitrary<List<Expression>> parts = part.list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    Arbitrary<List<Binder>> binders = binders(part);
    return Arbitraries.oneOf(
        leaf,
        chain(part, true),
        chain(part, false),
        parts.map(p -> new Expression.Call(name("f"), p, PLACE)),
        parts.map(p -> new Expression.ArrayLiteral(p, PLACE)),
        Combinators.combine(binders, part)
            .as((b, e) -> new Expression.Reduction(name("sum"), b, e, PLACE)),
        Combinators.combine(binders, part).as((b, e) -> new Expression.Comprehension(b, e, PLACE)),
        Combinators.combine(part, parts).as((e, s) -> new Expression.Subscripted(e, s, PLACE)),
        part.map(e -> new Expression.Transpose(e, PLACE)),
        // The bars of a norm round a bare condition would be taken for a wrong 'or'.
        chain(part, true).map(e -> new Expression.Norm(e, PLACE)),
        Combinators.combine(part, flag, part)
            .as((b, f, e) -> new Expression.Power(b, f, PLACE, e, PLACE)),
        Combinators.combine(flag, part).as((f, e) -> new Expression.Signed(f, e, PLACE)),
        Combinators.combine(part, Arbitraries.of(ComparisonOperator.class), part)
            .as((a, o, b) -> new Expression.Comparison(a, o, PLACE, b, PLACE)),
        part.map(e -> new Expression.Not(e, PLACE)),
        Combinators.combine(Arbitraries.of(LogicalOperator.class), part.list().ofSize(2))
            .as((o, p) -> new Expression.Logical(o, p, PLACE)),
        Combinators.combine(part, part, part)
            .as((c, a, b) -> new Expression.Conditional(c, a, b, PLACE)));
  }

  private static Arbitrary<List<Binder>> binders(Arbitrary<Expression> part) {
    Arbitrary<Binder> bare = Arbitraries.of("i", "j").map(n -> new Binder(name(n), null, PLACE));
    Arbitrary<Binder> ranged =
        Combinators.combine(part, part)
            .as((a, b) -> new Binder(name("k"), new Range(a, b, PLACE), PLACE));
    return Arbitraries.oneOf(bare, ranged).list().ofMinSize(1).ofMaxSize(2);
  }

  private static Arbitrary<Expression> chain(Arbitrary<Expression> part, boolean sum) {
    Arbitrary<Expression.Link> link =
        Combinators.combine(
                Arbitraries.of(ChainOperator.class).filter(o -> o.isAdditive() == sum), part)
            .as((o, e) -> new Expression.Link(o, PLACE, e));
    return Combinators.combine(part, link.list().ofMinSize(1).ofMaxSize(3))
        .as((first, rest) -> new Expression.Chain(first, rest, PLACE));
  }
}
