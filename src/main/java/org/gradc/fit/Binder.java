package org.gradc.fit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gradc.AnalysedFunction;
import org.gradc.data.Header;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.gradc.diagnostic.Suggestions;
import org.gradc.evaluate.Lengths;
import org.gradc.evaluate.Point;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.notation.Numbers;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a function's data.
 *
 * <p>What a function declares as data is data, and all of it needs columns. Of a function that
 * declares none, a bare formula among them, the names that are columns are data. A function whose
 * data are arrays with one common first extent, on which no parameter depends, takes all rows at
 * once; any other takes one row.
 */
final class Binder {
  private static final int MOST_LISTED = 12;

  private final String file;
  private final Header header;
  private final Request request;
  private final Diagnostics diagnostics;
  private final Map<String, List<String>> named = new LinkedHashMap<>();
  private final Map<String, Span> places = new LinkedHashMap<>();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();

  Binder(String file, Header header, Request request, Diagnostics diagnostics) {
    this.file = file;
    this.header = header;
    this.request = request;
    this.diagnostics = diagnostics;
  }

  /** The layout; empty exactly if an error was reported. */
  Optional<Layout> bind(AnalysedFunction given) {
    int before = diagnostics.errorCount();
    readColumns(given);
    readSizes(given);
    String response = request.response();
    if (response != null && !header.columns().contains(response)) {
      diagnostics.report(unknownColumn(null, response));
    }
    Set<String> data = dataOf(given);
    if (diagnostics.errorCount() > before) {
      return Optional.empty();
    }
    AnalysedFunction function = given.withData(data);
    if (response != null && data.contains(response) && !places.containsKey(response)) {
      diagnostics.report(Message.FIT_RESPONSE_USED.anywhere(response));
    } else if (function.differentiated().isEmpty()) {
      diagnostics.report(Message.FIT_NO_PARAMETER.at(given.span(), given.name()));
    }
    String rows = rowExtent(function.written());
    if (rows.isEmpty() && !function.isScalar()) {
      diagnostics.report(Message.FIT_SEVERAL_VALUES.at(given.span(), given.name()));
    }
    Map<String, List<String>> columns = columns(function, rows);
    if (diagnostics.errorCount() == before) {
      checkSizes(function, rows);
    }
    return diagnostics.errorCount() == before
        ? Optional.of(new Layout(function, !rows.isEmpty(), rows, columns, sizes, response))
        : Optional.empty();
  }

  private void readColumns(AnalysedFunction function) {
    Source source = Source.of("--columns", request.columns());
    for (Assignments.Assignment one :
        Assignments.of(source, "'name=column' or 'name=column:column'", diagnostics)) {
      String name = one.name().text();
      List<String> known = function.parameters();
      if (!known.contains(name)) {
        diagnostics.report(NamedNumbers.unknown(one.name(), function, name, known));
      } else if (named.put(name, columnsOf(one.value())) != null) {
        diagnostics.report(Message.POINT_NAME_TWICE.at(one.name(), name));
      }
      places.put(name, one.name());
    }
  }

  /** The columns of {@code x1:x2} and of {@code x1..x9}, the ones between two in the file. */
  private List<String> columnsOf(Span value) {
    List<String> found = new ArrayList<>();
    for (Span piece : Assignments.split(value, ':')) {
      int dots = piece.text().indexOf("..");
      if (header.columns().contains(piece.text()) || dots < 0) {
        found.add(piece.text());
        checkColumn(piece);
        continue;
      }
      Source source = piece.source();
      Span first = source.span(piece.start(), piece.start() + dots);
      Span last = source.span(piece.start() + dots + 2, piece.end());
      if (checkColumn(first) && checkColumn(last)) {
        int from = header.columns().indexOf(first.text());
        int to = header.columns().indexOf(last.text());
        found.addAll(header.columns().subList(Math.min(from, to), Math.max(from, to) + 1));
      }
    }
    return found;
  }

  private boolean checkColumn(Span place) {
    boolean known = header.columns().contains(place.text());
    if (!known) {
      diagnostics.report(unknownColumn(place, place.text()));
    }
    return known;
  }

  private Diagnostic unknownColumn(@Nullable Span place, String name) {
    return (place == null
            ? Message.UNKNOWN_COLUMN.anywhere(file, name)
            : Message.UNKNOWN_COLUMN.at(place, file, name))
        .didYouMean(Suggestions.nearest(name, header.columns()));
  }

  private void readSizes(AnalysedFunction function) {
    List<String> known = function.written().extents();
    NamedNumbers.read("--size", request.sizes(), function, known, diagnostics, this::takeSize);
  }

  private void takeSize(String name, Point.Given given) {
    double number = given.numbers().isEmpty() ? -1 : given.numbers().get(0);
    String shown = Numbers.shortest(number);
    if (number < 1) {
      diagnostics.report(Message.POINT_NEGATIVE.at(given.name(), name, shown));
    } else if (given.list() || number != (int) number) {
      diagnostics.report(Message.POINT_NOT_WHOLE.at(given.name(), name, shown));
    } else {
      sizes.put(name, (int) number);
    }
  }

  /** What is data: as declared, or what the columns say. */
  private Set<String> dataOf(AnalysedFunction function) {
    Program program = function.written();
    Set<String> data = new HashSet<>(function.data());
    boolean declared = data.stream().anyMatch(name -> program.array(name).sort() != Sort.INTEGER);
    if (declared) {
      named.keySet().stream()
          .filter(name -> !data.contains(name))
          .forEach(
              name ->
                  diagnostics.report(
                      Message.FIT_BOUND_TO_PARAMETER.at(
                          Objects.requireNonNull(places.get(name)), name, function.name())));
      return data;
    }
    for (String name : function.parameters()) {
      boolean column = header.columns().contains(name) && !name.equals(request.response());
      if (named.containsKey(name) || column) {
        data.add(name);
      }
    }
    String response = request.response();
    if (response != null
        && header.columns().contains(response)
        && function.parameters().contains(response)
        && !named.containsKey(response)) {
      diagnostics.report(Message.FIT_RESPONSE_USED.anywhere(response));
    } else if (data.isEmpty() && !diagnostics.hasErrors()) {
      diagnostics.report(
          Message.FIT_NO_DATA
              .at(function.span(), function.name(), file)
              .note(Message.FIT_NAME_COLUMN, function.parameters().get(0), listed()));
    }
    return data;
  }

  /** The extent of all rows; empty where the function takes one row. */
  private static String rowExtent(Program program) {
    String rows = "";
    for (ArrayDeclaration array : program.arrays(Role.DATA)) {
      if (array.rank() == 0 && program.extents().contains(array.name())) {
        continue;
      }
      Expr first = array.rank() == 0 ? null : array.shape().get(0);
      if (!(first instanceof Extent extent) || !(rows.isEmpty() || rows.equals(extent.name()))) {
        return "";
      }
      rows = extent.name();
    }
    for (ArrayDeclaration array : program.arrays(Role.PARAMETER)) {
      if (names(program, array, rows)) {
        return "";
      }
    }
    return rows;
  }

  private static boolean names(Program program, ArrayDeclaration array, String extent) {
    return Traversal.inOrder(program.graph(), array.shape()).stream()
        .anyMatch(node -> node instanceof Extent e && e.name().equals(extent));
  }

  private Map<String, List<String>> columns(AnalysedFunction function, String rows) {
    Program program = function.written();
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (ArrayDeclaration array : program.arrays(Role.DATA)) {
      String name = array.name();
      if (program.extents().contains(name)) {
        continue; // an integer that is a size
      }
      List<String> given = named.get(name);
      if (given == null && header.columns().contains(name)) {
        given = List.of(name);
      }
      if (given == null) {
        diagnostics.report(
            Message.FIT_NO_COLUMN
                .at(function.span(), name, function.name())
                .didYouMean(Suggestions.nearest(name, header.columns()))
                .note(Message.FIT_NAME_COLUMN, name, listed()));
      } else {
        columns.put(name, given);
        List<Expr> inRow = rows.isEmpty() ? array.shape() : array.shape().subList(1, array.rank());
        solve(function, name, inRow, given.size());
      }
    }
    return columns;
  }

  private String listed() {
    List<String> shown = header.columns().stream().limit(MOST_LISTED).toList();
    String rest = header.columns().size() > MOST_LISTED ? ", …" : "";
    return "'" + String.join("', '", shown) + "'" + rest;
  }

  /** Finds the one size that is not known out of the number of columns, or checks it. */
  private void solve(AnalysedFunction function, String name, List<Expr> shape, int count) {
    Lengths lengths = new Lengths(function.written().graph(), sizes, Map.of());
    long others = 1;
    Extent open = null;
    for (Expr extent : shape) {
      OptionalLong length = lengths.of(extent);
      if (length.isPresent()) {
        others *= Math.max(0, length.getAsLong());
      } else if (extent instanceof Extent unknown && open == null) {
        open = unknown;
      } else {
        return; // told by another array, or reported as a size that nothing tells
      }
    }
    boolean fits = open == null ? others == count : others > 0 && count % others == 0;
    if (!fits) {
      String expected = open == null ? count(others) : "a multiple of " + count(others);
      Span place = places.getOrDefault(name, function.span());
      diagnostics.report(
          Message.FIT_COLUMN_COUNT.at(place, name, expected, Integer.toString(count)));
    } else if (open != null) {
      sizes.put(open.name(), (int) (count / others));
    }
  }

  private static String count(long columns) {
    return columns + (columns == 1 ? " column" : " columns");
  }

  private void checkSizes(AnalysedFunction function, String rows) {
    for (String extent : function.written().extents()) {
      if (!extent.equals(rows) && !sizes.containsKey(extent)) {
        diagnostics.report(Message.FIT_SIZE_UNKNOWN.at(function.span(), extent));
      }
    }
    String differing = rows.isEmpty() ? function.sizeThatDiffers() : "";
    if (!differing.isEmpty()) {
      diagnostics.report(Message.FIT_SIZE_DIFFERS.at(function.span(), differing, function.name()));
    }
  }
}
