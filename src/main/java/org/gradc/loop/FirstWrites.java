package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.loop.Accesses.Access;
import org.gradc.loop.LoopNode.Clear;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Combine;
import org.jspecify.annotations.Nullable;

/**
 * Finds the assignments that give elements their first value, which need not be joined to anything,
 * and clears what has none.
 */
final class FirstWrites {
  private final LoopProgram program;
  private final ExprGraph graph;
  private final Accesses accesses;

  private FirstWrites(LoopProgram program, Accesses accesses) {
    this.program = program;
    this.accesses = accesses;
    this.graph = program.graph();
  }

  static void run(LoopProgram program) {
    Accesses accesses = Accesses.of(program);
    FirstWrites first = new FirstWrites(program, accesses);
    for (ArrayDeclaration array : List.copyOf(program.arrays().values())) {
      boolean computed = array.role() == Role.LOCAL || array.role() == Role.OUTPUT;
      if (computed && (accesses.writes(array.name()) || array.role() == Role.OUTPUT)) {
        List<Loop> home =
            array.role() == Role.OUTPUT
                ? List.of()
                : program.home(array.name(), accesses.home(array.name()));
        List<LoopNode> body = home.isEmpty() ? program.body() : home.get(home.size() - 1).body();
        first.visit(array, body);
      } else if (computed && accesses.reads(array.name())) {
        first.clear(array, program.body(), 0, 0);
      }
    }
  }

  private void visit(ArrayDeclaration array, List<LoopNode> home) {
    if (isCleared(array, home)) {
      return;
    }
    List<Place> all = Place.of(array.name(), home);
    int start = all.isEmpty() ? 0 : all.get(0).node();
    double identity =
        all.isEmpty() ? Combine.SUM.identity() : all.get(0).assignment().combine().identity();
    if (overwriteAll(array, all) || overwriteWhatIsRead(array, all)) {
      return;
    }
    List<PackedParts> parts = PackedParts.of(program, array);
    List<@Nullable PackedParts> partOf = new ArrayList<>();
    for (Place place : all) {
      partOf.add(part(array, parts, place));
    }
    if (partOf.contains(null)) {
      clear(array, home, start, identity);
      return;
    }
    List<Clear> clears = new ArrayList<>();
    for (PackedParts part : parts) {
      int first = partOf.indexOf(part);
      if (first < 0 || !overwrite(array, part, all, partOf, first)) {
        clears.add(new Clear(array.name(), expr(part.offset()), expr(part.end()), identity));
      }
    }
    if (!clears.isEmpty()) {
      home.addAll(start, merged(clears));
    }
  }

  private static boolean isCleared(ArrayDeclaration array, List<LoopNode> home) {
    return home.stream()
        .anyMatch(node -> node instanceof Clear clear && clear.array().equals(array.name()));
  }

  private static List<Clear> merged(List<Clear> clears) {
    List<Clear> result = new ArrayList<>();
    for (Clear clear : clears) {
      Clear last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last != null && Polynomial.of(last.to()).equals(Polynomial.of(clear.from()))) {
        result.set(
            result.size() - 1, new Clear(last.array(), last.from(), clear.to(), last.value()));
      } else {
        result.add(clear);
      }
    }
    return result;
  }

  private void clear(ArrayDeclaration array, List<LoopNode> home, int at, double identity) {
    Expr end = expr(Polynomial.size(array.shape()));
    home.add(at, new Clear(array.name(), graph.integer(0), end, identity));
  }

  private Expr expr(Polynomial polynomial) {
    return polynomial.expr(graph);
  }

  private static @Nullable PackedParts part(
      ArrayDeclaration array, List<PackedParts> parts, Place place) {
    for (PackedParts part : parts) {
      if (indices(array, part, place) != null) {
        return part;
      }
    }
    return null;
  }

  private static @Nullable List<Index> indices(
      ArrayDeclaration array, PackedParts part, Place place) {
    return part.indices(Polynomial.place(array.shape(), place.assignment().subscripts()));
  }

  /** Whether the first write of a part, which comes before all others, covers all of it. */
  private boolean overwrite(
      ArrayDeclaration array,
      PackedParts part,
      List<Place> all,
      List<@Nullable PackedParts> partOf,
      int first) {
    Place place = all.get(first);
    List<Index> indices = indices(array, part, place);
    if (indices == null || !covers(part, indices, place)) {
      return false;
    }
    for (int i = first + 1; i < all.size(); i++) {
      boolean together = part.equals(partOf.get(i)) && all.get(i).node() == place.node();
      if (together
          && !(all.get(i).work() == place.work()
              && all.get(i).assignment().subscripts().equals(place.assignment().subscripts()))) {
        return false;
      }
    }
    place.overwrite();
    return true;
  }

  private static boolean covers(PackedParts part, List<Index> indices, Place place) {
    if (place.assignment().guard() != null || place.loops().size() != indices.size()) {
      return false;
    }
    for (int axis = 0; axis < indices.size(); axis++) {
      Loop loop = Loop.of(indices.get(axis), place.loops());
      if (loop == null
          || !Polynomial.of(loop.lower()).isZero()
          || !Polynomial.of(loop.upper()).equals(Polynomial.of(part.shape().get(axis)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the assignments write each element of a local array once: all of them overwrite then.
   * They differ along one axis, on which their ranges follow each other.
   */
  private boolean overwriteAll(ArrayDeclaration array, List<Place> all) {
    if (array.role() != Role.LOCAL || array.rank() == 0 || all.size() < 2) {
      return false;
    }
    boolean once = Place.coverOnce(array.shape(), all, p -> p.assignment().subscripts());
    if (once) {
      all.forEach(Place::overwrite);
    }
    return once;
  }

  /**
   * Whether one assignment writes a part of a local array, each element once, and no more than that
   * part is read: there is nothing to clear.
   */
  private boolean overwriteWhatIsRead(ArrayDeclaration array, List<Place> all) {
    if (array.role() != Role.LOCAL || array.rank() == 0 || all.size() != 1) {
      return false;
    }
    Place place = all.get(0);
    List<Expr> subscripts = place.assignment().subscripts();
    Set<Loop> used = new HashSet<>();
    for (Expr subscript : subscripts) {
      Loop loop = Loop.of(subscript, place.loops());
      if (loop == null || !used.add(loop)) {
        return false;
      }
    }
    if (place.assignment().guard() != null || used.size() != place.loops().size()) {
      return false;
    }
    for (Access access : accesses.of(array.name())) {
      for (int axis = 0; axis < subscripts.size() && !access.writes(); axis++) {
        Loop written = Loop.of(subscripts.get(axis), place.loops());
        Loop read = Loop.of(access.subscripts().get(axis), access.path());
        if (read == null
            || written == null
            || !Polynomial.of(read.lower()).equals(Polynomial.of(written.lower()))
            || !Polynomial.of(read.upper()).equals(Polynomial.of(written.upper()))) {
          return false;
        }
      }
    }
    place.overwrite();
    return true;
  }
}
