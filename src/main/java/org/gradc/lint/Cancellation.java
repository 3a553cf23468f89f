package org.gradc.lint;

import static org.gradc.expr.Primitive.COS;
import static org.gradc.expr.Primitive.DIVIDE;
import static org.gradc.expr.Primitive.EXP;
import static org.gradc.expr.Primitive.LOG;
import static org.gradc.expr.Primitive.NEGATE;
import static org.gradc.expr.Primitive.POWER;
import static org.gradc.expr.Primitive.SQRT;
import static org.gradc.expr.Primitive.SUBTRACT;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.gradc.diagnostic.Message;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;

/**
 * Differences of two values of one function that lose their digits where the arguments are nearly
 * equal, and have another form that does not.
 *
 * <p>Both arguments vary: what is subtracted from a constant, as in {@code 1 - cos(x)}, the
 * compiler rewrites itself. Most differences count only where their relative error does: under a
 * root, a logarithm or a fraction bar, or above a difference that vanishes too.
 */
final class Cancellation {
  /**
   * A form.
   *
   * @param head the function of which two values are subtracted
   * @param always whether it is worth a look wherever it stands; else only where the relative error
   *     counts
   * @param better how to write it, from its arguments and the second one as a factor
   */
  private record Form(Primitive head, Predicate<Apply> applies, boolean always, String better) {}

  // spotless:off
  private static final List<Form> FORMS = List.of(
      new Form(SQRT,  a -> true,              true,  "(%1$s - %3$s)/(sqrt(%1$s) + sqrt(%2$s))"),
      new Form(EXP,   a -> true,              false, "exp(%2$s)*expm1(%1$s - %3$s)"),
      new Form(COS,   a -> true,              false, "-2*sin((%1$s + %2$s)/2)*sin((%1$s - %3$s)/2)"),
      new Form(POWER, Cancellation::isSquare, false, "(%1$s - %3$s)*(%1$s + %2$s)"));
  // spotless:on

  private Cancellation() {}

  static void check(Subject subject) {
    Set<Expr> delicate = delicate(subject);
    for (Apply difference : subject.applications(SUBTRACT)) {
      for (Form form : FORMS) {
        if (difference.operand(0) instanceof Apply left
            && difference.operand(1) instanceof Apply right
            && matches(form, left, right, subject)
            && (form.always() || delicate.contains(difference))
            && subject.areWritten(difference, left.operand(0), right.operand(0))) {
          String better =
              String.format(
                  Locale.ROOT,
                  form.better(),
                  subject.text(left.operand(0)),
                  subject.text(right.operand(0)),
                  factor(subject.text(right.operand(0))));
          subject.warn(
              Message.CANCELLATION
                  .at(subject.place(difference), subject.text(difference))
                  .note(Message.WRITE_INSTEAD, better));
        }
      }
    }
  }

  /** Where a relative error of an operand becomes an error of the result. */
  private static Set<Expr> delicate(Subject subject) {
    Set<Expr> delicate = new HashSet<>();
    subject.applications(SQRT, LOG).forEach(apply -> delicate.add(apply.operand(0)));
    for (Apply quotient : subject.applications(DIVIDE)) {
      delicate.add(quotient.operand(1));
      if (quotient.operand(1) instanceof Apply divisor && divisor.is(SUBTRACT)) {
        delicate.add(quotient.operand(0));
      }
    }
    return delicate;
  }

  private static String factor(String text) {
    return text.matches("[\\p{L}\\p{N}_.]+(\\[[^\\[\\]]*\\])?") ? text : "(" + text + ")";
  }

  private static boolean matches(Form form, Apply left, Apply right, Subject subject) {
    return left.is(form.head())
        && right.is(form.head())
        && form.applies().test(left)
        && form.applies().test(right)
        && subject.isVaried(left.operand(0))
        && subject.isVaried(right.operand(0))
        && !isNegative(left.operand(0), right.operand(0));
  }

  private static boolean isSquare(Apply power) {
    return power.operand(1) instanceof Constant exponent && exponent.value().equals(Rational.TWO);
  }

  /** exp(x) - exp(-x) is a sine, and the rules know. */
  private static boolean isNegative(Expr a, Expr b) {
    return (a instanceof Apply x && x.is(NEGATE) && x.operand(0).equals(b))
        || (b instanceof Apply y && y.is(NEGATE) && y.operand(0).equals(a));
  }
}
