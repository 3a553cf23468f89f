package org.gradc.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/**
 * The names that stand for values in one body: its parameters, their extents, its locals, and the
 * indices that are known at the place that is being resolved.
 */
final class Scope {

  /** What is known of a value before its shape is. */
  enum Nature {
    NUMBER,
    INTEGER,
    ARRAY
  }

  /**
   * A declared name.
   *
   * @param variety null for what is refused: naming it is no second error
   */
  record Entry(Name name, Term.@Nullable Variety variety, Nature nature) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Entry> indices = new ArrayList<>();
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
  void declare(Name name, Term.@Nullable Variety variety, Nature nature, Diagnostics diagnostics) {
    Entry first = entries.putIfAbsent(name.text(), new Entry(name, variety, nature));
    if (first != null) {
      reportTwice(name, first, diagnostics);
    }
  }

  /** Takes parameters and extents in. */
  void declare(Signature signature, Diagnostics diagnostics) {
    for (Parameter parameter : signature.parameters()) {
      Nature scalar = parameter.integer() ? Nature.INTEGER : Nature.NUMBER;
      Nature nature = parameter.isArray() ? Nature.ARRAY : scalar;
      declare(parameter.name(), Term.Variety.PARAMETER, nature, diagnostics);
    }
    for (Term.Reference extent : signature.namedExtents()) {
      if (extent.variety() == Term.Variety.EXTENT) {
        Name name = new Name(extent.name(), extent.span());
        declare(name, Term.Variety.EXTENT, Nature.INTEGER, diagnostics);
      }
    }
  }

  /** Makes an index known; a name that is there already is reported. */
  void enter(Name index, Diagnostics diagnostics) {
    Entry first = find(index.text());
    if (first != null) {
      reportTwice(index, first, diagnostics);
    }
    indices.add(new Entry(index, Term.Variety.INDEX, Nature.INTEGER));
  }

  /** Makes the last indices unknown again. */
  void leave(int count) {
    indices.subList(indices.size() - count, indices.size()).clear();
  }

  @Nullable Entry find(String name) {
    for (int k = indices.size() - 1; k >= 0; k--) {
      if (indices.get(k).name().text().equals(name)) {
        return indices.get(k);
      }
    }
    return entries.get(name);
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(entries.keySet());
    indices.forEach(index -> names.add(index.name().text()));
    return names;
  }

  /** Whether the name is a scalar parameter or local, into which longer names are split. */
  boolean isPiece(String name) {
    Entry entry = entries.get(name);
    return entry != null
        && entry.nature() != Nature.ARRAY
        && (entry.variety() == Term.Variety.PARAMETER || entry.variety() == Term.Variety.LOCAL);
  }

  /** Whether the name is a number, indices and extents included. */
  boolean isNumber(String name) {
    Entry entry = find(name);
    return entry != null && entry.variety() != null && entry.nature() != Nature.ARRAY;
  }

  private static void reportTwice(Name name, Entry first, Diagnostics diagnostics) {
    diagnostics.report(
        Message.DUPLICATE_NAME
            .at(name.span(), name.text())
            .noteAt(first.name().span(), Message.DECLARED_HERE, name.text()));
  }
}
