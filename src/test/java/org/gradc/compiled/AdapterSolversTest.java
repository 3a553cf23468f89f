package org.gradc.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.OptimizationData;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.vector.constrained.ConstraintOptimizer;
import org.hipparchus.optim.nonlinear.vector.constrained.EqualityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.InequalityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.SQPOptimizerGM;
import org.hipparchus.optim.nonlinear.vector.constrained.SQPOptimizerS;
import org.hipparchus.optim.nonlinear.vector.constrained.SQPOption;
import org.hipparchus.optim.nonlinear.vector.constrained.TwiceDifferentiableFunction;
import org.hipparchus.optim.nonlinear.vector.leastsquares.ValueAndJacobianFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.function.multiary.MultiaryFunction;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.RawStore;
import org.ojalgo.optimisation.convex.ConvexSolver;

/**
 * Adapters in the hands of the solvers that they are for, on problems with known solutions: those
 * of W. Hock and K. Schittkowski, Test Examples for Nonlinear Programming Codes, 1981, by their
 * numbers there.
 */
final class AdapterSolversTest {
  // spotless:off
  /** What is minimised where each element of {@code equal} is 0 and none of {@code positive} is negative. */
  private enum Problem {
    HS1("f(x, y) = 100*(y - x^2)^2 + (1 - x)^2", null, "c(x, y) = [y + 1.5]",
        new double[] {-2, 1}, new double[] {1, 1}),
    HS6("f(x, y) = (1 - x)^2", "c(x, y) = [10*(y - x^2)]", null,
        new double[] {-1.2, 1}, new double[] {1, 1}),
    HS43("f(a, b, c, d) = a^2 + b^2 + 2*c^2 + d^2 - 5*a - 5*b - 21*c + 7*d", null,
        "c(a, b, c, d) = [8 - a^2 - b^2 - c^2 - d^2 - a + b - c + d, 10 - a^2 - 2*b^2 - c^2 - 2*d^2 + a + d, "
            + "5 - 2*a^2 - b^2 - c^2 - 2*a + b + d]",
        new double[] {0, 0, 0, 0}, new double[] {0, 1, 2, -1}),
    HS71("f(a, b, c, d) = a*d*(a + b + c) + c", "c(a, b, c, d) = [a^2 + b^2 + c^2 + d^2 - 40]",
        "c(a, b, c, d) = [a*b*c*d - 25, a - 1, b - 1, c - 1, d - 1, 5 - a, 5 - b, 5 - c, 5 - d]",
        new double[] {1, 5, 5, 1}, new double[] {1, 4.7429994, 3.8211503, 1.3794082});

    final String objective;
    final String equal;
    final String positive;
    final double[] start;
    final double[] solution;

    Problem(String objective, String equal, String positive, double[] start, double[] solution) {
      this.objective = objective;
      this.equal = equal;
      this.positive = positive;
      this.start = start;
      this.solution = solution;
    }
  }

  /**
   * What is run. The Hessian of 71 is indefinite, which the quadratic programmes of these solvers do not take; the second of them
   * stops too early in 1 without it.
   */
  private enum Run {
    S_1(Problem.HS1, new SQPOptimizerS(), true),
    S_6(Problem.HS6, new SQPOptimizerS(), false),
    S_6_BY_HESSIAN(Problem.HS6, new SQPOptimizerS(), true),
    S_43(Problem.HS43, new SQPOptimizerS(), false),
    S_43_BY_HESSIAN(Problem.HS43, new SQPOptimizerS(), true),
    S_71(Problem.HS71, new SQPOptimizerS(), false),
    GM_1(Problem.HS1, new SQPOptimizerGM(), true),
    GM_6_BY_HESSIAN(Problem.HS6, new SQPOptimizerGM(), true),
    GM_43_BY_HESSIAN(Problem.HS43, new SQPOptimizerGM(), true),
    GM_71(Problem.HS71, new SQPOptimizerGM(), false);

    final Problem problem;
    final ConstraintOptimizer optimizer;
    final boolean hessian;

    Run(Problem problem, ConstraintOptimizer optimizer, boolean hessian) {
      this.problem = problem;
      this.optimizer = optimizer;
      this.hessian = hessian;
    }
  }

  /** What is minimised under the equations rows*x = right. */
  private enum Linear {
    ROSENBROCK("f(x, y) = 100*(y - x^2)^2 + (1 - x)^2", new double[0][], new double[0], new double[] {-1.2, 1}),
    HS50("f(a, b, c, d, e) = (a - b)^2 + (b - c)^2 + (c - d)^4 + (d - e)^2",
        new double[][] {{1, 2, 3, 0, 0}, {0, 1, 2, 3, 0}, {0, 0, 1, 2, 3}}, new double[] {6, 6, 6},
        new double[] {35, -31, 11, 5, -5});

    final String objective;
    final double[][] rows;
    final double[] right;
    final double[] start;

    Linear(String objective, double[][] rows, double[] right, double[] start) {
      this.objective = objective;
      this.rows = rows;
      this.right = right;
      this.start = start;
    }
  }
  // spotless:on

  private static Object adapter(String formula, String library)
      throws ReflectiveOperationException {
    boolean scalar = formula.startsWith("f");
    String text = "function " + formula + (scalar ? "\nderive gradient, hessian of f" : "");
    CompilerOptions options =
        CompilerOptions.DEFAULT.with(List.of(library.toLowerCase(Locale.ROOT)));
    JavaBatch classes =
        JavaBatch.compile(Compiler.compile(List.of(Source.of("f.grad", text)), options).files());
    String name = scalar ? "F" : "C";
    Constructor<?> constructor = classes.loadClass(name).getConstructors()[0];
    return classes
        .loadClass(name + library)
        .getConstructors()[0]
        .newInstance(constructor.newInstance());
  }

  private static ValueAndJacobianFunction constraint(String formula)
      throws ReflectiveOperationException {
    return (ValueAndJacobianFunction) adapter(formula, "Hipparchus");
  }

  private static final class Equal extends EqualityConstraint {
    private final ValueAndJacobianFunction function;
    private final int variables;

    Equal(ValueAndJacobianFunction function, double[] start) {
      super(new ArrayRealVector(function.computeValue(start).getDimension()));
      this.function = function;
      this.variables = start.length;
    }

    @Override
    public int dim() {
      return variables;
    }

    @Override
    public RealVector value(RealVector x) {
      return function.computeValue(x.toArray());
    }

    @Override
    public RealMatrix jacobian(RealVector x) {
      return function.computeJacobian(x.toArray());
    }
  }

  private static final class Positive extends InequalityConstraint {
    private final ValueAndJacobianFunction function;
    private final int variables;

    Positive(ValueAndJacobianFunction function, double[] start) {
      super(new ArrayRealVector(function.computeValue(start).getDimension()));
      this.function = function;
      this.variables = start.length;
    }

    @Override
    public int dim() {
      return variables;
    }

    @Override
    public RealVector value(RealVector x) {
      return function.computeValue(x.toArray());
    }

    @Override
    public RealMatrix jacobian(RealVector x) {
      return function.computeJacobian(x.toArray());
    }
  }

  @ParameterizedTest
  @EnumSource
  void sequentialQuadraticProgrammingOfHipparchus(Run run) throws ReflectiveOperationException {
    Problem problem = run.problem;
    SQPOption option = new SQPOption();
    option.setUseFunHessian(run.hessian);
    option.setEps(1e-7);
    List<OptimizationData> data = new ArrayList<>();
    data.add(
        new ObjectiveFunction(
            (TwiceDifferentiableFunction) adapter(problem.objective, "Hipparchus")));
    data.add(new InitialGuess(problem.start));
    data.add(option);
    data.add(new MaxIter(500));
    if (problem.equal != null) {
      data.add(new Equal(constraint(problem.equal), problem.start));
    }
    if (problem.positive != null) {
      data.add(new Positive(constraint(problem.positive), problem.start));
    }
    double[] found = run.optimizer.optimize(data.toArray(OptimizationData[]::new)).getX().toArray();
    assertThat(found).containsExactly(problem.solution, within(2e-3));
  }

  /**
   * ojAlgo has no public solver of general functions. Its solver of convex quadratic programmes
   * takes what the adapter gives, the gradient and the Hessian, as one step of Newton's method
   * after another.
   */
  @ParameterizedTest
  @EnumSource
  @SuppressWarnings("unchecked")
  void quadraticProgrammesOfOjAlgo(Linear problem) throws ReflectiveOperationException {
    MultiaryFunction.TwiceDifferentiable<Double> objective =
        (MultiaryFunction.TwiceDifferentiable<Double>) adapter(problem.objective, "OjAlgo");
    int n = problem.start.length;
    MatrixStore<Double> x = R064Store.FACTORY.column(problem.start);
    for (int i = 0; i < 60; i++) {
      ConvexSolver.Builder step =
          ConvexSolver.newBuilder()
              .objective(objective.getHessian(x), objective.getGradient(x).negate());
      if (problem.right.length > 0) {
        MatrixStore<Double> rows = RawStore.wrap(problem.rows);
        step.equalities(rows, R064Store.FACTORY.column(problem.right).subtract(rows.multiply(x)));
      }
      x = x.add(R064Store.FACTORY.column(step.solve().toRawCopy1D()));
    }
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    assertThat(x.toRawCopy1D()).containsExactly(ones, within(1e-6));
    assertThat(objective.invoke(x)).isCloseTo(0, within(1e-12));
  }
}
