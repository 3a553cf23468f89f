package org.gradc.lower;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.derive.TotalDerivative;
import org.gradc.diagnostic.Limits;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extern;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.model.Builtin;
import org.gradc.model.Term;
import org.gradc.rules.Algebra;
import org.gradc.syntax.ChainOperator;
import org.gradc.syntax.LogicalOperator;

/** Makes the nodes of one term from the values of its operands, and notes where they come from. */
final class TermLowering {
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final Map<String, Extern> externs;
  private final Elementwise elementwise;
  private final Products products;
  private final WholeArrays wholeArrays;
  private final Algebra algebra;
  private final HigherDerivatives higherDerivatives;

  TermLowering(FunctionBuilder builder, Map<String, Extern> externs, LocalArrays arrays) {
    this.builder = builder;
    this.graph = builder.graph();
    this.externs = externs;
    this.elementwise = new Elementwise(builder, arrays);
    this.products = new Products(builder, arrays);
    this.wholeArrays = new WholeArrays(builder, arrays);
    this.algebra = new Algebra(graph);
    this.higherDerivatives = new HigherDerivatives(builder);
  }

  Elementwise elementwise() {
    return elementwise;
  }

  HigherDerivatives higherDerivatives() {
    return higherDerivatives;
  }

  /**
   * The value of a term that is neither a reference nor a call of something inlined nor binds
   * indices.
   */
  Value lower(Term term, List<Value> operands, Context context) {
    if (term instanceof Term.ArrayLiteral literal) {
      return elementwise.literal(literal, operands, context);
    }
    boolean scalars = operands.stream().allMatch(Value.Scalar.class::isInstance);
    if (term instanceof Term.BuiltinCall call && WholeArrays.takes(call)) {
      return wholeArrays.of(call, operands, context);
    } else if (scalars && !(term instanceof Term.Transpose)) {
      return Value.scalar(scalar(term, operands.stream().map(Value::scalar).toList()));
    } else if (term instanceof Term.Chain chain) {
      return chain(chain, operands, context);
    }
    return arrays(term, operands, context);
  }

  private Value arrays(Term term, List<Value> operands, Context context) {
    if (term instanceof Term.Transpose transpose) {
      return elementwise.transposed(transpose, operands.get(0));
    } else if (term instanceof Term.Power power && !power.elementwise()) {
      throw builder.reject(Message.POWER_OF_ARRAY.at(power.span()).didYouMean(".^"));
    } else if (term instanceof Term.Conditional conditional) {
      elementwise.requireBranches(conditional, operands);
    } else if (!(term instanceof Term.Power
        || term instanceof Term.Negation
        || term instanceof Term.BuiltinCall
        || term instanceof Term.Call)) {
      for (int k = 0; k < operands.size(); k++) {
        elementwise.requireScalar(term.operands().get(k).span(), operands.get(k));
      }
    }
    return elementwise.map(
        term.span(), elements -> scalar(term, elements), operands, words(term), context);
  }

  private static String words(Term term) {
    if (term instanceof Term.Power) {
      return "'.^'";
    } else if (term instanceof Term.BuiltinCall call) {
      return "'" + call.function().word() + "'";
    } else if (term instanceof Term.Call call) {
      return "'" + call.callee().text() + "'";
    }
    return "'if'";
  }

  private Value chain(Term.Chain chain, List<Value> operands, Context context) {
    Value sofar = operands.get(0);
    for (int k = 0; k < chain.rest().size(); k++) {
      Term.Link link = chain.rest().get(k);
      Value right = operands.get(k + 1);
      Span span = chain.first().span().to(link.operand().span());
      boolean matrices = sofar instanceof Value.Array && right instanceof Value.Array;
      ChainOperator operator = link.operator();
      if (operator == ChainOperator.DIVIDE && right instanceof Value.Array) {
        throw builder.reject(Message.DIVIDED_BY_ARRAY.at(span).didYouMean("./"));
      } else if (matrices
          && (operator == ChainOperator.TIMES || operator == ChainOperator.JUXTAPOSED)) {
        sofar = products.of((Value.Array) sofar, (Value.Array) right, span, context);
      } else {
        sofar =
            elementwise.map(
                span,
                elements -> linked(span, operator, elements.get(0), elements.get(1)),
                List.of(sofar, right),
                "'" + operator.symbol() + "'",
                context);
      }
    }
    return sofar;
  }

  private Expr linked(Span span, ChainOperator operator, Expr left, Expr right) {
    return apply(span, Operators.of(operator), List.of(builder.real(left), builder.real(right)));
  }

  /** The meaning of a term for numbers; integers are numbers too. */
  private Expr scalar(Term term, List<Expr> given) {
    Span span = term.span();
    if (term instanceof Term.Comparison comparison) {
      Expr left = integer(given.get(0), given.get(1));
      Expr right = integer(given.get(1), given.get(0));
      return left.sort() == right.sort()
          ? comparison(comparison, left, right)
          : comparison(comparison, builder.real(left), builder.real(right));
    }
    List<Expr> operands = given.stream().map(builder::real).toList();
    if (term instanceof Term.Numeral number) {
      return note(graph.constant(Rational.of(number.value())), span);
    } else if (term instanceof Term.Pi) {
      return apply(span, Primitive.PI, List.of());
    } else if (term instanceof Term.Chain chain) {
      return chain(chain, operands);
    } else if (term instanceof Term.Conditional) {
      return conditional(span, operands);
    } else if (term instanceof Term.Power) {
      return apply(span, Primitive.POWER, operands);
    } else if (term instanceof Term.Negation) {
      return apply(span, Primitive.NEGATE, operands);
    } else if (term instanceof Term.Not) {
      return apply(span, Primitive.NOT, operands);
    } else if (term instanceof Term.Logical logical) {
      boolean and = logical.operator() == LogicalOperator.AND;
      return fold(span, and ? Primitive.AND : Primitive.OR, operands);
    } else if (term instanceof Term.BuiltinCall call) {
      if (call.function() == Builtin.POLYGAMMA) {
        checkOrder(call, operands.get(0));
      }
      return fold(span, Operators.of(call.function()), operands);
    } else if (term instanceof Term.Call call) {
      return apply(span, Objects.requireNonNull(externs.get(call.callee().text())), operands);
    }
    throw new IllegalStateException("no meaning for " + term.getClass().getSimpleName());
  }

  /** The derivative of a scalar by parameters, one after the other. */
  Value derivative(Term.Differentiation term, Expr expression, List<Read> variables) {
    Expr derivative = expression;
    for (Read variable : variables) {
      Expr before = derivative;
      derivative =
          higherDerivatives.derivative(
              before, term.span(), () -> TotalDerivative.of(algebra, before, variable));
    }
    return Value.scalar(note(derivative, term.span()));
  }

  private Expr chain(Term.Chain chain, List<Expr> operands) {
    Expr sofar = operands.get(0);
    for (int k = 0; k < chain.rest().size(); k++) {
      Term.Link link = chain.rest().get(k);
      Span span = chain.first().span().to(link.operand().span());
      sofar = apply(span, Operators.of(link.operator()), List.of(sofar, operands.get(k + 1)));
    }
    return sofar;
  }

  /** An operator of two operands over more, from the left; one of another arity is applied once. */
  private Expr fold(Span span, Primitive operator, List<Expr> operands) {
    if (operator.arity() != 2) {
      return apply(span, operator, operands);
    }
    Expr sofar = operands.get(0);
    for (Expr operand : operands.subList(1, operands.size())) {
      sofar = apply(span, operator, List.of(sofar, operand));
    }
    return sofar;
  }

  private Expr comparison(Term.Comparison term, Expr left, Expr right) {
    Span span = term.span();
    return switch (term.operator()) {
      case LESS -> apply(span, Primitive.LESS, List.of(left, right));
      case LESS_OR_EQUAL -> apply(span, Primitive.LESS_EQUAL, List.of(left, right));
      case GREATER -> apply(span, Primitive.LESS, List.of(right, left));
      case GREATER_OR_EQUAL -> apply(span, Primitive.LESS_EQUAL, List.of(right, left));
      case EQUAL -> apply(span, Primitive.EQUAL, List.of(left, right));
      case NOT_EQUAL -> apply(span, Primitive.NOT_EQUAL, List.of(left, right));
    };
  }

  private Expr conditional(Span span, List<Expr> operands) {
    Expr condition = operands.get(0);
    Expr yes = operands.get(1);
    Expr no = operands.get(2);
    return yes.sort() == Sort.CONDITION
        ? chosenCondition(span, condition, yes, no)
        : apply(span, Primitive.SELECT, List.of(condition, yes, no));
  }

  /** A choice between conditions is a condition: c∧yes ∨ ¬c∧no. */
  private Expr chosenCondition(Span span, Expr condition, Expr yes, Expr no) {
    Expr contrary = apply(span, Primitive.NOT, List.of(condition));
    return apply(
        span,
        Primitive.OR,
        List.of(
            apply(span, Primitive.AND, List.of(condition, yes)),
            apply(span, Primitive.AND, List.of(contrary, no))));
  }

  private void checkOrder(Term.BuiltinCall call, Expr order) {
    boolean valid =
        order instanceof Constant constant
            && constant.value().isInt()
            && constant.value().signum() >= 0
            && constant.value().intValue() <= Limits.POLYGAMMA_ORDER;
    if (!valid) {
      Span place = call.arguments().get(0).span();
      builder
          .diagnostics()
          .report(Message.POLYGAMMA_ORDER.at(place, Integer.toString(Limits.POLYGAMMA_ORDER)));
    }
  }

  private Expr apply(Span span, Operator operator, List<Expr> operands) {
    return note(graph.apply(operator, operands), span);
  }

  /** A number that is compared with an integer: as an integer where it is a whole constant. */
  private Expr integer(Expr expr, Expr other) {
    return other.sort() == Sort.INTEGER
            && expr instanceof Constant constant
            && constant.value().isInteger()
        ? graph.constant(Sort.INTEGER, constant.value())
        : expr;
  }

  private Expr note(Expr expr, Span span) {
    builder.provenance().put(expr, span);
    return expr;
  }
}
