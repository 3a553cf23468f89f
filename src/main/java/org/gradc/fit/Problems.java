package org.gradc.fit;

import java.util.Optional;
import org.gradc.BoundFunction;
import org.gradc.BoundRows;
import org.gradc.CompiledFunction;
import org.gradc.train.BatchObjective;
import org.gradc.train.Objective;
import org.gradc.train.ResidualFunction;

/** Makes problems of a compiled function, bound to some rows. */
final class Problems {
  private final Layout layout;
  private final Request request;
  private final CompiledFunction type;
  private final RowData data;

  Problems(Layout layout, Request request, CompiledFunction type, RowData data) {
    this.layout = layout;
    this.request = request;
    this.type = type;
    this.data = data;
  }

  /** The problem over some rows. */
  Problem over(int[] rows) {
    double[] response =
        layout.response() == null ? new double[rows.length] : data.column(layout.response(), rows);
    boolean squares = request.squares(layout.function().isScalar());
    if (layout.allRows()) {
      BoundFunction function = data.bind(type, rows);
      return layout.function().isScalar()
          ? loss(function)
          : squares(array(function, response), Optional.empty());
    }
    BoundRows function = data.bindRows(type, rows);
    return squares ? squaresOfRows(function, response) : mean(function);
  }

  /** Sums that the processors share where there are several. */
  private Problem mean(BoundRows function) {
    boolean shared = request.threads() > 1;
    BatchObjective sum =
        BatchObjective.of(
            function.dimension(),
            function.rowCount(),
            shared ? function::parallelValue : function::value,
            shared ? function::parallelGradient : function::gradient,
            function::gradient);
    BatchObjective smaller = request.maximize() ? sum.negated() : sum;
    return new Problem(
        function.dimension(), smaller.mean(), Optional.of(smaller), Optional.empty());
  }

  private Problem loss(BoundFunction function) {
    Objective objective = Objective.of(function.dimension(), function::value, function::gradient);
    if (request.leastSquares()) { // one residual
      return squares(
          ResidualFunction.of(
              function.dimension(),
              1,
              (theta, r) -> r[0] = function.value(theta),
              (theta, r, jacobian) -> r[0] = function.gradient(theta, jacobian)),
          Optional.empty());
    }
    return new Problem(
        function.dimension(),
        request.maximize() ? objective.negated() : objective,
        Optional.empty(),
        Optional.empty());
  }

  /** Values of a function less the response, which is 0 where there is none. */
  private ResidualFunction array(BoundFunction function, double[] response) {
    int count = function.outputDimension();
    double[] measured = layout.response() == null ? new double[count] : response;
    if (count != measured.length) {
      throw new WrongResults(count, measured.length);
    }
    return ResidualFunction.of(
        function.dimension(),
        count,
        (theta, r) -> {
          function.value(theta, r);
          subtract(r, measured);
        },
        (theta, r, jacobian) -> {
          function.jacobian(theta, r, jacobian);
          subtract(r, measured);
        });
  }

  private static void subtract(double[] values, double[] response) {
    for (int i = 0; i < values.length; i++) {
      values[i] -= response[i];
    }
  }

  private Problem squaresOfRows(BoundRows function, double[] response) {
    int n = function.dimension();
    double[] gradient = new double[n];
    ResidualFunction residuals =
        ResidualFunction.of(
            n,
            function.rowCount(),
            (theta, r) -> {
              for (int i = 0; i < r.length; i++) {
                r[i] = function.value(theta, i, i + 1) - response[i];
              }
            },
            (theta, r, jacobian) -> {
              for (int i = 0; i < r.length; i++) {
                r[i] = function.gradient(theta, i, i + 1, gradient) - response[i];
                System.arraycopy(gradient, 0, jacobian, i * n, n);
              }
            });
    return squares(residuals, Optional.of(SquaredRows.of(function, response)));
  }

  private Problem squares(ResidualFunction residuals, Optional<BatchObjective> rows) {
    return new Problem(
        residuals.dimension(), residuals.sumOfSquares(), rows, Optional.of(residuals));
  }

  /** That a function gives another number of values than there are rows. */
  static final class WrongResults extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int given;
    private final int rows;

    WrongResults(int given, int rows) {
      super(given + " values of " + rows + " rows");
      this.given = given;
      this.rows = rows;
    }

    int given() {
      return given;
    }

    int rows() {
      return rows;
    }
  }
}
