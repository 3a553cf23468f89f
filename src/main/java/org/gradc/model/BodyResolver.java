package org.gradc.model;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.syntax.Declaration;
import org.gradc.syntax.Expression;
import org.gradc.syntax.Name;

/** Resolves the bodies of declarations, each in a scope of its own. */
final class BodyResolver {
  private final SymbolTable table;
  private final Diagnostics diagnostics;

  BodyResolver(SymbolTable table, Diagnostics diagnostics) {
    this.table = table;
    this.diagnostics = diagnostics;
  }

  /**
   * A constant, defined by one {@code let} or by the parts of an array; its type is not known yet.
   */
  Definition constant(Signature signature, List<Declaration.Let> lets) {
    Scope scope = new Scope(false);
    Declaration.Let first = lets.get(0);
    if (first.subscripts().isEmpty()) {
      return new Definition(signature, List.of(), resolve(first.value(), scope), Type.UNKNOWN);
    }
    scope.declare(first.name(), Term.Variety.LOCAL, Scope.Nature.ARRAY, diagnostics);
    LocalResolver resolver = new LocalResolver(table, scope, diagnostics);
    List<LocalGroup> groups = resolver.groups(List.of(resolver.local(lets)));
    Name name = first.name();
    Term result = new Term.Reference(Term.Variety.LOCAL, name.text(), name.span());
    return new Definition(signature, groups, result, Type.UNKNOWN);
  }

  /** A helper or function; its type is not known yet. */
  Definition function(Signature signature, Declaration.Function function) {
    Scope scope = new Scope(false);
    scope.declare(signature, diagnostics);
    Parts parts = new Parts(diagnostics);
    List<Declaration.Let> openers = new ArrayList<>();
    for (Declaration.Let let : function.body().locals()) {
      if (parts.opens(let)) {
        boolean whole = let.subscripts().isEmpty();
        Scope.Nature nature = whole ? Scope.Nature.NUMBER : Scope.Nature.ARRAY;
        scope.declare(let.name(), Term.Variety.LOCAL, nature, diagnostics);
        openers.add(let);
      }
    }
    LocalResolver resolver = new LocalResolver(table, scope, diagnostics);
    List<Local> locals = openers.stream().map(let -> resolver.local(parts.of(let))).toList();
    List<LocalGroup> groups = resolver.groups(locals);
    Term result = resolve(function.body().result(), scope);
    return new Definition(signature, groups, result, Type.UNKNOWN);
  }

  /** The function that a bare formula is. */
  Definition bare(Signature signature, Expression formula) {
    Scope scope = new Scope(true);
    scope.declare(signature, diagnostics);
    return new Definition(signature, List.of(), resolve(formula, scope), Type.UNKNOWN);
  }

  /** An extern with its partials. */
  ExternDefinition extern(Signature signature, Declaration.Extern extern) {
    Scope scope = new Scope(false);
    scope.declare(signature, diagnostics);
    checkMethod(signature, extern);
    List<Term> partials = extern.partials().stream().map(p -> resolve(p, scope)).toList();
    int parts = extern.method().size();
    List<String> owner = extern.method().subList(0, parts - 1).stream().map(Name::text).toList();
    String method = extern.method().get(parts - 1).text();
    return new ExternDefinition(signature, String.join(".", owner), method, partials);
  }

  private Term resolve(Expression expression, Scope scope) {
    return new ExpressionResolver(table, scope, diagnostics).resolve(expression);
  }

  private void checkMethod(Signature signature, Declaration.Extern extern) {
    ClassNames.check(extern.method(), diagnostics);
    if (extern.method().size() == 1) {
      Name method = extern.method().get(0);
      diagnostics.report(Message.EXTERN_WITHOUT_CLASS.at(method.span(), method.text()));
    }
    List<String> expected = signature.parameters().stream().map(Parameter::text).toList();
    List<String> given = new ArrayList<>();
    for (Expression argument : extern.arguments()) {
      given.add(argument instanceof Expression.Variable v ? v.name().text() : "");
    }
    if (!given.equals(expected)) {
      Name method = extern.method().get(extern.method().size() - 1);
      diagnostics.report(
          Message.EXTERN_ARGUMENTS.at(
              method.span(), signature.text(), String.join(", ", expected)));
    }
    if (extern.partials().size() != expected.size()) {
      diagnostics.report(
          Message.EXTERN_PARTIALS.at(
              extern.partials().get(0).span().to(extern.span().behind()),
              signature.text(),
              Integer.toString(expected.size()),
              Builtin.given(extern.partials().size())));
    }
  }
}
