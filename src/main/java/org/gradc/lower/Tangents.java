package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.derive.TotalDerivative;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.lower.order.Statement;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;

/**
 * The total derivative of an expression by a variable, through the arrays that it reads: beside
 * each array that changes with the variable there is one of its tangents, made by statements of the
 * same form.
 */
final class Tangents {
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Map<Read, Map<String, String>> known = new HashMap<>();

  Tangents(FunctionBuilder builder) {
    this.builder = builder;
    this.graph = builder.graph();
    this.algebra = new Algebra(graph);
  }

  /** The derivative of a real expression. */
  Expr of(Expr expr, Read variable, Span span) {
    Map<String, String> tangents = known.computeIfAbsent(variable, v -> new LinkedHashMap<>());
    List<Statement> before = List.copyOf(builder.statements());
    Set<String> varied = varied(variable, before);
    Set<String> needed = needed(expr, varied, before);
    needed.removeAll(tangents.keySet());
    for (String array : needed) {
      ArrayDeclaration declaration = Objects.requireNonNull(builder.locals().get(array));
      String name = builder.unique("$d." + array);
      builder.declare(name, Sort.REAL, declaration.shape());
      tangents.put(array, name);
    }
    for (Statement statement : before) {
      if (needed.contains(statement.update().target())) {
        emit(statement, variable, tangents, span);
      }
    }
    return tangent(expr, variable, tangents);
  }

  private Expr tangent(Expr expr, Read variable, Map<String, String> tangents) {
    return TotalDerivative.of(
        algebra,
        expr,
        read -> read.equals(variable) || tangents.containsKey(read.array()),
        read ->
            read.equals(variable)
                ? algebra.one()
                : graph.read(
                    Sort.REAL,
                    Objects.requireNonNull(tangents.get(read.array())),
                    read.subscripts()));
  }

  private void emit(Statement statement, Read variable, Map<String, String> tangents, Span span) {
    Update update = statement.update();
    Expr tangent = tangent(update.body(), variable, tangents);
    String name = Objects.requireNonNull(tangents.get(update.target()));
    if (update.combine() == Combine.PRODUCT) {
      throw builder.reject(Message.DIFF_OF_PRODUCT.at(span));
    }
    Expr guard = update.guard();
    if (update.combine() != Combine.SUM) {
      Expr chosen = chosen(statement);
      guard = guard == null ? chosen : graph.apply(Primitive.AND, guard, chosen);
    }
    builder.emit(
        new Statement(
            statement.axes(), new Update(name, update.subscripts(), Combine.SUM, tangent, guard)));
  }

  /** Whether an element is the first that equals the extremum of its range. */
  private Expr chosen(Statement statement) {
    Update update = statement.update();
    Axis reduced = statement.axes().get(statement.axes().size() - 1);
    String name = builder.unique("$first." + update.target());
    ArrayDeclaration declaration = Objects.requireNonNull(builder.locals().get(update.target()));
    builder.declare(name, Sort.REAL, declaration.shape());
    Expr extremum = graph.read(Sort.REAL, update.target(), update.subscripts());
    Expr equal = graph.apply(Primitive.EQUAL, update.body(), extremum);
    Expr guard = update.guard() == null ? equal : graph.apply(Primitive.AND, update.guard(), equal);
    Expr place = builder.real(reduced.index());
    builder.emit(
        new Statement(
            statement.axes(), new Update(name, update.subscripts(), Combine.MIN, place, guard)));
    Expr first = graph.read(Sort.REAL, name, update.subscripts());
    return graph.apply(Primitive.EQUAL, place, first);
  }

  /** The arrays that change with a variable. */
  private Set<String> varied(Read variable, List<Statement> statements) {
    Set<String> varied = new LinkedHashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Statement statement : statements) {
        String target = statement.update().target();
        if (!varied.contains(target)) {
          for (Read read : reads(statement.update().body())) {
            if (read.equals(variable) || varied.contains(read.array())) {
              more |= varied.add(target);
            }
          }
        }
      }
    }
    return varied;
  }

  /** Those of the arrays that an expression reads, by others too. */
  private Set<String> needed(Expr expr, Set<String> varied, List<Statement> statements) {
    Set<String> needed = new LinkedHashSet<>();
    List<Expr> open = new ArrayList<>(List.of(expr));
    while (!open.isEmpty()) {
      for (Read read : reads(open.remove(open.size() - 1))) {
        if (varied.contains(read.array()) && needed.add(read.array())) {
          for (Statement statement : statements) {
            if (statement.update().target().equals(read.array())) {
              open.add(statement.update().body());
            }
          }
        }
      }
    }
    return needed;
  }

  private List<Read> reads(Expr expr) {
    List<Read> reads = new ArrayList<>();
    for (Expr node : Traversal.inOrder(graph, List.of(expr))) {
      if (node instanceof Read read) {
        reads.add(read);
      }
    }
    return reads;
  }
}
