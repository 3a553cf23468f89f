package org.gradc.fit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.AnalysedFunction;
import org.gradc.evaluate.Lengths;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which columns a function takes.
 *
 * @param function its data are what the columns give
 * @param allRows whether its data are arrays over all rows, not what stands in one row
 * @param rowExtent the extent that is the number of rows; empty unless all are taken at once
 * @param columns by name of data, in declared order; those of an array are its elements in a row
 * @param sizes every extent but that of the rows
 */
record Layout(
    AnalysedFunction function,
    boolean allRows,
    String rowExtent,
    Map<String, List<String>> columns,
    Map<String, Integer> sizes,
    @Nullable String response) {

  /** All columns that are read, each once. */
  List<String> wanted() {
    Set<String> wanted = new LinkedHashSet<>();
    columns.values().forEach(wanted::addAll);
    if (response != null) {
      wanted.add(response);
    }
    return new ArrayList<>(wanted);
  }

  /** The columns of integer data. */
  Set<String> whole() {
    Set<String> whole = new LinkedHashSet<>();
    columns.forEach((name, given) -> whole.addAll(isInteger(name) ? given : List.of()));
    return whole;
  }

  /** Columns that may be standardised: those of real data. */
  List<String> real() {
    Set<String> real = new LinkedHashSet<>();
    columns.forEach((name, given) -> real.addAll(isInteger(name) ? List.of() : given));
    return new ArrayList<>(real);
  }

  boolean isInteger(String data) {
    return function.written().array(data).sort() == Sort.INTEGER;
  }

  /** The names of the packed parameters: {@code a}, {@code w[0]}, {@code W[1,2]}. */
  List<String> parameterNames() {
    List<String> names = new ArrayList<>();
    for (ArrayDeclaration array : parameters()) {
      int[] shape = shape(array);
      int length = 1;
      for (int extent : shape) {
        length = Math.multiplyExact(length, extent);
      }
      for (int i = 0; i < length; i++) {
        names.add(array.name() + subscripts(i, shape));
      }
    }
    return names;
  }

  /** The parameters in the order in which they are packed. */
  List<ArrayDeclaration> parameters() {
    return function.written().arrays(Role.PARAMETER);
  }

  /** The extents of a parameter. */
  int[] shape(ArrayDeclaration array) {
    Lengths lengths = new Lengths(function.written().graph(), sizes, Map.of());
    return array.shape().stream().mapToInt(e -> (int) lengths.of(e).orElse(0)).toArray();
  }

  private static String subscripts(int element, int[] shape) {
    String text = "";
    int rest = element;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      text = rest % shape[axis] + (text.isEmpty() ? "" : ",") + text;
      rest /= shape[axis];
    }
    return shape.length == 0 ? "" : "[" + text + "]";
  }
}
