package org.gradc.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;

/**
 * The sum of a scalar function over rows of data: a program whose data have a row per example.
 *
 * <p>Every step runs for all rows, {@code $count} of them from row {@code $from} on; parameters are
 * the same for all. What one example computes for itself gets an axis more.
 */
public final class RowSum {
  public static final String FROM = "$from";
  public static final String COUNT = "$count";

  private final Program function;
  private final ExprGraph graph;
  private final Index row;
  private final Map<Expr, Expr> images = new LinkedHashMap<>();

  private RowSum(Program function) {
    this.function = function;
    this.graph = function.graph();
    this.row = graph.index("$row");
  }

  /**
   * The program of the sum, in the graph of the function.
   *
   * @throws IllegalArgumentException if {@link #sizeThatDiffers} names a size
   */
  public static Program of(Program function) {
    String size = sizeThatDiffers(function);
    if (!size.isEmpty()) {
      throw new IllegalArgumentException(size + " differs from row to row");
    }
    return new RowSum(function).program();
  }

  /**
   * An integer of the data on which the size of a local array, or the length of a recurrence,
   * depends, so that the rows cannot run side by side; empty where there is none.
   */
  public static String sizeThatDiffers(Program function) {
    List<Expr> sizes = new ArrayList<>();
    function.arrays().values().forEach(array -> sizes.addAll(array.shape()));
    recurrences(function.steps(), sizes);
    for (Expr node : Traversal.inOrder(function.graph(), sizes)) {
      if (node instanceof Read read && function.array(read.array()).role() == Role.DATA) {
        return read.array();
      }
    }
    return "";
  }

  // Recursion over the nesting of loops, which the formula's text bounds; so below.
  private static void recurrences(List<Step> steps, List<Expr> bounds) {
    for (Step step : steps) {
      if (step instanceof Recurrence recurrence) {
        bounds.add(recurrence.axis().lower());
        bounds.add(recurrence.axis().upper());
        recurrences(recurrence.steps(), bounds);
      }
    }
  }

  private Program program() {
    Expr from = graph.extent(FROM);
    Expr count = graph.extent(COUNT);
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration array : function.arrays().values()) {
      Expr rows = array.role() == Role.DATA ? graph.apply(Primitive.ADD, from, count) : count;
      arrays.put(array.name(), hasRows(array) ? withRows(array, rows) : array);
    }
    List<String> extents = new ArrayList<>(function.extents());
    extents.add(FROM);
    extents.add(COUNT);
    return new Program(
        function.name(), graph, extents, arrays, steps(function.steps()), function.labels());
  }

  private static boolean hasRows(ArrayDeclaration array) {
    return array.role() == Role.DATA || array.role() == Role.LOCAL;
  }

  private static ArrayDeclaration withRows(ArrayDeclaration array, Expr rows) {
    List<Expr> shape = new ArrayList<>(List.of(rows));
    shape.addAll(array.shape());
    return new ArrayDeclaration(array.name(), array.sort(), shape, array.role());
  }

  private List<Step> steps(List<Step> steps) {
    List<Step> result = new ArrayList<>(steps.size());
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        List<Axis> axes = new ArrayList<>();
        axes.add(new Axis(row, graph.integer(0), graph.extent(COUNT)));
        nest.axes().forEach(axis -> axes.add(axis(axis)));
        result.add(new Nest(axes, nest.updates().stream().map(this::update).toList()));
      } else {
        Recurrence recurrence = (Recurrence) step;
        result.add(
            new Recurrence(
                axis(recurrence.axis()), recurrence.direction(), steps(recurrence.steps())));
      }
    }
    return result;
  }

  private Axis axis(Axis axis) {
    return new Axis(axis.index(), image(axis.lower()), image(axis.upper()));
  }

  private Update update(Update update) {
    Expr guard = update.guard();
    return new Update(
        update.target(),
        subscripts(update.target(), images(update.subscripts())),
        update.combine(),
        image(update.body()),
        guard == null ? null : image(guard));
  }

  private List<Expr> images(List<Expr> exprs) {
    return exprs.stream().map(this::image).toList();
  }

  private Expr image(Expr root) {
    Set<Expr> done = new HashSet<>(images.keySet());
    for (Expr node : Traversal.inOrder(graph, List.of(root))) {
      if (!done.contains(node)) {
        images.put(node, rebuilt(node));
      }
    }
    return known(root);
  }

  private Expr known(Expr node) {
    return images.getOrDefault(node, node);
  }

  private Expr rebuilt(Expr node) {
    List<Expr> children = Traversal.children(node).stream().map(this::known).toList();
    if (node instanceof Apply apply) {
      return graph.apply(apply.operator(), children);
    }
    return node instanceof Read read
        ? graph.read(read.sort(), read.array(), subscripts(read.array(), children))
        : node;
  }

  private List<Expr> subscripts(String array, List<Expr> subscripts) {
    ArrayDeclaration declaration = function.array(array);
    if (!hasRows(declaration)) {
      return subscripts;
    }
    List<Expr> result = new ArrayList<>();
    result.add(
        declaration.role() == Role.DATA
            ? graph.apply(Primitive.ADD, graph.extent(FROM), row)
            : row);
    result.addAll(subscripts);
    return result;
  }
}
