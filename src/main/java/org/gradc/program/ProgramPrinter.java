package org.gradc.program;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extern;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;

/**
 * Writes a program as text that {@link ProgramParser} reads back.
 *
 * <pre>
 * program neuron
 * parameter w0
 * output $value
 * nest {
 *   %1 = exp(w0)
 *   $value sum= add(%1, 1/2)
 * }
 * </pre>
 *
 * <p>{@code @i} is an index, {@code #n} an extent, {@code 3i} the integer, {@code 3} the real
 * number, {@code %1} a named expression, anything else a scalar or an element of an array.
 */
public final class ProgramPrinter {
  private final Program program;
  private final ExpressionText expressions;
  private final StringBuilder out = new StringBuilder();

  private ProgramPrinter(Program program) {
    this.program = program;
    List<Expr> roots = new ArrayList<>(program.roots());
    program.arrays().values().forEach(array -> roots.addAll(array.shape()));
    this.expressions = new ExpressionText(program.graph(), roots);
  }

  /** The text of a program; the same program gives the same text. */
  public static String print(Program program) {
    ProgramPrinter printer = new ProgramPrinter(program);
    printer.line(0, "program " + program.name());
    printer.externs();
    program.extents().forEach(extent -> printer.line(0, "extent " + extent));
    program.arrays().values().forEach(printer::array);
    printer.steps(program.steps(), 0);
    return printer.out.toString();
  }

  private void line(int indent, String text) {
    out.append("  ".repeat(indent)).append(text).append('\n');
  }

  private void define(int indent, List<Expr> roots) {
    expressions.definitions(roots).forEach(text -> line(indent, text));
  }

  private void array(ArrayDeclaration array) {
    define(0, array.shape());
    String sort = array.sort() == Sort.INTEGER ? " int" : "";
    line(
        0,
        array.role().name().toLowerCase(Locale.ROOT)
            + " "
            + array.name()
            + expressions.subscripts(array.shape())
            + sort);
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private void steps(List<Step> steps, int indent) {
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        List<String> axes = new ArrayList<>();
        for (Axis axis : nest.axes()) {
          axes.add(" " + axis(axis, indent));
        }
        line(indent, "nest" + String.join(",", axes) + " {");
        nest.updates().forEach(update -> update(update, indent + 1));
      } else {
        Recurrence recurrence = (Recurrence) step;
        String axis = axis(recurrence.axis(), indent);
        String direction = recurrence.direction().name().toLowerCase(Locale.ROOT);
        line(indent, "recurrence " + direction + " " + axis + " {");
        steps(recurrence.steps(), indent + 1);
      }
      line(indent, "}");
    }
  }

  private String axis(Axis axis, int indent) {
    List<Expr> roots = List.of(axis.index(), axis.lower(), axis.upper());
    define(indent, roots);
    return expressions.of(axis.index())
        + " in "
        + expressions.of(axis.lower())
        + " until "
        + expressions.of(axis.upper());
  }

  private void update(Update update, int indent) {
    List<Expr> roots = new ArrayList<>(update.subscripts());
    roots.add(update.body());
    if (update.guard() != null) {
      roots.add(update.guard());
    }
    define(indent, roots);
    String guard = update.guard() == null ? "" : " if " + expressions.of(update.guard());
    line(
        indent,
        update.target()
            + expressions.subscripts(update.subscripts())
            + " "
            + update.combine().name().toLowerCase(Locale.ROOT)
            + "= "
            + expressions.of(update.body())
            + guard);
  }

  private void externs() {
    for (Extern extern : reachable(program)) {
      String head = extern.symbol() + "(" + String.join(", ", extern.parameters()) + ")";
      line(0, "extern " + head + " = " + extern.javaClass() + " " + extern.javaMethod() + " {");
      partials(extern);
      line(0, "}");
    }
  }

  private void partials(Extern extern) {
    ExprGraph graph = extern.graph();
    ExpressionText text = new ExpressionText(graph, extern.partials());
    for (Expr partial : extern.partials()) {
      text.definitions(List.of(partial)).forEach(definition -> line(1, definition));
      line(1, "partial " + text.of(partial));
    }
  }

  /** The externs that a program or their partials call, each once. */
  private static Set<Extern> reachable(Program program) {
    Set<Extern> found = new LinkedHashSet<>();
    List<Extern> open = new ArrayList<>();
    collect(program.graph(), program.roots(), found, open);
    for (int i = 0; i < open.size(); i++) {
      collect(open.get(i).graph(), open.get(i).partials(), found, open);
    }
    return found;
  }

  private static void collect(
      ExprGraph graph, List<Expr> roots, Set<Extern> found, List<Extern> open) {
    for (Expr node : Traversal.inOrder(graph, roots)) {
      if (node instanceof Apply apply
          && apply.operator() instanceof Extern extern
          && found.add(extern)) {
        open.add(extern);
      }
    }
  }
}
