package org.gradc.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.syntax.Declaration;
import org.gradc.syntax.Declaration.TargetSubscript;
import org.gradc.syntax.Expression;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/** Resolves what {@code let}s define in one scope, in which their names are declared already. */
final class LocalResolver {
  private final SymbolTable table;
  private final Scope scope;
  private final Diagnostics diagnostics;

  LocalResolver(SymbolTable table, Scope scope, Diagnostics diagnostics) {
    this.table = table;
    this.scope = scope;
    this.diagnostics = diagnostics;
  }

  /** What the {@code let}s of one name define. */
  Local local(List<Declaration.Let> lets) {
    Declaration.Let first = lets.get(0);
    return first.subscripts().isEmpty()
        ? new Local.Plain(first.name(), resolve(first.value()))
        : new Local.Elements(first.name(), lets.stream().map(this::part).toList());
  }

  /**
   * A part. A bare name that names no value is an index, as is what stands before {@code in}; a
   * bound sees the indices to its left, everything else on the left all of them.
   */
  private Local.Part part(Declaration.Let let) {
    List<TargetSubscript> written = let.subscripts();
    Set<String> ranged = new LinkedHashSet<>();
    for (TargetSubscript subscript : written) {
      if (subscript instanceof TargetSubscript.Ranged r) {
        ranged.add(r.index().text());
      }
    }
    Map<Integer, Local.Target> bound = new HashMap<>();
    for (int axis = 0; axis < written.size(); axis++) {
      Term.Binder binder = binder(written.get(axis), ranged);
      if (binder != null) {
        scope.enter(binder.index(), diagnostics);
        bound.put(axis, new Local.Target.Bound(binder));
      }
    }
    List<Local.Target> targets = new ArrayList<>(written.size());
    for (int axis = 0; axis < written.size(); axis++) {
      Local.Target target = bound.get(axis);
      targets.add(target != null ? target : fixed((TargetSubscript.Plain) written.get(axis)));
    }
    Term value = resolve(let.value());
    scope.leave(bound.size());
    return new Local.Part(targets, value, let.name().span().to(let.value().span()));
  }

  private Term.@Nullable Binder binder(TargetSubscript subscript, Set<String> ranged) {
    if (subscript instanceof TargetSubscript.Ranged r) {
      return new Term.Binder(r.index(), resolve(r.range().from()), resolve(r.range().to()));
    }
    Expression expression = ((TargetSubscript.Plain) subscript).expression();
    if (expression instanceof Expression.Variable variable) {
      Name name = variable.name();
      NameResolver names = new NameResolver(table, scope, diagnostics);
      if (!names.isValue(name.text())
          && !ranged.contains(name.text())
          && !table.isDeclaredUnread(name.text())) {
        return new Term.Binder(name, null, null);
      }
    }
    return null;
  }

  private Local.Target fixed(TargetSubscript.Plain subscript) {
    return new Local.Target.Fixed(resolve(subscript.expression()));
  }

  private Term resolve(Expression expression) {
    return new ExpressionResolver(table, scope, diagnostics).resolve(expression);
  }

  /** The locals in groups, each behind those it names; the order in which they stand is free. */
  List<LocalGroup> groups(List<Local> locals) {
    Map<String, Local> byName = new LinkedHashMap<>();
    Map<String, Set<String>> needs = new HashMap<>();
    for (Local local : locals) {
      byName.putIfAbsent(local.text(), local);
      needs.computeIfAbsent(local.text(), name -> References.locals(local.terms()));
    }
    List<LocalGroup> groups = new ArrayList<>();
    for (List<String> names : StronglyConnected.of(byName.keySet(), n -> needs(needs, n))) {
      String first = names.get(0);
      boolean recursive = names.size() > 1 || needs(needs, first).contains(first);
      List<Local> members = new ArrayList<>();
      names.forEach(name -> members.add(Objects.requireNonNull(byName.get(name))));
      if (recursive) {
        reportCircle(members, needs);
      }
      groups.add(new LocalGroup(members, recursive));
    }
    return groups;
  }

  private static Set<String> needs(Map<String, Set<String>> needs, String name) {
    return needs.getOrDefault(name, Set.of());
  }

  /** Elements may need earlier elements; what has no elements cannot need itself. */
  private void reportCircle(List<Local> members, Map<String, Set<String>> needs) {
    for (Local member : members) {
      if (member instanceof Local.Plain plain) {
        List<String> circle = StronglyConnected.circle(plain.text(), n -> needs(needs, n));
        String words = DependencyOrder.words(circle);
        diagnostics.report(Message.DEFINED_BY_ITSELF.at(plain.name().span(), plain.text(), words));
        return;
      }
    }
  }
}
