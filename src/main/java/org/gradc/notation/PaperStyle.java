package org.gradc.notation;

import static org.gradc.expr.Primitive.*;
import static org.gradc.notation.Level.CHOICE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Bracket;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Summation;

/**
 * What notations for paper have in common: products without a sign, fractions with a bar, sin²(x).
 */
abstract class PaperStyle implements Style {
  /** The functions whose powers are written before their arguments. */
  private static final Set<Primitive> POWERED =
      EnumSet.of(
          SIN, COS, TAN, COT, SEC, CSC, SINH, COSH, TANH, LOG, ASIN, ACOS, ATAN, NORMPDF, DIGAMMA);

  private final Map<Primitive, Form> rows;
  private final Map<Primitive, String> functions;
  private final Form dotted;

  /**
   * A notation.
   *
   * @param rows the operators that are no calls
   * @param functions what stands before the parenthesised arguments
   * @param dotted a product whose factors would not be told apart without a sign
   */
  PaperStyle(Map<Primitive, Form> rows, Map<Primitive, String> functions, Form dotted) {
    this.rows = rows;
    this.functions = functions;
    this.dotted = dotted;
  }

  /** A function that the table has no name for. */
  abstract String function(String symbol);

  /** A function with a power of its value before the arguments. */
  abstract String raised(String function, String exponent);

  /** A function and its arguments. */
  abstract List<Part> call(String function, List<Expr> operands);

  /** An element of an array. */
  abstract List<Part> element(Read read);

  /** A condition as a number. */
  abstract List<Part> bracket(Apply bracket);

  /** A sum over a range. */
  abstract List<Part> sum(Apply sum);

  /** The sign of a negative number. */
  abstract String minus();

  @Override
  public final List<Part> parts(Expr node, Look look) {
    if (node instanceof Read read && !read.subscripts().isEmpty()) {
      return element(read);
    }
    if (!(node instanceof Apply apply)) {
      return List.of(new Part.Literal(leaf(node).text()));
    }
    if (Summation.isSum(apply)) {
      return sum(apply);
    } else if (apply.is(Bracket.IVERSON)) {
      return bracket(apply);
    } else if (SumText.isTimesSum(apply)) {
      return SumText.times(apply, Objects.requireNonNull(rows.get(MULTIPLY)));
    } else if (apply.is(NEGATE)) {
      return Signs.parts(apply, minus());
    } else if (Style.isShownAsOperand(apply)) {
      return List.of(new Part.Hole(apply.operand(0), CHOICE, false));
    } else if (apply.is(MULTIPLY)
        && (Character.isDigit(look.head(apply.operand(1))) || runsTogether(apply))) {
      return dotted.parts(apply.operands());
    } else if (isTimesProduct(apply)) {
      return SumText.times(apply, Objects.requireNonNull(rows.get(MULTIPLY)));
    }
    List<Part> powered = powerOfFunction(apply, look);
    return powered.isEmpty() ? parts(apply) : powered;
  }

  /** Whether this is a·(b·c), which needs no parentheses on paper. */
  static boolean isTimesProduct(Apply product) {
    return product.is(MULTIPLY)
        && product.operand(1) instanceof Apply factor
        && factor.is(MULTIPLY);
  }

  private List<Part> parts(Apply apply) {
    if (!(apply.operator() instanceof Primitive primitive)) {
      return call(function(apply.operator().symbol()), apply.operands());
    }
    Form form = rows.get(primitive);
    return form == null ? call(name(primitive), apply.operands()) : form.parts(apply.operands());
  }

  private String name(Primitive primitive) {
    String name = functions.get(primitive);
    return name == null ? function(primitive.symbol()) : name;
  }

  /** Whether two names meet of which one is a word. */
  private static boolean runsTogether(Apply product) {
    Expr left = product.operand(0);
    while (left instanceof Apply apply && apply.is(MULTIPLY)) {
      left = apply.operand(1);
    }
    Expr right = product.operand(1);
    if (right instanceof Apply apply && apply.is(POWER)) {
      right = apply.operand(0);
    }
    return left instanceof Read && right instanceof Read && (isWord(left) || isWord(right));
  }

  private static boolean isWord(Expr read) {
    String base = SplitName.of(((Read) read).array()).base();
    return Greek.name(base) == null && !SplitName.isLetter(base);
  }

  /** sin(x)^2 is written sin^2(x). */
  private List<Part> powerOfFunction(Apply power, Look look) {
    if (power.is(POWER)
        && power.operand(0) instanceof Apply base
        && base.operator() instanceof Primitive function
        && POWERED.contains(function)
        && !look.isNamed(base)
        && power.operand(1) instanceof Constant exponent
        && exponent.value().isInteger()
        && exponent.value().signum() > 0) {
      return call(raised(name(function), exponent.value().toString()), base.operands());
    }
    return List.of();
  }

  @Override
  public final Level level(Expr node, Look look) {
    if (!(node instanceof Apply apply)) {
      return leaf(node).level();
    } else if (Summation.isSum(apply)) {
      return Level.PRODUCT;
    } else if (apply.is(Bracket.IVERSON)) {
      return Level.ATOM;
    } else if (apply.is(NEGATE)) {
      return Signs.level(apply, look);
    } else if (Style.isShownAsOperand(apply)) {
      return look.level(apply.operand(0));
    }
    Form form = apply.operator() instanceof Primitive primitive ? rows.get(primitive) : null;
    return form == null ? Level.POWER : form.level();
  }
}
