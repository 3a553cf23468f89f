package org.gradc.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/**
 * What a program of scalars gives: a store for each element of its output arrays, and the result.
 *
 * @param result the output of rank 0, or null
 * @param zeroed the arrays that are filled with zeros first, since many of their elements are 0
 */
record Outputs(List<Statement.Store> stores, @Nullable Expr result, List<String> zeroed) {

  /** With more zeros than this, filling an array is shorter than storing them. */
  private static final int FEW_ZEROS = 8;

  /**
   * The outputs of a program.
   *
   * @throws IllegalArgumentException if it has loops, local arrays or guards, or stores an element
   *     twice
   */
  static Outputs of(Program program) {
    Map<String, Map<Integer, Expr>> elements = new LinkedHashMap<>();
    for (ArrayDeclaration output : program.outputs()) {
      elements.put(output.name(), new LinkedHashMap<>());
    }
    for (Update update : updates(program)) {
      Map<Integer, Expr> stored = elements.get(update.target());
      if (stored == null) {
        throw new IllegalArgumentException(update.target() + " is no output");
      }
      require(update.guard() == null && update.combine() == Combine.SUM, "an update has a guard");
      int offset = offset(program.array(update.target()), update.subscripts());
      require(
          stored.put(offset, update.body()) == null,
          update.target() + "[" + offset + "] is stored twice");
    }
    return of(program, elements);
  }

  /** Whether the program has no loops and stores each element of its outputs at most once. */
  static boolean areStraight(Program program) {
    boolean locals =
        program.arrays().values().stream()
            .anyMatch(array -> array.role() == ArrayDeclaration.Role.LOCAL);
    boolean constant =
        program.arrays().values().stream()
            .allMatch(a -> a.shape().stream().allMatch(Constant.class::isInstance));
    if (locals || !constant || program.steps().size() > 1) {
      return false;
    }
    Set<List<Object>> stored = new HashSet<>();
    for (var step : program.steps()) {
      if (!(step instanceof Nest nest) || !nest.axes().isEmpty()) {
        return false;
      }
      for (Update update : nest.updates()) {
        if (update.guard() != null
            || update.combine() != Combine.SUM
            || !update.subscripts().stream().allMatch(Constant.class::isInstance)
            || !stored.add(List.of(update.target(), update.subscripts()))) {
          return false;
        }
      }
    }
    return Traversal.inOrder(program.graph(), program.roots()).stream()
        .allMatch(node -> !(node instanceof Read read) || hasConstantSubscripts(read));
  }

  private static boolean hasConstantSubscripts(Read read) {
    return read.subscripts().stream().allMatch(Constant.class::isInstance);
  }

  private static List<Update> updates(Program program) {
    require(program.steps().size() <= 1, "the program has several steps");
    List<Update> updates = new ArrayList<>();
    for (var step : program.steps()) {
      require(step instanceof Nest nest && nest.axes().isEmpty(), "the program has loops");
      updates.addAll(((Nest) step).updates());
    }
    return updates;
  }

  private static Outputs of(Program program, Map<String, Map<Integer, Expr>> elements) {
    ExprGraph graph = program.graph();
    List<Statement.Store> stores = new ArrayList<>();
    List<String> zeroed = new ArrayList<>();
    Expr result = null;
    for (ArrayDeclaration output : program.outputs()) {
      Map<Integer, Expr> stored = elements.getOrDefault(output.name(), Map.of());
      if (output.rank() == 0) {
        result = stored.getOrDefault(0, graph.constant(0));
        continue;
      }
      int size = size(output);
      for (int offset = 0; offset < size; offset++) {
        stored.putIfAbsent(offset, graph.constant(0));
      }
      long zeros = stored.values().stream().filter(Outputs::isZero).count();
      if (zeros > FEW_ZEROS) {
        zeroed.add(output.name());
        stored.values().removeIf(Outputs::isZero);
      }
      stored.forEach(
          (offset, value) ->
              stores.add(new Statement.Store(output.name(), graph.integer(offset), value)));
    }
    return new Outputs(stores, result, zeroed);
  }

  private static boolean isZero(Expr expr) {
    return expr instanceof Constant constant && constant.value().isZero();
  }

  /** The number of elements of an array of constant shape. */
  static int size(ArrayDeclaration array) {
    int size = 1;
    for (Expr extent : array.shape()) {
      size = Math.multiplyExact(size, constant(extent));
    }
    return size;
  }

  /** The row-major offset of an element with constant subscripts. */
  static int offset(ArrayDeclaration array, List<Expr> subscripts) {
    int offset = 0;
    for (int axis = 0; axis < subscripts.size(); axis++) {
      int extent = constant(array.shape().get(axis));
      int subscript = constant(subscripts.get(axis));
      require(subscript >= 0 && subscript < extent, "subscript of " + array.name());
      offset = offset * extent + subscript;
    }
    return offset;
  }

  private static int constant(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant.value().intValue();
    }
    throw new IllegalArgumentException(expr + " is no constant");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
