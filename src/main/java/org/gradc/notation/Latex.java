package org.gradc.notation;

import static org.gradc.expr.Primitive.*;
import static org.gradc.notation.Level.ATOM;
import static org.gradc.notation.Level.COMPARISON;
import static org.gradc.notation.Level.SIGN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;

/** Expressions in LaTeX's mathematical mode, as mathematicians write them. */
public final class Latex extends PaperStyle {
  private static final Layout.Naming NAMING = new Layout.Naming(300, 20_000, false);

  private Latex() {
    super(table(), functions(), Form.of(Level.PRODUCT, "@0 \\cdot @1", Level.PRODUCT, SIGN));
  }

  /** The text of an expression. */
  public static Notation of(Formula formula) {
    return of(formula, false);
  }

  /**
   * The text of an expression.
   *
   * @param named whether all that is used more than once gets a name
   */
  public static Notation of(Formula formula, boolean named) {
    return Layout.of(Brackets.in(formula), new Latex(), NAMING.or(named));
  }

  /** A name in mathematical mode. */
  public static String name(String name) {
    return LatexNames.of(name);
  }

  private static Map<Primitive, Form> table() {
    Table t = new Table();
    // spotless:off
    t.row(ADD, Level.SUM, "@0 + @1", Level.SUM, Level.PRODUCT);
    t.row(SUBTRACT, Level.SUM, "@0 - @1", Level.SUM, Level.PRODUCT);
    t.row(MULTIPLY, Level.PRODUCT, "@0 @1", Level.PRODUCT, SIGN);
    t.row(DIVIDE, Level.POWER, "\\frac{@0}{@1}");
    t.row(POWER, Level.POWER, "@0^{@1}", ATOM);
    t.row(PI, ATOM, "\\pi");
    t.row(INFINITY, ATOM, "\\infty");
    t.row(NAN, ATOM, "\\mathrm{NaN}");
    t.row(SQRT, ATOM, "\\sqrt{@0}");
    t.row(ROOT, ATOM, "\\sqrt{@0}");
    t.row(FROZEN, ATOM, "\\left(@0\\right)");
    t.row(CBRT, ATOM, "\\sqrt[3]{@0}");
    t.row(EXP, Level.POWER, "e^{@0}");
    t.row(EXPM1, Level.SUM, "e^{@0} - 1");
    t.row(LOG1P, Level.POWER, "\\ln\\left(1 + @0\\right)", Level.SUM);
    t.row(ABS, ATOM, "\\left|@0\\right|");
    t.row(FLOOR, ATOM, "\\left\\lfloor @0\\right\\rfloor");
    t.row(CEIL, ATOM, "\\left\\lceil @0\\right\\rceil");
    t.row(POLYGAMMA, Level.POWER, "\\psi^{\\left(@0\\right)}\\left(@1\\right)");
    t.row(LESS, COMPARISON, "@0 < @1", Level.SUM, Level.SUM);
    t.row(LESS_EQUAL, COMPARISON, "@0 \\leq @1", Level.SUM, Level.SUM);
    t.row(EQUAL, COMPARISON, "@0 = @1", Level.SUM, Level.SUM);
    t.row(NOT_EQUAL, COMPARISON, "@0 \\neq @1", Level.SUM, Level.SUM);
    t.row(Primitive.NOT, Level.NOT, "\\neg @0", ATOM);
    t.row(Primitive.AND, Level.AND, "@0 \\land @1", Level.AND, Level.NOT);
    t.row(Primitive.OR, Level.OR, "@0 \\lor @1", Level.OR, Level.AND);
    t.row(
        SELECT,
        ATOM,
        "\\begin{cases} @1 & \\text{if } @0 \\\\ @2 & \\text{otherwise} \\end{cases}");
    // spotless:on
    return t.rows();
  }

  /** What stands before the parenthesised arguments. */
  private static Map<Primitive, String> functions() {
    Map<Primitive, String> names = new EnumMap<>(Primitive.class);
    // spotless:off
    for (Primitive p : List.of(SIN, COS, TAN, COT, SEC, CSC, SINH, COSH, TANH, MIN, MAX)) {
      names.put(p, "\\" + p.symbol());
    }
    for (Primitive p : List.of(HYPOT, CLAMP, ATAN2, SIGMOID, SOFTPLUS, RELU, ERF, ERFC)) {
      names.put(p, "\\operatorname{" + p.symbol() + "}");
    }
    names.put(LOG, "\\ln");
    names.put(LOG2, "\\log_{2}");
    names.put(LOG10, "\\log_{10}");
    names.put(Primitive.SIGN, "\\operatorname{sgn}");
    names.put(ASIN, "\\arcsin");
    names.put(ACOS, "\\arccos");
    names.put(ATAN, "\\arctan");
    names.put(ASINH, "\\operatorname{arsinh}");
    names.put(ACOSH, "\\operatorname{arcosh}");
    names.put(ATANH, "\\operatorname{artanh}");
    names.put(NORMPDF, "\\varphi");
    names.put(NORMCDF, "\\Phi");
    names.put(GAMMA, "\\Gamma");
    names.put(LGAMMA, "\\ln\\Gamma");
    names.put(DIGAMMA, "\\psi");
    // spotless:on
    return names;
  }

  @Override
  String function(String symbol) {
    return "\\operatorname{" + symbol.replace("_", "\\_").replace("$", "") + "}";
  }

  @Override
  String raised(String function, String exponent) {
    return function + "^{" + exponent + "}";
  }

  @Override
  List<Part> call(String function, List<Expr> operands) {
    return Form.call(function + "\\left(", operands, "\\right)");
  }

  @Override
  List<Part> element(Read read) {
    String name = name(read.array());
    // TeX takes no second subscript.
    String base = name.contains("_{") ? "{" + name + "}" : name;
    return Form.call(base + "_{", read.subscripts(), "}");
  }

  @Override
  List<Part> bracket(Apply bracket) {
    return Form.of(ATOM, "\\left[@0\\right]").parts(bracket.operands());
  }

  @Override
  List<Part> sum(Apply sum) {
    return SumText.latex(sum);
  }

  @Override
  public Piece number(Constant constant) {
    return Numerals.latex(constant.value());
  }

  @Override
  String minus() {
    return "-";
  }

  @Override
  public String word(String name) {
    return name(name);
  }

  @Override
  public String opening() {
    return "\\left(";
  }

  @Override
  public String closing() {
    return "\\right)";
  }
}
