package org.gradc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;

/** A product over a range whose length data say has no derivative: an error about the function. */
class ProductLengthTest {
  private static final String TEXT =
      """
      function uneven(w[n]; first[n] int) = prod(i, k in first[i]..n: w[i])

      function even(w[n]; first[n] int) = prod(i, k in 0..n-1: if(k < first[i], 1, w[i]))

      function counted(x; k[n] int) = sum(i: prod(j in 0..k[i]: x + j))
      """;

  @Test
  void isAnErrorOfEachFunction() {
    Source source = Source.of("f.grad", TEXT);
    Compilation compilation =
        Compiler.compile(List.of(source), CompilerOptions.DEFAULT.withoutWarnings());
    assertThat(compilation.files()).isEmpty();
    assertThat(compilation.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(Message.PRODUCT_LENGTH_UNKNOWN, Message.PRODUCT_LENGTH_UNKNOWN);
    assertThat(compilation.diagnostics())
        .extracting(diagnostic -> diagnostic.span().text())
        .containsExactly("uneven", "counted");
    assertThat(Compiler.analyse(source, CompilerOptions.DEFAULT.withoutWarnings()).functions())
        .isEmpty();
  }

  @Test
  void valuesAloneAreCompiled() {
    String text = "function f(x; k[n] int) = sum(i: prod(j in 0..k[i]: k[j]))\n";
    Compilation compilation =
        Compiler.compile(
            List.of(Source.of("f.grad", text)), CompilerOptions.DEFAULT.withoutWarnings());
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.files()).hasSize(1);
  }
}
