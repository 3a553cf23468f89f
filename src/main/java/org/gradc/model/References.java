package org.gradc.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What terms refer to. */
final class References {
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
  static Set<String> definitions(List<Term> roots) {
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
    for (Term root : roots) {
      for (Term term : Postorder.of(root, Term::operands)) {
        if (term instanceof Term.Invalid) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a derivative stands in one of the terms. */
  static boolean differentiate(List<Term> roots) {
    for (Term root : roots) {
      for (Term term : Postorder.of(root, Term::operands)) {
        if (term instanceof Term.Differentiation) {
          return true;
        }
      }
    }
    return false;
  }
}
