package org.gradc.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.ExternCalls;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;

/**
 * The reverse sweep through loops in numbers: the derivative of one result by every element of
 * every array.
 *
 * <p>All updates are listed in the order in which they happen, and gone through backwards. Every
 * write to an element precedes every read of it, so an element's cotangent is complete when the
 * first of its writes is reached, and its value never differs from the last one.
 */
final class ArrayCotangents {
  /** More updates than a reader would look at take too long here. */
  private static final int MOST_UPDATES = 20_000;

  private final ExprGraph graph;
  private final Surroundings surroundings;
  private final Map<String, double[]> elements;
  private final Map<String, double[]> cotangents = new HashMap<>();
  private final ExternCalls externs;
  private final LocalPartials partials;
  private final List<Written> tape = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private final Map<String, Integer> chosen = new HashMap<>();

  /** An update that happened: with these indices, to this element. */
  private record Written(Update update, Map<String, Integer> indices, int element, double body) {}

  private ArrayCotangents(
      Program program, ExternCalls externs, Inputs inputs, Map<String, double[]> elements) {
    this.graph = program.graph();
    this.externs = externs;
    this.partials = new LocalPartials(externs);
    this.elements = elements;
    this.surroundings = Surroundings.of(program, inputs, elements);
    elements.forEach((name, values) -> cotangents.put(name, new double[values.length]));
  }

  /**
   * The cotangents of all arrays of a function given as written, by name.
   *
   * @param elements the elements of all arrays, inputs included
   * @param entry which element of the result is differentiated; nothing is if it is negative
   * @return empty where the loops run too often to be followed
   */
  static Optional<Map<String, double[]>> of(
      Program program,
      ExternCalls externs,
      Inputs inputs,
      Map<String, double[]> elements,
      int entry) {
    ArrayCotangents sweep = new ArrayCotangents(program, externs, inputs, elements);
    double[] result = sweep.cotangents.get("$value");
    if (result == null || entry < 0 || entry >= result.length || !sweep.steps(program.steps())) {
      return Optional.empty();
    }
    result[entry] = 1;
    for (int k = sweep.tape.size() - 1; k >= 0; k--) {
      sweep.back(sweep.tape.get(k), k);
    }
    return Optional.of(sweep.cotangents);
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private boolean steps(List<Step> steps) {
    boolean all = true;
    for (Step step : steps) {
      all = all && (step instanceof Nest nest ? nest(nest, 0) : recurrence((Recurrence) step));
    }
    return all;
  }

  private boolean recurrence(Recurrence recurrence) {
    Axis axis = recurrence.axis();
    int lower = integer(axis.lower());
    int upper = integer(axis.upper());
    boolean up = recurrence.direction() == Recurrence.Direction.UP;
    boolean all = true;
    for (int k = 0; all && k < upper - lower; k++) {
      bind(axis.index().name(), up ? lower + k : upper - 1 - k);
      all = steps(recurrence.steps());
    }
    return all;
  }

  private boolean nest(Nest nest, int depth) {
    if (depth == nest.axes().size()) {
      nest.updates().forEach(this::write);
      return tape.size() <= MOST_UPDATES;
    }
    Axis axis = nest.axes().get(depth);
    int upper = integer(axis.upper());
    boolean all = true;
    for (int i = integer(axis.lower()); all && i < upper; i++) {
      bind(axis.index().name(), i);
      all = nest(nest, depth + 1);
    }
    return all;
  }

  private void write(Update update) {
    if (update.guard() != null && value(update.guard()) == 0) {
      return;
    }
    int[] subscripts = update.subscripts().stream().mapToInt(this::integer).toArray();
    int element = surroundings.position(update.target(), subscripts);
    double body = value(update.body());
    tape.add(new Written(update, Map.copyOf(indices), element, body));
    boolean chooses = update.combine() == Combine.MIN || update.combine() == Combine.MAX;
    if (chooses && body == of(elements, update.target())[element]) {
      chosen.putIfAbsent(update.target() + " " + element, tape.size() - 1);
    }
  }

  private void back(Written written, int number) {
    Update update = written.update();
    double seed = of(cotangents, update.target())[written.element()] * factor(written, number);
    if (seed == 0 || update.body().sort() != Sort.REAL) {
      return;
    }
    written.indices().forEach(surroundings::bind);
    Values values = Values.of(graph, List.of(update.body()), surroundings, externs);
    List<Expr> nodes = Traversal.inOrder(graph, List.of(update.body()));
    Cotangents found = Cotangents.of(nodes, values, seed, partials);
    for (Expr node : nodes) {
      if (node instanceof Read read && read.sort() == Sort.REAL && values.has(read)) {
        int[] subscripts =
            read.subscripts().stream().mapToInt(subscript -> (int) values.of(subscript)).toArray();
        int element = surroundings.position(read.array(), subscripts);
        of(cotangents, read.array())[element] += found.of(read);
      }
    }
  }

  /** The derivative of the element by what was joined to it. */
  private double factor(Written written, int number) {
    String key = written.update().target() + " " + written.element();
    return switch (written.update().combine()) {
      case SUM -> 1;
      case MIN, MAX -> chosen.getOrDefault(key, -1) == number ? 1 : 0;
      case PRODUCT -> others(written, number);
    };
  }

  /** The product of all that was joined to an element but one. */
  private double others(Written written, int number) {
    double product = 1;
    for (int k = 0; k < tape.size(); k++) {
      Written other = tape.get(k);
      boolean same =
          other.element() == written.element()
              && other.update().target().equals(written.update().target());
      product *= same && k != number ? other.body() : 1;
    }
    return product;
  }

  private void bind(String index, int value) {
    indices.put(index, value);
    surroundings.bind(index, value);
  }

  private int integer(Expr expr) {
    return (int) value(expr);
  }

  private double value(Expr expr) {
    return Values.of(graph, List.of(expr), surroundings, externs).of(expr);
  }

  private static double[] of(Map<String, double[]> arrays, String name) {
    return Objects.requireNonNull(arrays.get(name), name);
  }
}
