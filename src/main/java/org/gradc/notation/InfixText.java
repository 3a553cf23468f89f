package org.gradc.notation;

import static org.gradc.expr.Primitive.*;
import static org.gradc.notation.Level.ATOM;
import static org.gradc.notation.Level.CHOICE;
import static org.gradc.notation.Level.COMPARISON;
import static org.gradc.notation.Level.SIGN;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Summation;

/**
 * Expressions in the formula language itself: what is written parses back to an equal value.
 *
 * <p>Written with the fewest parentheses but for a sign after an operator, which keeps them: {@code
 * a - (-b)}.
 */
public final class InfixText implements Style {
  private static final Layout.Naming NAMING = new Layout.Naming(600, 20_000, false);
  private static final Map<Primitive, Form> ROWS = table();

  private InfixText() {}

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
    return Layout.of(formula, new InfixText(), NAMING.or(named));
  }

  /** The text of a node whose operands stand under the given names where they have one. */
  public static String of(ExprGraph graph, Expr node, Map<Expr, String> operandNames) {
    return Layout.of(graph, node, operandNames, new InfixText());
  }

  // Operators that are missing here are called by their symbol, which is the language's name.
  private static Map<Primitive, Form> table() {
    Table t = new Table();
    // spotless:off
    t.row(ADD, Level.SUM, "@0 + @1", Level.SUM, Level.PRODUCT);
    t.row(SUBTRACT, Level.SUM, "@0 - @1", Level.SUM, Level.PRODUCT);
    t.row(MULTIPLY, Level.PRODUCT, "@0*@1", Level.PRODUCT, SIGN);
    t.row(DIVIDE, Level.PRODUCT, "@0/@1", Level.PRODUCT, SIGN);
    t.row(POWER, Level.POWER, "@0^@1", ATOM, Level.POWER);
    t.row(ROOT, ATOM, "sqrt(@0)");
    t.row(FROZEN, ATOM, "(@0)");
    t.row(PI, ATOM, "pi");
    t.row(INFINITY, SIGN, "-log(0)"); // the language has no word for it
    t.row(NAN, ATOM, "log(-1)");
    t.row(LESS, COMPARISON, "@0 < @1", Level.SUM, Level.SUM);
    t.row(LESS_EQUAL, COMPARISON, "@0 <= @1", Level.SUM, Level.SUM);
    t.row(EQUAL, COMPARISON, "@0 == @1", Level.SUM, Level.SUM);
    t.row(NOT_EQUAL, COMPARISON, "@0 != @1", Level.SUM, Level.SUM);
    t.row(Primitive.NOT, Level.NOT, "not @0", Level.NOT);
    t.row(Primitive.AND, Level.AND, "@0 and @1", Level.AND, Level.NOT);
    t.row(Primitive.OR, Level.OR, "@0 or @1", Level.OR, Level.AND);
    t.row(SELECT, CHOICE, "if @0 then @1 else @2", Level.OR, Level.OR, CHOICE);
    // spotless:on
    return t.rows();
  }

  @Override
  public List<Part> parts(Expr node, Look look) {
    if (node instanceof Apply apply) {
      if (Summation.isSum(apply)) {
        return SumText.infix(apply);
      } else if (apply.is(NEGATE)) {
        return Signs.parts(apply, "-");
      } else if (Style.isShownAsOperand(apply)) {
        return List.of(new Part.Hole(apply.operand(0), CHOICE, false));
      }
      Form form = apply.operator() instanceof Primitive primitive ? ROWS.get(primitive) : null;
      return form == null
          ? Form.call(apply.operator().symbol() + "(", apply.operands(), ")")
          : form.parts(apply.operands());
    } else if (node instanceof Read read && !read.subscripts().isEmpty()) {
      return Form.call(read.array() + "[", read.subscripts(), "]");
    }
    return List.of(new Part.Literal(leaf(node).text()));
  }

  @Override
  public Predicate<Expr> nameable(List<Expr> nodes, FreeIndices free) {
    ArrayDefinitions arrays = new ArrayDefinitions(nodes);
    return node -> arrays.allow(node, free.of(node));
  }

  @Override
  public Level level(Expr node, Look look) {
    if (!(node instanceof Apply apply)) {
      return leaf(node).level();
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
    return Numerals.infix(constant.value());
  }

  @Override
  public String word(String name) {
    return name;
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
