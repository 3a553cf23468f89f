package org.gradc.lint;

import static org.gradc.expr.Primitive.LOG;
import static org.gradc.expr.Primitive.LOG10;
import static org.gradc.expr.Primitive.LOG2;
import static org.gradc.expr.Primitive.SQRT;
import static org.gradc.expr.Primitive.SUBTRACT;

import org.gradc.diagnostic.Message;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;

/**
 * Roots and logarithms of what is negative everywhere, or where two numbers happen to lie so.
 *
 * <p>Of a parameter nothing is known, and nothing is said.
 */
final class Undefined {
  private Undefined() {}

  static void check(Subject subject) {
    for (Apply apply : subject.applications(SQRT, LOG, LOG2, LOG10)) {
      Expr argument = apply.operand(0);
      if (!subject.areWritten(apply, argument)) {
        continue;
      }
      boolean root = apply.is(SQRT);
      boolean never =
          root ? subject.facts().isNegative(argument) : subject.facts().isNonPositive(argument);
      if (never) {
        String sign = root ? "negative" : "never positive";
        subject.warn(
            Message.UNDEFINED_EVERYWHERE.at(
                subject.place(apply), subject.text(argument), sign, apply.operator().symbol()));
      } else if (isDifference(subject, argument)) {
        subject.warn(
            Message.UNDEFINED_BY_DIFFERENCE
                .at(subject.place(apply), subject.text(argument), apply.operator().symbol())
                .note(Message.KEEP_POSITIVE, subject.text(argument)));
      }
    }
  }

  /** A difference of two varying numbers that are never negative, of which nothing is asked. */
  private static boolean isDifference(Subject subject, Expr argument) {
    return argument instanceof Apply difference
        && difference.is(SUBTRACT)
        && difference.operands().stream()
            .allMatch(e -> subject.isVaried(e) && subject.facts().isNonNegative(e))
        && !subject.facts().isNonNegative(difference)
        && !difference.operands().stream().allMatch(subject::isCompared);
  }
}
