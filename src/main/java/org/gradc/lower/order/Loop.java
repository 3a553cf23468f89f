package org.gradc.lower.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.lower.integer.Assumptions;
import org.gradc.lower.integer.Polynomial;
import org.gradc.program.Axis;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/** The loop that a choice of times makes, and what statements and dependences are within it. */
record Loop(ExprGraph graph, Knowledge knowledge, Times.Choice choice, Index time) {

  /** The values that the time takes, over all statements; null where no bound is found. */
  @Nullable Axis axis(List<Statement> circle) {
    Expr lower = null;
    Expr upper = null;
    for (Statement statement : circle) {
      Expr from = lower(statement);
      Expr until = upper(statement);
      if (from == null || until == null) {
        return null;
      }
      lower = lower == null ? from : extreme(Primitive.MIN, lower, from);
      upper = upper == null ? until : extreme(Primitive.MAX, upper, until);
    }
    return new Axis(time, Objects.requireNonNull(lower), Objects.requireNonNull(upper));
  }

  private Expr extreme(Primitive operator, Expr left, Expr right) {
    Polynomial rise = knowledge.polynomial(right).subtract(knowledge.polynomial(left));
    Assumptions known = knowledge.everywhere();
    if (knowledge.prover().nonNegative(rise, known)) {
      return operator == Primitive.MAX ? right : left;
    } else if (knowledge.prover().nonNegative(rise.negate(), known)) {
      return operator == Primitive.MAX ? left : right;
    }
    return graph.apply(operator, left, right);
  }

  private @Nullable Expr lower(Statement statement) {
    Axis axis = Times.axis(statement, choice);
    return axis == null
        ? Times.time(statement, choice)
        : bound(statement, axis, axis.lower(), false);
  }

  private @Nullable Expr upper(Statement statement) {
    Axis axis = Times.axis(statement, choice);
    return axis == null
        ? graph.apply(Primitive.ADD, Times.time(statement, choice), graph.integer(1))
        : bound(statement, axis, axis.upper(), true);
  }

  /** The least or greatest value of a bound that may depend on other axes. */
  private @Nullable Expr bound(Statement statement, Axis axis, Expr bound, boolean greatest) {
    List<Axis> others = statement.axes().stream().filter(a -> !a.equals(axis)).toList();
    if (others.stream().noneMatch(a -> knowledge.dependsOn(bound, a.index()))) {
      return bound;
    }
    Polynomial p = knowledge.polynomial(bound);
    Polynomial extreme =
        knowledge
            .prover()
            .maximum(
                greatest ? p : p.negate(),
                others.stream().map(knowledge::range).toList(),
                knowledge.everywhere());
    if (extreme == null) {
      return null;
    }
    Expr found = knowledge.polynomials().expression(greatest ? extreme : extreme.negate());
    return others.stream().anyMatch(a -> knowledge.dependsOn(found, a.index())) ? null : found;
  }

  /** A statement within the loop: its own time is that of the loop. */
  Statement within(Statement statement, Axis loop, List<Read> checked) {
    Axis own = Times.axis(statement, choice);
    Map<Expr, Expr> reads = new LinkedHashMap<>();
    for (Read read : checked) {
      reads.put(read, checked(read));
    }
    Map<Expr, Expr> indices = new HashMap<>();
    if (own != null) {
      indices.put(own.index(), time);
    }
    List<Axis> axes = new ArrayList<>();
    for (Axis axis : statement.axes()) {
      if (!axis.equals(own)) {
        axes.add(
            new Axis(
                axis.index(),
                replaced(axis.lower(), reads, indices),
                replaced(axis.upper(), reads, indices)));
      }
    }
    Update update = statement.update();
    Expr guard = update.guard() == null ? null : replaced(update.guard(), reads, indices);
    for (Expr condition : conditions(statement, own, loop)) {
      Expr moved = replaced(condition, reads, indices);
      guard = guard == null ? moved : graph.apply(Primitive.AND, moved, guard);
    }
    return new Statement(
        axes,
        new Update(
            update.target(),
            update.subscripts().stream().map(s -> replaced(s, reads, indices)).toList(),
            update.combine(),
            replaced(update.body(), reads, indices),
            guard));
  }

  /** What confines a statement to its own times where the loop has others. */
  private List<Expr> conditions(Statement statement, @Nullable Axis own, Axis loop) {
    List<Expr> conditions = new ArrayList<>();
    if (own == null) {
      Expr only = Times.time(statement, choice);
      if (!isOnly(only, loop)) {
        conditions.add(graph.apply(Primitive.EQUAL, time, only));
      }
      return conditions;
    }
    if (!areEqual(own.lower(), loop.lower())) {
      conditions.add(graph.apply(Primitive.LESS_EQUAL, own.lower(), time));
    }
    if (!areEqual(own.upper(), loop.upper())) {
      conditions.add(graph.apply(Primitive.LESS, time, own.upper()));
    }
    return conditions;
  }

  private boolean isOnly(Expr only, Axis loop) {
    return areEqual(only, loop.lower())
        && areEqual(graph.apply(Primitive.ADD, only, graph.integer(1)), loop.upper());
  }

  private boolean areEqual(Expr left, Expr right) {
    return knowledge.polynomial(left).equals(knowledge.polynomial(right));
  }

  /** A read of an element whose place is found in data: it must be written already. */
  private Read checked(Read read) {
    int axis = Objects.requireNonNull(choice.axes().get(read.array()));
    List<Expr> subscripts = new ArrayList<>(read.subscripts());
    Expr plain = Knowledge.unchecked(subscripts.get(axis));
    subscripts.set(axis, graph.apply(Primitive.CHECK, plain, time));
    return graph.read(read.sort(), read.array(), subscripts);
  }

  private Expr replaced(Expr expr, Map<Expr, Expr> reads, Map<Expr, Expr> indices) {
    Expr once = reads.isEmpty() ? expr : knowledge.replaced(expr, reads);
    boolean identity =
        indices.entrySet().stream().allMatch(entry -> entry.getKey() == entry.getValue());
    return identity ? once : knowledge.replaced(once, indices);
  }

  /** A dependence within the loop: of elements whose writer has the same time. */
  Dependence within(Dependence dependence, Statement reader, int writerPlace, int readerPlace) {
    Access access = dependence.access();
    Axis own = Times.axis(reader, choice);
    Map<Expr, Expr> indices = new HashMap<>();
    if (own != null) {
      indices.put(own.index(), time);
    }
    Map<Expr, Expr> none = Map.of();
    Read read = (Read) replaced(access.read(), none, indices);
    Set<Set<Literal>> cases = new LinkedHashSet<>();
    for (Set<Literal> one : access.cases()) {
      Set<Literal> moved = new LinkedHashSet<>();
      one.forEach(l -> moved.add(new Literal(replaced(l.expr(), none, indices), l.holds())));
      cases.add(moved);
    }
    List<Expr> equal = new ArrayList<>();
    dependence.equal().forEach(e -> equal.add(replaced(e, none, indices)));
    int axis = Objects.requireNonNull(choice.axes().get(read.array()));
    Expr at = Knowledge.unchecked(read.subscripts().get(axis));
    if (at != time) {
      equal.add(graph.apply(Primitive.SUBTRACT, time, at));
    }
    return new Dependence(writerPlace, readerPlace, new Access(read, cases), equal);
  }
}
