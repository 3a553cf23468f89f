package org.gradc.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.syntax.Expression;
import org.gradc.syntax.Name;

/** The parameters of a bare formula: its free names, in order of first appearance. */
final class BareNames {
  private BareNames() {}

  /**
   * The free names of an expression, names of letters and digits split; each stands where it first
   * appears. A name that is called is no variable, and {@code pi} is a constant.
   */
  static List<Name> of(Expression formula) {
    SymbolTable nothing = new SymbolTable();
    Scope empty = new Scope(true);
    Map<String, Name> found = new LinkedHashMap<>();
    for (Expression e : Postorder.of(formula, x -> parts(x, nothing, empty))) {
      if (e instanceof Expression.Variable variable && !NameResolver.isPi(variable.name().text())) {
        for (String piece : NameSplitter.groups(variable.name().text())) {
          found.putIfAbsent(piece, new Name(piece, variable.span()));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** What is resolved, and the names by which {@code diff} differentiates. */
  private static List<Expression> parts(Expression e, SymbolTable nothing, Scope empty) {
    List<Expression> parts = ExpressionResolver.parts(e, nothing, empty);
    if (e instanceof Expression.Call call
        && call.function().text().equals(ExpressionResolver.DIFF)) {
      List<Expression> all = new ArrayList<>(parts);
      all.addAll(call.arguments().subList(1, call.arguments().size()));
      return all;
    }
    return parts;
  }
}
