package org.gradc.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.program.ArrayDeclaration;
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
    if (Straight.hasLoops(function)) {
      return loops(kind, function);
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

  /** One mode each: the numbers of operations are known only at run time. */
  private static List<Candidate> loops(Kind kind, Program function) {
    Mode mode =
        switch (kind) {
          case GRADIENT, VJP -> Mode.REVERSE;
          case JVP, HVP, HESSIAN -> Mode.FORWARD;
          case JACOBIAN -> hasFewerOutputs(function) ? Mode.REVERSE : Mode.FORWARD;
        };
    String reason =
        switch (kind) {
          case JACOBIAN -> "the function has loops; the fewer seeds, as far as sizes tell";
          case HESSIAN -> "the function has loops; a tangent per parameter of the gradient";
          default -> "the function has loops; one sweep";
        };
    List<Candidate> candidates = new ArrayList<>();
    for (Mode each : Mode.values()) {
      candidates.add(new Candidate(each, each == mode, reason));
    }
    return candidates;
  }

  /** Whether the outputs are fewer than the parameters: by the number of sizes, then by numbers. */
  private static boolean hasFewerOutputs(Program function) {
    Growth outputs = Growth.of(function.array(Names.VALUE).shape());
    Growth parameters = new Growth(0, 0);
    for (ArrayDeclaration array : function.arrays(Role.PARAMETER)) {
      parameters = parameters.plus(Growth.of(array.shape()));
    }
    return outputs.compareTo(parameters) < 0;
  }

  /** How a number of elements grows: with which power of the sizes, times what. */
  private record Growth(int degree, double factor) implements Comparable<Growth> {

    static Growth of(List<Expr> shape) {
      int degree = 0;
      double factor = 1;
      for (Expr extent : shape) {
        if (extent instanceof Constant constant) {
          factor *= constant.value().toDouble();
        } else {
          degree++;
        }
      }
      return new Growth(degree, factor);
    }

    Growth plus(Growth other) {
      if (degree == other.degree) {
        return new Growth(degree, factor + other.factor);
      }
      return degree > other.degree ? this : other;
    }

    @Override
    public int compareTo(Growth other) {
      return degree != other.degree
          ? Integer.compare(degree, other.degree)
          : Double.compare(factor, other.factor);
    }
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
