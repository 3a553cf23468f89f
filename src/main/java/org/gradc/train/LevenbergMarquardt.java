package org.gradc.train;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * The method of Levenberg (1944) and Marquardt (1963) for sums of squares, as Moré implemented it
 * (The Levenberg–Marquardt algorithm: implementation and theory, 1978, that is MINPACK), by
 * Hipparchus with its defaults: an initial step bound of 100, and tolerances of 1e-10 for the
 * relative change of the loss, that of the parameters, and the angle between residuals and columns
 * of the Jacobian.
 *
 * <p>The loss is the sum of the squares of the residuals, without a factor. There may be fewer
 * residuals than parameters.
 */
public final class LevenbergMarquardt {

  /** Ends where the tolerances of the method say, or after 1,000 iterations. */
  public Run defaults() {
    return Run.until(StopRule.iterations(1_000));
  }

  /** Looks for a minimum with the {@link #defaults}. */
  public Fit minimize(ResidualFunction function, double[] start) {
    return minimize(function, start, defaults());
  }

  /**
   * Looks for a minimum of the sum of squares.
   *
   * @param function the residuals
   * @param start where the search begins, which is not changed
   * @param run until when, and who watches; bounds are not allowed
   * @return the best that was found
   * @throws IllegalArgumentException if the start has the wrong length or is not finite, residuals
   *     or Jacobian there are not finite, or there are bounds
   */
  public Fit minimize(ResidualFunction function, double[] start, Run run) {
    if (!run.bounds().isNone()) {
      throw new IllegalArgumentException(
          "Levenberg–Marquardt knows no bounds; take Lbfgs for sumOfSquares() of the residuals");
    }
    double[] theta = Start.checked(start, function.dimension(), run.bounds());
    Search search = new Search(run, "Try a start that is nearer, or parameters of similar scale.");
    Residuals residuals = new Residuals(function, search);
    residuals.at(theta);
    Start.checkFinite(residuals.loss(), residuals.gradient());
    if (!search.goesOn(residuals.loss(), residuals.gradientNorm(), theta)) {
      return search.end();
    }
    LeastSquaresProblem problem =
        new LeastSquaresBuilder()
            .model(point -> residuals.at(point.toArray()))
            .target(new double[function.outputDimension()])
            .start(theta)
            .maxEvaluations(Integer.MAX_VALUE)
            .maxIterations(Integer.MAX_VALUE)
            .checker((iteration, previous, current) -> !residuals.goesOn(current))
            .build();
    try {
      new LevenbergMarquardtOptimizer().optimize(problem);
    } catch (MathIllegalStateException nothingLeft) { // a tolerance is below the digits there are
      return search.end(StopReason.NO_SMALLER_LOSS);
    }
    return search.end(StopReason.SMALL_CHANGE);
  }

  /** The residuals r, the Jacobian J, and the account of the search. */
  private static final class Residuals {
    private final ResidualFunction function;
    private final Search search;
    private final double[] values;
    private final double[] jacobian;
    private final double[] gradient;

    Residuals(ResidualFunction function, Search search) {
      this.function = function;
      this.search = search;
      this.values = new double[function.outputDimension()];
      this.jacobian = new double[Math.multiplyExact(values.length, function.dimension())];
      this.gradient = new double[function.dimension()];
    }

    /** Computes both at a point, and gives copies. */
    Pair<RealVector, RealMatrix> at(double[] theta) {
      function.jacobian(theta, values, jacobian);
      search.evaluated(1);
      SumOfSquares.gradient(values, jacobian, gradient);
      double[][] rows = new double[values.length][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.copyOfRange(jacobian, i * theta.length, (i + 1) * theta.length);
      }
      return Pair.create(new ArrayRealVector(values, true), new Array2DRowRealMatrix(rows, false));
    }

    /** Whether the search goes on from a point that the method has taken. */
    boolean goesOn(LeastSquaresProblem.Evaluation taken) {
      double[] residuals = taken.getResiduals().toArray(); // target less value, that is -r
      double norm = 0;
      for (double element : taken.getJacobian().preMultiply(residuals)) {
        norm = Math.max(norm, Math.abs(2 * element));
      }
      return search.goesOn(
          SumOfSquares.of(residuals),
          Double.isNaN(norm) ? Double.POSITIVE_INFINITY : norm,
          taken.getPoint().toArray());
    }

    double loss() {
      return SumOfSquares.of(values);
    }

    double[] gradient() {
      return gradient;
    }

    double gradientNorm() {
      return Bounds.none().projectedGradientNorm(gradient, gradient);
    }
  }
}
