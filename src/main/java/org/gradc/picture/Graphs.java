package org.gradc.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradc.evaluate.ArrayTrace;
import org.gradc.evaluate.Inputs;
import org.gradc.evaluate.Sweep;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.picture.Diagram.Numbers;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ExternCalls;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;

/** The graphs of a function: as written, and of programs made of it. */
public final class Graphs {
  private static final int MOST_ELEMENTS = 4;

  private Graphs() {}

  /**
   * Where numbers come from.
   *
   * @param output which entry of an array-valued function is differentiated
   */
  public record At(ExternCalls externs, Inputs inputs, int output) {}

  /** The graph of a function as written; at a point, with values and what comes back. */
  public static Diagram written(Program program, Optional<At> at) {
    if (ArrayTrace.isNeeded(program)) {
      return ProgramDiagram.of(program, at.map(a -> numbers(program, a, true)).orElse(Map.of()));
    }
    List<ExpressionDiagram.Result> results = results(program, at);
    return expression(
        program, results, at.map(a -> Sweep.of(program, a.output(), a.externs(), a.inputs())));
  }

  /** The graph of a derived program; at a point, with values. */
  public static Diagram derived(Program program, Optional<At> at) {
    if (ArrayTrace.isNeeded(program)) {
      return steps(program, at);
    }
    List<ExpressionDiagram.Result> results = results(program, Optional.empty());
    List<Expr> roots = results.stream().map(ExpressionDiagram.Result::expr).toList();
    return expression(
        program, results, at.map(a -> Sweep.forward(program, roots, a.externs(), a.inputs())));
  }

  /**
   * The steps of a program in machine form, each in a frame; at a point, with the arrays between
   * them and what comes back to these from the value. A program of scalars is one graph, and what
   * serves its derivatives alone has nothing that comes back.
   */
  public static Diagram machine(Program program, Optional<At> at) {
    if (ArrayTrace.isNeeded(program)) {
      Map<String, Numbers> numbers = at.map(a -> numbers(program, a, true)).orElse(Map.of());
      Set<String> serving = serving(program);
      Map<String, Numbers> shown = new HashMap<>();
      numbers.forEach(
          (array, all) ->
              shown.put(
                  array,
                  serving.contains(array) ? all : new Numbers(all.forward(), "", Double.NaN)));
      return ProgramDiagram.of(program, shown);
    }
    List<ExpressionDiagram.Result> results = results(program, Optional.empty());
    List<Expr> roots = results.stream().map(ExpressionDiagram.Result::expr).toList();
    return expression(
        program,
        results,
        at.map(a -> Sweep.of(program, roots, a.output(), a.externs(), a.inputs())));
  }

  /** The arrays that the value is computed from. */
  private static Set<String> serving(Program program) {
    Set<String> serving = new HashSet<>(Set.of("$value"));
    boolean more = true;
    while (more) {
      more = false;
      for (Update update : Steps.updates(program.steps())) {
        if (serving.contains(update.target())) {
          List<Expr> roots = new ArrayList<>(List.of(update.body()));
          Optional.ofNullable(update.guard()).ifPresent(roots::add);
          for (Expr node : Traversal.inOrder(program.graph(), roots)) {
            more |= node instanceof Read read && serving.add(read.array());
          }
        }
      }
    }
    return serving;
  }

  private static Diagram steps(Program program, Optional<At> at) {
    return ProgramDiagram.of(program, at.map(a -> numbers(program, a, false)).orElse(Map.of()));
  }

  private static Diagram expression(
      Program program, List<ExpressionDiagram.Result> results, Optional<Sweep> sweep) {
    List<String> order = program.inputs().stream().map(ArrayDeclaration::name).toList();
    return ExpressionDiagram.of(program.graph(), program.labels(), results, order, sweep);
  }

  /** All results, or the one that is differentiated. */
  private static List<ExpressionDiagram.Result> results(Program program, Optional<At> at) {
    List<ExpressionDiagram.Result> results = new ArrayList<>();
    for (Step step : program.steps()) {
      for (Update update : ((Nest) step).updates()) {
        String name = name(program, update);
        results.add(new ExpressionDiagram.Result(name, update.body(), update.guard()));
      }
    }
    return at.isPresent() && results.size() > 1 ? List.of(results.get(at.get().output())) : results;
  }

  /** {@code value[1]}, {@code ∂value[1]/∂x}. */
  private static String name(Program program, Update update) {
    if (update.subscripts().isEmpty()
        || !(update.subscripts().get(0) instanceof Constant entry)
        || !entry.value().isInt()) {
      return Names.of(update.target());
    }
    int element = entry.value().intValue();
    List<ArrayDeclaration> parameters = program.arrays(ArrayDeclaration.Role.PARAMETER);
    int columns = Math.max(1, parameters.size());
    String by = columns > element % columns ? parameters.get(element % columns).name() : "";
    return switch (update.target()) {
      case "$gradient" -> "∂/∂" + by;
      case "$jacobian" -> "∂value[" + element / columns + "]/∂" + by;
      default -> Names.of(update.target()) + "[" + element + "]";
    };
  }

  private static Map<String, Numbers> numbers(Program program, At at, boolean back) {
    Map<String, Numbers> numbers = new HashMap<>();
    int output = back ? at.output() : -1;
    ArrayTrace trace = ArrayTrace.of(program, output, at.externs(), at.inputs());
    for (ArrayTrace.Row row : trace.rows()) {
      String backward = back && !row.cotangents().isEmpty() ? list(row.cotangents(), row) : "";
      String forward = list(row.value().elements(), row);
      numbers.put(row.value().name(), new Numbers(forward, backward, Double.NaN));
    }
    return numbers;
  }

  private static String list(List<Double> elements, ArrayTrace.Row row) {
    if (row.value().isScalar()) {
      return Figures.brief(elements.get(0));
    }
    List<String> words = new ArrayList<>();
    elements.stream().limit(MOST_ELEMENTS).forEach(element -> words.add(Figures.brief(element)));
    String rest = elements.size() > MOST_ELEMENTS ? ", …" : "";
    return "[" + String.join(", ", words) + rest + "]";
  }
}
