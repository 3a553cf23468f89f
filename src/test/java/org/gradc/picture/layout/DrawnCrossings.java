package org.gradc.picture.layout;

import java.util.List;
import org.gradc.picture.layout.Placement.Line;
import org.gradc.picture.layout.Placement.Point;

/** Counts pairs of pieces of two lines that cross as drawn; that two lines touch is no crossing. */
public final class DrawnCrossings {
  private DrawnCrossings() {}

  public static long of(Placement placement) {
    return of(placement.lines().stream().map(Line::points).toList());
  }

  public static long of(List<List<Point>> lines) {
    long crossings = 0;
    for (int one = 0; one < lines.size(); one++) {
      for (int other = one + 1; other < lines.size(); other++) {
        crossings += between(lines.get(one), lines.get(other));
      }
    }
    return crossings;
  }

  private static long between(List<Point> one, List<Point> other) {
    long crossings = 0;
    for (int i = 1; i < one.size(); i++) {
      for (int j = 1; j < other.size(); j++) {
        boolean cross =
            side(one.get(i - 1), one.get(i), other.get(j - 1))
                        * side(one.get(i - 1), one.get(i), other.get(j))
                    < 0
                && side(other.get(j - 1), other.get(j), one.get(i - 1))
                        * side(other.get(j - 1), other.get(j), one.get(i))
                    < 0;
        crossings += cross ? 1 : 0;
      }
    }
    return crossings;
  }

  private static double side(Point from, Point to, Point point) {
    double side =
        (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
    return Math.abs(side) < 1e-6 ? 0 : Math.signum(side);
  }
}
