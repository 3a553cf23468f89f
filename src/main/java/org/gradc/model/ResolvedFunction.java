package org.gradc.model;

import java.util.List;
import java.util.Set;
import org.gradc.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * A function that becomes a class.
 *
 * @param className the simple name of the class
 * @param parameters all, in declared order; {@code derive … wrt} has decided which are data
 * @param kinds in the order of {@link DerivativeKind}; empty where nothing is differentiated
 * @param documentation text of the doc comment, null where there is none
 * @param span the declaration, or the whole bare formula
 */
public record ResolvedFunction(
    Definition definition,
    String className,
    List<Parameter> parameters,
    Set<DerivativeKind> kinds,
    @Nullable String documentation,
    Span span) {
  public ResolvedFunction {
    parameters = List.copyOf(parameters);
    kinds = DerivativeKind.ordered(kinds);
  }

  /** The name as the user wrote it. */
  public String name() {
    return definition.name();
  }
}
