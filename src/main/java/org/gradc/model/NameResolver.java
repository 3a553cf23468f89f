package org.gradc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.diagnostic.Suggestions;
import org.gradc.syntax.ChainOperator;
import org.gradc.syntax.Name;

/**
 * Looks up names that stand for values: parameters and locals first, then constants of the module,
 * then π, then products of parameters and locals written without a sign.
 */
final class NameResolver {
  private static final Set<String> PI = Set.of("pi", "π");

  private final SymbolTable table;
  private final Scope scope;
  private final Diagnostics diagnostics;

  NameResolver(SymbolTable table, Scope scope, Diagnostics diagnostics) {
    this.table = table;
    this.scope = scope;
    this.diagnostics = diagnostics;
  }

  /** Whether the name means π where nothing else bears it. */
  static boolean isPi(String name) {
    return PI.contains(name);
  }

  /** Whether it is still worth looking for suggestions: errors beyond the limit are not shown. */
  boolean wantsSuggestions() {
    return diagnostics.errorCount() < Diagnostics.LIMIT;
  }

  /** The term of a name that is not called: a reference, π, or a product of references. */
  Term resolve(Name name) {
    String text = name.text();
    if (isValue(text)) {
      return value(name);
    } else if (table.isUnread(text)) {
      return new Term.Invalid(name.span());
    } else if (scope.isBare()) {
      return product(NameSplitter.groups(text), name.span());
    } else if (isFunction(text)) {
      return error(withoutCall(name), name);
    }
    List<List<String>> readings = NameSplitter.readings(text, scope::isPiece);
    if (readings.isEmpty()) {
      return error(unknown(name), name);
    }
    if (readings.size() > 1) {
      String first = Readings.product(readings.get(0));
      String second = Readings.product(readings.get(1));
      return error(Message.TWO_READINGS.at(name.span(), text, first, second), name);
    }
    return product(readings.get(0), name.span());
  }

  /** The term of a name before a subscript, which is never split. */
  Term array(Name name) {
    if (isValue(name.text())) {
      return value(name);
    } else if (table.isUnread(name.text())) {
      return new Term.Invalid(name.span());
    }
    return error(isFunction(name.text()) ? withoutCall(name) : unknown(name), name);
  }

  /** Whether the whole name stands for a value here. */
  boolean isValue(String name) {
    return scope.find(name) != null || isConstant(name) || isPi(name);
  }

  private boolean isConstant(String name) {
    Signature signature = table.find(name);
    return signature != null && !signature.isCallable();
  }

  private Term value(Name name) {
    String text = name.text();
    if (scope.find(text) != null) {
      return reference(text, name.span());
    }
    return isConstant(text)
        ? new Term.Reference(Term.Variety.CONSTANT, text, name.span())
        : new Term.Pi(name.span());
  }

  private boolean isFunction(String name) {
    return table.find(name) != null
        || Builtin.named(name) != null
        || name.equals(CallResolver.DIFF);
  }

  private static Diagnostic withoutCall(Name name) {
    return Message.FUNCTION_WITHOUT_CALL
        .at(name.span(), name.text())
        .didYouMean(name.text() + "(…)");
  }

  private Term reference(String name, Span span) {
    Scope.Entry entry = scope.find(name);
    return entry == null || entry.variety() == null
        ? new Term.Invalid(span)
        : new Term.Reference(entry.variety(), name, span);
  }

  private Term product(List<String> pieces, Span span) {
    Term first = reference(pieces.get(0), span);
    List<Term.Link> rest = new ArrayList<>();
    for (String piece : pieces.subList(1, pieces.size())) {
      rest.add(new Term.Link(ChainOperator.JUXTAPOSED, reference(piece, span)));
    }
    return rest.isEmpty() ? first : new Term.Chain(first, rest, span);
  }

  private Diagnostic unknown(Name name) {
    Diagnostic error = Message.UNKNOWN_NAME.at(name.span(), name.text());
    if (name.text().equals("e")) {
      return error.didYouMean("exp(1)");
    }
    if (!wantsSuggestions()) {
      return error;
    }
    List<String> known = new ArrayList<>(scope.names());
    known.addAll(table.names(false));
    known.add("pi");
    List<List<String>> products = NameSplitter.looseReadings(name.text(), scope::isNumber);
    return error
        .didYouMean(Suggestions.nearest(name.text(), known))
        .didYouMean(products.size() == 1 ? List.of(Readings.product(products.get(0))) : List.of());
  }

  private Term error(Diagnostic diagnostic, Name name) {
    diagnostics.report(diagnostic);
    return new Term.Invalid(name.span());
  }
}
