package org.gradc.notation;

import static org.gradc.expr.Primitive.*;
import static org.gradc.notation.Level.ATOM;
import static org.gradc.notation.Level.COMPARISON;
import static org.gradc.notation.Level.SIGN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;

/**
 * Expressions in presentation MathML, of the elements of MathML Core alone.
 *
 * <p>A fraction, a root and a script take each operand as one element, so these stand in {@code
 * mrow}.
 */
public final class MathMl extends PaperStyle {
  private static final Layout.Naming NAMING = new Layout.Naming(300, 20_000, false);

  /** Stands between a function and its arguments; nothing is seen of it. */
  private static final String APPLY = "<mo>&#x2061;</mo>";

  private MathMl() {
    super(table(), functions(), Form.of(Level.PRODUCT, "@0<mo>⋅</mo>@1", Level.PRODUCT, SIGN));
  }

  /**
   * The elements of an expression; {@link #document} makes a whole of them.
   *
   * @param named whether all that is used more than once gets a name
   */
  public static Notation of(Formula formula, boolean named) {
    return Layout.of(Brackets.in(formula), new MathMl(), NAMING.or(named));
  }

  /** One {@code math} element: the expression, and below it the parts that it names. */
  public static String document(Notation notation) {
    StringBuilder text = new StringBuilder("<math display=\"block\">");
    if (notation.definitions().isEmpty()) {
      return text.append(row(notation.expression())).append("</math>").toString();
    }
    text.append("<mtable>").append(line(notation.expression()));
    for (Notation.Definition definition : notation.definitions()) {
      text.append('\n');
      text.append(
          line(
              "<mtext>where&#xA0;</mtext>" + definition.name() + "<mo>=</mo>" + definition.text()));
    }
    return text.append("</mtable></math>").toString();
  }

  private static String line(String content) {
    return "<mtr><mtd>" + row(content) + "</mtd></mtr>";
  }

  private static String row(String content) {
    return "<mrow>" + content + "</mrow>";
  }

  private static Map<Primitive, Form> table() {
    Table t = new Table();
    // spotless:off
    t.row(ADD, Level.SUM, "@0<mo>+</mo>@1", Level.SUM, Level.PRODUCT);
    t.row(SUBTRACT, Level.SUM, "@0<mo>−</mo>@1", Level.SUM, Level.PRODUCT);
    t.row(MULTIPLY, Level.PRODUCT, "@0<mo>&#x2062;</mo>@1", Level.PRODUCT, SIGN);
    t.row(DIVIDE, Level.POWER, "<mfrac><mrow>@0</mrow><mrow>@1</mrow></mfrac>");
    t.row(POWER, Level.POWER, "<msup><mrow>@0</mrow><mrow>@1</mrow></msup>", ATOM);
    t.row(PI, ATOM, "<mi>π</mi>");
    t.row(INFINITY, ATOM, "<mi>∞</mi>");
    t.row(NAN, ATOM, "<mi>NaN</mi>");
    t.row(SQRT, ATOM, "<msqrt><mrow>@0</mrow></msqrt>");
    t.row(ROOT, ATOM, "<msqrt><mrow>@0</mrow></msqrt>");
    t.row(CBRT, ATOM, "<mroot><mrow>@0</mrow><mn>3</mn></mroot>");
    t.row(FROZEN, ATOM, "<mrow><mo>(</mo>@0<mo>)</mo></mrow>");
    t.row(EXP, Level.POWER, "<msup><mi>e</mi><mrow>@0</mrow></msup>");
    t.row(EXPM1, Level.SUM, "<msup><mi>e</mi><mrow>@0</mrow></msup><mo>−</mo><mn>1</mn>");
    t.row(LOG1P, Level.POWER,
        "<mi>ln</mi>" + APPLY + "<mrow><mo>(</mo><mn>1</mn><mo>+</mo>@0<mo>)</mo></mrow>", Level.SUM);
    t.row(ABS, ATOM, "<mrow><mo>|</mo>@0<mo>|</mo></mrow>");
    t.row(FLOOR, ATOM, "<mrow><mo>⌊</mo>@0<mo>⌋</mo></mrow>");
    t.row(CEIL, ATOM, "<mrow><mo>⌈</mo>@0<mo>⌉</mo></mrow>");
    t.row(POLYGAMMA, Level.POWER,
        "<msup><mi>ψ</mi><mrow><mo>(</mo>@0<mo>)</mo></mrow></msup>" + APPLY
            + "<mrow><mo>(</mo>@1<mo>)</mo></mrow>");
    t.row(LESS, COMPARISON, "@0<mo>&lt;</mo>@1", Level.SUM, Level.SUM);
    t.row(LESS_EQUAL, COMPARISON, "@0<mo>≤</mo>@1", Level.SUM, Level.SUM);
    t.row(EQUAL, COMPARISON, "@0<mo>=</mo>@1", Level.SUM, Level.SUM);
    t.row(NOT_EQUAL, COMPARISON, "@0<mo>≠</mo>@1", Level.SUM, Level.SUM);
    t.row(Primitive.NOT, Level.NOT, "<mo>¬</mo>@0", ATOM);
    t.row(Primitive.AND, Level.AND, "@0<mo>∧</mo>@1", Level.AND, Level.NOT);
    t.row(Primitive.OR, Level.OR, "@0<mo>∨</mo>@1", Level.OR, Level.AND);
    t.row(SELECT, ATOM,
        "<mrow><mo>{</mo><mtable><mtr><mtd><mrow>@1</mrow></mtd>"
            + "<mtd><mrow><mtext>if&#xA0;</mtext>@0</mrow></mtd></mtr>"
            + "<mtr><mtd><mrow>@2</mrow></mtd><mtd><mtext>otherwise</mtext></mtd></mtr>"
            + "</mtable></mrow>");
    // spotless:on
    return t.rows();
  }

  private static Map<Primitive, String> functions() {
    Map<Primitive, String> names = new EnumMap<>(Primitive.class);
    // spotless:off
    names.put(LOG, "<mi>ln</mi>");
    names.put(LOG2, "<msub><mi>log</mi><mn>2</mn></msub>");
    names.put(LOG10, "<msub><mi>log</mi><mn>10</mn></msub>");
    names.put(Primitive.SIGN, "<mi>sgn</mi>");
    names.put(ASIN, "<mi>arcsin</mi>");
    names.put(ACOS, "<mi>arccos</mi>");
    names.put(ATAN, "<mi>arctan</mi>");
    names.put(ASINH, "<mi>arsinh</mi>");
    names.put(ACOSH, "<mi>arcosh</mi>");
    names.put(ATANH, "<mi>artanh</mi>");
    names.put(NORMPDF, "<mi>φ</mi>");
    names.put(NORMCDF, "<mi mathvariant=\"normal\">Φ</mi>");
    names.put(GAMMA, "<mi mathvariant=\"normal\">Γ</mi>");
    names.put(LGAMMA, "<mi>ln</mi>" + APPLY + "<mi mathvariant=\"normal\">Γ</mi>");
    names.put(DIGAMMA, "<mi>ψ</mi>");
    // spotless:on
    return names;
  }

  @Override
  String function(String symbol) {
    return "<mi>" + Markup.escaped(symbol.replace("$", "")) + "</mi>";
  }

  @Override
  String raised(String function, String exponent) {
    return "<msup>" + function + "<mn>" + exponent + "</mn></msup>";
  }

  @Override
  List<Part> call(String function, List<Expr> operands) {
    return Form.call(
        function + APPLY + "<mrow><mo>(</mo>", operands, "<mo>,</mo>", "<mo>)</mo></mrow>");
  }

  @Override
  List<Part> element(Read read) {
    return Form.call(
        "<msub>" + word(read.array()) + "<mrow>",
        read.subscripts(),
        "<mo>,</mo>",
        "</mrow></msub>");
  }

  @Override
  List<Part> bracket(Apply bracket) {
    return Form.of(ATOM, "<mrow><mo>[</mo>@0<mo>]</mo></mrow>").parts(bracket.operands());
  }

  @Override
  List<Part> sum(Apply sum) {
    return SumText.mathMl(sum);
  }

  @Override
  public Piece number(Constant constant) {
    return Numerals.mathMl(constant.value());
  }

  @Override
  String minus() {
    return "<mo>−</mo>";
  }

  @Override
  public char head(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '<') {
      at = text.indexOf('>', at) + 1;
    }
    char head = at < text.length() ? text.charAt(at) : ' ';
    return head == '−' ? '-' : head;
  }

  @Override
  public String word(String name) {
    SplitName split = SplitName.of(name);
    if (split.subscripts().isEmpty()) {
      return identifier(split.base());
    }
    List<String> subscripts = new ArrayList<>();
    split.subscripts().forEach(subscript -> subscripts.add(identifier(subscript)));
    return "<msub>"
        + identifier(split.base())
        + "<mrow>"
        + String.join("<mo>,</mo>", subscripts)
        + "</mrow></msub>";
  }

  private static String identifier(String word) {
    if (SplitName.isNumber(word)) {
      return "<mn>" + word + "</mn>";
    }
    String letter = Greek.letter(word);
    return "<mi>" + Markup.escaped(letter == null ? word : letter) + "</mi>";
  }

  @Override
  public String opening() {
    return "<mrow><mo>(</mo>";
  }

  @Override
  public String closing() {
    return "<mo>)</mo></mrow>";
  }
}
