package org.gradc.emit;

import java.util.List;
import java.util.stream.Stream;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;

/**
 * A scalar argument of a function.
 *
 * @param name the user's name
 * @param isData whether it is bound by an instance and not differentiated
 */
public record Parameter(String name, Sort sort, boolean isData) {

  /**
   * The parameters and data of a program, in declared order.
   *
   * @throws IllegalArgumentException if one of them is an array
   */
  public static List<Parameter> of(Program program) {
    return program.inputs().stream()
        .filter(input -> input.role() != Role.SEED)
        .flatMap(Parameter::of)
        .toList();
  }

  private static Stream<Parameter> of(ArrayDeclaration input) {
    if (input.rank() > 0) {
      throw new IllegalArgumentException(input.name() + " is an array");
    }
    return Stream.of(new Parameter(input.name(), input.sort(), input.role() == Role.DATA));
  }
}
