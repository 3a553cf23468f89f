package org.gradc.lower.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.lower.integer.Polynomial;
import org.gradc.program.Axis;
import org.gradc.program.Recurrence.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a subscript of every array of a circle that can be the time of an ordered loop: no
 * element is read at an earlier time than it is written.
 */
final class Times {
  private final Knowledge knowledge;
  private final List<Statement> statements;
  private final List<Integer> circle;
  private final List<Dependence> dependences;
  private final List<String> arrays;
  private final Map<String, Integer> ranks = new HashMap<>();

  Times(
      Knowledge knowledge,
      List<Statement> statements,
      List<Integer> circle,
      List<Dependence> dependences) {
    this.knowledge = knowledge;
    this.statements = statements;
    this.circle = circle;
    this.dependences = dependences;
    this.arrays = connected();
    for (int k : circle) {
      Statement statement = statements.get(k);
      ranks.put(statement.update().target(), statement.update().subscripts().size());
    }
  }

  /** How far a dependence is ordered by a loop. */
  enum Distance {
    /** Perhaps against it. */
    UNKNOWN,
    /** Not against it. */
    NOT_NEGATIVE,
    /** By it. */
    POSITIVE,
    /** By it, if a check at run time passes. */
    CHECKED
  }

  /**
   * A choice.
   *
   * @param axes the position of the subscript that is the time, by array
   * @param distances of the dependences, in their order
   */
  record Choice(Direction direction, Map<String, Integer> axes, List<Distance> distances) {}

  /** The arrays of the circle, those of the formula first, each next to one that stands before. */
  private List<String> connected() {
    Set<String> targets = new LinkedHashSet<>();
    circle.forEach(k -> targets.add(statements.get(k).update().target()));
    List<String> own = new ArrayList<>(targets.stream().filter(a -> !a.startsWith("$")).toList());
    targets.stream().filter(a -> a.startsWith("$")).forEach(own::add);
    List<String> ordered = new ArrayList<>();
    while (ordered.size() < own.size()) {
      String next = null;
      for (Dependence dependence : dependences) {
        String written = statements.get(dependence.writer()).update().target();
        String reading = statements.get(dependence.reader()).update().target();
        if (ordered.contains(written) != ordered.contains(reading)) {
          next = ordered.contains(written) ? reading : written;
          break;
        }
      }
      if (next == null) {
        next = own.stream().filter(a -> !ordered.contains(a)).findFirst().orElseThrow();
      }
      ordered.add(next);
    }
    return ordered;
  }

  /** The first choice that orders something; null where there is none. */
  @Nullable Choice find() {
    String first = arrays.get(0);
    for (int axis : candidates(first)) {
      for (Direction direction : Direction.values()) {
        Map<String, Integer> axes = new HashMap<>();
        axes.put(first, axis);
        if (fits(first, axes, direction) && extend(1, axes, direction)) {
          Choice choice = new Choice(direction, axes, distances(axes, direction));
          if (orders(choice)) {
            return choice;
          }
        }
      }
    }
    return null;
  }

  private List<Distance> distances(Map<String, Integer> axes, Direction direction) {
    return dependences.stream().map(d -> distance(d, axes, direction)).toList();
  }

  /**
   * Whether a loop leaves less to be ordered within it: a dependence fewer, or an axis fewer and
   * something known of the subscripts. Else it would be made again within itself, without end.
   */
  private boolean orders(Choice choice) {
    boolean runs = circle.stream().anyMatch(k -> axis(statements.get(k), choice) != null);
    for (int d = 0; d < dependences.size(); d++) {
      boolean left = choice.distances().get(d) == Distance.NOT_NEGATIVE;
      if (!left || (runs && !gap(dependences.get(d), choice.axes()).isZero())) {
        return true;
      }
    }
    return false;
  }

  private int rank(String array) {
    return Objects.requireNonNull(ranks.get(array));
  }

  /** The axes of an array, first those that statements run over. */
  private List<Integer> candidates(String array) {
    List<Integer> running = new ArrayList<>();
    List<Integer> fixed = new ArrayList<>();
    for (int axis = 0; axis < rank(array); axis++) {
      boolean runs = false;
      for (int k : circle) {
        Statement statement = statements.get(k);
        if (statement.update().target().equals(array)) {
          Expr subscript = Knowledge.unchecked(statement.update().subscripts().get(axis));
          runs |= statement.axes().stream().anyMatch(own -> own.index() == subscript);
        }
      }
      (runs ? running : fixed).add(axis);
    }
    running.addAll(fixed);
    return running;
  }

  private boolean extend(int next, Map<String, Integer> axes, Direction direction) {
    if (next == arrays.size()) {
      return true;
    }
    String array = arrays.get(next);
    for (int axis : candidates(array)) {
      axes.put(array, axis);
      if (fits(array, axes, direction) && extend(next + 1, axes, direction)) {
        return true;
      }
    }
    axes.remove(array);
    return false;
  }

  /** Whether the writes of an array, and the dependences of it that are decided, allow a choice. */
  private boolean fits(String array, Map<String, Integer> axes, Direction direction) {
    for (int k : circle) {
      Statement statement = statements.get(k);
      if (statement.update().target().equals(array)
          && !isTime(statement, statement.update().subscripts().get(at(axes, array)))) {
        return false;
      }
    }
    for (Dependence dependence : dependences) {
      String written = statements.get(dependence.writer()).update().target();
      String reading = statements.get(dependence.reader()).update().target();
      if ((written.equals(array) || reading.equals(array))
          && axes.containsKey(written)
          && axes.containsKey(reading)
          && distance(dependence, axes, direction) == Distance.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  /** A subscript can be the time if it is one of the statement's indices or depends on none. */
  private boolean isTime(Statement statement, Expr subscript) {
    Expr plain = Knowledge.unchecked(subscript);
    return statement.axes().stream().anyMatch(axis -> axis.index() == plain)
        || statement.axes().stream().noneMatch(axis -> knowledge.dependsOn(plain, axis.index()));
  }

  /** How much later the statement runs than the element that it reads is written. */
  private Polynomial gap(Dependence dependence, Map<String, Integer> axes) {
    Statement reader = statements.get(dependence.reader());
    Read read = dependence.access().read();
    Expr time = reader.update().subscripts().get(at(axes, reader.update().target()));
    return knowledge
        .polynomial(time)
        .subtract(knowledge.polynomial(read.subscripts().get(at(axes, read.array()))));
  }

  private static int at(Map<String, Integer> axes, String array) {
    return Objects.requireNonNull(axes.get(array), array);
  }

  Distance distance(Dependence dependence, Map<String, Integer> axes, Direction direction) {
    Polynomial gap = gap(dependence, axes);
    boolean up = direction == Direction.UP;
    Polynomial later = up ? gap : gap.negate();
    if (knowledge.isPositive(later, dependence, statements)) {
      return Distance.POSITIVE;
    } else if (knowledge.isNonNegative(later, dependence, statements)) {
      return Distance.NOT_NEGATIVE;
    }
    Read read = dependence.access().read();
    Expr subscript = read.subscripts().get(at(axes, read.array()));
    return up && knowledge.readsData(subscript) ? Distance.CHECKED : Distance.UNKNOWN;
  }

  /** The axis of a statement that a choice makes the time; null where it has one value. */
  static @Nullable Axis axis(Statement statement, Choice choice) {
    Expr time = time(statement, choice);
    for (Axis axis : statement.axes()) {
      if (axis.index() == time) {
        return axis;
      }
    }
    return null;
  }

  /** The time at which a statement runs. */
  static Expr time(Statement statement, Choice choice) {
    int axis = at(choice.axes(), statement.update().target());
    return Knowledge.unchecked(statement.update().subscripts().get(axis));
  }

  /** An index of that name that no statement of the circle runs over but as its time. */
  static Index index(ExprGraph graph, List<Statement> circle, Choice choice, List<Axis> outer) {
    String name = "t";
    for (Statement statement : circle) {
      Axis axis = axis(statement, choice);
      if (axis != null) {
        name = axis.index().name();
        break;
      }
    }
    Set<String> taken = new LinkedHashSet<>();
    outer.forEach(axis -> taken.add(axis.index().name()));
    for (Statement statement : circle) {
      Axis own = axis(statement, choice);
      for (Axis axis : statement.axes()) {
        if (!axis.equals(own)) {
          taken.add(axis.index().name());
        }
      }
    }
    String fresh = name;
    for (int k = 2; taken.contains(fresh); k++) {
      fresh = name + "$" + k;
    }
    return graph.index(fresh);
  }
}
