package org.gradc.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.program.Labels;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/**
 * The kinds of derivatives of a program with the output {@code $value}, each as a program in the
 * same graph, so that value, gradient and Hessian share what they have in common.
 *
 * <p>In programs with loops there is no elimination; products with the derivative are accumulated
 * in the one mode that needs one sweep, whichever is asked for. All methods throw {@link
 * IllegalArgumentException} for a kind that the program does not have.
 */
public final class Derivatives {
  private Derivatives() {}

  /** The derivative of that kind, accumulated in that mode. */
  public static Program of(Kind kind, Program function, Mode mode) {
    return switch (kind) {
      case GRADIENT -> gradient(function, mode);
      case JACOBIAN -> jacobian(function, mode);
      case HESSIAN -> hessian(function, mode);
      case JVP -> jvp(function, mode);
      case VJP -> vjp(function, mode);
      case HVP -> hvp(function, mode);
    };
  }

  /**
   * Whether all products over ranges have lengths that sizes bound; else there is no derivative.
   */
  public static boolean hasBoundedProducts(Program function) {
    try {
      SumForm.of(function, Names.VALUE);
      return true;
    } catch (UnboundedProductException e) {
      return false;
    }
  }

  /** {@code $value} and {@code $gradient} [n] of a scalar function. */
  public static Program gradient(Program function, Mode mode) {
    requireScalar(function);
    if (mode == Mode.REVERSE || Straight.hasLoops(function)) {
      return Vjp.gradient(function, Names.VALUE, Names.GRADIENT, true);
    }
    StraightBuilder builder = new StraightBuilder(function);
    SparseMatrix gradient = builder.jacobian(mode);
    builder.keepValue();
    builder.vector(Names.GRADIENT, column -> gradient.get(0, column));
    return builder.program();
  }

  /** {@code $value} [m] and {@code $jacobian} [m, n]. */
  public static Program jacobian(Program function, Mode mode) {
    if (Straight.hasLoops(function)) {
      return SeedAxis.of(function, Names.VALUE, Names.JACOBIAN, Set.of(Names.VALUE), mode);
    }
    StraightBuilder builder = new StraightBuilder(function);
    SparseMatrix jacobian = builder.jacobian(mode);
    builder.keepValue();
    builder.matrix(Names.JACOBIAN, jacobian, false);
    return builder.program();
  }

  /**
   * {@code $value}, {@code $gradient} [n] and {@code $hessian} [n, n] of a scalar function. Each
   * entry off the diagonal is computed once and stored twice. The gradient is accumulated in
   * reverse; the mode is that of its own derivative.
   */
  public static Program hessian(Program function, Mode mode) {
    requireScalar(function);
    if (Straight.hasLoops(function)) {
      Program gradient = gradient(function, Mode.REVERSE);
      Set<String> kept = Set.of(Names.VALUE, Names.GRADIENT);
      return SeedAxis.of(gradient, Names.GRADIENT, Names.HESSIAN, kept, mode);
    }
    StraightBuilder builder = new StraightBuilder(function);
    SparseMatrix gradient = builder.jacobian(Mode.REVERSE);
    List<Expr> entries = new ArrayList<>();
    for (int column = 0; column < gradient.columns(); column++) {
      entries.add(gradient.get(0, column));
    }
    SparseMatrix hessian =
        jacobian(builder.algebra(), function.labels(), entries, builder.parameters(), mode, true);
    builder.keepValue();
    builder.vector(Names.GRADIENT, entries::get);
    builder.matrix(Names.HESSIAN, hessian, true);
    return builder.program();
  }

  /** {@code $result}, of the shape of the value: the Jacobian times {@code $tangent} [n]. */
  public static Program jvp(Program function, Mode mode) {
    if (mode == Mode.FORWARD || Straight.hasLoops(function)) {
      return Jvp.of(function, Names.VALUE, Names.SEED_TANGENT, Names.RESULT);
    }
    StraightBuilder builder = new StraightBuilder(function);
    SparseMatrix jacobian = builder.jacobian(mode);
    builder.seed(Names.SEED_TANGENT, List.of(builder.integer(jacobian.columns())));
    builder.product(
        function.array(Names.VALUE).shape(),
        row -> {
          List<Expr> terms = new ArrayList<>();
          jacobian
              .row(row)
              .forEach(
                  (j, entry) ->
                      terms.add(
                          builder.seeded(entry, Names.SEED_TANGENT, List.of(builder.integer(j)))));
          return builder.algebra().sum(terms);
        });
    return builder.program();
  }

  /** {@code $result} [n]: {@code $cotangent}, of the shape of the value, times the Jacobian. */
  public static Program vjp(Program function, Mode mode) {
    if (mode == Mode.REVERSE || Straight.hasLoops(function)) {
      return Vjp.of(function, Names.VALUE, Names.SEED_COTANGENT, Names.RESULT);
    }
    StraightBuilder builder = new StraightBuilder(function);
    SparseMatrix jacobian = builder.jacobian(mode);
    List<Expr> shape = function.array(Names.VALUE).shape();
    List<List<Expr>> elements = Straight.elements(function.graph(), shape);
    builder.seed(Names.SEED_COTANGENT, shape);
    List<List<Expr>> terms = new ArrayList<>();
    for (int column = 0; column < jacobian.columns(); column++) {
      terms.add(new ArrayList<>());
    }
    for (int row = 0; row < jacobian.rows(); row++) {
      for (Map.Entry<Integer, Expr> entry : jacobian.row(row).entrySet()) {
        terms
            .get(entry.getKey())
            .add(builder.seeded(entry.getValue(), Names.SEED_COTANGENT, elements.get(row)));
      }
    }
    builder.vector(Names.RESULT, column -> builder.algebra().sum(terms.get(column)));
    return builder.program();
  }

  /**
   * {@code $result} [n]: the Hessian of a scalar function times {@code $direction} [n]. Forward:
   * the tangent of the gradient, forward over reverse; reverse: the gradient of the JVP, reverse
   * over forward.
   */
  public static Program hvp(Program function, Mode mode) {
    requireScalar(function);
    if (mode == Mode.FORWARD) {
      Program gradient = Vjp.gradient(function, Names.VALUE, Names.GRADIENT, false);
      return Jvp.of(gradient, Names.GRADIENT, Names.SEED_DIRECTION, Names.RESULT);
    }
    if (mode == Mode.REVERSE) {
      Program slope = Jvp.of(function, Names.VALUE, Names.SEED_DIRECTION, Names.VALUE);
      return Vjp.gradient(slope, Names.VALUE, Names.RESULT, false);
    }
    throw new IllegalArgumentException("no HVP by elimination: it would need the whole Hessian");
  }

  /**
   * All modes for a kind, with those marked that are worth trying at the function's size; at least
   * one is.
   */
  public static List<Candidate> candidates(Kind kind, Program function) {
    return Candidates.of(kind, function);
  }

  /**
   * The derivatives of values by parameters.
   *
   * @param upper whether only entries with row ≤ column are needed
   */
  static SparseMatrix jacobian(
      Algebra algebra,
      Labels labels,
      List<Expr> values,
      List<Read> parameters,
      Mode mode,
      boolean upper) {
    return switch (mode) {
      case FORWARD -> new Sweeps(algebra, labels, values, parameters).forward(upper);
      case REVERSE -> new Sweeps(algebra, labels, values, parameters).reverse(upper);
      case MARKOWITZ -> Elimination.jacobian(algebra, values, parameters);
    };
  }

  private static void requireScalar(Program function) {
    if (function.array(Names.VALUE).rank() != 0) {
      throw new IllegalArgumentException(function.name() + " is not scalar");
    }
  }
}
