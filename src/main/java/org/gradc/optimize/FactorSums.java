package org.gradc.optimize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/**
 * Takes common factors out of sums: a·b + a·c + d becomes a·(b + c) + d.
 *
 * <p>Only products that nothing else uses are taken apart; those are the ones whose multiplication
 * is saved.
 */
final class FactorSums {
  private static final int ROUNDS = 64;

  private final Algebra algebra;
  private final int[] uses;

  private FactorSums(Program program) {
    this.algebra = new Algebra(program.graph());
    this.uses = Traversal.useCounts(program.graph(), program.roots());
  }

  static Program program(Program program) {
    FactorSums factor = new FactorSums(program);
    return Rebuild.program(program, factor.algebra, factor::image);
  }

  private Expr image(Apply node, Rebuild images) {
    boolean unchanged = images.isUnchanged(node);
    List<Expr> operands = images.images(node.operands());
    if (!node.is(Primitive.SUM) || node.sort() != Sort.REAL) {
      return unchanged ? node : algebra.apply(node.operator(), operands);
    }
    List<Expr> shared = new ArrayList<>();
    List<Monomial> own = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      if (uses[node.operand(i).id()] == 1) {
        own.add(Monomial.of(operands.get(i), algebra));
      } else {
        shared.add(operands.get(i));
      }
    }
    if (own.size() > 1 && !counts(own).isEmpty()) {
      return factored(own, shared);
    }
    return unchanged ? node : algebra.sum(Simplify.sharedLast(node, operands, uses));
  }

  /** In how many terms each factor occurs, those of one term left out. */
  private static Map<Expr, Integer> counts(List<Monomial> terms) {
    Map<Expr, Integer> counts = new LinkedHashMap<>();
    for (Monomial term : terms) {
      term.factors().keySet().forEach(factor -> counts.merge(factor, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < 2);
    return counts;
  }

  /** Takes out the factor of most terms, with all that these have in common, again and again. */
  private Expr factored(List<Monomial> terms, List<Expr> others) {
    List<Monomial> rest = terms;
    List<Expr> sums = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map.Entry<Expr, Integer> best = null;
      for (Map.Entry<Expr, Integer> entry : counts(rest).entrySet()) {
        if (best == null || entry.getValue() > best.getValue()) {
          best = entry;
        }
      }
      if (best == null) {
        break;
      }
      List<Monomial> with = new ArrayList<>();
      List<Monomial> without = new ArrayList<>();
      for (Monomial term : rest) {
        (term.factors().containsKey(best.getKey()) ? with : without).add(term);
      }
      sums.add(takenOut(with));
      rest = without;
    }
    List<Expr> result = new ArrayList<>();
    rest.forEach(term -> result.add(term.expr(algebra)));
    result.addAll(others);
    result.addAll(sums);
    return algebra.sum(result);
  }

  private Expr takenOut(List<Monomial> terms) {
    Map<Expr, Integer> common = terms.get(0).factors();
    for (Monomial term : terms) {
      common = Monomial.common(common, term.factors());
    }
    boolean negative = terms.stream().allMatch(Monomial::isNegative);
    List<Expr> quotients = new ArrayList<>(terms.size());
    for (Monomial term : terms) {
      Expr quotient = term.without(common).expr(algebra);
      quotients.add(negative ? algebra.negate(quotient) : quotient);
    }
    return algebra.multiply(Monomial.product(negative, common, algebra), algebra.sum(quotients));
  }
}
