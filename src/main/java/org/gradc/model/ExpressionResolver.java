package org.gradc.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.syntax.Binder;
import org.gradc.syntax.ChainOperator;
import org.gradc.syntax.Expression;

/**
 * Makes terms of expressions: looks up names ({@link NameResolver}), matches calls with what they
 * call ({@link CallResolver}), refuses what has two readings.
 */
final class ExpressionResolver {
  private final SymbolTable table;
  private final Scope scope;
  private final Diagnostics diagnostics;
  private final NameResolver names;
  private final CallResolver calls;
  private final JuxtapositionCheck juxtapositions;

  ExpressionResolver(SymbolTable table, Scope scope, Diagnostics diagnostics) {
    this.table = table;
    this.scope = scope;
    this.diagnostics = diagnostics;
    this.names = new NameResolver(table, scope, diagnostics);
    this.calls = new CallResolver(table, scope, names, diagnostics);
    this.juxtapositions = new JuxtapositionCheck(scope, diagnostics);
  }

  /** The term of an expression; {@link Term.Invalid} stands where an error was reported. */
  Term resolve(Expression root) {
    List<Term> done = new ArrayList<>();
    for (ExpressionWalk.Event event : ExpressionWalk.of(root, this::isDeclared)) {
      if (event instanceof ExpressionWalk.Bind bind) {
        scope.enter(bind.binder().index(), diagnostics);
      } else if (event instanceof ExpressionWalk.Unbind unbind) {
        scope.leave(unbind.count());
      } else if (event instanceof ExpressionWalk.Complete complete) {
        int below = done.size() - complete.parts();
        List<Term> operands = new ArrayList<>(done.subList(below, done.size()));
        done.subList(below, done.size()).clear();
        done.add(term(complete.expression(), operands));
      }
    }
    return done.get(0);
  }

  private boolean isDeclared(String name) {
    return scope.find(name) != null || table.find(name) != null;
  }

  private Term term(Expression e, List<Term> operands) {
    Span span = e.span();
    if (e instanceof Expression.Number number) {
      return new Term.Numeral(new BigDecimal(number.text()), span);
    } else if (e instanceof Expression.Variable variable) {
      return names.resolve(variable.name());
    } else if (e instanceof Expression.Call call) {
      return calls.call(call, operands);
    } else if (e instanceof Expression.Reduction reduction) {
      List<Term.Binder> binders = binders(reduction.binders(), operands);
      return calls.reduction(reduction, binders, operands.get(operands.size() - 1));
    } else if (e instanceof Expression.Comprehension comprehension) {
      List<Term.Binder> binders = binders(comprehension.binders(), operands);
      return new Term.Comprehension(binders, operands.get(operands.size() - 1), span);
    } else if (e instanceof Expression.Subscripted subscripted) {
      return subscripted(subscripted, operands);
    } else if (e instanceof Expression.Norm norm) {
      return calls.norm(norm, operands.get(0));
    } else if (e instanceof Expression.Transpose) {
      return calls.transpose(span, operands.get(0));
    } else if (e instanceof Expression.ArrayLiteral) {
      return new Term.ArrayLiteral(operands, span);
    }
    return arithmetic(e, operands);
  }

  private Term arithmetic(Expression e, List<Term> operands) {
    Span span = e.span();
    if (e instanceof Expression.Power power) {
      return power(power, operands.get(0), operands.get(1));
    } else if (e instanceof Expression.Signed signed) {
      return signed.negative() ? new Term.Negation(operands.get(0), span) : operands.get(0);
    } else if (e instanceof Expression.Chain chain) {
      boolean reported = !chain.isSum() && juxtapositions.reports(chain, operands);
      return reported ? new Term.Invalid(span) : chain(chain, operands);
    } else if (e instanceof Expression.Comparison comparison) {
      return new Term.Comparison(operands.get(0), comparison.operator(), operands.get(1), span);
    } else if (e instanceof Expression.Not) {
      return new Term.Not(operands.get(0), span);
    } else if (e instanceof Expression.Logical logical) {
      return new Term.Logical(logical.operator(), operands, span);
    }
    return new Term.Conditional(operands.get(0), operands.get(1), operands.get(2), span);
  }

  /** The indices with their bounds, which stand before the body among the operands. */
  private static List<Term.Binder> binders(List<Binder> written, List<Term> operands) {
    List<Term.Binder> binders = new ArrayList<>();
    int next = 0;
    for (Binder binder : written) {
      if (binder.range() == null) {
        binders.add(new Term.Binder(binder.index(), null, null));
      } else {
        binders.add(new Term.Binder(binder.index(), operands.get(next), operands.get(next + 1)));
        next += 2;
      }
    }
    return binders;
  }

  private Term subscripted(Expression.Subscripted e, List<Term> operands) {
    if (!(e.array() instanceof Expression.Variable variable)) {
      List<Term> subscripts = operands.subList(1, operands.size());
      return new Term.Subscripted(operands.get(0), subscripts, e.span());
    }
    Scope.Entry entry = scope.find(variable.name().text());
    if (scope.isBare() && (entry == null || entry.variety() == Term.Variety.PARAMETER)) {
      String name = variable.name().text();
      String extents = operands.size() == 1 ? "n" : operands.size() == 2 ? "m, n" : "…";
      diagnostics.report(Message.UNDECLARED_ARRAY.at(variable.span(), name + "[" + extents + "]"));
      return new Term.Invalid(e.span());
    }
    return new Term.Subscripted(names.array(variable.name()), operands, e.span());
  }

  /** A sum or product of resolved operands. */
  static Term.Chain chain(Expression.Chain chain, List<Term> operands) {
    List<Term.Link> rest = new ArrayList<>(chain.rest().size());
    for (int k = 0; k < chain.rest().size(); k++) {
      rest.add(new Term.Link(chain.rest().get(k).operator(), operands.get(k + 1)));
    }
    return new Term.Chain(operands.get(0), rest, chain.span());
  }

  /** A power binds stronger than the product that a split name is: w0x0^2 is w0*x0^2. */
  private Term power(Expression.Power power, Term base, Term exponent) {
    if (juxtapositions.reports(power, exponent)) {
      return new Term.Invalid(power.span());
    }
    if (JuxtapositionCheck.isBareSplit(power, base)) {
      Term.Chain split = (Term.Chain) base;
      List<Term.Link> rest = new ArrayList<>(split.rest());
      Term last = rest.remove(rest.size() - 1).operand();
      Term lastPower = new Term.Power(last, exponent, power.elementwise(), power.span());
      rest.add(new Term.Link(ChainOperator.JUXTAPOSED, lastPower));
      return new Term.Chain(split.first(), rest, power.span());
    }
    return new Term.Power(base, exponent, power.elementwise(), power.span());
  }
}
