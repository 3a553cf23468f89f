package org.gradc.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A constant, helper or function with its body.
 *
 * @param locals each before those whose values name it
 * @param type what the result is
 */
public record Definition(Signature signature, List<Local> locals, Term result, Type type) {
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

  /** The values of the locals, then the result. */
  public List<Term> terms() {
    List<Term> terms = new ArrayList<>(locals.size() + 1);
    locals.forEach(local -> terms.add(local.value()));
    terms.add(result);
    return terms;
  }
}
