package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.loop.LoopNode.Clear;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Combine;

/**
 * Keeps of local arrays, along a loop whose rounds come in order, the rows that later rounds need:
 * they take turns in the slots of a {@link Window}.
 *
 * <p>Slots come first, so that a row is in one piece. A slot is cleared for each element anew,
 * unless the round in which the element is born overwrites it.
 */
final class Windows {
  private final LoopProgram program;
  private final ExprGraph graph;
  private final Map<String, Window> windows = new LinkedHashMap<>();

  /** How many rows a loop clears at the beginning of each round. */
  private final Map<Loop, Integer> cleared = new HashMap<>();

  private Windows(LoopProgram program) {
    this.program = program;
    this.graph = program.graph();
  }

  static void run(LoopProgram program) {
    new Windows(program).run();
  }

  private void run() {
    Accesses accesses = Accesses.of(program);
    for (ArrayDeclaration array : List.copyOf(program.arrays().values())) {
      if (array.role() == Role.LOCAL && array.rank() > 0 && accesses.writes(array.name())) {
        List<Loop> home = program.home(array.name(), accesses.home(array.name()));
        List<LoopNode> nodes = home.isEmpty() ? program.body() : home.get(home.size() - 1).body();
        Window window = Window.of(graph, array, nodes);
        if (window != null) {
          windows.put(array.name(), window);
        }
      }
    }
    windows.values().forEach(this::keepClear);
    Rewriting rewriting =
        new Rewriting(graph, program.labels(), node -> node instanceof Read r ? read(r) : node);
    new TreeRewriting(rewriting::of, assignment -> assignment(rewriting, assignment))
        .apply(program.body());
  }

  private void keepClear(Window window) {
    ArrayDeclaration array = window.array();
    List<Expr> row = window.row(array.shape());
    List<Expr> shape = new ArrayList<>(row);
    shape.add(0, graph.integer(window.slots()));
    program
        .arrays()
        .put(array.name(), new ArrayDeclaration(array.name(), array.sort(), shape, array.role()));
    List<LoopNode> nodes = window.nodes();
    Combine combine = Place.of(array.name(), nodes).get(0).assignment().combine();
    if (!isOverwritten(window, row)) {
      List<LoopNode> body = window.loop().body();
      LoopNode clears = clearRow(window, row, combine);
      if (window.clearsBehind()) {
        body.add(clears);
      } else {
        body.add(cleared.merge(window.loop(), 1, Integer::sum) - 1, clears);
      }
    }
    Expr end = Polynomial.size(shape).expr(graph);
    Clear clear = new Clear(array.name(), graph.integer(0), end, combine.identity());
    nodes.add(firstUse(nodes, array.name()), clear);
  }

  private int firstUse(List<LoopNode> nodes, String array) {
    int first = 0;
    while (Accesses.of(graph, List.of(nodes.get(first))).of(array).isEmpty()) {
      first++;
    }
    return first;
  }

  private LoopNode clearRow(Window window, List<Expr> row, Combine combine) {
    String array = window.array().name();
    Expr slot = window.clearedSlot(graph);
    if (row.isEmpty() && combine == Combine.SUM && window.array().sort() == Sort.REAL) {
      return new Work(
          List.of(new Assignment(array, List.of(slot), combine, true, graph.constant(0), null)));
    }
    Polynomial size = Polynomial.size(row);
    Expr from = graph.apply(Primitive.MULTIPLY, slot, size.expr(graph));
    Expr to = from;
    for (Map.Entry<List<Expr>, Rational> term : size.terms().entrySet()) {
      Expr length = new Polynomial(Map.of(term.getKey(), term.getValue())).expr(graph);
      to = graph.apply(Primitive.ADD, to, length);
    }
    return new Clear(array, from, to, combine.identity());
  }

  /** Whether each round writes the whole row that is born in it before it reads or adds to it. */
  private boolean isOverwritten(Window window, List<Expr> row) {
    if (window.clearsBehind()) {
      return false;
    }
    List<Place> places = new ArrayList<>();
    for (Place place : Place.of(window.array().name(), window.loop().body())) {
      if (window.isNewborn(place.assignment().subscripts().get(window.axis()))) {
        places.add(place);
      }
    }
    if (places.isEmpty()) {
      return false;
    }
    if (Place.coverOnce(row, places, place -> rowOf(window, place))) {
      places.forEach(Place::overwrite);
      return true;
    }
    Place first = places.get(0);
    boolean covers =
        row.isEmpty()
            ? first.loops().isEmpty() && first.assignment().guard() == null
            : Place.coverOnce(row, List.of(first), place -> rowOf(window, place));
    boolean joined =
        places.stream()
            .filter(place -> place.node() == first.node())
            .allMatch(
                place ->
                    place.work() == first.work()
                        && place.assignment().subscripts().equals(first.assignment().subscripts()));
    if (covers && joined) {
      first.overwrite();
    }
    return covers && joined;
  }

  private static List<Expr> rowOf(Window window, Place place) {
    return window.row(place.assignment().subscripts());
  }

  private Expr read(Read read) {
    Window window = windows.get(read.array());
    return window == null
        ? read
        : graph.read(read.sort(), read.array(), kept(window, read.subscripts()));
  }

  private Assignment assignment(Rewriting rewriting, Assignment assignment) {
    Assignment image = rewriting.of(assignment);
    Window window = windows.get(image.target());
    return window == null || Window.isSlot(graph, image.subscripts().get(0))
        ? image
        : image.to(image.target(), kept(window, image.subscripts()));
  }

  private List<Expr> kept(Window window, List<Expr> subscripts) {
    List<Expr> kept = window.row(subscripts);
    kept.add(0, window.slot(graph, subscripts.get(window.axis())));
    return kept;
  }
}
