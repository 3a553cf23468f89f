package org.gradc.notation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;

/**
 * Writes an expression in a style: decides what gets a name and where parentheses stand.
 *
 * <p>Takes time linear in the graph and in the text; nothing recurses, and the text is at most as
 * long as the {@link Naming} allows, however much is shared.
 */
final class Layout {
  private final ExprGraph graph;
  private final Style style;
  private final Map<Expr, String> names = new HashMap<>();
  private final Map<Expr, Level> levels = new HashMap<>();
  private final Map<Expr, Character> heads = new HashMap<>();
  private final Look look = new Seen();

  /**
   * What gets a name.
   *
   * @param inlined expressions of at most so many nodes, written out, are written out
   * @param line a part that would have more nodes than that gets a name in any case
   * @param paper whether names are those of the formula where it has one, and what is read at a
   *     glance, such as a square, gets none
   */
  record Naming(long inlined, long line, boolean paper) {

    /** The same, or names for all that is used more than once. */
    Naming or(boolean named) {
      return named ? new Naming(0, line, true) : this;
    }
  }

  private Layout(ExprGraph graph, Style style) {
    this.graph = graph;
    this.style = style;
  }

  /** The text of an expression. */
  static Notation of(Formula formula, Style style, Naming naming) {
    return of(formula, style, naming, Set.of());
  }

  /** The same, with names that no part gets. */
  static Notation of(Formula formula, Style style, Naming naming, Set<String> others) {
    Layout layout = new Layout(formula.graph(), style);
    List<Expr> roots = new ArrayList<>(List.of(formula.expr()));
    roots.addAll(formula.arrays().values());
    List<Expr> nodes = nodes(formula, roots);
    FreeIndices indices = new FreeIndices(nodes);
    List<Notation.Definition> definitions = new ArrayList<>();
    BitSet named =
        layout.named(nodes, roots, naming, layout.style.nameable(nodes, indices), indices);
    Set<String> taken = TakenNames.of(nodes);
    taken.addAll(others);
    int count = 0;
    for (Expr node : nodes) {
      layout.see(node);
      if (named.get(node.id())) {
        String text = layout.text(node);
        String name = naming.paper() ? formula.labels().of(node) : null;
        while (name == null || !taken.add(name)) {
          name = "t" + ++count;
        }
        String shown = layout.shown(name, indices.of(node));
        definitions.add(new Notation.Definition(shown, text, node.sort() == Sort.CONDITION));
        layout.name(node, shown);
      }
    }
    formula
        .arrays()
        .forEach(
            (element, value) ->
                definitions.add(
                    new Notation.Definition(layout.text(element), layout.text(value), false)));
    return new Notation(definitions, layout.text(formula.expr()));
  }

  private static List<Expr> nodes(Formula formula, List<Expr> roots) {
    List<Expr> all = new ArrayList<>(roots);
    all.addAll(formula.arrays().keySet());
    return Traversal.inOrder(formula.graph(), all);
  }

  /** A name, with the indices on which it depends as subscripts. */
  private String shown(String name, List<Index> indices) {
    return indices.isEmpty() ? style.word(name) : text(element(name, indices));
  }

  /** The text of a node whose operands stand under names. */
  static String of(ExprGraph graph, Expr node, Map<Expr, String> operandNames, Style style) {
    Layout layout = new Layout(graph, style);
    for (Expr operand : Traversal.children(node)) {
      String name = operandNames.get(operand);
      layout.see(operand);
      if (name != null) {
        layout.name(operand, name);
      }
    }
    layout.see(node);
    return layout.text(node);
  }

  private void name(Expr node, String name) {
    names.put(node, name);
    levels.put(node, Level.ATOM);
    heads.put(node, style.head(name));
  }

  private static Expr element(String name, List<Index> indices) {
    ExprGraph graph = new ExprGraph();
    List<Expr> subscripts = new ArrayList<>();
    indices.forEach(index -> subscripts.add(graph.index(index.name())));
    return graph.read(Sort.REAL, name, subscripts);
  }

  private BitSet named(
      List<Expr> nodes,
      List<Expr> roots,
      Naming naming,
      Predicate<Expr> nameable,
      FreeIndices indices) {
    long[] written = new long[graph.size()];
    for (Expr node : nodes) {
      written[node.id()] = size(node, written);
    }
    boolean all = roots.stream().allMatch(root -> written[root.id()] <= naming.inlined());
    int[] uses = Traversal.useCounts(graph, roots);
    BitSet named = new BitSet();
    long[] inline = new long[graph.size()];
    for (Expr node : nodes) {
      long size = size(node, inline);
      boolean shared = !all && uses[node.id()] > 1 && !(naming.paper() && isGlance(node));
      shared &= !(node instanceof Read && !indices.of(node).isEmpty());
      if (size > 1
          && node.sort() != Sort.INTEGER
          && !roots.contains(node)
          && (shared || size > naming.line())
          && nameable.test(node)) {
        named.set(node.id());
        size = 1;
      }
      inline[node.id()] = size;
    }
    return named;
  }

  /** An element, a sign or a constant power of a leaf, or a product of two leaves. */
  private static boolean isGlance(Expr node) {
    return node instanceof Read || (node instanceof Apply apply && isGlance(apply));
  }

  private static boolean isGlance(Apply apply) {
    return (Style.isShownAsOperand(apply)
            || apply.is(Primitive.NEGATE)
            || (apply.is(Primitive.POWER) && apply.operand(1) instanceof Constant)
            || (apply.is(Primitive.MULTIPLY) && !(apply.operand(1) instanceof Apply)))
        && !(apply.operand(0) instanceof Apply);
  }

  private static long size(Expr node, long[] sizes) {
    long size = 1;
    for (Expr child : Traversal.children(node)) {
      size = Math.min(Integer.MAX_VALUE, size + sizes[child.id()]);
    }
    return size;
  }

  private void see(Expr node) {
    levels.put(node, style.level(node, look));
    Part first = style.parts(node, look).get(0);
    char head;
    if (first instanceof Part.Literal literal) {
      head = style.head(literal.text());
    } else {
      Part.Hole hole = (Part.Hole) first;
      head = needsParentheses(hole) ? '(' : look.head(hole.expr());
    }
    heads.put(node, head);
  }

  private boolean needsParentheses(Part.Hole hole) {
    return look.level(hole.expr()).isWeakerThan(hole.least())
        || (hole.afterOperator() && look.head(hole.expr()) == '-');
  }

  private String text(Expr root) {
    StringBuilder out = new StringBuilder();
    Deque<Part> open = new ArrayDeque<>();
    push(open, style.parts(root, look));
    while (!open.isEmpty()) {
      Part part = open.pop();
      if (part instanceof Part.Literal literal) {
        out.append(literal.text());
        continue;
      }
      Part.Hole hole = (Part.Hole) part;
      String name = names.get(hole.expr());
      if (name != null) {
        out.append(name);
      } else if (needsParentheses(hole)) {
        out.append(style.opening());
        open.push(new Part.Literal(style.closing()));
        push(open, style.parts(hole.expr(), look));
      } else {
        push(open, style.parts(hole.expr(), look));
      }
    }
    return out.toString();
  }

  private static void push(Deque<Part> open, List<Part> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      open.push(parts.get(i));
    }
  }

  /** The nodes seen so far. */
  private final class Seen implements Look {
    @Override
    public Level level(Expr operand) {
      return levels.getOrDefault(operand, Level.ATOM);
    }

    @Override
    public char head(Expr operand) {
      return heads.getOrDefault(operand, ' ');
    }

    @Override
    public boolean isNamed(Expr operand) {
      return names.containsKey(operand);
    }
  }
}
