package org.gradc.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradc.evaluate.Sweep;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.Diagram.Numbers;
import org.gradc.program.Labels;
import org.jspecify.annotations.Nullable;

/**
 * The graph of expressions: every node once, however often it is used. Constants are written into
 * the operations that use them, and subscripts into what they subscript.
 */
final class ExpressionDiagram {
  private static final int LONGEST_DETAIL = 160;

  private final ExprGraph graph;
  private final Labels labels;
  private final Optional<Sweep> sweep;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Map<Expr, Integer> places = new HashMap<>();
  private final Map<Expr, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final BitSet varying = new BitSet();
  private final BitSet needed = new BitSet();
  private final int[] uses;
  private int count;
  private int roots;

  private ExpressionDiagram(ExprGraph graph, Labels labels, Optional<Sweep> sweep) {
    this.graph = graph;
    this.labels = labels;
    this.sweep = sweep;
    this.uses = new int[graph.size()];
  }

  /**
   * A result of a graph.
   *
   * @param guard a condition, or null where the result is always computed
   */
  record Result(String name, Expr expr, @Nullable Expr guard) {}

  /**
   * The graph of some results.
   *
   * @param order the names of the inputs in the order in which they are to stand
   * @param sweep the numbers at a point
   */
  static Diagram of(
      ExprGraph graph,
      Labels labels,
      List<Result> results,
      List<String> order,
      Optional<Sweep> sweep) {
    ExpressionDiagram diagram = new ExpressionDiagram(graph, labels, sweep);
    diagram.roots = results.size();
    diagram.find(results);
    diagram.inputs(order);
    diagram.operations();
    results.forEach(diagram::result);
    return new Diagram(diagram.nodes, diagram.edges);
  }

  /** Marks what is needed, and what depends on more than constants. */
  private void find(List<Result> results) {
    for (Result result : results) {
      needed.set(result.expr().id());
      if (result.guard() != null) {
        needed.set(result.guard().id());
      }
    }
    for (int id = needed.length() - 1; id >= 0; id = needed.previousSetBit(id - 1)) {
      if (graph.node(id) instanceof Apply apply) {
        for (Expr operand : apply.operands()) {
          needed.set(operand.id());
          uses[operand.id()]++;
        }
      }
    }
    for (int id = needed.nextSetBit(0); id >= 0; id = needed.nextSetBit(id + 1)) {
      Expr node = graph.node(id);
      boolean varies =
          node instanceof Apply apply
              ? apply.operands().stream().anyMatch(operand -> varying.get(operand.id()))
              : !(node instanceof Constant);
      varying.set(id, varies);
    }
  }

  private void inputs(List<String> order) {
    List<Expr> leaves = new ArrayList<>();
    for (int id = needed.nextSetBit(0); id >= 0; id = needed.nextSetBit(id + 1)) {
      if (varying.get(id) && !(graph.node(id) instanceof Apply)) {
        leaves.add(graph.node(id));
      }
    }
    leaves.sort((a, b) -> Integer.compare(place(a, order), place(b, order)));
    for (Expr leaf : leaves) {
      String text = Names.shortened(Names.of(graph, leaf));
      places.put(leaf, nodes.size());
      names.put(leaf, text);
      taken.add(text);
      nodes.add(node(leaf, Kind.INPUT, text, ""));
    }
  }

  private static int place(Expr leaf, List<String> order) {
    int place = leaf instanceof Read read ? order.indexOf(read.array()) : -1;
    return place < 0 ? order.size() : place;
  }

  private void operations() {
    for (int id = needed.nextSetBit(0); id >= 0; id = needed.nextSetBit(id + 1)) {
      if (varying.get(id) && graph.node(id) instanceof Apply apply) {
        if (apply.is(Primitive.TO_REAL) || apply.is(Primitive.CHECK)) {
          places.put(apply, place(apply.operand(0))); // looks like what it is made of
          names.put(apply, String.valueOf(names.get(apply.operand(0))));
        } else {
          operation(apply);
        }
      }
    }
  }

  private void operation(Apply apply) {
    List<@Nullable String> constants = new ArrayList<>();
    for (Expr operand : apply.operands()) {
      constants.add(varying.get(operand.id()) ? null : Names.ofConstant(graph, operand));
    }
    OperationText text = OperationText.of(apply, constants);
    String name = labels.of(apply);
    int place = nodes.size();
    places.put(apply, place);
    nodes.add(node(apply, Kind.OPERATION, Names.shortened(text.text()), name == null ? "" : name));
    char letter = 'a';
    for (int i = 0; i < apply.operands().size(); i++) {
      if (constants.get(i) == null) {
        String operand = text.ordered() ? String.valueOf(letter++) : "";
        edges.add(edge(apply, i, place, operand));
      }
    }
  }

  private Edge edge(Apply user, int position, int place, String operand) {
    Expr from = user.operand(position);
    boolean taken = sweep.map(found -> found.has(from) && found.has(user)).orElse(true);
    boolean chosen = !user.is(Primitive.SELECT) || position == 0 || isChosen(user, position);
    Optional<Sweep.Flow> flow =
        taken ? sweep.flatMap(found -> found.flow(user, position)) : Optional.empty();
    String backward = flow.map(found -> Figures.brief(found.contribution())).orElse("");
    double part = flow.map(Sweep.Flow::contribution).orElse(Double.NaN);
    Numbers numbers = new Numbers(value(from), backward, part);
    return new Edge(place(from), place, operand, "", numbers, taken && chosen);
  }

  private boolean isChosen(Apply select, int position) {
    return sweep
        .map(
            found -> found.has(select) && (found.value(select.operand(0)) != 0 ? 1 : 2) == position)
        .orElse(true);
  }

  private void result(Result result) {
    Expr expr = result.expr();
    if (!varying.get(expr.id())) {
      places.put(expr, nodes.size());
      nodes.add(
          Node.of(Kind.CONSTANT, Names.shortened(Names.of(graph, expr)), Names.of(graph, expr)));
    }
    boolean last =
        sweep.map(found -> found.hasCotangents() && found.result() == expr).orElse(false);
    int from = place(expr);
    int guard = -1;
    if (result.guard() != null && varying.get(result.guard().id())) {
      guard = place(result.guard());
    }
    int place = nodes.size();
    nodes.add(Node.of(Kind.RESULT, result.name(), result.name()));
    Numbers numbers = new Numbers(value(expr), last ? Figures.brief(1) : "", last ? 1 : Double.NaN);
    edges.add(new Edge(from, place, "", "", numbers, true));
    if (guard >= 0) {
      edges.add(new Edge(guard, place, "if", "", Numbers.NONE, true));
    }
  }

  private Node node(Expr expr, Kind kind, String text, String note) {
    StringBuilder detail = new StringBuilder(text);
    String own = text;
    if (kind != Kind.INPUT) {
      String operation = Names.of(graph, expr, names);
      own = named(expr);
      names.put(expr, own);
      detail = new StringBuilder(Names.shortened(own + " = " + operation, LONGEST_DETAIL));
    }
    String total = "";
    if (sweep.isPresent()) {
      Sweep found = sweep.get();
      if (!found.has(expr)) {
        detail.append("\nnot evaluated: in a branch that is not taken");
      } else if (expr.sort() != Sort.CONDITION) {
        detail.append("\nvalue ").append(Figures.detailed(found.value(expr)));
        if (found.hasCotangents() && expr.sort() == Sort.REAL && serves(expr)) {
          double cotangent = found.cotangent(expr);
          detail.append("\nderivative of the result by it ").append(Figures.detailed(cotangent));
          total = uses[expr.id()] > 1 ? Figures.brief(cotangent) : "";
        }
      }
    }
    int operations = kind == Kind.OPERATION ? 1 : 0;
    return new Node(kind, text, own, note, total, detail.toString(), Optional.empty(), operations);
  }

  /** Whether the result that comes back depends on it; of several results it need not. */
  private boolean serves(Expr expr) {
    return roots == 1 || sweep.map(found -> found.isMet(expr)).orElse(false);
  }

  /** The name by which a trace calls the value: the formula's, or a number. */
  private String named(Expr expr) {
    String name = labels.of(expr);
    while (name == null || !taken.add(name)) {
      name = "v" + ++count;
    }
    return name;
  }

  private String value(Expr expr) {
    if (sweep.isEmpty() || !sweep.get().has(expr)) {
      return "";
    }
    double value = sweep.get().value(expr);
    if (expr.sort() == Sort.CONDITION) {
      return value != 0 ? "true" : "false";
    }
    return Figures.brief(value);
  }

  private int place(Expr expr) {
    Integer place = places.get(expr);
    if (place == null) {
      throw new IllegalStateException(expr + " is not drawn");
    }
    return place;
  }
}
