package org.gradc.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.lower.LoweredFunction;
import org.gradc.lower.Provenance;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;
import org.gradc.rules.Facts;

/** A function as written, and what the checks ask of it. */
final class Subject {
  private static final List<Primitive> COMPARISONS =
      List.of(Primitive.LESS, Primitive.LESS_EQUAL, Primitive.EQUAL, Primitive.NOT_EQUAL);

  private final Program program;
  private final Provenance provenance;
  private final Diagnostics diagnostics;
  private final Facts facts = new Facts();
  private final List<Expr> nodes;
  private final BitSet varied = new BitSet();
  private final BitSet compared;

  Subject(LoweredFunction function, Diagnostics diagnostics) {
    this.program = function.value();
    this.provenance = function.provenance();
    this.diagnostics = diagnostics;
    this.nodes = Traversal.inOrder(program.graph(), program.roots());
    List<Expr> comparisons = new ArrayList<>();
    for (Expr node : nodes) {
      if (node instanceof Read read && read.sort() == Sort.REAL) {
        varied.set(node.id());
      } else if (node instanceof Apply apply) {
        apply.operands().stream().filter(this::isVaried).forEach(e -> varied.set(node.id()));
        if (COMPARISONS.stream().anyMatch(apply::is)) {
          comparisons.add(apply);
        }
      }
    }
    this.compared = Traversal.reachable(program.graph(), comparisons);
  }

  ExprGraph graph() {
    return program.graph();
  }

  Facts facts() {
    return facts;
  }

  /** All nodes, operands before their users. */
  List<Expr> nodes() {
    return nodes;
  }

  /** All applications of some operators. */
  List<Apply> applications(Operator... operators) {
    List<Apply> found = new ArrayList<>();
    for (Expr node : nodes) {
      if (node instanceof Apply apply && List.of(operators).contains(apply.operator())) {
        found.add(apply);
      }
    }
    return found;
  }

  /** Whether an expression depends on a real number that is given, or computed from such. */
  boolean isVaried(Expr expr) {
    return varied.get(expr.id());
  }

  /** Whether an expression stands in a comparison somewhere: the author knows of the case. */
  boolean isCompared(Expr expr) {
    return compared.get(expr.id());
  }

  /** Whether an element is of an input that is differentiated, or not differentiated, or none. */
  boolean hasRole(Read read, Role role) {
    return program.array(read.array()).role() == role;
  }

  /** How an expression was written; of what has no place of its own nothing. */
  String text(Expr expr) {
    List<Span> places = provenance.of(expr);
    return places.isEmpty() ? "" : places.get(0).text();
  }

  /** Whether all of these have a place in the text, so that one can speak of them. */
  boolean areWritten(Expr... exprs) {
    for (Expr expr : exprs) {
      if (text(expr).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The first place of an expression that is written. */
  Span place(Expr expr) {
    return provenance.of(expr).get(0);
  }

  void warn(Diagnostic warning) {
    diagnostics.report(warning);
  }
}
