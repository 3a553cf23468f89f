package org.gradc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.syntax.Expression.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Large and deep inputs. */
class LimitsTest {
  /** Each nests a thousandfold repetition a given number of levels deep. */
  private record Shape(String before, String core, String after) {
    String nested(int times) {
      return before.repeat(times) + core + after.repeat(times);
    }
  }

  static Stream<Shape> shapes() {
    return Stream.of(
        new Shape("(", "x", ")"),
        new Shape("f(1, ", "x", ")"),
        new Shape("[", "x", "]"),
        new Shape("[i: ", "x", "]"),
        new Shape("x[", "0", "]"),
        new Shape("-", "x", ""),
        new Shape("x^", "x", ""),
        new Shape("", "x", "'"),
        new Shape("", "x", "[0]"),
        new Shape("not ", "x", ""),
        new Shape("if a then b else ", "x", ""),
        new Shape("if ", "x", " then b else c"),
        new Shape("if(a, b, ", "x", ")"),
        new Shape("2*||", "x", "||"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void fiveThousandLevelsParse(Shape shape) {
    String printed = Parsing.onLargeStack(() -> Parsing.canonical(shape.nested(5_000)));
    assertThat(printed).contains("x");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void nestingBeyondTheLimitIsOneError(Shape shape) {
    Diagnostics diagnostics = new Diagnostics();
    Source source = Source.of("deep.grad", shape.nested(Parser.MAX_NESTING + 1));
    assertThat(Parser.parse(source, diagnostics)).isNull();
    assertThat(messages(diagnostics)).containsExactly(Message.NESTED_TOO_DEEPLY);
  }

  @Test
  void flatChainsDoNotNest() {
    int terms = 20_000;
    Chain chain = (Chain) Parsing.expression("-x'^2*(y) z + ".repeat(terms) + "1");
    assertThat(chain.rest()).hasSize(terms);
    assertThat(((Chain) Parsing.expression("x*".repeat(terms) + "1")).rest()).hasSize(terms);
  }

  @Test
  void onlyTheFirstErrorsAreKept() {
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(Source.of("junk.grad", "$ ".repeat(5_000)), diagnostics);
    List<Message> found = messages(diagnostics);
    assertThat(found).hasSize(Diagnostics.LIMIT + 1).endsWith(Message.TOO_MANY_ERRORS);
    assertThat(diagnostics.errorCount()).isEqualTo(5_000);
  }

  @Test
  void digitsAndExponentsAreLimited() {
    assertThat(Parsing.canonical("0".repeat(2_000) + "1")).hasSize(2_001);
    assertThat(Parsing.canonical("1e-100000")).isEqualTo("1e-100000");
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(
        Source.of("n.grad", "1".repeat(1_001) + "+1e100001+1e" + "9".repeat(99)), diagnostics);
    assertThat(messages(diagnostics))
        .containsExactly(
            Message.TOO_MANY_DIGITS, Message.EXPONENT_TOO_LARGE, Message.EXPONENT_TOO_LARGE);
  }

  private static List<Message> messages(Diagnostics diagnostics) {
    return diagnostics.sorted().stream().map(Diagnostic::message).toList();
  }
}
