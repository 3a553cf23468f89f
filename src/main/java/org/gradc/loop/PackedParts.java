package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.jspecify.annotations.Nullable;

/**
 * The part of an array that belongs to one parameter where it holds a number for each element of
 * each; otherwise the whole array.
 *
 * @param offset where the part begins
 * @param shape of the part
 */
record PackedParts(Polynomial offset, List<Expr> shape) {

  /** The parts of an array, in order. */
  static List<PackedParts> of(LoopProgram program, ArrayDeclaration array) {
    List<PackedParts> whole = List.of(new PackedParts(Polynomial.ZERO, array.shape()));
    if (array.role() != Role.OUTPUT || array.rank() != 1) {
      return whole;
    }
    List<PackedParts> parts = new ArrayList<>();
    Polynomial offset = Polynomial.ZERO;
    for (ArrayDeclaration parameter : program.arrays().values()) {
      if (parameter.role() == Role.PARAMETER && parameter.sort() == Sort.REAL) {
        parts.add(new PackedParts(offset, parameter.shape()));
        offset = offset.plus(Polynomial.size(parameter.shape()));
      }
    }
    return Polynomial.of(array.shape().get(0)).equals(offset) ? parts : whole;
  }

  Polynomial end() {
    return offset.plus(Polynomial.size(shape));
  }

  /** The indices that are the subscripts of a place of this part, or null where it is no such. */
  @Nullable List<Index> indices(Expr place) {
    return indices(Polynomial.of(place));
  }

  @Nullable List<Index> indices(Polynomial place) {
    Polynomial rest = place.minus(offset);
    List<Index> indices = new ArrayList<>();
    Set<Index> used = new HashSet<>();
    for (int axis = 0; axis < shape.size(); axis++) {
      Polynomial stride = Polynomial.size(shape.subList(axis + 1, shape.size()));
      Index found = null;
      for (Index candidate : indicesIn(rest)) {
        Polynomial without =
            rest.minus(
                stride.times(new Polynomial(Map.of(List.of((Expr) candidate), Rational.ONE))));
        if (!used.contains(candidate) && !indicesIn(without).contains(candidate)) {
          found = candidate;
          rest = without;
          break;
        }
      }
      if (found == null) {
        return null;
      }
      indices.add(found);
      used.add(found);
    }
    return rest.isZero() ? indices : null;
  }

  private static List<Index> indicesIn(Polynomial polynomial) {
    List<Index> indices = new ArrayList<>();
    for (List<Expr> atoms : polynomial.terms().keySet()) {
      for (Expr atom : atoms) {
        if (atom instanceof Index index && !indices.contains(index)) {
          indices.add(index);
        }
      }
    }
    return indices;
  }
}
