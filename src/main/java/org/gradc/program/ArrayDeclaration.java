package org.gradc.program;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Sort;

/**
 * An array of a program: its name, what its elements are, its shape and what it is for.
 *
 * @param shape integer expressions over extents, one per axis; empty for a scalar
 */
public record ArrayDeclaration(String name, Sort sort, List<Expr> shape, Role role) {

  /** What an array is for. */
  public enum Role {
    /** Given by the caller, differentiated. */
    PARAMETER,
    /** Given by the caller, not differentiated. */
    DATA,
    /** Given by the caller: the tangent or cotangent with which a derivative is multiplied. */
    SEED,
    /** Computed and read within the program. */
    LOCAL,
    /** Computed for the caller. */
    OUTPUT;

    /** Whether the caller gives the array. */
    public boolean isInput() {
      return this == PARAMETER || this == DATA || this == SEED;
    }
  }

  public ArrayDeclaration {
    shape = List.copyOf(shape);
  }

  /** A real scalar. */
  public static ArrayDeclaration scalar(String name, Role role) {
    return new ArrayDeclaration(name, Sort.REAL, List.of(), role);
  }

  public int rank() {
    return shape.size();
  }

  public boolean isInput() {
    return role.isInput();
  }
}
