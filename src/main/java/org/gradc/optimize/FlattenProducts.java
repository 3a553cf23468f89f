package org.gradc.optimize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/**
 * Writes products of products as one product, so that like bases meet.
 *
 * <p>Where an inner product is used once this costs nothing. Shared ones are written out too when
 * asked for, while they are short: {@link ShareProducts} finds again what is worth sharing.
 */
final class FlattenProducts {
  private static final int LONGEST_SHARED = 24;

  private final Algebra algebra;
  private final int[] uses;
  private final boolean alsoShared;

  private FlattenProducts(Program program, boolean alsoShared) {
    this.algebra = new Algebra(program.graph());
    this.uses = Traversal.useCounts(program.graph(), program.roots());
    this.alsoShared = alsoShared;
  }

  static Program program(Program program, boolean alsoShared) {
    FlattenProducts flatten = new FlattenProducts(program, alsoShared);
    return Rebuild.program(program, flatten.algebra, flatten::image);
  }

  private Expr image(Apply node, Rebuild images) {
    if (images.isUnchanged(node) && node.operands().stream().noneMatch(FlattenProducts::isInner)) {
      return node;
    }
    List<Expr> operands = images.images(node.operands());
    if (node.is(Primitive.SUM)) {
      return algebra.sum(Simplify.sharedLast(node, operands, uses));
    } else if (!node.is(Primitive.PRODUCT)) {
      return algebra.apply(node.operator(), operands);
    }
    List<Expr> factors = new ArrayList<>(operands.size());
    for (int i = 0; i < operands.size(); i++) {
      flatten(operands.get(i), uses[node.operand(i).id()] == 1, factors);
    }
    return absorbed(algebra.product(factors));
  }

  private static boolean isInner(Expr factor) {
    return factor instanceof Apply apply
        && (apply.is(Primitive.PRODUCT)
            || (apply.is(Primitive.POWER)
                && apply.operand(0) instanceof Apply base
                && base.is(Primitive.PRODUCT)));
  }

  /** Inner products are flat already, so one level is enough; integer powers go to the factors. */
  private void flatten(Expr factor, boolean single, List<Expr> factors) {
    Expr base = factor;
    Rational exponent = Rational.ONE;
    if (factor instanceof Apply power
        && power.is(Primitive.POWER)
        && power.operand(1) instanceof Constant constant
        && constant.value().isInteger()) {
      base = power.operand(0);
      exponent = constant.value();
    }
    if (!(base instanceof Apply product && product.is(Primitive.PRODUCT))
        || !(single || (alsoShared && product.operands().size() <= LONGEST_SHARED))) {
      factors.add(factor);
      return;
    }
    for (Expr inner : product.operands()) {
      factors.add(exponent.isOne() ? inner : algebra.power(inner, exponent));
    }
  }

  /** s^r·p·q⁻¹ is s^(r+1) where s = p·q⁻¹. */
  private Expr absorbed(Expr expr) {
    if (!(expr instanceof Apply product && product.is(Primitive.PRODUCT))) {
      return expr;
    }
    for (Expr factor : product.operands()) {
      if (factor instanceof Apply power
          && power.is(Primitive.POWER)
          && power.operand(1) instanceof Constant exponent
          && power.operand(0) instanceof Apply base
          && base.is(Primitive.PRODUCT)) {
        Monomial inner = Monomial.of(base, algebra);
        Monomial outer = Monomial.of(product, algebra);
        // An integer power of s counts as s several times.
        Map<Expr, Integer> taken = new LinkedHashMap<>(Monomial.of(factor, algebra).factors());
        inner.factors().forEach((one, times) -> taken.merge(one, times, Integer::sum));
        if (!inner.isNegative() && Monomial.common(outer.factors(), taken).equals(taken)) {
          Expr raised = algebra.power(base, exponent.value().add(Rational.ONE));
          return algebra.multiply(outer.without(taken).expr(algebra), raised);
        }
      }
    }
    return expr;
  }
}
