package org.gradc.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Suggestions;
import org.gradc.evaluate.Point.Given;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Program;

/**
 * Matches a point with the inputs of a program.
 *
 * <p>Extents are given as numbers, or follow from the lengths of arrays one after the other: an
 * array tells an extent if all its other axes are known. Then every length is checked.
 */
final class PointBinding {
  private final Point point;
  private final String function;
  private final Program program;
  private final Diagnostics diagnostics;
  private final Map<String, Integer> extents = new LinkedHashMap<>();
  private final Map<String, Given> tellers = new LinkedHashMap<>();
  private final Map<String, double[]> arrays = new LinkedHashMap<>();
  private final Set<String> uneven = new LinkedHashSet<>();
  private final Lengths lengths;

  PointBinding(Point point, String function, Program program, Diagnostics diagnostics) {
    this.point = point;
    this.function = function;
    this.program = program;
    this.diagnostics = diagnostics;
    this.lengths = new Lengths(program.graph(), extents, arrays);
  }

  /** The inputs; empty exactly if an error was reported. */
  Optional<Inputs> bind() {
    return bind(true);
  }

  /** Those inputs and extents that are given; empty exactly if an error was reported. */
  Optional<Inputs> bindSome() {
    return bind(false);
  }

  private Optional<Inputs> bind(boolean all) {
    int before = diagnostics.errorCount();
    takeNumbers(all);
    if (diagnostics.errorCount() == before) {
      try {
        solve(all);
        program.inputs().forEach(this::check);
      } catch (ArithmeticException e) {
        String reason = String.valueOf(e.getMessage());
        diagnostics.report(Message.EVALUATION_STOPPED.at(point.place(), reason));
      }
    }
    return diagnostics.errorCount() == before
        ? Optional.of(new Inputs(extents, arrays))
        : Optional.empty();
  }

  private void takeNumbers(boolean all) {
    List<String> missing = new ArrayList<>();
    for (ArrayDeclaration input : program.inputs()) {
      Given given = point.entries().get(input.name());
      if (given == null) {
        missing.add(input.name());
      } else if (fits(given, input.name(), input.rank() > 0)
          && (input.sort() != Sort.INTEGER || areWhole(given, input.name()))) {
        arrays.put(
            input.name(), given.numbers().stream().mapToDouble(Double::doubleValue).toArray());
      }
    }
    for (String extent : program.extents()) {
      Given given = point.entries().get(extent);
      if (given != null && fits(given, extent, false) && areWhole(given, extent)) {
        tell(extent, given.numbers().get(0).intValue(), given);
      }
    }
    reportUnknown(missing);
    if (all && !missing.isEmpty()) {
      diagnostics.report(Message.POINT_INCOMPLETE.at(point.place().behind(), quoted(missing)));
    }
  }

  private void reportUnknown(List<String> missing) {
    List<String> open = new ArrayList<>(missing);
    program.extents().stream().filter(e -> !extents.containsKey(e)).forEach(open::add);
    point
        .entries()
        .forEach(
            (name, given) -> {
              if (!program.arrays().containsKey(name) && !program.extents().contains(name)) {
                diagnostics.report(
                    Message.UNKNOWN_PARAMETER
                        .at(given.name(), function, name)
                        .didYouMean(Suggestions.nearest(name, open)));
              }
            });
  }

  private boolean fits(Given given, String name, boolean array) {
    if (given.list() && !array) {
      int size = given.numbers().size();
      String count = size + (size == 1 ? " number" : " numbers");
      diagnostics.report(Message.POINT_LIST_FOR_NUMBER.at(given.name(), name, count));
    } else if (!given.list() && array) {
      diagnostics.report(Message.POINT_NUMBER_FOR_LIST.at(given.name(), name));
    }
    return given.list() == array;
  }

  private boolean areWhole(Given given, String name) {
    for (double number : given.numbers()) {
      if (number != (int) number) {
        String text = Double.toString(number);
        diagnostics.report(Message.POINT_NOT_WHOLE.at(given.name(), name, text));
        return false;
      }
    }
    return true;
  }

  private void tell(String extent, int value, Given teller) {
    extents.put(extent, value);
    tellers.put(extent, teller);
    if (value < 0) {
      report(Message.POINT_NEGATIVE.at(teller.name(), extent, Integer.toString(value)));
    }
  }

  private void solve(boolean all) {
    int known;
    do {
      known = extents.size();
      program.inputs().forEach(this::solve);
    } while (extents.size() > known);
    List<String> open =
        program.extents().stream().filter(extent -> !extents.containsKey(extent)).toList();
    if (all && !open.isEmpty()) {
      report(Message.POINT_WITHOUT_EXTENT.at(point.place().behind(), quoted(open), open.get(0)));
    }
  }

  /** Finds the one extent of an array that is not known: length = others · extent^times. */
  private void solve(ArrayDeclaration input) {
    Extent open = null;
    int times = 0;
    long others = 1;
    for (Expr axis : input.shape()) {
      OptionalLong value = lengths.of(axis);
      if (value.isPresent()) {
        others = Math.multiplyExact(others, value.getAsLong());
      } else if (axis instanceof Extent extent && (open == null || open == extent)) {
        open = extent;
        times++;
      } else {
        return;
      }
    }
    double[] elements = arrays.get(input.name());
    if (open == null || elements == null || others <= 0) {
      return;
    }
    long value = Math.round(Math.pow((double) elements.length / others, 1.0 / times));
    long length = others;
    for (int k = 0; k < times; k++) {
      length = Math.multiplyExact(length, value);
    }
    Given given = given(input);
    if (length != elements.length) {
      String count = Integer.toString(elements.length);
      uneven.add(input.name());
      report(
          withReasons(
              Message.POINT_UNEVEN.at(given.name(), open.name(), input.name(), count), input));
    }
    tell(open.name(), Math.toIntExact(value), given);
  }

  private void check(ArrayDeclaration input) {
    long expected = 1;
    for (Expr axis : input.shape()) {
      OptionalLong value = lengths.of(axis);
      if (value.isEmpty()) {
        return; // reported as an extent that nothing tells
      }
      expected = Math.multiplyExact(expected, Math.max(0, value.getAsLong()));
    }
    double[] elements = arrays.get(input.name());
    if (elements != null && elements.length != expected && !uneven.contains(input.name())) {
      String count = elements.length + (elements.length == 1 ? " is" : " are");
      Diagnostic error =
          Message.POINT_WRONG_LENGTH.at(
              given(input).name(), input.name(), Long.toString(expected), count);
      report(withReasons(error, input));
    }
  }

  /** The error with the places that tell the extents of the array. */
  private Diagnostic withReasons(Diagnostic error, ArrayDeclaration input) {
    Diagnostic result = error;
    for (String extent : program.extents()) {
      Given teller = tellers.get(extent);
      if (teller != null && !teller.equals(given(input)) && names(input, extent)) {
        String value = Integer.toString(extents.getOrDefault(extent, 0));
        result = result.noteAt(teller.name(), Message.EXTENT_TOLD, extent, value);
      }
    }
    return result;
  }

  private boolean names(ArrayDeclaration input, String extent) {
    return Traversal.inOrder(program.graph(), input.shape()).stream()
        .anyMatch(node -> node instanceof Extent e && e.name().equals(extent));
  }

  private Given given(ArrayDeclaration input) {
    return Objects.requireNonNull(point.entries().get(input.name()));
  }

  private void report(Diagnostic error) {
    diagnostics.report(error);
  }

  private static String quoted(List<String> names) {
    return String.join(", ", names.stream().map(name -> "'" + name + "'").toList());
  }
}
