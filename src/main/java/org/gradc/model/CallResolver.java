package org.gradc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.diagnostic.Suggestions;
import org.gradc.syntax.Expression;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/** Matches calls, reductions, norms and derivatives with what they call and with its arguments. */
final class CallResolver {
  /** The derivative as a function of the language. */
  static final String DIFF = "diff";

  private static final List<String> REDUCTIONS = reductions();

  private final SymbolTable table;
  private final Scope scope;
  private final NameResolver names;
  private final Diagnostics diagnostics;

  CallResolver(SymbolTable table, Scope scope, NameResolver names, Diagnostics diagnostics) {
    this.table = table;
    this.scope = scope;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  private static List<String> reductions() {
    List<String> words = new ArrayList<>();
    for (Term.ReductionKind kind : Term.ReductionKind.values()) {
      words.add(kind.name().toLowerCase(Locale.ROOT));
    }
    return List.copyOf(words);
  }

  /** The term of a call whose arguments are resolved; of {@code diff}, the first of them. */
  Term call(Expression.Call call, List<Term> arguments) {
    String name = call.function().text();
    Span place = call.function().span();
    Scope.Entry local = scope.find(name);
    Signature signature = local == null ? table.find(name) : null;
    if ((local != null && local.variety() == null) || (local == null && isUnread(name))) {
      return new Term.Invalid(call.span());
    }
    boolean pi = signature == null && NameResolver.isPi(name);
    if (local != null || pi || (signature != null && !signature.isCallable())) {
      boolean array = local != null && local.nature() == Scope.Nature.ARRAY;
      String meant = array ? name + "[…]" : name + "*(…)";
      return error(Message.CALLED_VARIABLE.at(place, name).didYouMean(meant));
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
    return builtin == null
        ? error(unknownFunction(name, place))
        : builtin(builtin, call, arguments);
  }

  /** A function of the language keeps its meaning where it is only called. */
  private boolean isUnread(String name) {
    boolean known = Builtin.named(name) != null || name.equals(DIFF);
    return known ? table.isDeclaredUnread(name) : table.isUnread(name);
  }

  private Term builtin(Builtin builtin, Expression.Call call, List<Term> arguments) {
    if (!builtin.takes(arguments.size())) {
      Diagnostic error = wrongCount(call, builtin.arity());
      boolean numbers = builtin.isOfArrays(1) && builtin.takes(1);
      return error(numbers ? error.didYouMean(builtin.word() + "([…])") : error);
    }
    if (!builtin.isOfArrays() && builtin.isOfArrays(1) && arguments.size() == 1) {
      // In a bare formula max(x) is a number too few, rather than an array that is not declared.
      if (scope.isBare() && !holdsArray(arguments.get(0))) {
        return error(wrongCount(call, builtin.arity()));
      }
    }
    if (builtin.isOfArrays()) {
      for (Term argument : arguments) {
        if (reportsUndeclared(argument, "n")) {
          return new Term.Invalid(call.span());
        }
      }
    }
    return new Term.BuiltinCall(builtin, arguments, call.span());
  }

  /** {@code ||v||}. */
  Term norm(Expression.Norm norm, Term operand) {
    return reportsUndeclared(operand, "n")
        ? new Term.Invalid(norm.span())
        : new Term.BuiltinCall(Builtin.NORM, List.of(operand), norm.span());
  }

  /** {@code A'}. */
  Term transpose(Span span, Term operand) {
    return reportsUndeclared(operand, "m, n")
        ? new Term.Invalid(span)
        : new Term.Transpose(operand, span);
  }

  /**
   * Reports an operand that has to be an array and cannot be one, since it stands in a bare formula
   * and is made of its numbers.
   */
  private boolean reportsUndeclared(Term operand, String extents) {
    if (!scope.isBare() || holdsArray(operand)) {
      return false;
    }
    for (Term term : Postorder.of(operand, Term::operands)) {
      if (term instanceof Term.Reference reference) {
        String example = reference.name() + "[" + extents + "]";
        diagnostics.report(Message.UNDECLARED_ARRAY.at(reference.span(), example));
        return true;
      }
    }
    return false;
  }

  private static boolean holdsArray(Term operand) {
    return Postorder.of(operand, Term::operands).stream()
        .anyMatch(
            term ->
                term instanceof Term.ArrayLiteral
                    || term instanceof Term.Comprehension
                    || term instanceof Term.Invalid);
  }

  /** {@code sum(i: body)}. */
  Term reduction(Expression.Reduction reduction, List<Term.Binder> binders, Term body) {
    Name function = reduction.function();
    String name = function.text();
    boolean own = scope.find(name) != null || table.find(name) != null;
    if (own || !REDUCTIONS.contains(name)) {
      return error(Message.NOT_A_REDUCTION.at(function.span(), name).didYouMean(near(name, own)));
    }
    Term.ReductionKind kind = Term.ReductionKind.valueOf(name.toUpperCase(Locale.ROOT));
    return new Term.Reduction(kind, binders, body, reduction.span());
  }

  private List<String> near(String name, boolean own) {
    Builtin ofArray = own ? null : Builtin.named(name);
    if (ofArray != null && ofArray.isOfArrays(1) && ofArray.takes(1)) {
      return List.of(name + "([i: …])");
    }
    String known = Builtin.knownElsewhereAs(name);
    return known != null && REDUCTIONS.contains(known)
        ? List.of(known)
        : Suggestions.nearest(name, REDUCTIONS);
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
      Scope.Entry entry = entry(variable);
      boolean parameter = entry != null && entry.variety() == Term.Variety.PARAMETER;
      if (entry == null || !parameter || entry.nature() != Scope.Nature.NUMBER) {
        String kind =
            !parameter || entry == null
                ? ""
                : entry.nature() == Scope.Nature.ARRAY ? "the array " : "the integer ";
        String found = kind + Readings.factor(variable);
        return error(Message.DIFF_VARIABLE.at(variable.span(), found));
      }
      variables.add(entry.name().text());
    }
    return new Term.Differentiation(expression, variables, call.span());
  }

  private Scope.@Nullable Entry entry(Expression expression) {
    return expression instanceof Expression.Variable variable
        ? scope.find(variable.name().text())
        : null;
  }

  private Term error(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
    return new Term.Invalid(Objects.requireNonNull(diagnostic.span()));
  }
}
