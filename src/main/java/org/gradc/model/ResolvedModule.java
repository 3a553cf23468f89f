package org.gradc.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.diagnostic.Source;
import org.jspecify.annotations.Nullable;

/**
 * A formula file in which every name has its meaning and every value its type; where the file has
 * errors, that part of it which does not depend on them.
 *
 * @param packageName dotted; null where the file names no package
 * @param definitions constants, helpers and functions by name, each behind those it names
 * @param externs by name, in declared order
 * @param functions those that become classes, in declared order
 */
public record ResolvedModule(
    Source source,
    @Nullable String packageName,
    Map<String, Definition> definitions,
    Map<String, ExternDefinition> externs,
    List<ResolvedFunction> functions) {
  public ResolvedModule {
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    externs = Collections.unmodifiableMap(new LinkedHashMap<>(externs));
    functions = List.copyOf(functions);
  }

  /** The constant, helper or function of that name, which exists. */
  public Definition definition(String name) {
    return Objects.requireNonNull(definitions.get(name), name);
  }
}
