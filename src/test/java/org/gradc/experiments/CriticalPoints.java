package org.gradc.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradc.BoundFunction;
import org.gradc.chart.Chart;
import org.gradc.chart.Grid;

/** Minima, maxima and saddle points, told apart by the generated Hessian. */
final class CriticalPoints {
  private static final int NEWTON = 30;

  private CriticalPoints() {}

  /** A place where the gradient vanishes. */
  record Found(double x, double y, String kind) {}

  /** The critical points that Newton's method finds from the corners of a square. */
  static List<Found> found() throws IOException {
    BoundFunction function = Trained.function("training/critical.grad");
    List<Found> found = new ArrayList<>();
    double[] g = new double[2];
    double[] h = new double[4];
    for (double sx : new double[] {-1.5, 1.5}) {
      for (double sy : new double[] {-1.5, 1.5}) {
        double[] at = {sx, sy};
        for (int i = 0; i < NEWTON; i++) {
          function.hessian(at, g, h);
          double determinant = h[0] * h[3] - h[1] * h[2];
          at[0] -= (h[3] * g[0] - h[1] * g[1]) / determinant;
          at[1] -= (h[0] * g[1] - h[2] * g[0]) / determinant;
        }
        function.hessian(at, g, h);
        found.add(new Found(at[0], at[1], kind(h)));
      }
    }
    return found;
  }

  /** By the signs of the eigenvalues, whose product is the determinant and whose sum the trace. */
  private static String kind(double[] h) {
    if (h[0] * h[3] - h[1] * h[2] < 0) {
      return "saddle point";
    }
    return h[0] + h[3] > 0 ? "minimum" : "maximum";
  }

  static String picture() throws IOException {
    BoundFunction function = Trained.function("training/critical.grad");
    Grid grid = Grid.of(-2, 2, -2, 2, 81, 81, (x, y) -> function.value(new double[] {x, y}));
    List<Double> levels = new ArrayList<>();
    for (int i = -8; i <= 8; i++) {
      levels.add(i / 6.0);
    }
    List<Found> found = found();
    return Chart.titled("Critical points of x³/3 − x + y³/3 − y")
        .square()
        .axes("x", "y")
        .contours("contour lines", grid, levels)
        .labels(
            "gradient 0",
            found.stream().mapToDouble(Found::x).toArray(),
            found.stream().mapToDouble(Found::y).toArray(),
            found.stream().map(Found::kind).toList())
        .svg();
  }
}
