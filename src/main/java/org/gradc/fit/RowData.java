package org.gradc.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.BoundFunction;
import org.gradc.BoundRows;
import org.gradc.CompiledFunction;
import org.gradc.data.Table;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;

/** The columns of some rows, as the generated classes take them. */
final class RowData {
  private final Layout layout;
  private final Map<String, double[]> columns = new LinkedHashMap<>();

  /** The columns of a table, some of them scaled. */
  RowData(Layout layout, Table table, List<Scaling> scalings) {
    this.layout = layout;
    layout.wanted().forEach(name -> columns.put(name, table.column(name)));
    for (Scaling scaling : scalings) {
      columns.put(scaling.column(), scaling.apply(table.column(scaling.column())));
    }
  }

  /** Columns of other rows. */
  RowData(Layout layout, Map<String, double[]> columns) {
    this.layout = layout;
    this.columns.putAll(columns);
  }

  /** A column as it stands in the table, or scaled; some rows of it. */
  double[] column(String name, int[] rows) {
    return flat(List.of(name), rows);
  }

  /** The function of one row, bound to some rows. */
  BoundRows bindRows(CompiledFunction type, int[] rows) {
    List<Object> arguments = sizes(rows.length);
    arguments.add(rows.length);
    arguments.addAll(data(rows));
    return type.bindRows(arguments.toArray());
  }

  /** The function of all rows at once, bound to some rows. */
  BoundFunction bind(CompiledFunction type, int[] rows) {
    List<Object> arguments = sizes(rows.length);
    arguments.addAll(data(rows));
    return type.bind(arguments.toArray());
  }

  private List<Object> sizes(int rows) {
    List<Object> sizes = new ArrayList<>();
    for (String extent : layout.function().written().extents()) {
      boolean all = extent.equals(layout.rowExtent());
      sizes.add(all ? rows : layout.sizes().getOrDefault(extent, 0));
    }
    return sizes;
  }

  private List<Object> data(int[] rows) {
    Program program = layout.function().written();
    List<Object> data = new ArrayList<>();
    for (ArrayDeclaration array : program.arrays(Role.DATA)) {
      List<String> given = layout.columns().get(array.name());
      if (given != null) { // else it is a size
        double[] numbers = flat(given, rows);
        data.add(layout.isInteger(array.name()) ? whole(numbers) : numbers);
      }
    }
    return data;
  }

  private double[] flat(List<String> names, int[] rows) {
    int width = names.size();
    double[] flat = new double[Math.multiplyExact(width, rows.length)];
    for (int c = 0; c < width; c++) {
      double[] column = columns.getOrDefault(names.get(c), new double[0]);
      for (int r = 0; r < rows.length; r++) {
        flat[r * width + c] = column[rows[r]];
      }
    }
    return flat;
  }

  private static int[] whole(double[] numbers) {
    int[] whole = new int[numbers.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) numbers[i];
    }
    return whole;
  }
}
