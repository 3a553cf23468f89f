package com.example.fit;

import java.io.IOException;
import java.util.Arrays;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/** Fits the parameters of a model to data: Levenberg-Marquardt with the generated Jacobian. */
public final class CurveFit {
  private CurveFit() {}

  /** The parameters for which the sum of squares is least. */
  public static double[] fit(Model model, Observations data, double[] start) {
    Optimum optimum =
        new LevenbergMarquardtOptimizer()
            .withCostRelativeTolerance(1e-15)
            .withParameterRelativeTolerance(1e-12)
            .optimize(
                new LeastSquaresBuilder()
                    .model(model.of(data.x()))
                    .target(data.y())
                    .start(start)
                    .maxEvaluations(5000)
                    .maxIterations(5000)
                    .lazyEvaluation(false)
                    .build());
    return optimum.getPoint().toArray();
  }

  /** Fits every data set and prints its parameters. */
  public static void main(String[] arguments) throws IOException {
    for (Model model : Model.values()) {
      double[] found = fit(model, Observations.of(model), model.numbers("start1"));
      System.out.println(model.title() + " " + Arrays.toString(found));
    }
  }
}
