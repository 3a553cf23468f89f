package org.gradc.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.ProgramImage;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.Substitution;

/** Puts 0 in the place of derivatives that nothing is ever added to. */
final class ZeroArrays {
  private ZeroArrays() {}

  /** The program without local arrays that are not written; every scalar output is. */
  static Program removed(Program program) {
    Program current = program;
    while (true) {
      Set<String> written = written(current);
      Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>(current.arrays());
      arrays
          .values()
          .removeIf(
              a -> a.role() == Role.LOCAL && a.sort() == Sort.REAL && !written.contains(a.name()));
      if (arrays.size() == current.arrays().size()) {
        return withOutputs(current, written);
      }
      current = without(current, arrays);
    }
  }

  private static Set<String> written(Program program) {
    Set<String> written = new HashSet<>();
    Steps.updates(program.steps()).forEach(update -> written.add(update.target()));
    return written;
  }

  private static Program without(Program program, Map<String, ArrayDeclaration> arrays) {
    Algebra algebra = new Algebra(program.graph());
    Substitution zeros =
        new Substitution(
            algebra,
            expr ->
                expr instanceof Read read && !arrays.containsKey(read.array())
                    ? algebra.zero()
                    : null);
    Program image = ProgramImage.of(program, program.graph(), program.labels(), zeros::image);
    List<Step> steps =
        Steps.replaced(
            image.steps(),
            (enclosing, nest) -> {
              List<Update> kept =
                  nest.updates().stream()
                      .filter(u -> u.combine() != Combine.SUM || !algebra.isZero(u.body()))
                      .toList();
              return kept.isEmpty() ? List.of() : List.of(new Nest(nest.axes(), kept));
            });
    return new Program(
        program.name(), program.graph(), program.extents(), arrays, steps, program.labels());
  }

  private static Program withOutputs(Program program, Set<String> written) {
    Expr zero = program.graph().constant(0);
    List<Step> steps = new ArrayList<>(program.steps());
    for (ArrayDeclaration output : program.outputs()) {
      if (output.rank() == 0 && !written.contains(output.name())) {
        steps.add(new Nest(List.of(), List.of(Update.store(output.name(), zero))));
      }
    }
    return program.withSteps(steps);
  }
}
