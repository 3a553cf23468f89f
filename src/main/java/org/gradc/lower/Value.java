package org.gradc.lower;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;

/** A value in the graph: a number or a condition, or an array. */
sealed interface Value {

  /** A number or a condition. */
  record Scalar(Expr expr) implements Value {}

  /** An array. */
  sealed interface Array extends Value {
    /** Whether it is a vector turned into a row, with which products are numbers. */
    boolean row();

    int rank();
  }

  /**
   * An array of constant extents with an expression per element, row-major.
   *
   * @param extents at least one
   */
  record Listed(List<Integer> extents, List<Expr> elements, boolean row) implements Array {
    public Listed {
      extents = List.copyOf(extents);
      elements = List.copyOf(elements);
      int size = 1;
      for (int extent : extents) {
        size = Math.multiplyExact(size, extent);
      }
      if (elements.size() != size) {
        throw new IllegalArgumentException(elements.size() + " elements of " + extents);
      }
    }

    @Override
    public int rank() {
      return extents.size();
    }

    /** The element at constant subscripts. */
    Expr at(List<Integer> subscripts) {
      int offset = 0;
      for (int axis = 0; axis < extents.size(); axis++) {
        offset = offset * extents.get(axis) + subscripts.get(axis);
      }
      return elements.get(offset);
    }
  }

  /**
   * An array that is given by what its element is.
   *
   * @param shape integer expressions, at least one
   * @param element the element at the subscripts {@link #subscript}, which occur in it
   */
  record Pulled(List<Expr> shape, Expr element, boolean row) implements Array {
    public Pulled {
      shape = List.copyOf(shape);
    }

    @Override
    public int rank() {
      return shape.size();
    }
  }

  static Value scalar(Expr expr) {
    return new Scalar(expr);
  }

  /** The index that stands in elements of pulled arrays for the subscript of an axis. */
  static Expr subscript(ExprGraph graph, int axis) {
    return graph.index("$" + axis);
  }

  /** The expression of a scalar. */
  default Expr scalar() {
    if (this instanceof Scalar scalar) {
      return scalar.expr();
    }
    throw new IllegalStateException("a scalar is wanted");
  }

  /** The expressions that the value is made of. */
  default List<Expr> expressions() {
    if (this instanceof Listed listed) {
      return listed.elements();
    }
    return List.of(this instanceof Pulled pulled ? pulled.element() : scalar());
  }
}
