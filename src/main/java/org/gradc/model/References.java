package org.gradc.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What terms refer to. */
public final class References {
  private References() {}

  /** The locals that terms name. */
  static Set<String> locals(List<Term> roots) {
    Set<String> names = new LinkedHashSet<>();
    for (Term root : roots) {
      for (Term term : Postorder.of(root, Term::operands)) {
        if (term instanceof Term.Reference reference && reference.variety() == Term.Variety.LOCAL) {
          names.add(reference.name());
        }
      }
    }
    return names;
  }

  /** The constants, helpers, functions and externs that terms name. */
  public static Set<String> definitions(List<Term> roots) {
    Set<String> names = new LinkedHashSet<>();
    for (Term root : roots) {
      for (Term term : Postorder.of(root, Term::operands)) {
        if (term instanceof Term.Call call) {
          names.add(call.callee().text());
        } else if (term instanceof Term.Reference reference
            && reference.variety() == Term.Variety.CONSTANT) {
          names.add(reference.name());
        }
      }
    }
    return names;
  }

  /** Whether one of the terms holds a part that has no meaning. */
  static boolean areInvalid(List<Term> roots) {
    return hold(roots, Term.Invalid.class);
  }

  /** Whether a derivative stands in one of the terms. */
  static boolean differentiate(List<Term> roots) {
    return hold(roots, Term.Differentiation.class);
  }

  private static boolean hold(List<Term> roots, Class<? extends Term> kind) {
    for (Term root : roots) {
      for (Term term : Postorder.of(root, Term::operands)) {
        if (kind.isInstance(term)) {
          return true;
        }
      }
    }
    return false;
  }
}
