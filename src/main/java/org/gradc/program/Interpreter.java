package org.gradc.program;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;

/**
 * Runs programs as they read: the oracle for every pass and for the emitted Java.
 *
 * <p>Arrays are flat, row-major, a scalar has one element. Slow and plain on purpose.
 */
public final class Interpreter {
  private final Program program;
  private final Evaluator evaluator;
  private final Map<String, Storage> arrays = new HashMap<>();

  private Interpreter(
      Program program,
      ExternCalls externs,
      Map<String, Integer> extents,
      Map<String, double[]> inputs) {
    this.program = program;
    this.evaluator = new Evaluator(program.graph(), externs, extents, arrays);
    for (ArrayDeclaration declaration : program.arrays().values()) {
      int[] shape = new int[declaration.rank()];
      for (int axis = 0; axis < shape.length; axis++) {
        shape[axis] = Math.toIntExact(evaluator.integer(declaration.shape().get(axis)));
      }
      arrays.put(declaration.name(), storage(declaration, shape, inputs));
    }
    evaluator.forget();
  }

  /**
   * The outputs for these inputs.
   *
   * @param inputs every input array by name
   * @param extents every extent by name
   * @throws IllegalArgumentException if an input or extent is missing or has the wrong length
   * @throws IndexOutOfBoundsException if a subscript leaves its array
   */
  public static Map<String, double[]> run(
      Program program,
      ExternCalls externs,
      Map<String, Integer> extents,
      Map<String, double[]> inputs) {
    Interpreter run = new Interpreter(program, externs, extents, inputs);
    run.steps(program.steps());
    Map<String, double[]> outputs = new LinkedHashMap<>();
    for (ArrayDeclaration output : program.outputs()) {
      outputs.put(output.name(), run.storage(output.name()).elements());
    }
    return outputs;
  }

  /** The outputs of a program without extents and externs. */
  public static Map<String, double[]> run(Program program, Map<String, double[]> inputs) {
    return run(program, ExternCalls.NONE, Map.of(), inputs);
  }

  private Storage storage(String array) {
    return Objects.requireNonNull(arrays.get(array), array);
  }

  private Storage storage(ArrayDeclaration declaration, int[] shape, Map<String, double[]> inputs) {
    if (!declaration.isInput()) {
      return Storage.filled(declaration.name(), shape, identity(declaration));
    }
    double[] elements = inputs.get(declaration.name());
    if (elements == null) {
      throw new IllegalArgumentException("no value for " + declaration.name());
    }
    if (elements.length != Storage.size(shape)) {
      throw new IllegalArgumentException(
          declaration.name()
              + ": expected "
              + Storage.size(shape)
              + " numbers, not "
              + elements.length);
    }
    return new Storage(declaration.name(), shape, elements);
  }

  private double identity(ArrayDeclaration array) {
    for (Update update : Steps.updates(program.steps())) {
      if (update.target().equals(array.name())) {
        return update.combine().identity(array.sort());
      }
    }
    return 0;
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        nest(nest, 0, readsItsTargets(nest));
      } else {
        recurrence((Recurrence) step);
      }
    }
  }

  private void recurrence(Recurrence recurrence) {
    Axis axis = recurrence.axis();
    long lower = evaluator.integer(axis.lower());
    long upper = evaluator.integer(axis.upper());
    boolean up = recurrence.direction() == Recurrence.Direction.UP;
    for (long k = 0; k < upper - lower; k++) {
      evaluator.bind(axis.index(), up ? lower + k : upper - 1 - k);
      steps(recurrence.steps());
    }
  }

  private void nest(Nest nest, int depth, boolean selfReading) {
    if (depth < nest.axes().size()) {
      Axis axis = nest.axes().get(depth);
      long upper = evaluator.integer(axis.upper());
      for (long i = evaluator.integer(axis.lower()); i < upper; i++) {
        evaluator.bind(axis.index(), i);
        nest(nest, depth + 1, selfReading);
      }
      return;
    }
    for (Update update : nest.updates()) {
      if (update.guard() == null || evaluator.value(update.guard()) != 0) {
        Storage target = storage(update.target());
        long[] subscripts = evaluator.integers(update.subscripts());
        double value = evaluator.value(update.body());
        target.set(subscripts, update.combine().join(target.get(subscripts), value));
        if (selfReading) {
          evaluator.forget();
        }
      }
    }
    evaluator.forget();
  }

  private boolean readsItsTargets(Nest nest) {
    Set<String> targets = new HashSet<>();
    nest.updates().forEach(update -> targets.add(update.target()));
    List<Expr> bodies = nest.updates().stream().map(Update::body).toList();
    for (Expr node : Traversal.inOrder(program.graph(), bodies)) {
      if (node instanceof Read read && targets.contains(read.array())) {
        return true;
      }
    }
    return false;
  }
}
