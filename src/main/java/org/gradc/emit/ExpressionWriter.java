package org.gradc.emit;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extern;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.loop.Polynomial;
import org.gradc.schedule.Branch;

/**
 * Writes expressions as Java, with the fewest parentheses that keep the order of operations.
 *
 * <p>Recursion is as deep as a line is long, since what is longer became temporaries.
 */
final class ExpressionWriter {
  private final Naming variables;

  ExpressionWriter(Naming variables) {
    this.variables = variables;
  }

  /** The expression by its name where it has one. */
  String text(Expr expr) {
    return text(expr, Precedence.CONDITIONAL);
  }

  /** The expression with its outermost operator, even where it has a name. */
  String definition(Expr expr) {
    return written(expr).text;
  }

  /** The expression as it stands behind a compound assignment. */
  String operand(Expr expr) {
    return text(expr, Precedence.CONDITIONAL);
  }

  /** The expression as a factor of a product that begins with another. */
  String factor(Expr expr) {
    return text(expr, Precedence.UNARY);
  }

  /** The expression as a term of a sum. */
  String summand(Expr expr) {
    return text(expr, Precedence.MULTIPLICATIVE);
  }

  /** The integer before the expression's value: n of n + 1, else n - 1. */
  String oneLess(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant.value().subtract(Rational.ONE).toString();
    }
    boolean isSuccessor =
        expr instanceof Apply apply
            && apply.is(Primitive.ADD)
            && apply.operand(1) instanceof Constant one
            && one.value().isOne();
    return isSuccessor ? text(((Apply) expr).operand(0)) : text(expr, Precedence.ADDITIVE) + " - 1";
  }

  /** The condition, or its contrary. */
  String condition(Expr condition, boolean holds) {
    return holds ? text(condition) : "!" + text(condition, Precedence.UNARY);
  }

  private record Written(String text, Precedence precedence) {}

  private String text(Expr expr, Precedence required) {
    return parenthesised(named(expr), required);
  }

  private static String parenthesised(Written written, Precedence required) {
    return written.precedence.bindsAtLeast(required) ? written.text : "(" + written.text + ")";
  }

  private Written named(Expr expr) {
    String name = variables.nameOrNull(expr);
    return name != null ? new Written(name, Precedence.PRIMARY) : written(expr);
  }

  private Written written(Expr expr) {
    if (expr instanceof Constant constant) {
      String literal =
          constant.sort() == Sort.INTEGER
              ? constant.value().toString()
              : Literals.of(constant.value().toDouble());
      boolean signed = literal.startsWith("-");
      return new Written(literal, signed ? Precedence.UNARY : Precedence.PRIMARY);
    } else if (expr instanceof Read read) {
      return new Written(variables.element(read), Precedence.PRIMARY);
    } else if (expr instanceof Apply apply) {
      return apply.operator() instanceof Extern extern
          ? call(extern, apply.operands())
          : written(apply, (Primitive) apply.operator());
    }
    throw new IllegalArgumentException(expr + " needs a loop");
  }

  private Written call(Extern extern, List<Expr> operands) {
    return new Written(
        extern.javaClass()
            + "."
            + extern.javaMethod()
            + "("
            + String.join(", ", operands.stream().map(this::text).toList())
            + ")",
        Precedence.PRIMARY);
  }

  private Written written(Apply apply, Primitive primitive) {
    if (primitive == Primitive.NEGATE) {
      return negation(apply.operand(0));
    } else if (primitive == Primitive.DIVIDE
        && apply.sort() == Sort.INTEGER
        && !Polynomial.isSureDivision(apply)) {
      String operands = text(apply.operand(0)) + ", " + text(apply.operand(1));
      return new Written("divideExact(" + operands + ")", Precedence.PRIMARY);
    }
    Branch branch = primitive == Primitive.SELECT ? Branch.of(apply) : null;
    if (branch != null) {
      return written(primitive, List.of(branch.condition(), branch.whenTrue(), branch.whenFalse()));
    }
    if (primitive == Primitive.LESS && isConstant(apply.operand(0))) {
      return flipped(apply, " > ");
    } else if (primitive == Primitive.LESS_EQUAL && isConstant(apply.operand(0))) {
      return flipped(apply, " >= ");
    }
    return written(primitive, apply.operands());
  }

  private static boolean isConstant(Expr expr) {
    return expr instanceof Constant;
  }

  /** 0 &lt; x reads x &gt; 0. */
  private Written flipped(Apply apply, String relation) {
    String left = text(apply.operand(1), Precedence.ADDITIVE);
    String right = text(apply.operand(0), Precedence.ADDITIVE);
    return new Written(left + relation + right, Precedence.RELATION);
  }

  /** -(a*b) is -a*b to the last bit. */
  private Written negation(Expr operand) {
    Written inner = named(operand);
    if (inner.precedence == Precedence.MULTIPLICATIVE && !inner.text.startsWith("-")) {
      return new Written("-" + inner.text, Precedence.MULTIPLICATIVE);
    }
    return new Written("-" + parenthesised(inner, Precedence.PRIMARY), Precedence.UNARY);
  }

  private Written written(Primitive primitive, List<Expr> operands) {
    JavaOperators.Form form = JavaOperators.of(primitive);
    StringBuilder text = new StringBuilder();
    String template = form.template();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '$') {
        int position = template.charAt(++i) - '0';
        String operand = text(operands.get(position), form.operand(position));
        boolean confusing =
            operand.startsWith("-") && form.precedence() == Precedence.ADDITIVE && position > 0;
        text.append(confusing ? "(" + operand + ")" : operand);
      } else if (c == '#') {
        text.append(integer(operands.get(template.charAt(++i) - '0')));
      } else {
        text.append(c);
      }
    }
    return new Written(text.toString(), form.precedence());
  }

  private String integer(Expr expr) {
    return expr instanceof Constant constant && constant.value().isInt()
        ? constant.value().toString()
        : "(int) " + text(expr, Precedence.UNARY);
  }
}
