package org.gradc.lower.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.lower.integer.Assumptions;
import org.gradc.lower.integer.Conditions;
import org.gradc.lower.integer.Polynomial;
import org.gradc.lower.integer.Polynomials;
import org.gradc.lower.integer.Prover;
import org.gradc.lower.integer.Range;
import org.gradc.lower.integer.Variables;
import org.gradc.program.Axis;

/** What is known of the integers in statements, and of the elements that two of them share. */
final class Knowledge {
  private final ExprGraph graph;
  private final Polynomials polynomials;
  private final Variables variables;
  private final Prover prover;
  private final Conditions conditions;
  private final Rewriter rewriter;
  private final Assumptions everywhere;

  Knowledge(
      ExprGraph graph,
      Polynomials polynomials,
      Variables variables,
      Prover prover,
      Rewriter rewriter,
      Assumptions everywhere) {
    this.graph = graph;
    this.polynomials = polynomials;
    this.variables = variables;
    this.prover = prover;
    this.conditions = new Conditions(polynomials, prover);
    this.rewriter = rewriter;
    this.everywhere = everywhere;
  }

  /** The same within a loop. */
  Knowledge within(Axis axis) {
    return new Knowledge(
        graph, polynomials, variables, prover, rewriter, everywhere.with(range(axis)));
  }

  Polynomial polynomial(Expr expr) {
    return polynomials.of(expr);
  }

  Polynomials polynomials() {
    return polynomials;
  }

  Prover prover() {
    return prover;
  }

  Assumptions everywhere() {
    return everywhere;
  }

  Expr replaced(Expr expr, Map<Expr, Expr> replacements) {
    return rewriter.replaced(expr, replacements);
  }

  static Expr unchecked(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.CHECK) ? apply.operand(0) : expr;
  }

  boolean dependsOn(Expr expr, Index index) {
    return variables.of(expr).contains(index.id());
  }

  /** Whether a subscript is found in index arrays, so that its order cannot be seen. */
  boolean readsData(Expr subscript) {
    return Traversal.inOrder(graph, List.of(subscript)).stream()
        .anyMatch(node -> node instanceof Read read && !read.subscripts().isEmpty());
  }

  Range range(Axis axis) {
    return new Range(
        axis.index().id(), polynomials.of(axis.lower()), polynomials.of(axis.upper()).plus(-1));
  }

  boolean isNonNegative(Polynomial p, Dependence dependence, List<Statement> statements) {
    return p.isZero() || prover.nonNegative(p, known(dependence, statements));
  }

  boolean isPositive(Polynomial p, Dependence dependence, List<Statement> statements) {
    return !p.isZero() && prover.positive(p, known(dependence, statements));
  }

  /** What is known where the reader of a dependence reads an element that the writer writes. */
  private Assumptions known(Dependence dependence, List<Statement> statements) {
    Assumptions known = known(statements.get(dependence.reader()), dependence.access());
    for (Expr zero : dependence.equal()) {
      Polynomial p = polynomials.of(zero);
      known = known.with(p).with(p.negate());
    }
    Statement writer = statements.get(dependence.writer());
    Read read = dependence.access().read();
    for (int axis = 0; axis < read.subscripts().size(); axis++) {
      Expr written = unchecked(writer.update().subscripts().get(axis));
      for (Axis own : writer.axes()) {
        boolean free =
            writer.axes().stream()
                .noneMatch(
                    a -> dependsOn(own.lower(), a.index()) || dependsOn(own.upper(), a.index()));
        if (own.index() == written && free) {
          Polynomial at = polynomials.of(read.subscripts().get(axis));
          known =
              known
                  .with(at.subtract(polynomials.of(own.lower())))
                  .with(polynomials.of(own.upper()).subtract(at).plus(-1));
        }
      }
    }
    return known;
  }

  Assumptions known(Statement statement, Access access) {
    Assumptions known = everywhere;
    for (Axis axis : statement.axes()) {
      known = known.with(range(axis));
    }
    if (statement.update().guard() != null) {
      known = conditions.with(known, statement.update().guard(), true);
    }
    for (Literal literal : access.holding()) {
      known = conditions.with(known, literal.expr(), literal.holds());
    }
    return known;
  }

  /** Whether a statement is proved to write none of the elements that another reads. */
  boolean isApart(Statement writer, Statement reader, Access access) {
    Map<Expr, Expr> renamed = new HashMap<>();
    Assumptions known = known(reader, access);
    for (Axis axis : writer.axes()) {
      Index other = graph.index(axis.index().name() + "$other");
      Axis moved =
          new Axis(other, replaced(axis.lower(), renamed), replaced(axis.upper(), renamed));
      known = known.with(range(moved));
      renamed.put(axis.index(), other);
    }
    List<Polynomial> gaps = new ArrayList<>();
    for (int axis = 0; axis < access.read().subscripts().size(); axis++) {
      Expr written = replaced(writer.update().subscripts().get(axis), renamed);
      gaps.add(
          polynomials.of(written).subtract(polynomials.of(access.read().subscripts().get(axis))));
    }
    return prover.areApart(gaps, known);
  }
}
