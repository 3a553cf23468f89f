package org.gradc.lower.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.lower.integer.Variables;
import org.gradc.program.Axis;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/**
 * Guards the statements of arrays that are read under conditions alone, as of a {@code let} that
 * stands in one branch: what a branch that is not taken needs is not computed, and contributes
 * nothing to any derivative.
 */
public final class Demand {
  private final ExprGraph graph;
  private final Variables variables;
  private final Rewriter rewriter;
  private final List<Statement> statements;
  private final List<List<Access>> accesses = new ArrayList<>();
  private final Map<String, List<Integer>> writers = new LinkedHashMap<>();

  private Demand(
      ExprGraph graph, Variables variables, Rewriter rewriter, List<Statement> statements) {
    this.graph = graph;
    this.variables = variables;
    this.rewriter = rewriter;
    this.statements = new ArrayList<>(statements);
    for (int k = 0; k < statements.size(); k++) {
      writers.computeIfAbsent(statements.get(k).update().target(), a -> new ArrayList<>()).add(k);
    }
    for (Statement statement : statements) {
      accesses.add(Access.of(graph, statement, writers.keySet()));
    }
  }

  /**
   * The statements, each guarded by what its elements are needed for.
   *
   * @param statements those that nothing reads, as the results, included
   */
  public static List<Statement> guarded(
      ExprGraph graph, Variables variables, Rewriter rewriter, List<Statement> statements) {
    Demand demand = new Demand(graph, variables, rewriter, statements);
    boolean conditions =
        demand.accesses.stream().flatMap(List::stream).anyMatch(a -> !a.cases().contains(Set.of()));
    if (conditions) {
      demand.guard();
    }
    return demand.statements;
  }

  /** From the arrays that are made last to those that they are made of. */
  private void guard() {
    List<String> arrays = List.copyOf(writers.keySet());
    Map<String, Integer> places = new HashMap<>();
    List<List<Integer>> users = new ArrayList<>();
    for (String array : arrays) {
      places.put(array, places.size());
      users.add(new ArrayList<>());
    }
    for (int k = 0; k < statements.size(); k++) {
      Integer user = Objects.requireNonNull(places.get(statements.get(k).update().target()));
      for (Access access : accesses.get(k)) {
        users.get(Objects.requireNonNull(places.get(access.read().array()))).add(user);
      }
    }
    List<List<Integer>> units = Components.of(users);
    Set<String> later = new LinkedHashSet<>();
    for (int k = units.size() - 1; k >= 0; k--) {
      Set<String> unit = new LinkedHashSet<>();
      units.get(k).forEach(place -> unit.add(arrays.get(place)));
      later.addAll(unit);
      guard(unit, later);
    }
  }

  /**
   * Guards the statements of arrays that are made of each other.
   *
   * @param later the arrays that may depend on them, which their guards may not read
   */
  private void guard(Set<String> unit, Set<String> later) {
    boolean recursive = isRecursive(unit);
    for (String array : unit) {
      Set<String> read = recursive ? unit : Set.of(array);
      for (int writer : Objects.requireNonNull(writers.get(array))) {
        Set<Set<Literal>> cases = new LinkedHashSet<>();
        for (int k = 0; k < statements.size(); k++) {
          if (!unit.contains(statements.get(k).update().target())) {
            for (Access access : accesses.get(k)) {
              if (read.contains(access.read().array())) {
                Set<Set<Literal>> more = cases(k, access, recursive ? -1 : writer, later);
                cases = cases.isEmpty() ? more : Access.either(cases, more);
              }
            }
          }
        }
        Expr guard = guard(cases, statements.get(writer).update().guard());
        if (guard != null) {
          statements.set(writer, with(statements.get(writer), guard));
        }
      }
    }
  }

  private boolean isRecursive(Set<String> unit) {
    for (String array : unit) {
      for (int writer : Objects.requireNonNull(writers.get(array))) {
        if (accesses.get(writer).stream().anyMatch(a -> unit.contains(a.read().array()))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * When a read is evaluated, said of the element that a statement writes.
   *
   * @param writer the statement; −1 for all elements at once
   */
  private Set<Set<Literal>> cases(int reader, Access access, int writer, Set<String> later) {
    Statement statement = statements.get(reader);
    Map<Expr, Expr> meaning = new HashMap<>();
    if (writer >= 0) {
      List<Expr> written = statements.get(writer).update().subscripts();
      for (int axis = 0; axis < written.size(); axis++) {
        Expr at = Knowledge.unchecked(access.read().subscripts().get(axis));
        if (at instanceof Index) {
          meaning.putIfAbsent(at, Knowledge.unchecked(written.get(axis)));
        }
      }
    }
    Expr guard = statement.update().guard();
    Set<Set<Literal>> cases = new LinkedHashSet<>();
    for (Set<Literal> one : access.cases()) {
      Set<Literal> all = new LinkedHashSet<>();
      if (guard != null) {
        all.addAll(parts(guard));
      }
      all.addAll(one);
      Set<Literal> said = new LinkedHashSet<>();
      for (Literal literal : all) {
        if (isSaid(literal.expr(), statement, meaning) && !reads(literal.expr(), later)) {
          said.add(new Literal(rewriter.replaced(literal.expr(), meaning), literal.holds()));
        }
      }
      cases.add(said);
    }
    return cases;
  }

  /** Whether all indices of a condition are known for the element. */
  private boolean isSaid(Expr condition, Statement statement, Map<Expr, Expr> meaning) {
    return statement.axes().stream()
        .map(Axis::index)
        .filter(index -> variables.of(condition).contains(index.id()))
        .allMatch(meaning::containsKey);
  }

  private boolean reads(Expr expr, Set<String> arrays) {
    return Traversal.inOrder(graph, List.of(expr)).stream()
        .anyMatch(e -> e instanceof Read read && arrays.contains(read.array()));
  }

  /** The condition that one of the cases holds; null where that says nothing new. */
  private @Nullable Expr guard(Set<Set<Literal>> cases, @Nullable Expr guard) {
    if (cases.isEmpty() || cases.contains(Set.<Literal>of())) {
      return null;
    }
    Set<Literal> known = guard == null ? Set.of() : parts(guard);
    Expr any = null;
    for (Set<Literal> one : cases) {
      Expr all = null;
      for (Literal literal : one) {
        if (!known.contains(literal)) {
          Expr next = literal.in(graph);
          all = all == null ? next : graph.apply(Primitive.AND, all, next);
        }
      }
      if (all == null) {
        return null;
      }
      any = any == null ? all : graph.apply(Primitive.OR, any, all);
    }
    return any;
  }

  /** The literals whose conjunction a condition is. */
  private static Set<Literal> parts(Expr condition) {
    Set<Literal> parts = new LinkedHashSet<>();
    List<Expr> open = new ArrayList<>(List.of(condition));
    while (!open.isEmpty()) {
      Expr next = open.remove(open.size() - 1);
      if (next instanceof Apply apply && apply.is(Primitive.AND)) {
        open.add(apply.operand(1));
        open.add(apply.operand(0));
      } else if (next instanceof Apply apply && apply.is(Primitive.NOT)) {
        parts.add(new Literal(apply.operand(0), false));
      } else {
        parts.add(new Literal(next, true));
      }
    }
    return parts;
  }

  private Statement with(Statement statement, Expr condition) {
    Update update = statement.update();
    Expr guard =
        update.guard() == null ? condition : graph.apply(Primitive.AND, condition, update.guard());
    return new Statement(
        statement.axes(),
        new Update(update.target(), update.subscripts(), update.combine(), update.body(), guard));
  }
}
