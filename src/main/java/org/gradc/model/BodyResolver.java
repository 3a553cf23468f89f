package org.gradc.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** A constant; its type is not known yet. */
  Definition constant(Signature signature, Declaration.Let let) {
    Term value = resolve(let.value(), new Scope(false));
    return new Definition(signature, List.of(), value, Type.UNKNOWN);
  }

  /** A helper or function; its type is not known yet. */
  Definition function(Signature signature, Declaration.Function function) {
    Scope scope = new Scope(false);
    declare(function.parameters(), scope);
    declare(function.data(), scope);
    for (Declaration.Let let : function.body().locals()) {
      if (let.subscripts().isEmpty()) {
        scope.declare(let.name(), Term.Variety.LOCAL, diagnostics);
      } else {
        refuse(let, diagnostics);
        scope.declareRefused(let.name());
      }
    }
    List<LocalGroup> locals = locals(function.body().locals(), scope);
    Term result = resolve(function.body().result(), scope);
    return new Definition(signature, locals, result, Type.UNKNOWN);
  }

  /** The function that a bare formula is. */
  Definition bare(Signature signature, Expression formula) {
    Scope scope = new Scope(true);
    for (Parameter parameter : signature.parameters()) {
      scope.declare(parameter.name(), Term.Variety.PARAMETER, diagnostics);
    }
    return new Definition(signature, List.of(), resolve(formula, scope), Type.UNKNOWN);
  }

  /** An extern with its partials. */
  ExternDefinition extern(Signature signature, Declaration.Extern extern) {
    Scope scope = new Scope(false);
    declare(extern.parameters(), scope);
    checkMethod(signature, extern);
    List<Term> partials = extern.partials().stream().map(p -> resolve(p, scope)).toList();
    int parts = extern.method().size();
    List<String> owner = extern.method().subList(0, parts - 1).stream().map(Name::text).toList();
    String method = extern.method().get(parts - 1).text();
    return new ExternDefinition(signature, String.join(".", owner), method, partials);
  }

  /** Refuses an array that is defined by its elements. */
  static void refuse(Declaration.Let let, Diagnostics diagnostics) {
    diagnostics.report(
        Message.NOT_IN_THIS_VERSION.at(let.name().span(), Unsupported.ARRAY_ELEMENTS));
  }

  private Term resolve(Expression expression, Scope scope) {
    return new ExpressionResolver(table, scope, diagnostics).resolve(expression);
  }

  private void declare(List<Declaration.Parameter> parameters, Scope scope) {
    for (Declaration.Parameter parameter : parameters) {
      boolean array = !parameter.extents().isEmpty();
      if (array || parameter.integer()) {
        String what = array ? Unsupported.ARRAY_PARAMETERS : Unsupported.INTEGER_PARAMETERS;
        diagnostics.report(Message.NOT_IN_THIS_VERSION.at(parameter.span(), what));
        scope.declare(parameter.name(), null, diagnostics);
      } else {
        scope.declare(parameter.name(), Term.Variety.PARAMETER, diagnostics);
      }
    }
    // A named extent is a number in expressions: refused with its array.
    for (Declaration.Parameter parameter : parameters) {
      for (Expression extent : parameter.extents()) {
        if (extent instanceof Expression.Variable variable) {
          scope.declareRefused(variable.name());
        }
      }
    }
  }

  /** The locals, each behind those it names; the order in which they stand is free. */
  private List<LocalGroup> locals(List<Declaration.Let> lets, Scope scope) {
    Map<String, Local> locals = new LinkedHashMap<>();
    for (Declaration.Let let : lets) {
      if (let.subscripts().isEmpty()) {
        Local local = new Local.Plain(let.name(), resolve(let.value(), scope));
        locals.putIfAbsent(let.name().text(), local);
      }
    }
    DependencyOrder order = DependencyOrder.of(locals.keySet(), name -> needs(locals, name));
    for (List<String> circle : order.circles()) {
      Name name = Objects.requireNonNull(locals.get(circle.get(0))).name();
      String words = DependencyOrder.words(circle);
      diagnostics.report(Message.DEFINED_BY_ITSELF.at(name.span(), name.text(), words));
    }
    List<LocalGroup> ordered = new ArrayList<>(locals.size());
    for (String name : order.order()) {
      ordered.add(LocalGroup.of(Objects.requireNonNull(locals.get(name))));
    }
    return ordered;
  }

  private static Set<String> needs(Map<String, Local> locals, String name) {
    return References.locals(Objects.requireNonNull(locals.get(name)).terms());
  }

  private void checkMethod(Signature signature, Declaration.Extern extern) {
    for (Name part : extern.method()) {
      if (!ClassNames.isJavaName(part.text())) {
        diagnostics.report(Message.NO_JAVA_NAME.at(part.span(), part.text()));
      }
    }
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
