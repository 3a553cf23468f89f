package org.gradc.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.syntax.ChainOperator;
import org.gradc.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Makes terms of expressions: looks up names ({@link NameResolver}), matches calls with what they
 * call, refuses what has two readings.
 */
final class ExpressionResolver {
  /** The derivative as a function of the language. */
  static final String DIFF = "diff";

  private final SymbolTable table;
  private final Scope scope;
  private final Diagnostics diagnostics;
  private final NameResolver names;
  private final JuxtapositionCheck juxtapositions;

  ExpressionResolver(SymbolTable table, Scope scope, Diagnostics diagnostics) {
    this.table = table;
    this.scope = scope;
    this.diagnostics = diagnostics;
    this.names = new NameResolver(table, scope, diagnostics);
    this.juxtapositions = new JuxtapositionCheck(scope, diagnostics);
  }

  /** The term of an expression; {@link Term.Invalid} stands where an error was reported. */
  Term resolve(Expression root) {
    List<Term> done = new ArrayList<>();
    for (Expression expression : Postorder.of(root, e -> parts(e, table, scope))) {
      int below = done.size() - parts(expression, table, scope).size();
      List<Term> operands = new ArrayList<>(done.subList(below, done.size()));
      done.subList(below, done.size()).clear();
      done.add(term(expression, operands));
    }
    return done.get(0);
  }

  /**
   * The expressions directly below that are resolved, in the order of the text; none below what is
   * refused as a whole.
   */
  static List<Expression> parts(Expression e, SymbolTable table, Scope scope) {
    if (e instanceof Expression.Call call) {
      return arguments(call, table, scope);
    } else if (e instanceof Expression.ArrayLiteral literal) {
      return literal.elements();
    } else if (e instanceof Expression.Power power) {
      return List.of(power.base(), power.exponent());
    } else if (e instanceof Expression.Signed signed) {
      return List.of(signed.operand());
    } else if (e instanceof Expression.Chain chain) {
      List<Expression> operands = new ArrayList<>(chain.rest().size() + 1);
      operands.add(chain.first());
      chain.rest().forEach(link -> operands.add(link.operand()));
      return operands;
    } else if (e instanceof Expression.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    } else if (e instanceof Expression.Not not) {
      return List.of(not.operand());
    } else if (e instanceof Expression.Logical logical) {
      return logical.operands();
    } else if (e instanceof Expression.Conditional conditional) {
      return List.of(conditional.condition(), conditional.then(), conditional.otherwise());
    }
    return List.of();
  }

  private static List<Expression> arguments(Expression.Call call, SymbolTable table, Scope scope) {
    String name = call.function().text();
    boolean own = scope.find(name) != null || table.find(name) != null;
    if (!own && name.equals(DIFF)) {
      return call.arguments().subList(0, 1);
    }
    Builtin builtin = own ? null : Builtin.named(name);
    return builtin != null && builtin.isOfArrays() ? List.of() : call.arguments();
  }

  private Term term(Expression e, List<Term> operands) {
    Span span = e.span();
    String refused = Unsupported.construct(e);
    if (refused != null) {
      return error(Message.NOT_IN_THIS_VERSION.at(span, refused));
    } else if (e instanceof Expression.Number number) {
      return new Term.Numeral(new BigDecimal(number.text()), span);
    } else if (e instanceof Expression.Variable variable) {
      return names.resolve(variable.name());
    } else if (e instanceof Expression.Call call) {
      return call(call, operands);
    } else if (e instanceof Expression.ArrayLiteral) {
      return new Term.ArrayLiteral(operands, span);
    } else if (e instanceof Expression.Power power) {
      return power(power, operands.get(0), operands.get(1));
    } else if (e instanceof Expression.Signed signed) {
      return signed.negative() ? new Term.Negation(operands.get(0), span) : operands.get(0);
    } else if (e instanceof Expression.Chain chain) {
      return chain(chain, operands);
    } else if (e instanceof Expression.Comparison comparison) {
      return new Term.Comparison(operands.get(0), comparison.operator(), operands.get(1), span);
    } else if (e instanceof Expression.Not) {
      return new Term.Not(operands.get(0), span);
    } else if (e instanceof Expression.Logical logical) {
      return new Term.Logical(logical.operator(), operands, span);
    }
    return new Term.Conditional(operands.get(0), operands.get(1), operands.get(2), span);
  }

  private Term chain(Expression.Chain chain, List<Term> operands) {
    if (!chain.isSum() && juxtapositions.reports(chain, operands)) {
      return new Term.Invalid(chain.span());
    }
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

  private Term call(Expression.Call call, List<Term> arguments) {
    String name = call.function().text();
    Span place = call.function().span();
    Scope.Entry local = scope.find(name);
    Signature signature = local == null ? table.find(name) : null;
    if (local != null && local.variety() == null) {
      return new Term.Invalid(call.span());
    }
    boolean pi = signature == null && NameResolver.isPi(name);
    if (local != null || pi || (signature != null && !signature.isCallable())) {
      return error(Message.CALLED_VARIABLE.at(place, name).didYouMean(name + "*(…)"));
    }
    if (signature != null) {
      int expected = signature.parameters().size();
      return expected == arguments.size()
          ? new Term.Call(signature, arguments, call.span())
          : error(wrongCount(call, Builtin.arguments(expected)));
    }
    if (name.equals(DIFF)) {
      return differentiation(call, arguments.get(0));
    }
    Builtin builtin = Builtin.named(name);
    if (builtin == null) {
      return error(unknownFunction(name, place));
    }
    if (builtin.isOfArrays()) {
      return error(Message.NOT_IN_THIS_VERSION.at(place, Unsupported.function(builtin)));
    }
    return builtin.takes(arguments.size())
        ? new Term.BuiltinCall(builtin, arguments, call.span())
        : error(wrongCount(call, builtin.arity()));
  }

  private Diagnostic wrongCount(Expression.Call call, String expected) {
    String given = Builtin.given(call.arguments().size());
    return Message.ARGUMENT_COUNT.at(call.span(), call.function().text(), expected, given);
  }

  private Diagnostic unknownFunction(String name, Span place) {
    Diagnostic error = Message.UNKNOWN_FUNCTION.at(place, name);
    List<String> near =
        names.wantsSuggestions() ? Builtin.suggestions(name, table.names(true)) : List.of();
    return near.isEmpty()
        ? error.note(Message.NAME_BEFORE_PARENTHESIS, name + "*(…)")
        : error.didYouMean(near);
  }

  private Term differentiation(Expression.Call call, Term expression) {
    if (call.arguments().size() < 2) {
      return error(wrongCount(call, "an expression and one or more parameters"));
    }
    List<String> variables = new ArrayList<>();
    for (Expression variable : call.arguments().subList(1, call.arguments().size())) {
      String name = parameter(variable);
      if (name == null) {
        return error(Message.DIFF_VARIABLE.at(variable.span(), Readings.factor(variable)));
      }
      variables.add(name);
    }
    return new Term.Differentiation(expression, variables, call.span());
  }

  private @Nullable String parameter(Expression expression) {
    if (expression instanceof Expression.Variable variable) {
      Scope.Entry entry = scope.find(variable.name().text());
      if (entry != null && entry.variety() == Term.Variety.PARAMETER) {
        return variable.name().text();
      }
    }
    return null;
  }

  private Term error(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
    return new Term.Invalid(Objects.requireNonNull(diagnostic.span()));
  }
}
