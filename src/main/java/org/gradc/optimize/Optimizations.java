package org.gradc.optimize;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gradc.program.Pass;
import org.gradc.program.Program;

/** The passes that make programs cheaper, in order. */
public final class Optimizations {
  /** From a program as written to normal form; what derivatives are taken of. */
  public static final Pass NORMAL_FORM = new Pass("normal form", Normalize::program);

  /** Above this size one way of factoring is tried instead of several. */
  private static final int LARGE = 60_000;

  // spotless:off
  private static final List<Pass> PASSES = List.of(
      NORMAL_FORM,
      new Pass("simplify",         Simplify::program),
      new Pass("flatten products", program -> FlattenProducts.program(program, false)),
      new Pass("factor and share", Optimizations::factorAndShare));
  // spotless:on

  private Optimizations() {}

  /** The passes for a derivative or a value, in order. */
  public static List<Pass> passes() {
    return PASSES;
  }

  /** The program after all passes. */
  public static Program optimize(Program program) {
    Program result = program;
    for (Pass pass : PASSES) {
      result = pass.run(result);
    }
    return result;
  }

  private static Program factorAndShare(Program program) {
    UnaryOperator<Program> written = p -> FlattenProducts.program(p, true);
    List<UnaryOperator<Program>> ways =
        List.of(
            p -> shared(factored(p)),
            Optimizations::shared,
            p -> shared(written.apply(p)),
            p -> shared(factored(written.apply(p))),
            p -> shared(factored(CommonCoefficients.program(p))),
            p -> shared(written.apply(CommonCoefficients.program(p))));
    Program best = program;
    Cost least = Cost.of(program);
    for (UnaryOperator<Program> way :
        program.graph().size() > LARGE ? ways.subList(0, 1) : ways) {
      Program next = way.apply(program);
      Cost cost = Cost.of(next);
      if (cost.compareTo(least) < 0) {
        best = next;
        least = cost;
      }
    }
    return best;
  }

  /** Common factors taken out while that makes the program cheaper. */
  private static Program factored(Program program) {
    Program best = program;
    Cost least = Cost.of(program);
    while (true) {
      Program next = FlattenProducts.program(FactorSums.program(best), false);
      Cost cost = Cost.of(next);
      if (cost.compareTo(least) >= 0) {
        return best;
      }
      best = next;
      least = cost;
    }
  }

  private static Program shared(Program program) {
    return ShareProducts.program(ReuseResults.program(ShareSums.program(program)));
  }
}
