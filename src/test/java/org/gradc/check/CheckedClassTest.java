package org.gradc.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradc.AnalysedFunction;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is checked is the class that is generated. */
final class CheckedClassTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "function f(x) = (exp(x) - 1)/x",
        "function f(x, y) = x/sqrt(x^2 + y^2)",
        "function f(w[n]; x[n]) = log(1 + exp(sum(i: w[i]*x[i])))"
      })
  void theClassIsThatOfCompile(String text) {
    Source source = Source.of("f.grad", text);
    AnalysedFunction function =
        Compiler.analyse(source, CompilerOptions.DEFAULT).functions().get(0);
    assertThat(Compiler.compile(List.of(source), CompilerOptions.DEFAULT).files())
        .containsExactly(function.generated());
  }
}
