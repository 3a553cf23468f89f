package org.gradc.emit;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;

/**
 * An argument of a function.
 *
 * @param name the user's name
 * @param isData whether it is bound by an instance and not differentiated
 * @param shape integer expressions over extents; empty for a scalar
 */
public record Parameter(String name, Sort sort, boolean isData, List<Expr> shape) {
  public Parameter {
    shape = List.copyOf(shape);
  }

  /** The parameters and data of a program, in declared order. */
  public static List<Parameter> of(Program program) {
    return program.inputs().stream()
        .filter(input -> input.role() != Role.SEED)
        .map(
            input ->
                new Parameter(input.name(), input.sort(), input.role() == Role.DATA, input.shape()))
        .toList();
  }

  boolean isArray() {
    return !shape.isEmpty();
  }
}
