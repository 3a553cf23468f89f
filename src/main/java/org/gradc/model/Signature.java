package org.gradc.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.syntax.Name;

/**
 * What is known of a definition before its body is read: enough to refer to it.
 *
 * <p>The names of a module are all different, so the name identifies the definition.
 */
public record Signature(Variety variety, Name name, List<Parameter> parameters) {
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /** What a module can define. */
  public enum Variety {
    /** {@code let g = …} */
    CONSTANT("a constant"),
    /** {@code let f(x) = …} */
    HELPER("a helper"),
    /** {@code function f(x) = …} */
    FUNCTION("a function"),
    /** {@code extern f(x) = …} */
    EXTERN("an extern");

    private final String words;

    Variety(String words) {
      this.words = words;
    }

    /** What it is called in a sentence. */
    public String words() {
      return words;
    }
  }

  /** The names that stand in extents, each where it first appears, from left to right. */
  List<Term.Reference> namedExtents() {
    return namedExtents(parameters);
  }

  private static List<Term.Reference> namedExtents(List<Parameter> parameters) {
    Map<String, Term.Reference> named = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      for (Term extent : parameter.extents()) {
        for (Term term : Postorder.of(extent, Term::operands)) {
          if (term instanceof Term.Reference reference) {
            named.putIfAbsent(reference.name(), reference);
          }
        }
      }
    }
    return List.copyOf(named.values());
  }

  /**
   * The names of the sizes in the order in which they first appear, as an extent or as an integer
   * parameter that is an extent elsewhere.
   */
  public List<String> extents() {
    Set<String> names = new LinkedHashSet<>();
    for (Parameter parameter : parameters) {
      names.add(parameter.text());
      namedExtents(List.of(parameter)).forEach(reference -> names.add(reference.name()));
    }
    Set<String> named = new HashSet<>();
    namedExtents().forEach(reference -> named.add(reference.name()));
    names.retainAll(named);
    return List.copyOf(names);
  }

  /** The name as the user wrote it. */
  public String text() {
    return name.text();
  }

  /** Whether it is used with arguments. */
  public boolean isCallable() {
    return variety != Variety.CONSTANT;
  }
}
