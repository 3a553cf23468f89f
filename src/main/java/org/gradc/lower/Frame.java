package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.model.Definition;
import org.gradc.model.Local;
import org.gradc.model.LocalGroup;
import org.gradc.model.Postorder;
import org.gradc.model.Signature;
import org.gradc.model.Term;
import org.jspecify.annotations.Nullable;

/** A definition being inlined: how far its terms are lowered, and the values that wait for use. */
final class Frame {
  private final Definition definition;
  private final List<Local.Plain> plain = new ArrayList<>();
  private final Inliner.Key key;
  private final Map<String, Value> parameters = new HashMap<>();
  private final Map<String, Value> locals = new HashMap<>();
  private final List<Value> waiting = new ArrayList<>();
  private int part;
  private Iterator<Term> terms;
  private @Nullable Term current;

  Frame(Definition definition, List<Value> arguments, Inliner.Key key) {
    this.definition = definition;
    this.key = key;
    for (LocalGroup group : definition.locals()) {
      group.members().forEach(local -> plain.add((Local.Plain) local));
    }
    Signature signature = definition.signature();
    for (int k = 0; k < arguments.size(); k++) {
      parameters.put(signature.parameters().get(k).text(), arguments.get(k));
    }
    this.terms = order();
  }

  Inliner.Key key() {
    return key;
  }

  /** The term to be lowered next; null when the result is there. */
  @Nullable Term next() {
    if (current == null && terms.hasNext()) {
      current = terms.next();
    }
    return current;
  }

  /** The values of the operands of the next term. */
  List<Value> operands(Term term) {
    return List.copyOf(waiting.subList(waiting.size() - term.operands().size(), waiting.size()));
  }

  /** Puts the value of the next term in place of those of its operands. */
  void complete(Term term, Value value) {
    int left = waiting.size() - term.operands().size();
    waiting.subList(left, waiting.size()).clear();
    waiting.add(value);
    current = null;
  }

  /** Where a local has just been completed: the local, and the frame goes on with the next. */
  @Nullable Local completedLocal() {
    if (current != null || terms.hasNext() || part == plain.size()) {
      return null;
    }
    Local local = plain.get(part);
    locals.put(local.text(), waiting.remove(waiting.size() - 1));
    part++;
    terms = order();
    return local;
  }

  /** The result, once {@link #next} is null. */
  Value result() {
    return waiting.get(waiting.size() - 1);
  }

  Value parameter(String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }

  Value local(String name) {
    return Objects.requireNonNull(locals.get(name), name);
  }

  private Iterator<Term> order() {
    Term root = part < plain.size() ? plain.get(part).value() : definition.result();
    return Postorder.of(root, Term::operands).iterator();
  }
}
