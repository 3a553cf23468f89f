package org.gradc.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.loop.LoopProgram;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.jspecify.annotations.Nullable;

/**
 * What messages call the array whose subscript is checked: always by a name of the user's.
 *
 * <p>Directions and results have an element for each parameter, packed; there it is the parameter
 * that the formula subscripts in the same way or, where it is not read, all that it may be.
 */
final class CheckedNames {
  /** What is said of an array that a recurrence is writing, and of which it reads what is there. */
  private static final String WRITTEN = ", as far as it is written";

  private final LoopProgram program;
  private @Nullable Map<Expr, String> parameters;

  CheckedNames(LoopProgram program) {
    this.program = program;
  }

  /**
   * The name.
   *
   * @param array that the generated code subscripts
   * @param check of the subscript
   */
  String of(String array, Apply check) {
    // Extents do not depend on indices; the bound of what is written is the index of the loop.
    return plain(array, check) + (check.operand(1) instanceof Index ? WRITTEN : "");
  }

  private String plain(String array, Apply check) {
    Role role = program.array(array).role();
    if (role != Role.OUTPUT && role != Role.SEED) {
      return JavaNames.shown(array);
    }
    if (parameters == null) {
      parameters = parameters();
    }
    String read = parameters.get(check);
    return read != null ? read : fitting(array, check.operand(1));
  }

  /** The parameter that is first read with each check. */
  private Map<Expr, String> parameters() {
    Map<Expr, String> found = new LinkedHashMap<>();
    ExprGraph graph = program.graph();
    for (int id = 0; id < graph.size(); id++) {
      if (graph.node(id) instanceof Read read && isParameter(read.array())) {
        for (Expr subscript : read.subscripts()) {
          if (subscript instanceof Apply apply && apply.is(Primitive.CHECK)) {
            found.putIfAbsent(subscript, JavaNames.shown(read.array()));
          }
        }
      }
    }
    return found;
  }

  private boolean isParameter(String array) {
    ArrayDeclaration declaration = program.arrays().get(array);
    return declaration != null && declaration.role() == Role.PARAMETER;
  }

  /** The parameters that have an axis of this extent. */
  private String fitting(String array, Expr extent) {
    List<String> fitting = new ArrayList<>();
    for (ArrayDeclaration declaration : program.arrays().values()) {
      if (declaration.role() == Role.PARAMETER && declaration.shape().contains(extent)) {
        fitting.add(JavaNames.shown(declaration.name()));
      }
    }
    return fitting.isEmpty() ? JavaNames.shown(array) : String.join(" or ", fitting);
  }
}
