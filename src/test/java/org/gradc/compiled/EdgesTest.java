package org.gradc.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated classes at the edges of what they are defined for. */
final class EdgesTest {

  private static GeneratedClass compiled(String module) {
    Compilation compilation =
        Compiler.compile(List.of(Source.of("f.grad", module)), CompilerOptions.DEFAULT);
    assertThat(compilation.diagnostics()).isEmpty();
    return GeneratedClass.compile("F", compilation.files().get(0).content());
  }

  @ParameterizedTest
  @CsvSource({
    "tanh(x), 800, 1, 0, 0",
    "tanh(x), -1e10, -1, 0, 0",
    "x^(1/3), 0, 0, Infinity, -Infinity",
    "x^(4/3), 0, 0, 0, Infinity",
    "x^2.3, 0, 0, 0, 0",
    "'diff(sqrt(x^2), x)', 0, 0, 0, 0",
    "'if x > 0 then x*log(x) else 0', -1, 0, 0, 0"
  })
  void valueAndBothDerivatives(String formula, double x, double value, double slope, double bend)
      throws Exception {
    GeneratedClass f = compiled("function f(x) = " + formula + " derive gradient, hessian of f");
    double[] gradient = new double[1];
    double[] hessian = new double[1];
    assertThat(f.call("value", x)).isEqualTo(value);
    assertThat(f.call("gradient", x, gradient)).isEqualTo(value);
    assertThat(gradient[0] + 0.0).isEqualTo(slope);
    assertThat(f.call("hessian", x, gradient, hessian)).isEqualTo(value);
    assertThat(gradient[0] + 0.0).isEqualTo(slope);
    assertThat(hessian[0] + 0.0).isEqualTo(bend);
  }

  @Test
  void dataMayBearTheNamesOfConstants() throws Exception {
    GeneratedClass f =
        compiled(
            "function f(x; PARAMETER_NAMES, PARAMETER_COUNT, serialVersionUID) ="
                + " x*PARAMETER_NAMES*PARAMETER_COUNT*serialVersionUID");
    assertThat(f.call("value", 2.0, 3.0, 5.0, 7.0)).isEqualTo(210.0);
  }

  @Test
  void anExternWithoutAClassIsRefused() {
    assertThat(messages("extern b(x) = j(x) derivative 1 function f(x) = b(x)"))
        .containsExactly("extern-without-class");
  }

  @Test
  void aNameOfAMegabyteIsNoWork() {
    assertThat(messages("a".repeat(1 << 20) + "+x")).containsExactly("name-too-long");
  }

  private static List<String> messages(String text) {
    return Compiler.compile(List.of(Source.of("f.grad", text)), CompilerOptions.DEFAULT)
        .diagnostics()
        .stream()
        .map(Diagnostic::message)
        .map(message -> message.id())
        .toList();
  }
}
