package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.lower.order.Statement;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Update;

/** Makes arrays of the program: for sums, and for arrays whose elements are read often. */
final class LocalArrays {
  private static final List<String> AXIS_NAMES = List.of("i", "j", "k", "l", "m", "n");

  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final Boxes boxes;

  LocalArrays(FunctionBuilder builder) {
    this.builder = builder;
    this.graph = builder.graph();
    this.boxes = new Boxes(builder);
  }

  /**
   * Joins a real expression over some axes.
   *
   * @param hint the name of the array, where it is free
   * @param kept axes of the result beside those of the context that it depends on
   * @param reduced axes that are joined over
   * @return the element for the indices of context and kept axes
   */
  Expr accumulate(
      String hint,
      Combine combine,
      List<Axis> kept,
      List<Axis> reduced,
      Expr body,
      Context context,
      Span span) {
    Expr guard = builder.guard(context);
    List<Expr> needs = new ArrayList<>(List.of(body));
    if (guard != null) {
      needs.add(guard);
    }
    List<Axis> own = new ArrayList<>(kept);
    own.addAll(reduced);
    for (Axis axis : own) {
      needs.add(axis.lower());
      needs.add(axis.upper());
    }
    List<Axis> around = new ArrayList<>(builder.dependences(needs, context));
    around.addAll(kept);
    List<Boxes.Side> sides = boxes.sides(around, span);
    String name = builder.unique(hint);
    builder.declare(name, Sort.REAL, sides.stream().map(Boxes.Side::extent).toList());
    List<Expr> subscripts = sides.stream().map(Boxes.Side::subscript).toList();
    List<Axis> axes = new ArrayList<>(around);
    axes.addAll(reduced);
    builder.emit(new Statement(axes, new Update(name, subscripts, combine, body, guard)));
    return graph.read(Sort.REAL, name, subscripts);
  }

  /** Axes that run over a shape, with names that are free in a context. */
  List<Axis> axes(List<Expr> shape, Context context) {
    List<Axis> axes = new ArrayList<>();
    Context inner = context;
    for (Expr extent : shape) {
      String name = AXIS_NAMES.get(0);
      for (String candidate : AXIS_NAMES) {
        if (!inner.binds(candidate)) {
          name = candidate;
          break;
        }
      }
      Axis axis = new Axis(builder.freshIndex(name, inner), graph.integer(0), extent);
      axes.add(axis);
      inner = inner.within(axis, inner.known());
    }
    return axes;
  }

  /** An array of the program that holds the elements; the value reads it. */
  Value.Pulled stored(Value.Array array, String hint, Context context, Span span) {
    if (array instanceof Value.Listed listed) {
      return stored(listed, hint, context, span);
    }
    Value.Pulled pulled = (Value.Pulled) array;
    List<Axis> axes = axes(pulled.shape(), context);
    Expr body = builder.real(at(pulled, indices(axes)));
    Expr read = accumulate(hint, Combine.SUM, axes, List.of(), body, context, span);
    return new Value.Pulled(pulled.shape(), overSubscripts(read, axes), pulled.row());
  }

  private Value.Pulled stored(Value.Listed listed, String hint, Context context, Span span) {
    Expr guard = builder.guard(context);
    List<Expr> needs = new ArrayList<>(listed.elements());
    if (guard != null) {
      needs.add(guard);
    }
    List<Axis> around = builder.dependences(needs, context);
    List<Expr> extents = new ArrayList<>();
    List<Expr> shape = new ArrayList<>();
    List<Expr> subscripts = new ArrayList<>();
    for (Boxes.Side side : boxes.sides(around, span)) {
      extents.add(side.extent());
      subscripts.add(side.subscript());
    }
    listed.extents().forEach(extent -> shape.add(graph.integer(extent)));
    extents.addAll(shape);
    String name = builder.unique(hint);
    builder.declare(name, Sort.REAL, extents);
    for (int k = 0; k < listed.elements().size(); k++) {
      List<Expr> target = new ArrayList<>(subscripts);
      target.addAll(constants(listed.extents(), k));
      Expr body = builder.real(listed.elements().get(k));
      builder.emit(new Statement(around, new Update(name, target, Combine.SUM, body, guard)));
    }
    List<Expr> element = new ArrayList<>(subscripts);
    for (int axis = 0; axis < shape.size(); axis++) {
      element.add(Value.subscript(graph, axis));
    }
    return new Value.Pulled(shape, graph.read(Sort.REAL, name, element), listed.row());
  }

  /** The subscripts of an element that stands at a place in row-major order. */
  List<Expr> constants(List<Integer> extents, int place) {
    List<Expr> subscripts = new ArrayList<>();
    int rest = place;
    for (int axis = extents.size() - 1; axis >= 0; axis--) {
      subscripts.add(0, graph.integer(rest % extents.get(axis)));
      rest /= extents.get(axis);
    }
    return subscripts;
  }

  static List<Expr> indices(List<Axis> axes) {
    return axes.stream().<Expr>map(Axis::index).toList();
  }

  /** The element of a pulled array at subscripts, which lie inside. */
  Expr at(Value.Pulled array, List<? extends Expr> subscripts) {
    Map<Expr, Expr> replacements = new LinkedHashMap<>();
    for (int axis = 0; axis < subscripts.size(); axis++) {
      replacements.put(Value.subscript(graph, axis), subscripts.get(axis));
    }
    return replaced(array.element(), replacements);
  }

  /** An expression over axes as one over the subscripts of a pulled array. */
  Expr overSubscripts(Expr expr, List<Axis> axes) {
    Map<Expr, Expr> replacements = new LinkedHashMap<>();
    for (int k = 0; k < axes.size(); k++) {
      replacements.put(axes.get(k).index(), Value.subscript(graph, k));
    }
    return replaced(expr, replacements);
  }

  /** An expression with others in place of indices. */
  Expr replaced(Expr expr, Map<? extends Expr, ? extends Expr> replacements) {
    boolean any = false;
    for (Expr index : replacements.keySet()) {
      any |= index instanceof Index && builder.variables().of(expr).contains(index.id());
    }
    return any ? rewritten(expr, new HashMap<>(replacements)) : expr;
  }

  /** An expression with others in place of some of its nodes. */
  Expr rewritten(Expr expr, Map<Expr, Expr> replacements) {
    Substitution substitution = new Substitution(graph, builder.labels(), builder.provenance());
    return substitution.of(List.of(expr), replacements).get(0);
  }

  /** Whether subscripts stand in the element only as subscripts, so that they can be checked. */
  boolean takesCheck(Value.Pulled array, int axis) {
    Expr subscript = Value.subscript(graph, axis);
    for (Expr node : Traversal.inOrder(graph, List.of(array.element()))) {
      if (!(node instanceof Read) && Traversal.children(node).contains(subscript)) {
        return false;
      }
    }
    return array.element() != subscript;
  }

  /** Whether an element is no more than an access: nothing is saved by storing it. */
  boolean isCheap(Value.Pulled array) {
    return array.element() instanceof Read
        || (array.element() instanceof Apply apply && apply.is(Primitive.TO_REAL))
        || Traversal.children(array.element()).isEmpty();
  }
}
