package org.gradc.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.syntax.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * The definitions and externs in which there is an error, and all that depend on these.
 *
 * <p>What is left can be lowered as if the others were not there: its errors are no consequences of
 * those found before.
 */
final class FaultyNames {
  private final Set<String> faulty = new LinkedHashSet<>();
  private final Map<String, List<String>> users = new HashMap<>();

  private FaultyNames() {}

  /**
   * @param declarations of a module, all parts of an array and all declarations of one name
   */
  static Set<String> of(
      List<Declaration> declarations,
      Collection<Definition> definitions,
      Collection<ExternDefinition> externs,
      Diagnostics diagnostics) {
    FaultyNames names = new FaultyNames();
    for (Declaration declaration : declarations) {
      String name = name(declaration);
      if (name != null && diagnostics.hasErrorIn(declaration.span())) {
        names.faulty.add(name);
      }
    }
    definitions.forEach(definition -> names.add(definition.name(), definition.terms()));
    externs.forEach(extern -> names.add(extern.name(), extern.partials()));
    names.spread();
    return names.faulty;
  }

  private static @Nullable String name(Declaration declaration) {
    if (declaration instanceof Declaration.Let let) {
      return let.name().text();
    } else if (declaration instanceof Declaration.Function function) {
      return function.name().text();
    }
    return declaration instanceof Declaration.Extern extern ? extern.name().text() : null;
  }

  private void add(String name, List<Term> terms) {
    // Where the text could not be read, a name has no meaning and yet no error.
    if (References.areInvalid(terms)) {
      faulty.add(name);
    }
    for (String used : References.definitions(terms)) {
      users.computeIfAbsent(used, n -> new ArrayList<>()).add(name);
    }
  }

  private void spread() {
    Deque<String> open = new ArrayDeque<>(faulty);
    while (!open.isEmpty()) {
      for (String user : users.getOrDefault(open.pop(), List.of())) {
        if (faulty.add(user)) {
          open.push(user);
        }
      }
    }
  }
}
