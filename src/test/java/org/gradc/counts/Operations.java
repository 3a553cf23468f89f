package org.gradc.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradc.derive.Candidate;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Kind;
import org.gradc.derive.Mode;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;
import org.gradc.schedule.Linearize;
import org.gradc.schedule.OperationCount;

/** Counts the operations of a function and its derivatives, as the generated code does them. */
final class Operations {
  private final Program normal;

  Operations(Program written) {
    this.normal = Optimizations.STABLE_FORM.run(Optimizations.NORMAL_FORM.run(written));
  }

  private static int of(Program program) {
    return OperationCount.of(Linearize.machineForm(Optimizations.optimize(program))).total();
  }

  int value() {
    return of(normal);
  }

  /** Value and derivative together. */
  int derivative(Kind kind, Mode mode) {
    return of(Derivatives.of(kind, normal, mode));
  }

  /** Value and derivative together, in the best mode. */
  int derivative(Kind kind) {
    return modes(kind).stream().mapToInt(mode -> derivative(kind, mode)).min().orElseThrow();
  }

  /** What the derivative takes where nobody asks for anything else, in the best mode. */
  int derivativeAlone(Kind kind) {
    return modes(kind).stream()
        .mapToInt(mode -> of(only(kind, Derivatives.of(kind, normal, mode))))
        .min()
        .orElseThrow();
  }

  private List<Mode> modes(Kind kind) {
    return Derivatives.candidates(kind, normal).stream()
        .filter(Candidate::offered)
        .map(Candidate::mode)
        .toList();
  }

  /** The program without the outputs that come along with the derivative. */
  private static Program only(Kind kind, Program program) {
    String kept = "$" + kind.name().toLowerCase(Locale.ROOT);
    Nest nest = (Nest) program.steps().get(0);
    List<Update> updates = new ArrayList<>(nest.updates());
    updates.removeIf(update -> !update.target().equals(kept));
    List<ArrayDeclaration> arrays = new ArrayList<>(program.arrays().values());
    arrays.removeIf(array -> array.role() == Role.OUTPUT && !array.name().equals(kept));
    return Program.of(
        program.name(),
        program.graph(),
        program.extents(),
        arrays,
        List.of(new Nest(List.of(), updates)));
  }
}
