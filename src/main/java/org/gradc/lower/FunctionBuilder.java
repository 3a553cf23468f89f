package org.gradc.lower;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Limits;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.lower.integer.Assumptions;
import org.gradc.lower.integer.Conditions;
import org.gradc.lower.integer.Polynomial;
import org.gradc.lower.integer.Polynomials;
import org.gradc.lower.integer.Prover;
import org.gradc.lower.integer.Range;
import org.gradc.lower.integer.Variables;
import org.gradc.lower.order.Statement;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Axis;
import org.gradc.program.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What the lowering of one function works on: the graph with its side tables, the proofs about
 * integers, and the arrays and statements made so far.
 */
final class FunctionBuilder {
  private final ExprGraph graph;
  private final Labels labels = new Labels();
  private final Provenance provenance = new Provenance();
  private Diagnostics diagnostics;
  private final Polynomials polynomials;
  private final Variables variables;
  private final Prover prover;
  private final Conditions conditions;
  private final Set<String> names = new HashSet<>();
  private final Map<String, ArrayDeclaration> locals = new LinkedHashMap<>();
  private final List<Statement> statements = new ArrayList<>();

  /** Extents of arrays that axes subscript by their bare index: where else their end is unknown. */
  private final IdentityHashMap<Axis, Expr> subscripted = new IdentityHashMap<>();

  private int trials;
  private Assumptions known = Assumptions.NONE;

  FunctionBuilder(ExprGraph graph, Diagnostics diagnostics) {
    this.graph = graph;
    this.diagnostics = diagnostics;
    this.polynomials = new Polynomials(graph);
    this.variables = new Variables(graph);
    this.prover = new Prover(polynomials, variables);
    this.conditions = new Conditions(polynomials, prover);
  }

  ExprGraph graph() {
    return graph;
  }

  Labels labels() {
    return labels;
  }

  Provenance provenance() {
    return provenance;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  Prover prover() {
    return prover;
  }

  Polynomials polynomials() {
    return polynomials;
  }

  Conditions conditions() {
    return conditions;
  }

  Variables variables() {
    return variables;
  }

  /** Arrays made by the lowering, in order. */
  Map<String, ArrayDeclaration> locals() {
    return locals;
  }

  List<Statement> statements() {
    return statements;
  }

  /** Reports an error; what it stands in is given up. */
  Rejection reject(Diagnostic error) {
    diagnostics.report(error);
    return new Rejection();
  }

  // --- integers ---------------------------------------------------------------------------------

  Polynomial polynomial(Expr expr) {
    return polynomials.of(expr);
  }

  /** An expression of the same value in its simplest form, where it is a short polynomial. */
  Expr simplified(Expr expr) {
    Polynomial polynomial = polynomials.of(expr);
    boolean plain = polynomial.degree() <= 1 && polynomial.size() <= 6 && polynomial.isWhole();
    return plain ? polynomials.expression(polynomial) : expr;
  }

  Expr add(Expr expr, long value) {
    return simplified(graph.apply(Primitive.ADD, expr, graph.integer(value)));
  }

  Expr subtract(Expr left, Expr right) {
    return simplified(graph.apply(Primitive.SUBTRACT, left, right));
  }

  boolean areEqual(Expr left, Expr right) {
    return polynomials.of(left).equals(polynomials.of(right));
  }

  /** A size that is never negative; 0 where the expression is. */
  Expr size(Expr extent) {
    return prover.nonNegative(polynomials.of(extent), known)
        ? extent
        : graph.apply(Primitive.MAX, graph.integer(0), extent);
  }

  Expr real(Expr expr) {
    return expr.sort() == Sort.INTEGER ? graph.apply(Primitive.TO_REAL, expr) : expr;
  }

  /** Rejects a term whose value, or a factor of it, is beyond the integers of Java. */
  void requireInt(Expr expr, Span span) {
    if (!polynomials.of(expr).fitsInt()) {
      throw reject(
          Message.INTEGER_TOO_LARGE.at(
              span, Integer.toString(Integer.MIN_VALUE), Integer.toString(Integer.MAX_VALUE)));
    }
  }

  /** Rejects what has, or stands within, too many axes: loop nests are walked recursively. */
  void requireAxes(int count, Span span) {
    if (count > Limits.AXES) {
      throw reject(Message.TOO_MANY_AXES.at(span, Integer.toString(Limits.AXES)));
    }
  }

  // --- contexts ---------------------------------------------------------------------------------

  /** What is known everywhere: no extent is negative. */
  Context root() {
    return new Context(List.of(), List.of(), known);
  }

  void assume(Expr nonNegative) {
    known = known.with(polynomials.of(nonNegative));
  }

  Range range(Axis axis) {
    return new Range(
        axis.index().id(), polynomials.of(axis.lower()), polynomials.of(axis.upper()).plus(-1));
  }

  List<Range> ranges(List<Axis> axes) {
    return axes.stream().map(this::range).toList();
  }

  Context within(Context context, Axis axis) {
    return context.within(axis, context.known().with(range(axis)));
  }

  Context under(Context context, Expr condition, boolean holds) {
    return context.under(
        new Condition(condition, holds), conditions.with(context.known(), condition, holds));
  }

  /** The conditions of a context in one, null where there are none. */
  @Nullable Expr guard(Context context) {
    Expr guard = null;
    for (Condition condition : context.conditions()) {
      Expr next = condition.in(graph);
      guard = guard == null ? next : graph.apply(Primitive.AND, guard, next);
    }
    return guard;
  }

  /** An index of that name or, where one of that name runs, of a name near to it. */
  Index freshIndex(String name, Context context) {
    String fresh = name;
    for (int k = 2; context.binds(fresh); k++) {
      fresh = name + "$" + k;
    }
    return graph.index(fresh);
  }

  /**
   * The axes of a context that expressions depend on.
   *
   * <p>Where the bounds of one depend on an axis that nothing else needs, it runs from the least to
   * the greatest value that it takes at all; where those are not found, that axis is taken too.
   */
  List<Axis> dependences(Collection<Expr> expressions, Context context) {
    SortedSet<Integer> needed = new TreeSet<>();
    expressions.forEach(e -> needed.addAll(variables.of(e)));
    List<Axis> axes = new ArrayList<>();
    for (int k = context.axes().size() - 1; k >= 0; k--) {
      Axis axis = context.axes().get(k);
      if (needed.contains(axis.index().id())) {
        Axis hull = hull(axis, context.axes().subList(0, k), needed);
        axes.add(0, hull);
        needed.addAll(variables.of(hull.lower()));
        needed.addAll(variables.of(hull.upper()));
      }
    }
    return axes;
  }

  private Axis hull(Axis axis, List<Axis> outer, SortedSet<Integer> needed) {
    List<Axis> others = outer.stream().filter(a -> !needed.contains(a.index().id())).toList();
    Polynomial lower = polynomials.of(axis.lower());
    Polynomial upper = polynomials.of(axis.upper());
    Polynomial least = prover.maximum(lower.negate(), ranges(others), known);
    Polynomial greatest = prover.maximum(upper, ranges(others), known);
    if (least == null || greatest == null) {
      return axis;
    }
    Axis hull =
        new Axis(
            axis.index(),
            least.negate().equals(lower) ? axis.lower() : polynomials.expression(least.negate()),
            greatest.equals(upper) ? axis.upper() : polynomials.expression(greatest));
    for (Axis other : others) {
      if (variables.of(hull.lower()).contains(other.index().id())
          || variables.of(hull.upper()).contains(other.index().id())) {
        return axis;
      }
    }
    return hull;
  }

  // --- arrays and statements --------------------------------------------------------------------

  /** Takes a name, changed where it is taken already. */
  String unique(String name) {
    if (names.add(name)) {
      return name;
    }
    String compilers = name.startsWith("$") ? name : "$" + name;
    int free = firstFree(compilers);
    names.add(compilers + "." + free);
    return compilers + "." + free;
  }

  /** The least number from 2 on that no name ends in; those before it are all taken. */
  private int firstFree(String name) {
    int taken = 1;
    int step = 1;
    while (names.contains(name + "." + (taken + step))) {
      taken += step;
      step *= 2;
    }
    while (step > 1) {
      step /= 2;
      taken += names.contains(name + "." + (taken + step)) ? step : 0;
    }
    return taken + 1;
  }

  void declare(String name, Sort sort, List<Expr> shape) {
    locals.put(
        name,
        new ArrayDeclaration(
            name, sort, shape.stream().map(this::size).toList(), ArrayDeclaration.Role.LOCAL));
  }

  /** What something would give: no error, array or statement of it is kept. */
  <T> @Nullable T trial(Supplier<T> work) {
    int statementsBefore = statements.size();
    Set<String> localsBefore = new HashSet<>(locals.keySet());
    Set<String> namesBefore = new HashSet<>(names);
    Diagnostics kept = diagnostics;
    diagnostics = new Diagnostics();
    trials++;
    try {
      return work.get();
    } catch (Rejection e) {
      return null;
    } finally {
      trials--;
      diagnostics = kept;
      locals.keySet().retainAll(localsBefore);
      names.retainAll(namesBefore);
      statements.subList(statementsBefore, statements.size()).clear();
    }
  }

  /** Whether what is made now is not kept. */
  boolean isTrial() {
    return trials > 0;
  }

  void emit(Statement statement) {
    statements.add(statement);
  }

  /** Remembers that an axis subscripts an array of this extent by its bare index. */
  void subscripted(Axis axis, Expr extent) {
    if (variables.of(extent).stream().noneMatch(id -> graph.node(id) instanceof Index)) {
      subscripted.putIfAbsent(axis, extent);
    }
  }

  @Nullable Expr extentSubscripted(Axis axis) {
    return subscripted.get(axis);
  }
}
