package org.gradc.lint;

import static org.gradc.expr.Primitive.LESS;
import static org.gradc.expr.Primitive.LESS_EQUAL;
import static org.gradc.expr.Primitive.SELECT;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Message;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration.Role;

/**
 * Choices whose branches differ where the choice changes: the derivative does not see the jump.
 *
 * <p>Both branches are computed close to either side of points where the sides of a comparison are
 * equal. A choice between constants is a step on purpose, and what depends on arrays that the
 * function computes is not looked at.
 */
final class Jumps {
  private static final int MOST_CHOICES = 100;
  private static final int MOST_NODES = 1_000;
  private static final int SAMPLES = 6;

  /** More than smooth branches differ by between the two sides, and less than a jump. */
  private static final double TOLERANCE = 1e-3;

  private Jumps() {}

  static void check(Subject subject) {
    List<Apply> choices = subject.applications(SELECT);
    for (Apply choice : choices.subList(0, Math.min(MOST_CHOICES, choices.size()))) {
      List<Expr> nodes = Traversal.inOrder(subject.graph(), List.of(choice));
      if (choice.sort() == Sort.REAL
          && nodes.size() <= MOST_NODES
          && subject.areWritten(choice)
          && dependsOnParameter(subject, choice.operand(1), choice.operand(2))
          && nodes.stream().noneMatch(n -> n instanceof Read r && subject.hasRole(r, Role.LOCAL))) {
        check(subject, choice);
      }
    }
  }

  private static boolean dependsOnParameter(Subject subject, Expr... exprs) {
    return !parameters(subject, List.of(exprs)).isEmpty();
  }

  private static List<Read> parameters(Subject subject, List<Expr> exprs) {
    List<Read> reads = new ArrayList<>();
    for (Expr node : Traversal.inOrder(subject.graph(), exprs)) {
      if (node instanceof Read read && subject.hasRole(read, Role.PARAMETER)) {
        reads.add(read);
      }
    }
    return reads;
  }

  private static void check(Subject subject, Apply choice) {
    for (Expr node : Traversal.inOrder(subject.graph(), List.of(choice.operand(0)))) {
      boolean compares =
          node instanceof Apply apply
              && (apply.is(LESS) || apply.is(LESS_EQUAL))
              && apply.operand(0).sort() == Sort.REAL;
      if (compares && jumps(subject, choice, (Apply) node)) {
        Apply comparison = (Apply) node;
        boolean turned = !subject.isVaried(comparison.operand(0)); // 0 < x was written x > 0
        String left = subject.text(comparison.operand(turned ? 1 : 0));
        String right = subject.text(comparison.operand(turned ? 0 : 1));
        if (!left.isEmpty() && !right.isEmpty()) {
          subject.warn(
              Message.BRANCHES_DO_NOT_MEET
                  .at(subject.place(choice), left, right)
                  .note(Message.JUMP_UNSEEN));
          return;
        }
      }
    }
  }

  /** Whether the branches differ at every point that was found, of two at least. */
  private static boolean jumps(Subject subject, Apply choice, Apply comparison) {
    int found = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (Read variable : parameters(subject, List.of(comparison))) {
        Sampling sampling = new Sampling(subject.graph(), choice, sample);
        double root = sampling.root(comparison.operand(0), comparison.operand(1), variable);
        double gap = Double.isNaN(root) ? Double.NaN : gap(sampling, choice, variable, root);
        if (!Double.isNaN(gap)) {
          if (gap <= TOLERANCE) {
            return false;
          }
          found++;
          break;
        }
      }
    }
    return found >= 2;
  }

  /** How far the branches are apart, in relation to their size; NaN where that has no meaning. */
  private static double gap(Sampling sampling, Apply choice, Read variable, double root) {
    double step = 1e-7 * (1 + Math.abs(root));
    double above = root + step;
    double below = root - step;
    boolean aboveHolds = sampling.value(choice.operand(0), variable, above) != 0;
    boolean belowHolds = sampling.value(choice.operand(0), variable, below) != 0;
    if (aboveHolds == belowHolds) {
      return Double.NaN;
    }
    double then = sampling.value(choice.operand(1), variable, aboveHolds ? above : below);
    double otherwise = sampling.value(choice.operand(2), variable, aboveHolds ? below : above);
    double gap = Math.abs(then - otherwise) / (1 + Math.abs(then) + Math.abs(otherwise));
    return Double.isFinite(then) && Double.isFinite(otherwise) ? gap : Double.NaN;
  }
}
