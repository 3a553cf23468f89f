package org.gradc.cli;

import java.util.ArrayList;
import java.util.List;
import org.gradc.fit.Result;
import org.gradc.fit.Scaling;
import org.gradc.notation.Numbers;

/** The result of a fit as tables. */
final class FitText {
  private static final int DIGITS = 6;
  private static final int MOST_PARAMETERS = 1_000;

  private FitText() {}

  static String of(Result result) {
    StringBuilder text = new StringBuilder();
    text.append(result.function()).append(" by ").append(result.optimizer());
    text.append(": ").append(counted(result.rows(), "row"));
    if (result.held() > 0) {
      text.append(", ").append(result.held()).append(" held back");
    }
    if (result.skipped() > 0) {
      text.append(", ").append(result.skipped()).append(" left out for missing values");
    }
    text.append(", ").append(counted(result.iterations(), "iteration")).append('\n');
    text.append(parameters(result));
    text.append(summary(result));
    if (!result.scalings().isEmpty()) {
      text.append(scalings(result));
    }
    result.squares().ifPresent(squares -> text.append(remarks(squares)));
    text.append("ended since ").append(result.reason().text()).append('\n');
    return text.toString();
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String parameters(Result result) {
    List<List<String>> rows = new ArrayList<>();
    boolean squares = result.squares().isPresent();
    rows.add(
        squares
            ? List.of("parameter", " value", "standard error")
            : List.of("parameter", " value"));
    for (int i = 0; i < Math.min(MOST_PARAMETERS, result.names().size()); i++) {
      String name = result.names().get(i);
      String value = signed(Numbers.shortest(result.parameters().get(i)));
      rows.add(squares ? List.of(name, value, error(result, i)) : List.of(name, value));
    }
    int more = result.names().size() - MOST_PARAMETERS;
    String rest = more > 0 ? "… and " + more + " more; '--json' gives all\n" : "";
    return Tables.aligned(rows) + rest;
  }

  private static String error(Result result, int parameter) {
    Result.Squares squares = result.squares().orElseThrow();
    double error = squares.standardErrors().get(parameter);
    if (!Double.isNaN(error)) {
      return Numbers.of(error, DIGITS);
    }
    return squares.fixed().contains(result.names().get(parameter)) ? "at a bound" : "none";
  }

  private static String summary(Result result) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(result.lossName(), signed(Numbers.of(result.loss(), 10))));
    result
        .validation()
        .ifPresent(
            loss ->
                rows.add(List.of(result.lossName() + ", held back", signed(Numbers.of(loss, 10)))));
    result
        .squares()
        .ifPresent(
            squares -> {
              if (!Double.isNaN(squares.deviation())) {
                String freedom = counted(squares.degreesOfFreedom(), "degree");
                rows.add(
                    List.of(
                        "residual standard deviation",
                        " "
                            + Numbers.of(squares.deviation(), 10)
                            + ", "
                            + freedom
                            + " of freedom"));
              }
              squares
                  .determination()
                  .ifPresent(r2 -> rows.add(List.of("R²", signed(Numbers.of(r2, 10)))));
            });
    return Tables.aligned(rows);
  }

  private static String scalings(Result result) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("standardized", " mean", " scale"));
    for (Scaling scaling : result.scalings()) {
      rows.add(
          List.of(
              scaling.column(),
              signed(Numbers.shortest(scaling.mean())),
              signed(Numbers.shortest(scaling.scale()))));
    }
    return Tables.aligned(rows)
        + "the parameters are those of (column - mean)/scale in place of each of these columns\n";
  }

  private static String remarks(Result.Squares squares) {
    if (!squares.undetermined().isEmpty()) {
      return "no standard errors: the data do not determine "
          + String.join(", ", squares.undetermined())
          + "; fix one of them by '--bounds', as in '"
          + squares.undetermined().get(0)
          + "=1:1'\n";
    }
    return squares.degreesOfFreedom() <= 0
        ? "no standard errors: there are no more rows than parameters\n"
        : "";
  }

  private static String signed(String number) {
    return number.startsWith("-") ? number : " " + number;
  }
}
