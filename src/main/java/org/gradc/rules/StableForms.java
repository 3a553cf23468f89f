package org.gradc.rules;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.jspecify.annotations.Nullable;

/** Carries out the procedures of {@link StabilityRules}, in any number of operands. */
final class StableForms {
  private final Exponentials exponentials;
  private final VectorLengths lengths;
  private final RemovableQuotients quotients;
  private final Cancellations cancellations;
  private final Hyperbolics hyperbolics;

  StableForms(Algebra algebra) {
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
    Expr found = exponentials.apply(operator, operands);
    found = found != null ? found : hyperbolics.apply(operator, operands);
    return found != null ? found : lengths.apply(operator, operands);
  }

  /** Other terms of the same sum, or null. */
  @Nullable List<Expr> sum(List<Expr> terms) {
    List<Expr> found = exponentials.sum(terms);
    found = found != null ? found : hyperbolics.sum(terms);
    return found != null ? found : cancellations.sum(terms);
  }

  /** Other factors of the same product, or null. */
  @Nullable List<Expr> product(List<Expr> factors) {
    List<Expr> found = exponentials.product(factors);
    found = found != null ? found : hyperbolics.product(factors);
    found = found != null ? found : lengths.product(factors);
    return found != null ? found : quotients.product(factors);
  }
}
