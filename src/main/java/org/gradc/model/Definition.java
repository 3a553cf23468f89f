package org.gradc.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A constant, helper or function with its body.
 *
 * @param locals in groups, each behind those it names
 * @param type what the result is
 */
public record Definition(Signature signature, List<LocalGroup> locals, Term result, Type type) {
  public Definition {
    locals = List.copyOf(locals);
  }

  /** The name as the user wrote it. */
  public String name() {
    return signature.text();
  }

  Definition withType(Type newType) {
    return new Definition(signature, locals, result, newType);
  }

  /** All terms of the locals, then the result. */
  public List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    for (LocalGroup group : locals) {
      group.members().forEach(local -> terms.addAll(local.terms()));
    }
    terms.add(result);
    return terms;
  }
}
