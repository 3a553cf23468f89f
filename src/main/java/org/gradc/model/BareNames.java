package org.gradc.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.syntax.Expression;
import org.gradc.syntax.Name;

/** The parameters of a bare formula: its free names, in order of first appearance. */
final class BareNames {
  private final Map<String, Name> found = new LinkedHashMap<>();
  private final Deque<String> indices = new ArrayDeque<>();

  private BareNames() {}

  /**
   * The free names of an expression, names of letters and digits split; each stands where it first
   * appears. A name that is called, subscripted or an index is no variable, and {@code pi} is a
   * constant.
   */
  static List<Name> of(Expression formula) {
    BareNames names = new BareNames();
    for (ExpressionWalk.Event event : ExpressionWalk.of(formula, name -> false)) {
      if (event instanceof ExpressionWalk.Bind bind) {
        names.indices.push(bind.binder().index().text());
      } else if (event instanceof ExpressionWalk.Unbind unbind) {
        for (int k = 0; k < unbind.count(); k++) {
          names.indices.pop();
        }
      } else if (event instanceof ExpressionWalk.Complete complete) {
        names.take(complete.expression());
      }
    }
    return List.copyOf(names.found.values());
  }

  private void take(Expression e) {
    if (e instanceof Expression.Variable variable) {
      take(variable);
    } else if (e instanceof Expression.Call call
        && call.function().text().equals(CallResolver.DIFF)) {
      // The names by which diff differentiates.
      for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
        if (argument instanceof Expression.Variable variable) {
          take(variable);
        }
      }
    }
  }

  private void take(Expression.Variable variable) {
    String whole = variable.name().text();
    if (NameResolver.isPi(whole) || indices.contains(whole)) {
      return;
    }
    for (String piece : NameSplitter.groups(whole)) {
      if (!indices.contains(piece)) {
        found.putIfAbsent(piece, new Name(piece, variable.span()));
      }
    }
  }
}
