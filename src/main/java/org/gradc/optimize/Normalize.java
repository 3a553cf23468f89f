package org.gradc.optimize;

import static org.gradc.expr.Primitive.ADD;
import static org.gradc.expr.Primitive.DIVIDE;
import static org.gradc.expr.Primitive.MULTIPLY;
import static org.gradc.expr.Primitive.NEGATE;
import static org.gradc.expr.Primitive.PRODUCT;
import static org.gradc.expr.Primitive.SUBTRACT;
import static org.gradc.expr.Primitive.SUM;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/**
 * Brings a program as written into normal form.
 *
 * <p>A chain of binary operators, each the first operand of the next and used nowhere else, becomes
 * one sum or product in one go: 200,000 terms written with + take one step per term. The order of
 * evaluation is that of the chain.
 */
final class Normalize {
  private static final Set<Primitive> ADDITIVE = EnumSet.of(ADD, SUBTRACT, SUM);
  private static final Set<Primitive> MULTIPLICATIVE =
      EnumSet.of(MULTIPLY, DIVIDE, NEGATE, PRODUCT);

  private final Algebra algebra;
  private final BitSet inner = new BitSet();

  private Normalize(Program program) {
    this.algebra = new Algebra(program.graph());
    int[] uses = Traversal.useCounts(program.graph(), program.roots());
    for (Expr node : Traversal.inOrder(program.graph(), program.roots())) {
      Set<Primitive> kind = node instanceof Apply apply ? kind(apply) : null;
      if (kind != null
          && ((Apply) node).operand(0) instanceof Apply first
          && uses[first.id()] == 1
          && kind(first) == kind) {
        inner.set(first.id());
      }
    }
  }

  static Program program(Program program) {
    Normalize normalize = new Normalize(program);
    return Rebuild.program(program, normalize.algebra, normalize::image);
  }

  /** The operators with which the node forms chains, or null. */
  private static @Nullable Set<Primitive> kind(Apply node) {
    if (!(node.operator() instanceof Primitive operator)
        || node.operands().isEmpty()
        || (operator == DIVIDE && node.sort() == Sort.INTEGER)) {
      return null;
    }
    return ADDITIVE.contains(operator)
        ? ADDITIVE
        : MULTIPLICATIVE.contains(operator) ? MULTIPLICATIVE : null;
  }

  private Expr image(Apply node, Rebuild images) {
    Set<Primitive> kind = kind(node);
    if (kind == null) {
      return algebra.apply(node.operator(), images.images(node.operands()));
    }
    // Only the end of a chain needs it.
    return inner.get(node.id()) ? node : chain(node, kind, images);
  }

  private Expr chain(Apply end, Set<Primitive> kind, Rebuild images) {
    Deque<Apply> links = new ArrayDeque<>();
    links.push(end);
    while (inner.get(links.element().operand(0).id())) {
      links.push((Apply) links.element().operand(0));
    }
    List<Expr> operands = new ArrayList<>();
    operands.add(images.image(links.element().operand(0)));
    for (Apply link : links) {
      if (link.is(NEGATE)) {
        operands.add(algebra.graph().constant(link.sort(), Rational.MINUS_ONE));
      }
      for (Expr operand : link.operands().subList(1, link.operands().size())) {
        Expr image = images.image(operand);
        operands.add(
            link.is(SUBTRACT)
                ? algebra.negate(image)
                : link.is(DIVIDE) ? algebra.power(image, Rational.MINUS_ONE) : image);
      }
    }
    return kind == ADDITIVE ? algebra.sum(operands) : algebra.product(operands);
  }
}
