package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.gradc.diagnostic.Span;
import org.gradc.syntax.Expression.Link;
import org.gradc.syntax.TreeReader.Trees;
import org.jspecify.annotations.Nullable;

/**
 * Parse tree to syntax tree: expressions. Recurses over nesting, loops over chains.
 *
 * <p>Rules that merely passed a child on are gone from the tree ({@link TreeTrimmer}), so a child
 * is known by its class, not by its position in the ladder.
 */
final class ExpressionReader {
  private static final Map<Integer, ChainOperator> CHAIN =
      Map.of(
          PLUS, ChainOperator.PLUS,
          MINUS, ChainOperator.MINUS,
          TIMES, ChainOperator.TIMES,
          DIVIDE, ChainOperator.DIVIDE,
          ELEMENT_TIMES, ChainOperator.ELEMENT_TIMES,
          ELEMENT_DIVIDE, ChainOperator.ELEMENT_DIVIDE);

  private static final Map<Integer, ComparisonOperator> COMPARISON =
      Map.of(
          LESS, ComparisonOperator.LESS,
          LESS_EQUAL, ComparisonOperator.LESS_OR_EQUAL,
          GREATER, ComparisonOperator.GREATER,
          GREATER_EQUAL, ComparisonOperator.GREATER_OR_EQUAL,
          EQUAL, ComparisonOperator.EQUAL,
          NOT_EQUAL, ComparisonOperator.NOT_EQUAL);

  Expression read(ParseTree tree) {
    ParserRuleContext node = (ParserRuleContext) tree;
    return switch (node.getRuleIndex()) {
      case RULE_expression -> read(node.getChild(0));
      case RULE_conditional ->
          conditional(node, node.getChild(1), node.getChild(3), node.getChild(5));
      case RULE_disjunction -> logical(node, LogicalOperator.OR);
      case RULE_conjunction -> logical(node, LogicalOperator.AND);
      case RULE_negation -> negation(node);
      case RULE_comparison -> comparison(node);
      case RULE_sum, RULE_product -> chain(node);
      case RULE_signed -> signed(node);
      case RULE_power -> power(node);
      case RULE_postfix -> postfix(node);
      case RULE_primary -> primary((PrimaryContext) node);
      default -> throw new IllegalStateException("no expression: rule " + node.getRuleIndex());
    };
  }

  List<Expression> list(ExpressionsContext list) {
    List<Expression> result = new ArrayList<>();
    for (int k = 0; k < list.getChildCount(); k += 2) {
      result.add(read(list.getChild(k)));
    }
    return result;
  }

  Binder ranged(RangedIndexContext ranged) {
    Expression from = read(ranged.getChild(2));
    Expression to = read(ranged.getChild(4));
    Span range = span(ranged.getChild(2)).to(span(ranged.getChild(4)));
    return new Binder(Trees.name(ranged.NAME()), new Range(from, to, range), Trees.span(ranged));
  }

  private Expression conditional(
      ParserRuleContext node, ParseTree condition, ParseTree then, ParseTree otherwise) {
    return new Expression.Conditional(
        read(condition), read(then), read(otherwise), Trees.span(node));
  }

  private Expression logical(ParserRuleContext node, LogicalOperator operator) {
    List<Expression> operands = new ArrayList<>();
    for (int k = 0; k < node.getChildCount(); k += 2) {
      operands.add(read(node.getChild(k)));
    }
    return operands.size() == 1
        ? operands.get(0)
        : new Expression.Logical(operator, operands, Trees.span(node));
  }

  private Expression negation(ParserRuleContext node) {
    int last = node.getChildCount() - 1;
    Expression result = read(node.getChild(last));
    for (int k = last - 1; k >= 0; k--) {
      Span span = Trees.token(node.getChild(k)).span().to(span(node.getChild(last)));
      result = new Expression.Not(result, span);
    }
    return result;
  }

  private Expression comparison(ParserRuleContext node) {
    Lexeme operator = Trees.token(node.getChild(1));
    ComparisonOperator kind = COMPARISON.get(operator.getType());
    if (kind == null) {
      throw new IllegalStateException("no comparison: " + operator);
    }
    return new Expression.Comparison(
        read(node.getChild(0)), kind, operator.span(), read(node.getChild(2)), Trees.span(node));
  }

  private Expression chain(ParserRuleContext node) {
    List<Link> rest = new ArrayList<>();
    ChainOperator operator = ChainOperator.JUXTAPOSED;
    Span operatorSpan = null;
    for (int k = 1; k < node.getChildCount(); k++) {
      ParseTree child = node.getChild(k);
      if (child instanceof TerminalNode leaf) {
        ChainOperator written = CHAIN.get(leaf.getSymbol().getType());
        operator = written == null ? ChainOperator.JUXTAPOSED : written;
        operatorSpan = Trees.token(leaf).span();
      } else {
        int start = span(child).start();
        Span place = operatorSpan == null ? span(child).source().span(start, start) : operatorSpan;
        rest.add(new Link(operator, place, read(child)));
        operator = ChainOperator.JUXTAPOSED;
        operatorSpan = null;
      }
    }
    return new Expression.Chain(read(node.getChild(0)), rest, Trees.span(node));
  }

  private Expression signed(ParserRuleContext node) {
    int last = node.getChildCount() - 1;
    return signs(node, last, read(node.getChild(last)), span(node.getChild(last)));
  }

  /** Puts the signs that stand right before child {@code k} on its value. */
  private static Expression signs(ParserRuleContext node, int k, Expression value, Span behind) {
    Expression result = value;
    for (int at = k - 1; at >= 0; at--) {
      int type = Trees.type(node.getChild(at));
      if (type != PLUS && type != MINUS) {
        break;
      }
      Span span = Trees.token(node.getChild(at)).span().to(behind);
      result = new Expression.Signed(type == MINUS, result, span);
    }
    return result;
  }

  /** {@code a ^ b ^ - c}, folded from the right. */
  private Expression power(ParserRuleContext node) {
    Span end = span(node.getChild(node.getChildCount() - 1));
    Expression result = null;
    Lexeme operator = null;
    for (int k = node.getChildCount() - 1; k >= 0; k--) {
      ParseTree child = node.getChild(k);
      int type = Trees.type(child);
      if (type == POWER || type == ELEMENT_POWER) {
        operator = Trees.token(child);
      } else if (!(child instanceof TerminalNode)) {
        Expression operand = read(child);
        if (result != null && operator != null) {
          boolean elementwise = operator.getType() == ELEMENT_POWER;
          Span whole = span(child).to(end);
          operand = new Expression.Power(operand, elementwise, operator.span(), result, whole);
        }
        result = signs(node, k, operand, end);
      }
    }
    if (result == null) {
      throw new IllegalStateException("a power without operand");
    }
    return result;
  }

  private Expression postfix(ParserRuleContext node) {
    Expression result = read(node.getChild(0));
    Span start = span(node.getChild(0));
    for (int k = 1; k < node.getChildCount(); k++) {
      ParseTree child = node.getChild(k);
      if (Trees.type(child) == TRANSPOSE) {
        result = new Expression.Transpose(result, start.to(Trees.token(child).span()));
      } else if (child instanceof ExpressionsContext list) {
        Span closer = Trees.token(node.getChild(k + 1)).span();
        result = new Expression.Subscripted(result, list(list), start.to(closer));
      }
    }
    return result;
  }

  private Expression primary(PrimaryContext node) {
    Span span = Trees.span(node);
    Lexeme first = Trees.token(node.getChild(0));
    return switch (first.getType()) {
      case NUMBER -> new Expression.Number(first.getText(), span);
      case NAME -> {
        Name name = Trees.name(node.NAME());
        ArgumentsContext arguments = node.arguments();
        yield arguments == null ? new Expression.Variable(name) : arguments(name, arguments, span);
      }
      case LEFT_PAREN -> read(node.getChild(1));
      case NORM_OPEN -> new Expression.Norm(read(node.getChild(1)), span);
      case ARRAY_OPEN -> arguments(null, node.arguments(), span);
      default -> conditional(node, node.getChild(2), node.getChild(4), node.getChild(6));
    };
  }

  /** What stands in the parentheses of a call, or in brackets where there is no function. */
  private Expression arguments(@Nullable Name function, ArgumentsContext arguments, Span span) {
    ExpressionsContext list = arguments.expressions();
    if (list != null) {
      return function == null
          ? new Expression.ArrayLiteral(list(list), span)
          : new Expression.Call(function, list(list), span);
    }
    List<Binder> binders = new ArrayList<>();
    for (BinderContext binder : arguments.binder()) {
      RangedIndexContext ranged = binder.rangedIndex();
      binders.add(
          ranged == null
              ? new Binder(Trees.name(binder.NAME()), null, Trees.span(binder))
              : ranged(ranged));
    }
    Expression body = read(arguments.getChild(arguments.getChildCount() - 1));
    return function == null
        ? new Expression.Comprehension(binders, body, span)
        : new Expression.Reduction(function, binders, body, span);
  }

  private static Span span(ParseTree tree) {
    return Trees.span((ParserRuleContext) tree);
  }
}
