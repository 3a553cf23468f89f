package org.gradc.evaluate;

import java.util.List;
import java.util.Optional;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ExternCalls;
import org.gradc.program.Program;

/**
 * A walk forward and back through expressions of scalars, node by node: the value of each, the
 * derivative of the result by it, and what each of its uses adds to that.
 */
public final class Sweep {
  private final Expr result;
  private final Values values;
  private final Optional<Cotangents> cotangents;

  private Sweep(Expr result, Values values, Optional<Cotangents> cotangents) {
    this.result = result;
    this.values = values;
    this.cotangents = cotangents;
  }

  /**
   * What a use of a node adds to its cotangent.
   *
   * @param passes whether the use was chosen: a branch that is not taken passes nothing
   * @param partial the derivative of the user by this operand
   * @param contribution the user's cotangent times the partial
   */
  public record Flow(boolean passes, double partial, double contribution) {}

  /**
   * Forward and back through one output of a function of scalars, given as written.
   *
   * @param output which entry of an array-valued function; 0 for a scalar function
   * @throws IllegalArgumentException if there is no such output or an input is missing
   */
  public static Sweep of(Program program, int output, ExternCalls externs, Inputs inputs) {
    return of(program, List.of(Trace.body(program, output)), output, externs, inputs);
  }

  /**
   * Forward through several expressions of a program of scalars, and back from one output of the
   * function.
   *
   * @param roots what is evaluated, that output included
   */
  public static Sweep of(
      Program program, List<Expr> roots, int output, ExternCalls externs, Inputs inputs) {
    Expr root = Trace.body(program, output);
    Values values = values(program, roots, externs, inputs);
    List<Expr> nodes = Traversal.inOrder(program.graph(), List.of(root));
    return new Sweep(root, values, Optional.of(Cotangents.of(nodes, values, externs)));
  }

  /** Forward alone, through several expressions of a program of scalars; there must be one. */
  public static Sweep forward(
      Program program, List<Expr> roots, ExternCalls externs, Inputs inputs) {
    Expr last = roots.get(roots.size() - 1);
    return new Sweep(last, values(program, roots, externs, inputs), Optional.empty());
  }

  private static Values values(
      Program program, List<Expr> roots, ExternCalls externs, Inputs inputs) {
    return Values.of(program.graph(), roots, Surroundings.of(program, inputs), externs);
  }

  /** The expression that the walk came back from. */
  public Expr result() {
    return result;
  }

  /** Whether the walk went back too. */
  public boolean hasCotangents() {
    return cotangents.isPresent();
  }

  /** Whether the walk back met the node: it serves the result. */
  public boolean isMet(Expr node) {
    return cotangents.map(found -> found.isReached(node)).orElse(false);
  }

  /** Whether the node was evaluated: it does not stand in a branch that is not taken. */
  public boolean has(Expr node) {
    return values.has(node);
  }

  /** The value of a node that was evaluated; a condition is 1 or 0. */
  public double value(Expr node) {
    return values.of(node);
  }

  /** The derivative of the result by a node; 0 of one that nothing reached. */
  public double cotangent(Expr node) {
    return cotangents.map(found -> found.of(node)).orElse(0.0);
  }

  /** What one use of a node adds to its cotangent; empty where it is no number. */
  public Optional<Flow> flow(Apply user, int operand) {
    List<LocalPartials.Partial> partials =
        cotangents.map(found -> found.partials(user)).orElse(List.of());
    if (operand >= partials.size() || user.operand(operand).sort() != Sort.REAL) {
      return Optional.empty();
    }
    LocalPartials.Partial partial = partials.get(operand);
    double contribution = partial.counts() ? cotangent(user) * partial.value() : 0;
    return Optional.of(new Flow(partial.counts(), partial.value(), contribution));
  }
}
