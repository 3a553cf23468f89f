package org.gradc.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Constructor;
import java.util.List;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.analysis.MultivariateVectorFunction;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.MultivariateDifferentiableFunction;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.optim.nonlinear.vector.constrained.TwiceDifferentiableFunction;
import org.hipparchus.optim.nonlinear.vector.leastsquares.ValueAndJacobianFunction;
import org.junit.jupiter.api.Test;
import org.ojalgo.function.multiary.MultiaryFunction;
import org.ojalgo.matrix.store.R064Store;

/** Classes for other libraries, compiled against these. */
final class AdapterTest {
  private static final double[] POINT = {1.3, 0.7};

  private static Compilation compile(String formulas, String... adapters) {
    CompilerOptions options = CompilerOptions.DEFAULT.with(List.of(adapters));
    return Compiler.compile(List.of(Source.of("f.grad", formulas)), options);
  }

  /** The adapter of an instance that is made of these data. */
  private static Object adapter(String formulas, String library, Object... data)
      throws ReflectiveOperationException {
    JavaBatch classes = JavaBatch.compile(compile(formulas, library).files());
    Constructor<?> constructor = classes.loadClass("F").getConstructors()[0];
    String name = library.equals("ojalgo") ? "FOjAlgo" : "FHipparchus";
    return classes.loadClass(name).getConstructors()[0].newInstance(constructor.newInstance(data));
  }

  private static double f(double x, double y) {
    return Math.exp(x) * y * y;
  }

  private static final String TWICE =
      "function f(x, y) = exp(x)*y^2\nderive gradient, hessian of f";

  @Test
  void aGradientForHipparchus() throws ReflectiveOperationException {
    Object adapter = adapter("function f(x, y) = exp(x)*y^2", "hipparchus");
    assertThat(((MultivariateFunction) adapter).value(POINT)).isCloseTo(f(1.3, 0.7), within(1e-15));
    assertThat(adapter).isNotInstanceOf(TwiceDifferentiableFunction.class);
    MultivariateVectorFunction gradient =
        (MultivariateVectorFunction) adapter.getClass().getMethod("gradient").invoke(adapter);
    assertThat(gradient.value(POINT))
        .containsExactly(new double[] {f(1.3, 0.7), 2 * Math.exp(1.3) * 0.7}, within(1e-14));
  }

  @Test
  void theChainRuleForHipparchus() throws ReflectiveOperationException {
    MultivariateDifferentiableFunction adapter =
        (MultivariateDifferentiableFunction) adapter(TWICE, "hipparchus");
    for (int order = 0; order <= 2; order++) {
      DSFactory factory = new DSFactory(3, order);
      DerivativeStructure u = factory.variable(0, 0.3);
      DerivativeStructure v = factory.variable(1, 0.4);
      DerivativeStructure w = factory.variable(2, 1.1);
      DerivativeStructure x = u.multiply(v).sin().add(w);
      DerivativeStructure y = u.multiply(w).exp().subtract(v);
      DerivativeStructure expected = x.exp().multiply(y.multiply(y));
      DerivativeStructure found = adapter.value(new DerivativeStructure[] {x, y});
      assertThat(found.getAllDerivatives())
          .containsExactly(expected.getAllDerivatives(), within(1e-12));
    }
    DerivativeStructure third = new DSFactory(1, 3).variable(0, 1.0);
    assertThatThrownBy(() -> adapter.value(new DerivativeStructure[] {third, third}))
        .isInstanceOf(MathIllegalArgumentException.class)
        .hasMessageContaining("above 2");
  }

  @Test
  void aHessianForHipparchus() throws ReflectiveOperationException {
    TwiceDifferentiableFunction adapter =
        (TwiceDifferentiableFunction) adapter(TWICE, "hipparchus");
    assertThat(adapter.dim()).isEqualTo(2);
    assertThat(adapter.value(new ArrayRealVector(POINT))).isCloseTo(f(1.3, 0.7), within(1e-15));
    assertThat(adapter.gradient(POINT).toArray())
        .containsExactly(new double[] {f(1.3, 0.7), 2 * Math.exp(1.3) * 0.7}, within(1e-14));
    double mixed = 2 * Math.exp(1.3) * 0.7;
    double[][] hessian = adapter.hessian(POINT).getData();
    assertThat(hessian[0]).containsExactly(new double[] {f(1.3, 0.7), mixed}, within(1e-14));
    assertThat(hessian[1]).containsExactly(new double[] {mixed, 2 * Math.exp(1.3)}, within(1e-14));
  }

  @Test
  void aJacobianForHipparchus() throws ReflectiveOperationException {
    double[] x = {0, 1, 2};
    ValueAndJacobianFunction adapter =
        (ValueAndJacobianFunction)
            adapter("function f(a, b; x[n]) = [i: a*exp(b*x[i])]", "hipparchus", 3, x);
    double[] point = {2, 0.5};
    assertThat(adapter.computeValue(point).toArray())
        .containsExactly(new double[] {2, 2 * Math.exp(0.5), 2 * Math.exp(1)}, within(1e-14));
    double[][] jacobian = adapter.computeJacobian(point).getData();
    assertThat(jacobian).hasNumberOfRows(3);
    assertThat(jacobian[2])
        .containsExactly(new double[] {Math.exp(1), 4 * Math.exp(1)}, within(1e-14));
    assertThat(adapter.value(new ArrayRealVector(point)).getSecond().getData()).isEqualTo(jacobian);
    assertThat(((MultivariateVectorFunction) adapter).value(point)).hasSize(3);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aHessianForOjAlgo() throws ReflectiveOperationException {
    MultiaryFunction.TwiceDifferentiable<Double> adapter =
        (MultiaryFunction.TwiceDifferentiable<Double>) adapter(TWICE, "ojalgo");
    MultiaryFunction.TwiceDifferentiable<Double> linear =
        (MultiaryFunction.TwiceDifferentiable<Double>)
            adapter("function f(x, y) = x + sin(y)\nderive hessian of f", "ojalgo");
    R064Store point = R064Store.wrap(POINT);
    double mixed = 2 * Math.exp(1.3) * 0.7;
    assertThat(adapter.arity()).isEqualTo(2);
    assertThat(adapter.invoke(point)).isCloseTo(f(1.3, 0.7), within(1e-15));
    assertThat(adapter.getGradient(point).toRawCopy1D())
        .containsExactly(new double[] {f(1.3, 0.7), mixed}, within(1e-14));
    assertThat(adapter.getHessian(point).toRawCopy1D())
        .containsExactly(
            new double[] {f(1.3, 0.7), mixed, mixed, 2 * Math.exp(1.3)}, within(1e-14));
    assertThat(linear.getLinearFactors(true).toRawCopy1D())
        .containsExactly(new double[] {-1, -1}, within(1e-15));
    // A Taylor polynomial of its own making agrees nearby.
    R064Store near = R064Store.wrap(1.3001, 0.7001);
    assertThat(adapter.toSecondOrderApproximation(point).invoke(near))
        .isCloseTo(f(1.3001, 0.7001), within(1e-10));
  }

  @Test
  void whatALibraryDoesNotTakeIsTold() {
    Compilation compilation = compile("function f(x) = x^2", "ojalgo");
    assertThat(compilation.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(Message.NO_ADAPTER);
    assertThat(compilation.files()).hasSize(1);
  }

  @Test
  void aClassAloneIsTheSameWithAndWithoutAdapters() {
    assertThat(compile(TWICE, "hipparchus", "ojalgo").files().get(0))
        .isEqualTo(compile(TWICE).files().get(0));
  }
}
