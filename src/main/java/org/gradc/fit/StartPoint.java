package org.gradc.fit;

import java.util.List;
import java.util.Random;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.evaluate.Point;
import org.gradc.program.ArrayDeclaration;
import org.gradc.train.Bounds;

/**
 * Where a search starts: as asked, and else 1 for each parameter of least squares, 0 for each other
 * number or vector; an array of more axes, such as a matrix of weights, is spread evenly within
 * ±1/√k, k being its last extent, since a network whose weights are equal stays so (LeCun, Bottou,
 * Orr and Müller 1998). All of that is moved to the nearest bound.
 */
final class StartPoint {
  private final Layout layout;
  private final Request request;
  private final Diagnostics diagnostics;

  StartPoint(Layout layout, Request request, Diagnostics diagnostics) {
    this.layout = layout;
    this.request = request;
    this.diagnostics = diagnostics;
  }

  /** The start within bounds; of no meaning if an error was reported. */
  double[] within(Bounds bounds) {
    List<String> names = layout.parameterNames();
    double[] start = new double[names.size()];
    boolean squares = request.squares(layout.function().isScalar());
    Random random = new Random(request.seed());
    int at = 0;
    for (ArrayDeclaration array : layout.parameters()) {
      int[] shape = layout.shape(array);
      int length = length(shape);
      for (int i = at; i < at + length; i++) {
        boolean spread = shape.length > 1;
        double width = spread ? 1 / Math.sqrt(shape[shape.length - 1]) : 0;
        start[i] = spread ? width * (2 * random.nextDouble() - 1) : squares ? 1 : 0;
        start[i] = bounds.nearest(i, start[i]);
      }
      at += length;
    }
    take(start);
    return start;
  }

  private void take(double[] start) {
    List<String> known = layout.function().differentiated();
    NamedNumbers.read(
        "--start",
        request.start(),
        layout.function(),
        known,
        diagnostics,
        (name, given) -> take(name, given, start));
  }

  /** Takes what is given for a parameter; one number is for all elements of an array. */
  private void take(String name, Point.Given given, double[] start) {
    int at = 0;
    for (ArrayDeclaration array : layout.parameters()) {
      int length = length(layout.shape(array));
      int count = given.numbers().size();
      if (array.name().equals(name) && given.list() && array.rank() == 0) {
        diagnostics.report(
            Message.POINT_LIST_FOR_NUMBER.at(
                given.name(), name, count + (count == 1 ? " number" : " numbers")));
      } else if (array.name().equals(name) && given.list() && count != length) {
        diagnostics.report(
            Message.POINT_WRONG_LENGTH.at(
                given.name(), name, Integer.toString(length), count + " are"));
      } else if (array.name().equals(name)) {
        for (int i = 0; i < length; i++) {
          start[at + i] = given.numbers().get(given.list() ? i : 0);
        }
      }
      at += length;
    }
  }

  private static int length(int[] shape) {
    int length = 1;
    for (int extent : shape) {
      length *= extent;
    }
    return length;
  }
}
