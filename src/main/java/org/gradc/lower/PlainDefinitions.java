package org.gradc.lower;

import java.util.LinkedHashSet;
import java.util.Set;
import org.gradc.model.Definition;
import org.gradc.model.Local;
import org.gradc.model.LocalGroup;
import org.gradc.model.Parameter;
import org.gradc.model.Postorder;
import org.gradc.model.ResolvedModule;
import org.gradc.model.Signature;
import org.gradc.model.Term;

/** Finds the definitions of scalars alone, which need no loops. */
final class PlainDefinitions {
  private final Set<String> plain = new LinkedHashSet<>();

  private PlainDefinitions() {}

  /** Whether a definition has to do with no array, nor calls one that is not among the known. */
  static boolean isPlain(Definition definition, Set<String> known) {
    PlainDefinitions found = new PlainDefinitions();
    found.plain.addAll(known);
    return found.isPlain(definition);
  }

  /** The names of those that have to do with no array, nor call one that has. */
  static Set<String> of(ResolvedModule module) {
    PlainDefinitions found = new PlainDefinitions();
    // Each definition stands behind those it names.
    for (Definition definition : module.definitions().values()) {
      if (found.isPlain(definition)) {
        found.plain.add(definition.name());
      }
    }
    return found.plain;
  }

  private boolean isPlain(Definition definition) {
    for (Parameter parameter : definition.signature().parameters()) {
      if (parameter.isArray() || parameter.integer()) {
        return false;
      }
    }
    for (LocalGroup group : definition.locals()) {
      for (Local local : group.members()) {
        if (!(local instanceof Local.Plain)) {
          return false;
        }
      }
    }
    for (Term root : definition.terms()) {
      for (Term term : Postorder.of(root, Term::operands)) {
        if (!isPlain(term)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isPlain(Term term) {
    if (term instanceof Term.Call call) {
      return call.callee().variety() == Signature.Variety.EXTERN
          || plain.contains(call.callee().text());
    } else if (term instanceof Term.Reference reference) {
      return reference.variety() != Term.Variety.CONSTANT || plain.contains(reference.name());
    } else if (term instanceof Term.BuiltinCall call) {
      return !call.function().isOfArrays(call.arguments().size());
    }
    return !(term instanceof Term.Reduction
        || term instanceof Term.Comprehension
        || term instanceof Term.Subscripted
        || term instanceof Term.Transpose
        || term instanceof Term.ArrayLiteral);
  }
}
