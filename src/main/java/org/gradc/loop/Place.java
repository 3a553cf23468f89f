package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Rational;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;
import org.jspecify.annotations.Nullable;

/**
 * Where an array is assigned to.
 *
 * @param node the position of the part that it stands in among those looked at
 * @param loops the loops around the work, outermost first, as far as they are looked at
 */
record Place(int node, Work work, int position, List<Loop> loops) {

  /** The places of these nodes and within, in order of the text. */
  static List<Place> of(String array, List<LoopNode> nodes) {
    List<Place> places = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      collect(node, array, List.of(nodes.get(node)), List.of(), places);
    }
    return places;
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private static void collect(
      int top, String array, List<LoopNode> nodes, List<Loop> loops, List<Place> places) {
    for (LoopNode node : nodes) {
      if (node instanceof Loop loop) {
        List<Loop> inner = new ArrayList<>(loops);
        inner.add(loop);
        collect(top, array, loop.body(), List.copyOf(inner), places);
      } else if (node instanceof Work work) {
        for (int i = 0; i < work.assignments().size(); i++) {
          if (work.assignments().get(i).target().equals(array)) {
            places.add(new Place(top, work, i, loops));
          }
        }
      }
    }
  }

  Assignment assignment() {
    return work.assignments().get(position);
  }

  void overwrite() {
    work.assignments().set(position, assignment().overwriting());
  }

  /**
   * Whether the places write each element of a box once: they differ along one axis, on which their
   * ranges follow each other.
   */
  static boolean coverOnce(
      List<Expr> shape, List<Place> places, Function<Place, List<Expr>> subscripts) {
    for (int axis = 0; axis < shape.size(); axis++) {
      if (followEachOther(shape, places, subscripts, axis)) {
        return true;
      }
    }
    return false;
  }

  private static boolean followEachOther(
      List<Expr> shape, List<Place> places, Function<Place, List<Expr>> subscripts, int axis) {
    List<Polynomial[]> ranges = new ArrayList<>();
    for (Place place : places) {
      Polynomial[] range = place.range(shape, subscripts.apply(place), axis);
      if (range == null) {
        return false;
      }
      ranges.add(range);
    }
    // With n - 1 for a place, a range from 1 to n - 1 may end before it begins.
    boolean numbers =
        places.stream()
            .map(place -> subscripts.apply(place).get(axis))
            .allMatch(s -> s instanceof Constant || s instanceof Index);
    if (!numbers && !ranges.stream().allMatch(r -> r[1].minus(r[0]).isSize())) {
      return false;
    }
    Polynomial end = Polynomial.ZERO;
    while (!ranges.isEmpty()) {
      Polynomial from = end;
      Polynomial[] next =
          ranges.stream().filter(range -> range[0].equals(from)).findFirst().orElse(null);
      if (next == null) {
        return false;
      }
      ranges.remove(next);
      end = next[1];
    }
    return end.equals(Polynomial.of(shape.get(axis)));
  }

  /** The range along an axis, from and to, if the place has the whole of each other one. */
  private Polynomial @Nullable [] range(List<Expr> shape, List<Expr> subscripts, int axis) {
    Set<Loop> used = new HashSet<>();
    for (int other = 0; other < shape.size(); other++) {
      Loop loop = Loop.of(subscripts.get(other), loops);
      if (loop != null && !used.add(loop)) {
        return null;
      }
      if (other != axis
          && (loop == null
              || !Polynomial.of(loop.lower()).isZero()
              || !Polynomial.of(loop.upper()).equals(Polynomial.of(shape.get(other))))) {
        return null;
      }
    }
    if (assignment().guard() != null || used.size() != loops.size()) {
      return null;
    }
    Expr subscript = subscripts.get(axis);
    Loop loop = Loop.of(subscript, loops);
    if (loop != null) {
      return new Polynomial[] {Polynomial.of(loop.lower()), Polynomial.of(loop.upper())};
    }
    Polynomial at = Polynomial.of(subscript);
    return at.isOfExtents()
        ? new Polynomial[] {at, at.plus(Polynomial.constant(Rational.ONE))}
        : null;
  }
}
