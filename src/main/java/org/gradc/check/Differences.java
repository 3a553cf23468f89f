package org.gradc.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.check.real.Observer;
import org.gradc.check.real.Real;
import org.gradc.check.real.RealOperators;
import org.gradc.check.real.RealRun;
import org.gradc.expr.Primitive;
import org.gradc.program.Program;

/**
 * Central differences of a function as written, in decimal arithmetic of so many digits that a step
 * can be tiny: no rule of differentiation is used.
 *
 * <p>With D digits and steps of 10^(-D/3) of the parameter, truncation and rounding both are about
 * 10^(-2D/3); for second differences the step is 10^(-D/4) and both are about 10^(-D/2).
 */
final class Differences {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Of so many digits the last may be wrong. */
  private static final int GUARD = 5;

  /** Steps of the one component, of the other, and the weight of the value there. */
  private static final int[][] CORNERS = {{1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}};

  private final Program written;
  private final Site site;
  private final int digits;
  private final MathContext context;
  private final RealOperators operators;
  private final Map<List<Integer>, Real[]> known = new HashMap<>();
  private BigDecimal largest = BigDecimal.ZERO;

  Differences(Program written, Site site, int digits) {
    this.written = written;
    this.site = site;
    this.digits = digits;
    this.context = new MathContext(digits);
    this.operators = new RealOperators(digits);
  }

  /** The value at the point. */
  Real value(int row) {
    return at(1, 0, 0, 0, 0)[row];
  }

  /** The derivative of an output by a component; NaN where a value is missing. */
  Real first(int row, int column) {
    Real above = at(1, column, 1, column, 0)[row];
    Real below = at(1, column, -1, column, 0)[row];
    if (!above.isFinite() || !below.isFinite()) {
      return Real.NAN;
    }
    BigDecimal rise = above.value().subtract(below.value());
    return Real.of(rise.divide(step(1, column).multiply(TWO), context));
  }

  /** The size of the derivative from the right less that from the left; NaN at an edge. */
  Bend bend(int row, int column) {
    Real above = at(1, column, 1, column, 0)[row];
    Real below = at(1, column, -1, column, 0)[row];
    return bend(above, value(row), below, step(1, column), row, column);
  }

  private Bend bend(Real above, Real centre, Real below, BigDecimal step, int row, int column) {
    if (!above.isFinite() || !below.isFinite() || !centre.isFinite()) {
      return new Bend(Real.NAN, BigDecimal.ZERO);
    }
    BigDecimal right = above.value().subtract(centre.value()).divide(step, context);
    BigDecimal left = centre.value().subtract(below.value()).divide(step, context);
    BigDecimal noise = value(row).value().abs().divide(scale(column), context).movePointLeft(15);
    BigDecimal size = right.abs().max(left.abs()).movePointLeft(6).max(noise);
    return new Bend(Real.of(right.subtract(left).abs()), size);
  }

  /**
   * How much the slope changes over a step.
   *
   * @param seen below this it is nothing
   */
  record Bend(Real change, BigDecimal seen) {
    boolean isSeen() {
      return change.isFinite() && change.value().compareTo(seen) > 0;
    }

    /** Whether the change is still there over a far smaller step. */
    boolean remains(Bend closer) {
      return closer.isSeen() && closer.change.value().multiply(TWO).compareTo(change.value()) >= 0;
    }
  }

  /** The second derivative of a scalar function; NaN where a value is missing. */
  Real second(int a, int b) {
    int[][] corners = a == b ? new int[][] {{1, 0, 1}, {0, 0, -2}, {-1, 0, 1}} : CORNERS;
    BigDecimal total = BigDecimal.ZERO;
    for (int[] corner : corners) {
      Real value = at(2, a, corner[0], b, corner[1])[0];
      if (!value.isFinite()) {
        return Real.NAN;
      }
      total = total.add(value.value().multiply(BigDecimal.valueOf(corner[2])));
    }
    BigDecimal area = step(2, a).multiply(step(2, b));
    return Real.of(total.divide(a == b ? area : area.multiply(BigDecimal.valueOf(4)), context));
  }

  /** The change of the second derivative along a direction: 1 or -1 steps of a, of b. */
  Bend curvatureBend(int a, int alongA, int b, int alongB) {
    BigDecimal[] values = new BigDecimal[5];
    for (int k = -2; k <= 2; k++) {
      Real value = at(2, a, k * alongA, b, k * alongB)[0];
      if (!value.isFinite()) {
        return new Bend(Real.NAN, BigDecimal.ZERO);
      }
      values[k + 2] = value.value();
    }
    BigDecimal right = values[4].subtract(values[3].multiply(TWO)).add(values[2]);
    BigDecimal left = values[2].subtract(values[1].multiply(TWO)).add(values[0]);
    BigDecimal area = step(2, a).multiply(step(2, b));
    BigDecimal size = right.abs().max(left.abs()).divide(area, context).movePointLeft(6);
    BigDecimal scales = scale(a).multiply(scale(b));
    BigDecimal noise = values[2].abs().divide(scales, context).movePointLeft(15);
    return new Bend(Real.of(right.subtract(left).abs().divide(area, context)), size.max(noise));
  }

  private BigDecimal step(int order, int column) {
    return scale(column).movePointLeft(order == 1 ? digits / 3 : digits / 4);
  }

  /**
   * What rounding in the formula may do to a difference: of a small sum of large terms it may be
   * more than the difference itself.
   */
  BigDecimal resolution(int order, int a, int b) {
    value(0);
    BigDecimal rounding = largest.movePointLeft(digits - GUARD);
    return switch (order) {
      case 0 -> rounding;
      case 1 -> rounding.divide(step(1, b), context);
      default -> rounding.divide(step(2, a).multiply(step(2, b)), context);
    };
  }

  /** The size of a component, or of its array where it is 0. */
  BigDecimal scale(int column) {
    Component component = site.components().get(column);
    Real[] array = site.reals().getOrDefault(component.array(), new Real[0]);
    BigDecimal scale = array[component.element()].value().abs();
    if (scale.signum() == 0) {
      for (Real other : array) {
        scale = scale.max(other.value().abs());
      }
    }
    return scale.signum() == 0 ? BigDecimal.ONE : scale;
  }

  /** The outputs after moving two components by whole steps. */
  private Real[] at(int order, int a, int stepsOfA, int b, int stepsOfB) {
    boolean moved = stepsOfA != 0 || stepsOfB != 0;
    List<Integer> key = moved ? List.of(order, a, stepsOfA, b, stepsOfB) : List.of();
    Real[] found = known.get(key);
    if (found == null) {
      Map<String, Real[]> inputs = new LinkedHashMap<>(site.reals());
      move(inputs, order, a, stepsOfA);
      move(inputs, order, b, stepsOfB);
      found = run(inputs, moved ? Observer.NONE : this::watched);
      known.put(key, found);
    }
    return found;
  }

  private void move(Map<String, Real[]> inputs, int order, int column, int steps) {
    if (steps != 0) {
      Component component = site.components().get(column);
      Real[] array = inputs.getOrDefault(component.array(), new Real[0]).clone();
      BigDecimal distance = step(order, column).multiply(BigDecimal.valueOf(steps));
      array[component.element()] = Real.of(array[component.element()].value().add(distance));
      inputs.put(component.array(), array);
    }
  }

  private Real watched(Primitive operator, Real[] operands, Real result) {
    if (result.isFinite()) {
      largest = largest.max(result.value().abs());
    }
    return result;
  }

  private Real[] run(Map<String, Real[]> inputs, Observer observer) {
    return RealRun.of(written, operators, observer, site.inputs().extents(), inputs)
        .getOrDefault("$value", new Real[0]);
  }
}
