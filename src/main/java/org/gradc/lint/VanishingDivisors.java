package org.gradc.lint;

import static org.gradc.expr.Primitive.DIVIDE;
import static org.gradc.expr.Primitive.SUBTRACT;

import org.gradc.diagnostic.Message;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Sort;

/**
 * Division by a difference of two numbers that vary, where the formula nowhere compares them: what
 * it means where they are equal is left open.
 */
final class VanishingDivisors {
  private VanishingDivisors() {}

  static void check(Subject subject) {
    for (Apply quotient : subject.applications(DIVIDE)) {
      Expr divisor = quotient.operand(1);
      if (quotient.sort() != Sort.REAL
          || !(divisor instanceof Apply difference)
          || !difference.is(SUBTRACT)
          || !subject.areWritten(difference, difference.operand(0), difference.operand(1))) {
        continue;
      }
      Expr left = difference.operand(0);
      Expr right = difference.operand(1);
      boolean open =
          subject.isVaried(left)
              && subject.isVaried(right)
              && !subject.facts().isNonZero(difference)
              && !(subject.isCompared(left) && subject.isCompared(right));
      if (open) {
        subject.warn(
            Message.DIVISOR_MAY_VANISH
                .at(subject.place(difference), subject.text(difference))
                .note(Message.ASK_FOR_EQUALITY, subject.text(left), subject.text(right)));
      }
    }
  }
}
