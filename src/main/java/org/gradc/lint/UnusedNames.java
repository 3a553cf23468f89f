package org.gradc.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.model.Definition;
import org.gradc.model.ExternDefinition;
import org.gradc.model.Local;
import org.gradc.model.LocalGroup;
import org.gradc.model.Parameter;
import org.gradc.model.Postorder;
import org.gradc.model.References;
import org.gradc.model.ResolvedModule;
import org.gradc.model.Signature;
import org.gradc.model.Term;
import org.gradc.syntax.Name;

/**
 * Names that nothing reads: parameters, locals, indices of sums, and what a module declares beside
 * its functions. A name that begins with {@code _} is unused on purpose.
 */
final class UnusedNames {
  private final Diagnostics diagnostics;

  private UnusedNames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void check(ResolvedModule module, Diagnostics diagnostics) {
    UnusedNames unused = new UnusedNames(diagnostics);
    module.definitions().values().forEach(unused::within);
    unused.declarations(module);
  }

  // --- within a definition ----------------------------------------------------------------------

  private void within(Definition definition) {
    Set<String> used = used(definition.terms());
    List<Parameter> parameters = definition.signature().parameters();
    Set<String> sizes = new HashSet<>();
    parameters.forEach(parameter -> sizes.addAll(used(parameter.extents())));
    for (Parameter parameter : parameters) {
      boolean givesSize = used(parameter.extents()).stream().anyMatch(used::contains);
      boolean isSize = sizes.contains(parameter.text());
      if (!used.contains(parameter.text()) && !givesSize && !isSize) {
        warn("parameter", parameter.name());
      }
    }
    for (LocalGroup group : definition.locals()) {
      for (Local local : group.members()) {
        if (!used.contains(local.text())) {
          warn("local", local.name());
        }
      }
    }
    for (Term root : definition.terms()) {
      for (Term term : Postorder.of(root, Term::operands)) {
        if (term instanceof Term.Reduction reduction) {
          indices(reduction);
        }
      }
    }
  }

  /** {@code sum(i in 1..n: 1)} counts; {@code sum(i in 1..n: x)} forgets its index. */
  private void indices(Term.Reduction reduction) {
    if (reduction.body() instanceof Term.Numeral) {
      return;
    }
    Set<String> used = used(reduction.operands());
    for (Term.Binder binder : reduction.binders()) {
      if (!used.contains(binder.text())) {
        warn("index", binder.index());
      }
    }
  }

  private static Set<String> used(List<Term> roots) {
    Set<String> names = new HashSet<>();
    for (Term root : roots) {
      for (Term term : Postorder.of(root, Term::operands)) {
        if (term instanceof Term.Reference reference) {
          names.add(reference.name());
        } else if (term instanceof Term.Differentiation diff) {
          names.addAll(diff.variables());
        }
      }
    }
    return names;
  }

  // --- declarations of the module ---------------------------------------------------------------

  /** Of a module without functions everything is for others. */
  private void declarations(ResolvedModule module) {
    if (module.functions().isEmpty()) {
      return;
    }
    Set<String> used = new HashSet<>();
    module.definitions().values().forEach(d -> used.addAll(References.definitions(d.terms())));
    module.externs().values().forEach(e -> used.addAll(References.definitions(e.partials())));
    for (Definition definition : module.definitions().values()) {
      Signature.Variety variety = definition.signature().variety();
      if (variety != Signature.Variety.FUNCTION && !used.contains(definition.name())) {
        warn(
            variety == Signature.Variety.HELPER ? "helper" : "constant",
            definition.signature().name());
      }
    }
    for (ExternDefinition extern : module.externs().values()) {
      if (!used.contains(extern.name())) {
        warn("extern", extern.signature().name());
      }
    }
  }

  private void warn(String what, Name name) {
    if (!name.text().startsWith("_")) {
      diagnostics.report(
          Message.UNUSED.at(name.span(), what, name.text()).note(Message.LEAVE_OUT, name.text()));
    }
  }
}
