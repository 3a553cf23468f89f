package org.gradc.rules;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.jspecify.annotations.Nullable;

/** Carries out the procedures of {@link StabilityRules}, in any number of operands. */
final class StableForms {
  private static final String EXPONENTIALS = "stable exponentials";
  private static final String LENGTHS = "stable lengths";
  private static final String HYPERBOLICS = "stable hyperbolics";
  private static final String QUOTIENTS = "removable quotients";
  private static final String CANCELLATIONS = "stable differences";

  private final Exponentials exponentials;
  private final VectorLengths lengths;
  private final RemovableQuotients quotients;
  private final Cancellations cancellations;
  private final Hyperbolics hyperbolics;

  private final @Nullable RuleTally tally;

  StableForms(Algebra algebra, @Nullable RuleTally tally) {
    this.tally = tally;
    this.exponentials = new Exponentials(algebra);
    this.lengths = new VectorLengths(algebra);
    this.quotients = new RemovableQuotients(algebra);
    this.cancellations = new Cancellations(algebra);
    this.hyperbolics = new Hyperbolics(algebra);
  }

  /** An application of an operator with a fixed number of operands, or null. */
  @Nullable Expr apply(Primitive operator, List<Expr> operands) {
    if (operands.isEmpty()) {
      return null;
    }
    Expr found = counted(EXPONENTIALS, exponentials.apply(operator, operands));
    found = found != null ? found : counted(HYPERBOLICS, hyperbolics.apply(operator, operands));
    return found != null ? found : counted(LENGTHS, lengths.apply(operator, operands));
  }

  /** Other terms of the same sum, or null. */
  @Nullable List<Expr> sum(List<Expr> terms) {
    List<Expr> found = counted(EXPONENTIALS, exponentials.sum(terms));
    found = found != null ? found : counted(HYPERBOLICS, hyperbolics.sum(terms));
    return found != null ? found : counted(CANCELLATIONS, cancellations.sum(terms));
  }

  /** Other factors of the same product, or null. */
  @Nullable List<Expr> product(List<Expr> factors) {
    List<Expr> found = counted(EXPONENTIALS, exponentials.product(factors));
    found = found != null ? found : counted(HYPERBOLICS, hyperbolics.product(factors));
    found = found != null ? found : counted(LENGTHS, lengths.product(factors));
    return found != null ? found : counted(QUOTIENTS, quotients.product(factors));
  }

  private <T> @Nullable T counted(String family, @Nullable T found) {
    if (found != null && tally != null) {
      tally.applied(family);
    }
    return found;
  }
}
