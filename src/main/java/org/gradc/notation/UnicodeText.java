package org.gradc.notation;

import static org.gradc.expr.Primitive.*;
import static org.gradc.notation.Level.ATOM;
import static org.gradc.notation.Level.CHOICE;
import static org.gradc.notation.Level.COMPARISON;
import static org.gradc.notation.Level.SIGN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Apply;
import org.gradc.expr.Bracket;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Summation;

/**
 * Expressions in one line of Unicode: {@code 2·x²·sin(θ₁)}.
 *
 * <p>Parentheses stand where those of the formula language do, so that there is one reading.
 */
public final class UnicodeText implements Style {
  private static final Layout.Naming NAMING = new Layout.Naming(600, 20_000, false);
  private static final Map<Primitive, Form> ROWS = table();
  private static final Map<Primitive, String> FUNCTIONS = functions();

  private UnicodeText() {}

  /**
   * The text of an expression.
   *
   * @param named whether all that is used more than once gets a name
   */
  public static Notation of(Formula formula, boolean named) {
    return Layout.of(Brackets.in(formula), new UnicodeText(), NAMING.or(named));
  }

  private static Map<Primitive, Form> table() {
    Table t = new Table();
    // spotless:off
    t.row(ADD, Level.SUM, "@0 + @1", Level.SUM, Level.PRODUCT);
    t.row(SUBTRACT, Level.SUM, "@0 − @1", Level.SUM, Level.PRODUCT);
    t.row(MULTIPLY, Level.PRODUCT, "@0·@1", Level.PRODUCT, SIGN);
    t.row(DIVIDE, Level.PRODUCT, "@0/@1", Level.PRODUCT, SIGN);
    t.row(POWER, Level.POWER, "@0^@1", ATOM, ATOM);
    t.row(SQRT, Level.POWER, "√@0", ATOM);
    t.row(ROOT, Level.POWER, "√@0", ATOM);
    t.row(CBRT, Level.POWER, "∛@0", ATOM);
    t.row(FROZEN, ATOM, "(@0)");
    t.row(PI, ATOM, "π");
    t.row(INFINITY, ATOM, "∞");
    t.row(NAN, ATOM, "NaN");
    t.row(FLOOR, ATOM, "⌊@0⌋");
    t.row(CEIL, ATOM, "⌈@0⌉");
    t.row(LESS, COMPARISON, "@0 < @1", Level.SUM, Level.SUM);
    t.row(LESS_EQUAL, COMPARISON, "@0 ≤ @1", Level.SUM, Level.SUM);
    t.row(EQUAL, COMPARISON, "@0 = @1", Level.SUM, Level.SUM);
    t.row(NOT_EQUAL, COMPARISON, "@0 ≠ @1", Level.SUM, Level.SUM);
    t.row(Primitive.NOT, Level.NOT, "¬@0", ATOM);
    t.row(Primitive.AND, Level.AND, "@0 ∧ @1", Level.AND, Level.NOT);
    t.row(Primitive.OR, Level.OR, "@0 ∨ @1", Level.OR, Level.AND);
    t.row(SELECT, CHOICE, "if @0 then @1 else @2", Level.OR, Level.OR, CHOICE);
    // spotless:on
    return t.rows();
  }

  /** Functions that mathematicians call otherwise than the formula language. */
  private static Map<Primitive, String> functions() {
    Map<Primitive, String> names = new EnumMap<>(Primitive.class);
    // spotless:off
    names.put(LOG, "ln");
    names.put(LOG2, "log₂");
    names.put(LOG10, "log₁₀");
    names.put(Primitive.SIGN, "sgn");
    names.put(ASIN, "arcsin");
    names.put(ACOS, "arccos");
    names.put(ATAN, "arctan");
    names.put(ASINH, "arsinh");
    names.put(ACOSH, "arcosh");
    names.put(ATANH, "artanh");
    names.put(NORMCDF, "Φ");
    names.put(NORMPDF, "φ");
    names.put(GAMMA, "Γ");
    names.put(LGAMMA, "lnΓ");
    names.put(DIGAMMA, "ψ");
    // spotless:on
    return names;
  }

  @Override
  public List<Part> parts(Expr node, Look look) {
    if (node instanceof Read read && !read.subscripts().isEmpty()) {
      return Form.call(word(read.array()) + "[", read.subscripts(), "]");
    }
    if (!(node instanceof Apply apply)) {
      return List.of(new Part.Literal(leaf(node).text()));
    }
    if (Summation.isSum(apply)) {
      return SumText.unicode(apply);
    } else if (apply.is(Bracket.IVERSON)) {
      return Form.call("[", apply.operands(), "]");
    } else if (SumText.isTimesSum(apply) || PaperStyle.isTimesProduct(apply)) {
      return SumText.times(apply, Objects.requireNonNull(ROWS.get(MULTIPLY)));
    } else if (apply.is(NEGATE)) {
      return Signs.parts(apply, "−");
    } else if (Style.isShownAsOperand(apply)) {
      return List.of(new Part.Hole(apply.operand(0), CHOICE, false));
    } else if (apply.is(POWER)
        && apply.operand(1) instanceof Constant exponent
        && exponent.value().isInteger()) {
      return List.of(
          new Part.Hole(apply.operand(0), ATOM, false),
          new Part.Literal(UnicodeNames.raised(exponent.value().toString())));
    } else if (apply.operator() instanceof Primitive primitive) {
      Form form = ROWS.get(primitive);
      String name = FUNCTIONS.getOrDefault(primitive, primitive.symbol());
      return form == null
          ? Form.call(name + "(", apply.operands(), ")")
          : form.parts(apply.operands());
    }
    return Form.call(word(apply.operator().symbol()) + "(", apply.operands(), ")");
  }

  @Override
  public Level level(Expr node, Look look) {
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
    Form form = apply.operator() instanceof Primitive primitive ? ROWS.get(primitive) : null;
    return form == null ? ATOM : form.level();
  }

  @Override
  public Piece number(Constant constant) {
    return Numerals.unicode(constant.value());
  }

  @Override
  public char head(String text) {
    return text.charAt(0) == '−' ? '-' : text.charAt(0);
  }

  @Override
  public String word(String name) {
    return UnicodeNames.of(name);
  }

  @Override
  public String opening() {
    return "(";
  }

  @Override
  public String closing() {
    return ")";
  }
}
