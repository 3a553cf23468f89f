package org.gradc.syntax;

import java.util.ArrayList;
import java.util.List;
import org.gradc.syntax.Expression.Chain;
import org.gradc.syntax.Expression.Link;

/** Prints expressions; recurses over nesting, loops over chains. */
final class ExpressionPrinter {
  // The rungs of the grammar's ladder, from the weakest.
  private static final int ANY = 0;
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int COMPARISON = 4;
  private static final int SUM = 5;
  private static final int PRODUCT = 6;
  private static final int SIGNED = 7;
  private static final int POWER = 8;
  private static final int POSTFIX = 9;
  private static final int PRIMARY = 10;

  private StringBuilder out = new StringBuilder();
  private boolean inNorm;

  String print(Expression expression) {
    print(expression, ANY);
    return out.toString();
  }

  private static int rung(Expression e) {
    if (e instanceof Chain chain) {
      return chain.isSum() ? SUM : PRODUCT;
    }
    if (e instanceof Expression.Logical logical) {
      return logical.operator() == LogicalOperator.OR ? OR : AND;
    }
    if (e instanceof Expression.Conditional) {
      return ANY;
    }
    if (e instanceof Expression.Not) {
      return NOT;
    }
    if (e instanceof Expression.Comparison) {
      return COMPARISON;
    }
    if (e instanceof Expression.Signed) {
      return SIGNED;
    }
    if (e instanceof Expression.Power) {
      return POWER;
    }
    boolean postfix = e instanceof Expression.Transpose || e instanceof Expression.Subscripted;
    return postfix ? POSTFIX : PRIMARY;
  }

  /** Prints an expression where the grammar wants this rung or a stronger one. */
  private void print(Expression e, int wanted) {
    // In a norm, bars that open another one would be taken for its end after an operand.
    if (rung(e) < wanted || (e instanceof Expression.Norm && inNorm)) {
      bracketed("(", e, ")");
    } else {
      printBare(e);
    }
  }

  private void bracketed(String opener, Expression e, String closer) {
    boolean outer = inNorm;
    inNorm = opener.equals("||");
    out.append(opener);
    print(e, ANY);
    out.append(closer);
    inNorm = outer;
  }

  private void printBare(Expression e) {
    if (e instanceof Expression.Number number) {
      out.append(number.text());
    } else if (e instanceof Expression.Variable variable) {
      out.append(variable.name());
    } else if (e instanceof Expression.Call call) {
      list(call.function() + "(", List.of(), call.arguments(), ")");
    } else if (e instanceof Expression.Reduction r) {
      list(r.function() + "(", r.binders(), List.of(r.body()), ")");
    } else if (e instanceof Expression.Comprehension c) {
      list("[", c.binders(), List.of(c.body()), "]");
    } else if (e instanceof Expression.ArrayLiteral array) {
      list("[", List.of(), array.elements(), "]");
    } else if (e instanceof Expression.Subscripted s) {
      print(s.array(), POSTFIX);
      list("[", List.of(), s.subscripts(), "]");
    } else if (e instanceof Expression.Transpose t) {
      print(t.operand(), POSTFIX);
      out.append('\'');
    } else if (e instanceof Expression.Norm norm) {
      bracketed("||", norm.operand(), "||");
    } else if (e instanceof Expression.Power power) {
      print(power.base(), POSTFIX);
      out.append(power.elementwise() ? ".^" : "^");
      print(power.exponent(), SIGNED);
    } else if (e instanceof Expression.Signed signed) {
      out.append(signed.negative() ? '-' : '+');
      print(signed.operand(), SIGNED);
    } else if (e instanceof Chain chain) {
      chain(chain);
    } else {
      printCondition(e);
    }
  }

  private void printCondition(Expression e) {
    if (e instanceof Expression.Comparison comparison) {
      print(comparison.left(), SUM);
      out.append(' ').append(comparison.operator().symbol()).append(' ');
      print(comparison.right(), SUM);
    } else if (e instanceof Expression.Not not) {
      out.append("not ");
      print(not.operand(), NOT);
    } else if (e instanceof Expression.Logical logical) {
      int stronger = rung(logical) + 1;
      for (int k = 0; k < logical.operands().size(); k++) {
        out.append(k == 0 ? "" : " " + logical.operator().symbol() + " ");
        print(logical.operands().get(k), stronger);
      }
    } else if (e instanceof Expression.Conditional conditional) {
      out.append("if ");
      print(conditional.condition(), OR);
      out.append(" then ");
      print(conditional.then(), OR);
      out.append(" else ");
      print(conditional.otherwise(), ANY);
    }
  }

  private void list(
      String opener, List<Binder> binders, List<Expression> expressions, String closer) {
    boolean outer = inNorm;
    inNorm = false;
    out.append(opener);
    for (int k = 0; k < binders.size(); k++) {
      Binder binder = binders.get(k);
      out.append(k == 0 ? "" : ", ").append(binder.index());
      Range range = binder.range();
      if (range != null) {
        out.append(" in ");
        print(range.from(), SUM);
        out.append("..");
        print(range.to(), SUM);
      }
    }
    out.append(binders.isEmpty() ? "" : ": ");
    for (int k = 0; k < expressions.size(); k++) {
      out.append(k == 0 ? "" : ", ");
      print(expressions.get(k), ANY);
    }
    out.append(closer);
    inNorm = outer;
  }

  private void chain(Chain chain) {
    if (chain.rest().stream().anyMatch(l -> l.operator() == ChainOperator.JUXTAPOSED)) {
      juxtaposed(chain);
      return;
    }
    print(chain.first(), chain.isSum() ? PRODUCT : SIGNED);
    for (Link link : chain.rest()) {
      String symbol = link.operator().symbol();
      out.append(chain.isSum() ? " " + symbol + " " : symbol);
      print(link.operand(), chain.isSum() ? PRODUCT : SIGNED);
    }
  }

  /**
   * Prints a product in which operands are multiplied by mere neighbourhood.
   *
   * <p>A number or an array can stand there in parentheses only; and a name right before a
   * parenthesis would be a call, so it gets parentheses itself, which is found from the right.
   */
  private void juxtaposed(Chain chain) {
    List<String> operands = new ArrayList<>();
    operands.add(apart(chain.first(), SIGNED));
    for (Link link : chain.rest()) {
      boolean juxtaposed = link.operator() == ChainOperator.JUXTAPOSED;
      String operand = apart(link.operand(), juxtaposed ? POWER : SIGNED);
      char first = operand.charAt(0);
      boolean bare = !juxtaposed || !(first == '[' || first == '.' || Character.isDigit(first));
      operands.add(bare ? operand : "(" + operand + ")");
    }
    for (int k = operands.size() - 2; k >= 0; k--) {
      boolean next = chain.rest().get(k).operator() == ChainOperator.JUXTAPOSED;
      if (next && operands.get(k + 1).startsWith("(") && endsWithName(operands.get(k))) {
        operands.set(k, "(" + operands.get(k) + ")");
      }
    }
    out.append(operands.get(0));
    for (int k = 1; k < operands.size(); k++) {
      ChainOperator operator = chain.rest().get(k - 1).operator();
      out.append(operator == ChainOperator.JUXTAPOSED ? " " : operator.symbol());
      out.append(operands.get(k));
    }
  }

  private String apart(Expression operand, int wanted) {
    StringBuilder whole = out;
    out = new StringBuilder();
    print(operand, wanted);
    String text = out.toString();
    out = whole;
    return text;
  }

  /** Whether the last token of a text is a name. */
  private static boolean endsWithName(String text) {
    int at = text.length();
    while (at > 0 && isNamePart(text.codePointBefore(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at < text.length() && !Character.isDigit(text.codePointAt(at));
  }

  private static boolean isNamePart(int codePoint) {
    return Character.isUnicodeIdentifierPart(codePoint) || codePoint == '_';
  }
}
