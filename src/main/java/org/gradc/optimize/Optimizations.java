package org.gradc.optimize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gradc.expr.Expr;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Compact;
import org.gradc.program.Nest;
import org.gradc.program.Pass;
import org.gradc.program.PassListener;
import org.gradc.program.Program;

/** The passes that make programs cheaper, in order. */
public final class Optimizations {
  /** From a program as written to normal form; what derivatives are taken of. */
  public static final Pass NORMAL_FORM = new Pass("normal form", Normalize::program);

  /** Forms that keep their digits in place of those that do not, before differentiation. */
  public static final Pass STABLE_FORM = new Pass("stable forms", Simplify::stable);

  /**
   * The greatest exponent out of sums of exponentials over loops, on a program in normal form,
   * before differentiation.
   */
  public static final Pass SHIFTED_SUMS = new Pass("shifted sums", ShiftedSums::program);

  /** Loops of few known steps become straight code; on a program in normal form. */
  public static final Pass UNROLL =
      new Pass("unroll", program -> UnrollAxes.program(Unroll.program(program)));

  /** Above this number of nodes one way of factoring is tried, once, instead of several. */
  private static final int LARGE = 5_000;

  /**
   * Above this number of nodes there is no factoring: its gain is a few operations in a hundred.
   */
  private static final int HUGE = 50_000;

  /** More rounds of factoring than any program was seen to gain from. */
  private static final int MANY = 50;

  private static final Pass TWO_WAYS = new Pass("two ways", TwoWays::program);

  // spotless:off
  private static final List<Pass> PASSES = List.of(
      NORMAL_FORM,
      STABLE_FORM,
      new Pass("simplify",         p -> unlessDearer(p, Simplify.program(p))),
      new Pass("forward copies",   p -> inLoops(p, ForwardCopies::program)),
      new Pass("scalars first",    p -> inLoops(p, ScalarsFirst::program)),
      new Pass("distribute sums",  p -> inLoops(p, DistributeSums::program)),
      new Pass("one exponential",  ExponentialForms::shared),
      TWO_WAYS,
      new Pass("share results",    p -> inLoops(p, ShareResults::program)),
      new Pass("flatten products", p -> unlessDearer(p, FlattenProducts.program(p, false))),
      new Pass("factor and share", Optimizations::factorAndShare));
  // spotless:on

  private Optimizations() {}

  /** The passes for a derivative or a value, in order. */
  public static List<Pass> passes() {
    return PASSES;
  }

  /** The program after all passes, in a graph of its own. */
  public static Program optimize(Program program) {
    return optimize(program, PassListener.NONE);
  }

  /**
   * The same.
   *
   * @param listener is told what each pass makes
   */
  public static Program optimize(Program program, PassListener listener) {
    Program result = Compact.program(program);
    boolean huge = result.graph().size() > HUGE;
    for (Pass pass : huge ? List.of(NORMAL_FORM, STABLE_FORM, TWO_WAYS) : PASSES) {
      result = Compact.program(pass.run(result));
      listener.after(pass.name(), result);
    }
    return result;
  }

  private static Program inLoops(Program program, UnaryOperator<Program> pass) {
    return hasLoops(program) ? pass.apply(program) : program;
  }

  static boolean hasLoops(Program program) {
    return !program.arrays(Role.LOCAL).isEmpty()
        || !program.steps().stream()
            .allMatch(step -> step instanceof Nest nest && nest.axes().isEmpty());
  }

  private static Program unlessDearer(Program before, Program after) {
    return Cost.of(after).compareTo(Cost.of(before)) <= 0 ? after : before;
  }

  /** The cheapest of several ways; none is best for all programs. */
  private static Program factorAndShare(Program program) {
    Program best = program;
    Cost least = Cost.of(program);
    for (Program way : ways(program)) {
      Program next = shared(way);
      Cost cost = Cost.of(next);
      if (cost.compareTo(least) < 0) {
        best = next;
        least = cost;
      }
    }
    return best;
  }

  /** Different programs from which to share. */
  private static Collection<Program> ways(Program program) {
    Map<List<Expr>, Program> ways = new LinkedHashMap<>();
    List<Program> starts = new ArrayList<>(List.of(program));
    if (program.graph().size() <= LARGE) {
      starts.add(FlattenProducts.program(program, true));
      starts.add(CommonCoefficients.program(program));
    }
    Set<List<Expr>> started = new HashSet<>();
    for (Program start : starts) {
      if (started.add(start.roots())) {
        Program factored = factored(start);
        ways.putIfAbsent(factored.roots(), factored);
        ways.putIfAbsent(start.roots(), start);
      }
    }
    return ways.values();
  }

  /** Common factors taken out while that makes the program cheaper. */
  private static Program factored(Program program) {
    Program best = program;
    Cost least = Cost.of(program);
    int rounds = program.graph().size() <= LARGE ? MANY : 1;
    for (int round = 0; round < rounds; round++) {
      Program next = FlattenProducts.program(FactorSums.program(best), false);
      Cost cost = Cost.of(next);
      if (cost.compareTo(least) >= 0) {
        return best;
      }
      best = next;
      least = cost;
    }
    return best;
  }

  private static Program shared(Program program) {
    return ShareProducts.program(ReuseResults.program(ShareSums.program(program)));
  }
}
