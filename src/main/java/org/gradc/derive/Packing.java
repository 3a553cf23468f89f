package org.gradc.derive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;

/**
 * The places of arrays' elements in one vector: the arrays in declared order, each row-major.
 * Places are integer expressions over extents and subscripts.
 */
final class Packing {
  private final ExprGraph graph;
  private final Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
  private final Map<String, Expr> offsets = new LinkedHashMap<>();
  private final Expr size;

  /** The packing of those of the arrays that are real parameters. */
  Packing(ExprGraph graph, Iterable<ArrayDeclaration> declarations) {
    this.graph = graph;
    Expr offset = graph.integer(0);
    for (ArrayDeclaration array : declarations) {
      if (array.role() == ArrayDeclaration.Role.PARAMETER && array.sort() == Sort.REAL) {
        arrays.put(array.name(), array);
        offsets.put(array.name(), offset);
        Expr length = graph.integer(1);
        for (Expr extent : array.shape()) {
          length = multiply(length, extent);
        }
        offset = add(offset, length);
      }
    }
    this.size = offset;
  }

  /** The length of the vector. */
  Expr size() {
    return size;
  }

  boolean holds(String array) {
    return arrays.containsKey(array);
  }

  /** The place of an element of an array that is held. */
  Expr place(String array, List<Expr> subscripts) {
    ArrayDeclaration declaration = arrays.get(array);
    Expr offset = offsets.get(array);
    if (declaration == null || offset == null) {
      throw new IllegalArgumentException(array + " is not a real parameter");
    }
    Expr place = graph.integer(0);
    for (int axis = 0; axis < subscripts.size(); axis++) {
      place = add(multiply(place, declaration.shape().get(axis)), subscripts.get(axis));
    }
    return add(offset, place);
  }

  private Expr add(Expr a, Expr b) {
    if (a instanceof Constant x && b instanceof Constant y) {
      return graph.constant(Sort.INTEGER, x.value().add(y.value()));
    }
    if (a instanceof Constant zero && zero.value().isZero()) {
      return b;
    }
    return b instanceof Constant zero && zero.value().isZero()
        ? a
        : graph.apply(Primitive.ADD, a, b);
  }

  private Expr multiply(Expr a, Expr b) {
    if (a instanceof Constant x && b instanceof Constant y) {
      return graph.constant(Sort.INTEGER, x.value().multiply(y.value()));
    }
    if (a instanceof Constant c && (c.value().isZero() || c.value().isOne())) {
      return c.value().isZero() ? a : b;
    }
    return b instanceof Constant one && one.value().isOne()
        ? a
        : graph.apply(Primitive.MULTIPLY, a, b);
  }
}
