package org.gradc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.ref.WeakReference;
import java.util.List;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("clears the classes that all callers share")
final class GradcTest {
  private static CompilerOptions deriving(String... kinds) {
    return new CompilerOptions(null, List.of(kinds), List.of(), CompilerOptions.Mode.AUTO);
  }

  @Test
  void aFormulaIsAFunction() {
    CompiledFunction model = Gradc.compile("a*exp(-b*x)");
    assertThat(model.parameters()).containsExactly("a", "b", "x");
    assertThat(model.javaText()).contains("class Formula");
    BoundFunction function = model.bind();
    double[] gradient = new double[function.dimension()];
    double e = Math.exp(-0.5);
    assertThat(function.gradient(new double[] {2, 0.5, 1}, gradient)).isEqualTo(2 * e);
    assertThat(gradient).containsExactly(new double[] {e, -2 * e, -e}, within(1e-15));
    assertThat(function.applyAsDouble(new double[] {2, 0.5, 1})).isEqualTo(2 * e);
  }

  @Test
  void everyKindOfAScalarFunction() {
    BoundFunction f = Gradc.compile("x^2*y", deriving("hessian", "jvp", "hvp")).bind();
    double[] theta = {3, 5};
    double[] gradient = new double[2];
    double[] hessian = new double[4];
    assertThat(f.hessian(theta, gradient, hessian)).isEqualTo(45);
    assertThat(gradient).containsExactly(30, 9);
    assertThat(hessian).containsExactly(10, 6, 6, 0);
    assertThat(f.jvp(theta, new double[] {1, 2})).isEqualTo(48);
    double[] product = new double[2];
    f.hvp(theta, new double[] {1, 2}, product);
    assertThat(product).containsExactly(22, 6);
    assertThatThrownBy(() -> f.jacobian(theta, gradient, hessian))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("'jacobian'");
  }

  @Test
  void everyKindOfAnArrayValuedFunctionWithData() {
    String text = "function f(a, b; x[n]) = [i: a*x[i] + b^2]";
    BoundFunction f =
        Gradc.compile(text, deriving("jacobian", "jvp", "vjp")).bind(2, new double[] {3, 4});
    assertThat(f.outputDimension()).isEqualTo(2);
    double[] theta = {1, 5};
    double[] value = new double[2];
    double[] jacobian = new double[4];
    f.value(theta, value);
    assertThat(value).containsExactly(28, 29);
    f.jacobian(theta, value, jacobian);
    assertThat(jacobian).containsExactly(3, 10, 4, 10);
    f.jvp(theta, new double[] {1, 1}, value);
    assertThat(value).containsExactly(13, 14);
    f.vjp(theta, new double[] {1, 1}, value);
    assertThat(value).containsExactly(7, 20);
  }

  @Test
  void wrongDataAreRefusedWithWhatIsTaken() {
    CompiledFunction f = Gradc.compile("function f(a; x[n]) = a*sum(x)");
    assertThatThrownBy(() -> f.bind(2.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(int, double[])");
    assertThatThrownBy(() -> f.bind(3, new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
  }

  @Test
  void errorsAreShownAllAtOnce() {
    assertThatThrownBy(() -> Gradc.compile("function f(x) = x*t + u"))
        .isInstanceOfSatisfying(
            FormulaException.class,
            e -> {
              assertThat(e.diagnostics())
                  .extracting(Diagnostic::message)
                  .containsExactly(Message.UNKNOWN_NAME, Message.UNKNOWN_NAME);
              assertThat(e).hasMessageContaining("formula.grad:1:19: error: unknown name 't'");
            });
    assertThatThrownBy(() -> Gradc.compile("function f(x) = x function g(x) = x"))
        .hasMessageContaining("2 classes");
    assertThatThrownBy(() -> Gradc.compile("let f(x) = x")).isInstanceOf(FormulaException.class);
  }

  @Test
  void aClassIsMadeOnceForTheSameFormulaAndOptions() {
    CompiledFunction first = Gradc.compile("x + y*3");
    assertThat(Gradc.compile("x + y*3")).isSameAs(first);
    assertThat(Gradc.compile("x + y*3", deriving("hessian"))).isNotSameAs(first);
    assertThat(Gradc.compile("x + y*4").type()).isNotSameAs(first.type());
  }

  @Test
  @Timeout(60)
  void aForgottenClassIsUnloaded() {
    WeakReference<Class<?>> type = new WeakReference<>(used());
    Gradc.clear();
    while (type.get() != null) {
      System.gc();
    }
    assertThat(type.get()).isNull();
  }

  private static Class<?> used() {
    CompiledFunction function = Gradc.compile("x^5*y");
    assertThat(function.bind().value(new double[] {1, 2})).isEqualTo(2);
    return function.type();
  }
}
