package org.gradc.derive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.IntegerArithmetic;

/**
 * The places of arrays' elements in one vector: the arrays in declared order, each row-major.
 * Places are integer expressions over extents and subscripts.
 */
final class Packing {
  private final IntegerArithmetic integers;
  private final Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
  private final Map<String, Expr> offsets = new LinkedHashMap<>();
  private final Expr size;

  /** The packing of those of the arrays that are real parameters. */
  Packing(ExprGraph graph, Iterable<ArrayDeclaration> declarations) {
    this.integers = new IntegerArithmetic(graph);
    Expr offset = integers.constant(0);
    for (ArrayDeclaration array : declarations) {
      if (array.role() == ArrayDeclaration.Role.PARAMETER && array.sort() == Sort.REAL) {
        arrays.put(array.name(), array);
        offsets.put(array.name(), offset);
        offset = integers.add(offset, integers.size(array.shape()));
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
    return integers.add(offset, integers.place(declaration.shape(), subscripts));
  }
}
