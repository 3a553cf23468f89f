package org.gradc.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/** The names that stand for values in one body: its parameters and locals. */
final class Scope {
  /**
   * A declared name.
   *
   * @param variety null for what is refused: naming it is no second error
   */
  record Entry(Name name, Term.@Nullable Variety variety) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final boolean bare;

  /**
   * An empty scope.
   *
   * @param bare whether of a bare formula, whose names are split by their letters and digits alone
   */
  Scope(boolean bare) {
    this.bare = bare;
  }

  boolean isBare() {
    return bare;
  }

  /** Takes a name in; a name that is there already is reported. */
  void declare(Name name, Term.@Nullable Variety variety, Diagnostics diagnostics) {
    Entry first = entries.putIfAbsent(name.text(), new Entry(name, variety));
    if (first != null) {
      diagnostics.report(
          Message.DUPLICATE_NAME
              .at(name.span(), name.text())
              .noteAt(first.name().span(), Message.DECLARED_HERE, name.text()));
    }
  }

  /** Takes in a name that belongs to something refused, unless it is there. */
  void declareRefused(Name name) {
    entries.putIfAbsent(name.text(), new Entry(name, null));
  }

  @Nullable Entry find(String name) {
    return entries.get(name);
  }

  Set<String> names() {
    return entries.keySet();
  }

  /** Whether the name is a scalar parameter or local, into which longer names are split. */
  boolean isScalar(String name) {
    Entry entry = entries.get(name);
    return entry != null && entry.variety() != null;
  }
}
