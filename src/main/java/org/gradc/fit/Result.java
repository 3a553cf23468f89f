package org.gradc.fit;

import java.util.List;
import java.util.Optional;
import org.gradc.train.StopReason;

/**
 * What a fit found.
 *
 * @param function the name of the function
 * @param optimizer the word of the method
 * @param names of the packed parameters
 * @param parameters their values
 * @param loss what was asked to become small or large, at these parameters
 * @param lossName what the loss is, in words
 * @param squares of least squares alone
 * @param validation the loss over the rows that were held back
 * @param rows how many rows were learnt from
 * @param held how many rows were held back
 * @param skipped how many rows were left out because a value is missing
 * @param scalings of standardised columns; the parameters are those of the scaled columns
 * @param iterations how many iterations or epochs were made
 * @param evaluations how often the function or its gradient was computed
 * @param reason why the search ended
 * @param message the same in a sentence
 * @param curve the loss at the start and after each iteration
 * @param validationCurve the same over the rows that were held back; empty if there are none
 * @param picture the data and the curve of a fit with one predictor
 */
public record Result(
    String function,
    String optimizer,
    List<String> names,
    List<Double> parameters,
    double loss,
    String lossName,
    Optional<Squares> squares,
    Optional<Double> validation,
    int rows,
    int held,
    long skipped,
    List<Scaling> scalings,
    int iterations,
    long evaluations,
    StopReason reason,
    String message,
    List<Double> curve,
    List<Double> validationCurve,
    Optional<Picture> picture) {
  public Result {
    names = List.copyOf(names);
    parameters = List.copyOf(parameters);
    scalings = List.copyOf(scalings);
    curve = List.copyOf(curve);
    validationCurve = List.copyOf(validationCurve);
  }

  /**
   * What least squares tell beside the parameters.
   *
   * @param standardErrors one for each parameter; NaN where there is none
   * @param undetermined the names of parameters that the data do not determine
   * @param fixed the names of parameters that stand at a bound, which have no standard error
   * @param deviation √(sum of squares / degrees of freedom); NaN without degrees of freedom
   * @param degreesOfFreedom residuals less parameters that are not at a bound
   * @param determination R² = 1 − sum of squares / sum of squared deviations of the response from
   *     its mean; empty where there is no response
   */
  public record Squares(
      List<Double> standardErrors,
      List<String> undetermined,
      List<String> fixed,
      double deviation,
      int degreesOfFreedom,
      Optional<Double> determination) {
    public Squares {
      standardErrors = List.copyOf(standardErrors);
      undetermined = List.copyOf(undetermined);
      fixed = List.copyOf(fixed);
    }
  }

  /**
   * Data of one predictor with the fitted curve.
   *
   * @param x the predictor as it stands in the table, row by row
   * @param y the response
   * @param curveX places between the smallest and the largest x
   * @param curveY what the formula gives there
   */
  public record Picture(
      String predictor,
      String response,
      List<Double> x,
      List<Double> y,
      List<Double> curveX,
      List<Double> curveY) {
    public Picture {
      x = List.copyOf(x);
      y = List.copyOf(y);
      curveX = List.copyOf(curveX);
      curveY = List.copyOf(curveY);
    }
  }
}
