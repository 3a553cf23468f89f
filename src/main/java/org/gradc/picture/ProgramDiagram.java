package org.gradc.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.Diagram.Numbers;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;

/**
 * The steps of a program: every loop is a frame around the graph of what it computes, and arrays go
 * from frame to frame.
 */
final class ProgramDiagram {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_LINES = 400;

  private final Program program;
  private final Map<String, Numbers> numbers;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Map<String, Set<Integer>> writers = new HashMap<>();

  private ProgramDiagram(Program program, Map<String, Numbers> numbers) {
    this.program = program;
    this.numbers = numbers;
  }

  /** A program with the numbers of those arrays of which they are known. */
  static Diagram of(Program program, Map<String, Numbers> numbers) {
    ProgramDiagram diagram = new ProgramDiagram(program, numbers);
    diagram.inputs();
    diagram.steps(program.steps());
    diagram.outputs();
    return new Diagram(diagram.nodes, diagram.edges);
  }

  private void inputs() {
    Set<String> read = read(program.steps());
    for (ArrayDeclaration input : program.inputs()) {
      if (read.contains(input.name())) {
        writers.put(input.name(), new LinkedHashSet<>(Set.of(nodes.size())));
        String plain = Names.shortened(Names.of(input.name()));
        nodes.add(
            new Node(Kind.INPUT, name(input), plain, "", "", name(input), Optional.empty(), 0));
      }
    }
  }

  private void outputs() {
    for (ArrayDeclaration output : program.outputs()) {
      int place = nodes.size();
      nodes.add(Node.of(Kind.RESULT, name(output), name(output)));
      for (int writer : writers.getOrDefault(output.name(), Set.of())) {
        edges.add(edge(output.name(), writer, place));
      }
    }
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private void steps(List<Step> steps) {
    for (Step step : steps) {
      Set<String> read = read(List.of(step));
      Set<String> written = new LinkedHashSet<>();
      Steps.updates(List.of(step)).forEach(update -> written.add(update.target()));
      int place = nodes.size();
      nodes.add(frame(step));
      for (String array : read) {
        for (int writer : writers.getOrDefault(array, Set.of())) {
          edges.add(edge(array, writer, place));
        }
      }
      for (String array : written) {
        writers.computeIfAbsent(array, name -> new LinkedHashSet<>()).add(place);
      }
    }
  }

  private Edge edge(String array, int from, int to) {
    String name = Names.shortened(Names.of(array));
    return new Edge(from, to, "", name, numbers.getOrDefault(array, Numbers.NONE), true);
  }

  private Node frame(Step step) {
    Diagram inside;
    String title;
    String note = "";
    if (step instanceof Nest nest) {
      inside = nest(nest);
      List<String> axes = nest.axes().stream().map(this::axis).toList();
      title = axes.isEmpty() ? "once" : "for " + String.join(", ", axes);
    } else {
      Recurrence recurrence = (Recurrence) step;
      ProgramDiagram within = new ProgramDiagram(program, Map.of());
      within.steps(recurrence.steps());
      inside = new Diagram(within.nodes, within.edges);
      boolean up = recurrence.direction() == Recurrence.Direction.UP;
      String carried = String.join(", ", carried(recurrence).stream().map(Names::of).toList());
      note = carried.isEmpty() ? "" : "carries " + carried;
      title = "in order, " + (up ? "upward" : "downward") + ": " + axis(recurrence.axis());
    }
    return new Node(
        Kind.FRAME,
        Names.shortened(title, LONGEST_TITLE),
        "",
        Names.shortened(note),
        "",
        title + lines(step),
        Optional.of(inside),
        0);
  }

  /** What one turn takes from the turns before: it is read before it is written. */
  private Set<String> carried(Recurrence recurrence) {
    Set<String> all = new LinkedHashSet<>();
    Steps.updates(recurrence.steps()).forEach(update -> all.add(update.target()));
    Set<String> carried = new LinkedHashSet<>();
    Set<String> written = new LinkedHashSet<>();
    for (Step step : recurrence.steps()) {
      Set<String> early = read(List.of(step));
      early.removeAll(written);
      early.retainAll(all);
      carried.addAll(early);
      Steps.updates(List.of(step)).forEach(update -> written.add(update.target()));
    }
    return carried;
  }

  /** What a nest computes, in words. */
  private String lines(Step step) {
    StringBuilder lines = new StringBuilder();
    if (step instanceof Nest nest) {
      for (Update update : nest.updates()) {
        lines.append('\n').append(result(nest, update)).append(": ").append(text(update.body()));
      }
    }
    return Names.shortened(lines.toString(), LONGEST_LINES);
  }

  /** The element that an update writes, and how; no word where it is simply stored. */
  private String result(Nest nest, Update update) {
    List<Expr> named = Traversal.inOrder(program.graph(), update.subscripts());
    boolean stores =
        update.combine() == Combine.SUM
            && nest.axes().stream().allMatch(axis -> named.contains(axis.index()));
    return (stores ? "" : sign(update.combine())) + target(update);
  }

  private Diagram nest(Nest nest) {
    List<ExpressionDiagram.Result> results = new ArrayList<>();
    for (Update update : nest.updates()) {
      String name = Names.shortened(result(nest, update));
      results.add(new ExpressionDiagram.Result(name, update.body(), update.guard()));
    }
    List<String> order = program.inputs().stream().map(ArrayDeclaration::name).toList();
    return ExpressionDiagram.of(
        program.graph(), program.labels(), results, order, Optional.empty());
  }

  private String target(Update update) {
    List<String> subscripts = update.subscripts().stream().map(this::text).toList();
    String name = Names.of(update.target());
    return subscripts.isEmpty() ? name : name + "[" + String.join(", ", subscripts) + "]";
  }

  private static String sign(Combine combine) {
    return switch (combine) {
      case SUM -> "add to ";
      case PRODUCT -> "multiply ";
      case MIN -> "minimum in ";
      case MAX -> "maximum in ";
    };
  }

  private String axis(Axis axis) {
    return text(axis.lower()) + " ≤ " + axis.index().name() + " < " + text(axis.upper());
  }

  private String text(Expr expr) {
    return Names.of(program.graph(), expr);
  }

  private String name(ArrayDeclaration array) {
    List<String> extents = array.shape().stream().map(this::text).toList();
    String name = Names.of(array.name());
    return extents.isEmpty() ? name : name + "[" + String.join(", ", extents) + "]";
  }

  private Set<String> read(List<Step> steps) {
    List<Expr> roots = program.withSteps(steps).roots();
    Set<String> arrays = new LinkedHashSet<>();
    for (Expr node : Traversal.inOrder(program.graph(), roots)) {
      if (node instanceof Read read) {
        arrays.add(read.array());
      }
    }
    return arrays;
  }
}
