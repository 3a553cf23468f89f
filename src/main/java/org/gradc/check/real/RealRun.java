package org.gradc.check.real;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;

/** Runs a program in high precision. */
public final class RealRun {
  private final RealEvaluator evaluator;
  private final Map<String, RealArray> arrays = new HashMap<>();

  private RealRun(
      Program program,
      RealOperators operators,
      Observer observer,
      Map<String, Integer> extents,
      Map<String, Real[]> inputs) {
    this.evaluator = new RealEvaluator(program.graph(), operators, observer, extents, arrays);
    for (ArrayDeclaration array : program.arrays().values()) {
      int[] shape = shape(array, evaluator);
      Real[] elements = inputs.get(array.name());
      if (!array.isInput()) {
        elements = new Real[RealArray.size(shape)];
        Arrays.fill(elements, identity(program, array));
      } else if (elements == null || elements.length != RealArray.size(shape)) {
        throw new IllegalArgumentException("no fitting value for " + array.name());
      }
      arrays.put(array.name(), new RealArray(array.name(), shape, elements));
      evaluator.forget();
    }
  }

  /**
   * The outputs for these inputs.
   *
   * @throws IllegalArgumentException if an input or extent is missing or has the wrong length
   * @throws IndexOutOfBoundsException if a subscript leaves its array
   * @throws ArithmeticException if a division of integers is not exact
   * @throws NegativeArraySizeException if an extent is negative
   */
  public static Map<String, Real[]> of(
      Program program,
      RealOperators operators,
      Observer observer,
      Map<String, Integer> extents,
      Map<String, Real[]> inputs) {
    RealRun run = new RealRun(program, operators, observer, extents, inputs);
    run.steps(program.steps());
    Map<String, Real[]> outputs = new LinkedHashMap<>();
    for (ArrayDeclaration output : program.outputs()) {
      outputs.put(output.name(), run.array(output.name()).elements());
    }
    return outputs;
  }

  /**
   * The shape of an array whose extents need nothing but extents and integer inputs.
   *
   * @param inputs the integers that are known
   */
  public static int[] shape(
      Program program,
      ArrayDeclaration array,
      Map<String, Integer> extents,
      Map<String, Real[]> inputs) {
    Map<String, RealArray> scalars = new HashMap<>();
    inputs.forEach((name, value) -> scalars.put(name, new RealArray(name, new int[0], value)));
    RealEvaluator evaluator =
        new RealEvaluator(program.graph(), new RealOperators(20), Observer.NONE, extents, scalars);
    return shape(array, evaluator);
  }

  /**
   * The number of elements of an array.
   *
   * @throws NegativeArraySizeException if an extent is negative
   * @throws ArithmeticException if there are more than an array may have
   */
  public static int size(int[] shape) {
    return RealArray.size(shape);
  }

  private static int[] shape(ArrayDeclaration array, RealEvaluator evaluator) {
    int[] shape = new int[array.rank()];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = Math.toIntExact(evaluator.integer(array.shape().get(axis)));
    }
    return shape;
  }

  private static Real identity(Program program, ArrayDeclaration array) {
    for (Update update : Steps.updates(program.steps())) {
      if (update.target().equals(array.name())) {
        return Real.of(update.combine().identity(array.sort()));
      }
    }
    return Real.ZERO;
  }

  private RealArray array(String name) {
    RealArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no array " + name);
    }
    return array;
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        nest(nest, 0);
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

  private void nest(Nest nest, int depth) {
    if (depth < nest.axes().size()) {
      Axis axis = nest.axes().get(depth);
      long upper = evaluator.integer(axis.upper());
      for (long i = evaluator.integer(axis.lower()); i < upper; i++) {
        evaluator.bind(axis.index(), i);
        nest(nest, depth + 1);
      }
      return;
    }
    for (Update update : nest.updates()) {
      Expr guard = update.guard();
      if (guard == null || evaluator.value(guard).isNonZero()) {
        RealArray target = array(update.target());
        int place = target.place(evaluator.integers(update.subscripts()));
        target.set(place, evaluator.join(update, target.get(place)));
        evaluator.written(target.name());
      }
    }
    evaluator.forget();
  }
}
