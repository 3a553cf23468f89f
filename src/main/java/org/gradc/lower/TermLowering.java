package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.derive.TotalDerivative;
import org.gradc.diagnostic.Diagnostics;
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
import org.gradc.syntax.LogicalOperator;

/** Makes the nodes of one term from the values of its operands, and notes where they come from. */
final class TermLowering {
  /** The highest derivative of digamma that has a meaning in double arithmetic. */
  private static final int MAX_ORDER = 100;

  private final ExprGraph graph;
  private final Map<String, Extern> externs;
  private final Provenance provenance;
  private final Diagnostics diagnostics;
  private final Algebra algebra;

  TermLowering(
      ExprGraph graph,
      Map<String, Extern> externs,
      Provenance provenance,
      Diagnostics diagnostics) {
    this.graph = graph;
    this.externs = externs;
    this.provenance = provenance;
    this.diagnostics = diagnostics;
    this.algebra = new Algebra(graph);
  }

  ExprGraph graph() {
    return graph;
  }

  Provenance provenance() {
    return provenance;
  }

  /** The value of a term that is neither a reference nor a call of something inlined. */
  Value lower(Term term, List<Value> operands) {
    if (term instanceof Term.ArrayLiteral) {
      List<Expr> elements = new ArrayList<>(operands.size());
      operands.forEach(operand -> elements.add(operand.scalar()));
      return new Value(Shape.vector(elements.size()), elements);
    } else if (term instanceof Term.Conditional) {
      return conditional(term.span(), operands);
    }
    List<Expr> scalars = new ArrayList<>(operands.size());
    operands.forEach(operand -> scalars.add(operand.scalar()));
    return Value.scalar(scalar(term, scalars));
  }

  private Expr scalar(Term term, List<Expr> operands) {
    Span span = term.span();
    if (term instanceof Term.Numeral number) {
      return note(graph.constant(Rational.of(number.value())), span);
    } else if (term instanceof Term.Pi) {
      return apply(span, Primitive.PI, List.of());
    } else if (term instanceof Term.Chain chain) {
      return chain(chain, operands);
    } else if (term instanceof Term.Power) {
      return apply(span, Primitive.POWER, operands);
    } else if (term instanceof Term.Negation) {
      return apply(span, Primitive.NEGATE, operands);
    } else if (term instanceof Term.Comparison comparison) {
      return comparison(comparison, operands.get(0), operands.get(1));
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
      derivative = TotalDerivative.of(algebra, derivative, variable);
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

  private Value conditional(Span span, List<Value> operands) {
    Expr condition = operands.get(0).scalar();
    Value then = operands.get(1);
    Value otherwise = operands.get(2);
    List<Expr> elements = new ArrayList<>(then.elements().size());
    for (int k = 0; k < then.elements().size(); k++) {
      Expr yes = then.elements().get(k);
      Expr no = otherwise.elements().get(k);
      elements.add(
          yes.sort() == Sort.CONDITION
              ? chosenCondition(span, condition, yes, no)
              : apply(span, Primitive.SELECT, List.of(condition, yes, no)));
    }
    return new Value(then.shape(), elements);
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
            && constant.value().intValue() <= MAX_ORDER;
    if (!valid) {
      Span place = call.arguments().get(0).span();
      diagnostics.report(Message.POLYGAMMA_ORDER.at(place, Integer.toString(MAX_ORDER)));
    }
  }

  private Expr apply(Span span, Operator operator, List<Expr> operands) {
    return note(graph.apply(operator, operands), span);
  }

  private Expr note(Expr expr, Span span) {
    provenance.put(expr, span);
    return expr;
  }
}
