package org.gradc.model;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * A function that becomes a class.
 *
 * @param className the simple name of the class
 * @param parameters all, in declared order; {@code derive … wrt} has decided which are data
 * @param requested what is asked for, in the order of the text; whether it fits the shape of the
 *     result is not judged here
 * @param documentation text of the doc comment, null where there is none
 * @param span the declaration, or the whole bare formula
 */
public record ResolvedFunction(
    Definition definition,
    String className,
    List<Parameter> parameters,
    List<RequestedKind> requested,
    @Nullable String documentation,
    Span span) {
  public ResolvedFunction {
    parameters = List.copyOf(parameters);
    requested = List.copyOf(requested);
  }

  /** The name as the user wrote it. */
  public String name() {
    return definition.name();
  }

  /**
   * What the class itself is to offer; empty where the shape of the result decides: {@link
   * DerivativeKind#usual}, if there is a parameter to differentiate by.
   */
  public List<RequestedKind> kinds() {
    return of(false);
  }

  /** What a second class, for batches, is to offer; empty where there is none. */
  public List<RequestedKind> batchKinds() {
    return of(true);
  }

  /** The simple name of the class for batches. */
  public String batchClassName() {
    return className + "Batch";
  }

  /** Whether there is a parameter to differentiate by. */
  public boolean isDifferentiable() {
    return parameters.stream().anyMatch(p -> !p.data());
  }

  private List<RequestedKind> of(boolean batch) {
    List<RequestedKind> kinds = new ArrayList<>();
    for (RequestedKind kind : requested) {
      if (kind.batch() == batch) {
        kinds.add(kind);
      }
    }
    return kinds;
  }
}
