package org.gradc.summation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;

/** The elements that are differentiated by, at numbers and at free indices. */
final class FreeElements {
  private final Elements elements;
  private final List<Read> reads = new ArrayList<>();
  private final Map<Index, Expr> last = new LinkedHashMap<>();
  private final Map<String, Index> asked = new HashMap<>();
  private final List<Index> unnamed = new ArrayList<>();

  FreeElements(Elements elements, List<Variable> variables) {
    this.elements = elements;
    for (Variable variable : variables) {
      List<Expr> shape = elements.program().array(variable.array()).shape();
      List<Expr> places = new ArrayList<>();
      for (int axis = 0; axis < shape.size(); axis++) {
        String place = variable.places().isEmpty() ? "" : variable.places().get(axis);
        places.add(place(place, shape.get(axis)));
      }
      reads.add(elements.algebra().graph().read(Sort.REAL, variable.array(), places));
    }
  }

  private Expr place(String place, Expr extent) {
    IndexRanges ranges = elements.ranges();
    if (!place.isEmpty() && Character.isDigit(place.charAt(0))) {
      Expr number = ranges.number(Integer.parseInt(place));
      ranges.know(ranges.plus(ranges.difference(extent, number), -1));
      return number;
    }
    Index index = asked.get(place);
    if (index == null) {
      index = elements.over("i", extent);
      last.put(index, ranges.plus(extent, -1));
      if (place.isEmpty()) {
        unnamed.add(index);
      } else {
        asked.put(place, index);
      }
    }
    return index;
  }

  /** The elements, one for each variable. */
  List<Read> reads() {
    return Collections.unmodifiableList(reads);
  }

  /** The last value of each free index. */
  Map<Index, Expr> last() {
    return Collections.unmodifiableMap(last);
  }

  /** The indices whose names were given, by these. */
  Map<String, Index> asked() {
    return Collections.unmodifiableMap(asked);
  }

  /** The other ones. */
  List<Index> unnamed() {
    return Collections.unmodifiableList(unnamed);
  }
}
