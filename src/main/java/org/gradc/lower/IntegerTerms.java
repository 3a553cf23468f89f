package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.model.Builtin;
import org.gradc.model.Signature;
import org.gradc.model.Term;

/** Lowers terms where an integer belongs: subscripts, bounds and extents. */
final class IntegerTerms {
  private static final int MAX_EXPONENT = 8;

  private final BodyLowering bodies;
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final Shapes shapes;

  IntegerTerms(BodyLowering bodies, FunctionBuilder builder) {
    this.bodies = bodies;
    this.builder = builder;
    this.graph = builder.graph();
    this.shapes = new Shapes(builder);
  }

  /** The integer expression of a term, which is rejected where it is none. */
  Expr of(Term term, Bindings names, Context context) {
    if (term instanceof Term.Numeral number) {
      Rational value = Rational.of(number.value());
      if (!value.isInt()) {
        throw reject(term.span(), "the number " + term.span().text());
      }
      return graph.constant(Sort.INTEGER, value);
    } else if (term instanceof Term.Reference reference) {
      return reference(reference, names, context);
    } else if (term instanceof Term.Negation negation) {
      return apply(term, Primitive.NEGATE, List.of(of(negation.operand(), names, context)));
    } else if (term instanceof Term.Chain chain) {
      return chain(chain, names, context);
    } else if (term instanceof Term.Power power) {
      return power(power, names, context);
    } else if (term instanceof Term.BuiltinCall call
        && (call.function() == Builtin.MIN || call.function() == Builtin.MAX)
        && call.arguments().size() > 1) {
      Expr sofar = of(call.arguments().get(0), names, context);
      for (Term argument : call.arguments().subList(1, call.arguments().size())) {
        Primitive operator = call.function() == Builtin.MIN ? Primitive.MIN : Primitive.MAX;
        sofar = apply(term, operator, List.of(sofar, of(argument, names, context)));
      }
      return sofar;
    } else if (term instanceof Term.Conditional conditional) {
      Expr condition = bodies.condition(conditional.condition(), names, context);
      Expr then = of(conditional.then(), names, builder.under(context, condition, true));
      Expr otherwise = of(conditional.otherwise(), names, builder.under(context, condition, false));
      return apply(term, Primitive.SELECT, List.of(condition, then, otherwise));
    } else if (term instanceof Term.Call call
        && call.callee().variety() != Signature.Variety.EXTERN) {
      return bodies.integerCall(call, names, context);
    } else if (term instanceof Term.Subscripted) {
      Value value = bodies.lower(term, names, context);
      if (value instanceof Value.Scalar scalar && scalar.expr().sort() == Sort.INTEGER) {
        return scalar.expr();
      }
      throw reject(term.span(), "an element of an array of numbers that are no integers");
    }
    throw reject(term.span(), "'" + term.span().text() + "'");
  }

  private Expr reference(Term.Reference reference, Bindings names, Context context) {
    Value value = bodies.lower(reference, names, context);
    if (!(value instanceof Value.Scalar scalar)) {
      throw reject(reference.span(), shapes.words(value));
    }
    Expr expr = scalar.expr();
    if (expr.sort() == Sort.INTEGER) {
      return expr;
    } else if (expr instanceof Constant constant && constant.value().isInt()) {
      return graph.constant(Sort.INTEGER, constant.value());
    }
    Term local =
        reference.variety() == Term.Variety.LOCAL ? names.terms().get(reference.name()) : null;
    if (local != null) {
      return of(local, names, context);
    } else if (reference.variety() == Term.Variety.CONSTANT) {
      return bodies.integerConstant(reference);
    }
    throw reject(reference.span(), "'" + reference.name() + "', which is no integer");
  }

  private Expr chain(Term.Chain chain, Bindings names, Context context) {
    Expr sofar = of(chain.first(), names, context);
    for (Term.Link link : chain.rest()) {
      Expr right = of(link.operand(), names, context);
      sofar = apply(chain, Operators.of(link.operator()), List.of(sofar, right));
    }
    return sofar;
  }

  private Expr power(Term.Power power, Bindings names, Context context) {
    Expr base = of(power.base(), names, context);
    Expr exponent = of(power.exponent(), names, context);
    if (!(exponent instanceof Constant constant)
        || constant.value().signum() < 0
        || constant.value().compareTo(Rational.of(MAX_EXPONENT)) > 0) {
      throw reject(power.span(), "a power whose exponent is not one of 0 to " + MAX_EXPONENT);
    }
    Expr product = graph.integer(1);
    for (int k = 0; k < constant.value().intValue(); k++) {
      product = k == 0 ? base : apply(power, Primitive.MULTIPLY, List.of(product, base));
    }
    return product;
  }

  private Expr apply(Term term, Operator operator, List<Expr> operands) {
    Expr expr = graph.apply(operator, operands);
    builder.requireInt(expr, term.span());
    builder.provenance().put(expr, term.span());
    return expr;
  }

  private Rejection reject(Span place, String found) {
    return builder.reject(Message.NEEDS_INTEGER.at(place, found));
  }

  // --- which terms are integers -----------------------------------------------------------------

  /**
   * Whether a term is made of indices, extents and integers by sums and products: such a term is an
   * integer in comparisons and as an argument.
   */
  boolean isIntegral(Term term, Bindings names) {
    List<Term> open = new ArrayList<>(List.of(term));
    boolean any = false;
    while (!open.isEmpty()) {
      Term next = open.remove(open.size() - 1);
      if (next instanceof Term.Numeral number) {
        if (!Rational.of(number.value()).isInt()) {
          return false;
        }
      } else if (next instanceof Term.Reference reference) {
        if (!isIntegral(reference, names)) {
          return false;
        }
        any = true;
      } else if (next instanceof Term.Subscripted subscripted) {
        if (!(subscripted.array() instanceof Term.Reference array)
            || !(bodies.bound(array, names) instanceof Value.Pulled pulled)
            || pulled.element().sort() != Sort.INTEGER) {
          return false;
        }
        any = true;
      } else if (next instanceof Term.Negation || isSumOrProduct(next)) {
        open.addAll(next.operands());
      } else {
        return false;
      }
    }
    return any;
  }

  private static boolean isSumOrProduct(Term term) {
    return term instanceof Term.Chain chain
        && chain.rest().stream()
            .allMatch(link -> Operators.of(link.operator()) != Primitive.DIVIDE);
  }

  private boolean isIntegral(Term.Reference reference, Bindings names) {
    return switch (reference.variety()) {
      case INDEX, EXTENT -> true;
      case PARAMETER, LOCAL ->
          bodies.bound(reference, names) instanceof Value.Scalar scalar
              && scalar.expr().sort() == Sort.INTEGER;
      case CONSTANT -> false;
    };
  }
}
