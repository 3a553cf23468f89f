package org.gradc.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Labels;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/** Which modes are worth trying for a derivative, by the number of edges that they would visit. */
final class Candidates {
  /** Sweeps over more edges than this are not offered. */
  static final long SWEEP_LIMIT = 300_000;

  /** Eliminations in a graph of more edges than this are not offered. */
  static final long ELIMINATION_LIMIT = 20_000;

  private Candidates() {}

  static List<Candidate> of(Kind kind, Program function) {
    Algebra algebra = new Algebra(function.graph());
    boolean hasLoops = !Straight.isStraight(function) || !function.arrays(Role.LOCAL).isEmpty();
    if (hasLoops) {
      return loops(kind);
    }
    ScalarFunction scalars = ScalarFunction.of(function, algebra);
    List<Expr> values = scalars.values();
    if (kind == Kind.HVP) {
      return List.of(
          new Candidate(Mode.FORWARD, true, "one forward sweep over the gradient"),
          new Candidate(Mode.REVERSE, true, "one reverse sweep over the tangent"),
          new Candidate(Mode.MARKOWITZ, false, "needs the whole Hessian"));
    }
    if (kind == Kind.HESSIAN) {
      Map<Read, Expr> gradient =
          Pullback.of(
              algebra,
              function.labels(),
              values,
              List.of(algebra.one()),
              new HashSet<>(scalars.parameters())::contains);
      values = new ArrayList<>(gradient.values());
    }
    return compare(kind, algebra, function.labels(), values, scalars.parameters());
  }

  private static List<Candidate> loops(Kind kind) {
    boolean products = kind != Kind.JACOBIAN && kind != Kind.HESSIAN;
    boolean forward = kind == Kind.JVP || kind == Kind.HVP;
    boolean reverse = kind == Kind.GRADIENT || kind == Kind.VJP || kind == Kind.HVP;
    String reason = "the function has loops";
    return List.of(
        new Candidate(Mode.FORWARD, products && forward, reason),
        new Candidate(Mode.REVERSE, products && reverse, reason),
        new Candidate(Mode.MARKOWITZ, false, reason));
  }

  private static List<Candidate> compare(
      Kind kind, Algebra algebra, Labels labels, List<Expr> values, List<Read> parameters) {
    Sweeps sweeps = new Sweeps(algebra, labels, values, parameters);
    long forward = kind == Kind.JVP ? 0 : sweeps.forwardWork(SWEEP_LIMIT);
    boolean oneReverse = kind == Kind.GRADIENT || kind == Kind.VJP;
    long reverse = oneReverse ? 0 : sweeps.reverseWork(SWEEP_LIMIT);
    long edges = Elimination.edges(algebra, values, new HashSet<>(parameters));
    boolean forwardFits = forward <= SWEEP_LIMIT;
    boolean reverseFits = reverse <= SWEEP_LIMIT;
    // Where both are beyond the limit, the one with fewer sweeps must do.
    boolean neither = !forwardFits && !reverseFits;
    boolean fewerParameters = parameters.size() <= values.size();
    return List.of(
        new Candidate(
            Mode.FORWARD,
            forwardFits || (neither && fewerParameters),
            sweeps(forward, kind == Kind.JVP ? 1 : parameters.size(), "parameter")),
        new Candidate(
            Mode.REVERSE,
            reverseFits || (neither && !fewerParameters),
            sweeps(reverse, oneReverse ? 1 : values.size(), "value")),
        new Candidate(
            Mode.MARKOWITZ,
            edges <= ELIMINATION_LIMIT,
            edges + " edges, limit " + ELIMINATION_LIMIT));
  }

  private static String sweeps(long work, int count, String what) {
    if (count == 1) {
      return "one sweep";
    }
    String edges = work > SWEEP_LIMIT ? "more than " + SWEEP_LIMIT : Long.toString(work);
    return count + " sweeps, one per " + what + ", over " + edges + " edges";
  }
}
