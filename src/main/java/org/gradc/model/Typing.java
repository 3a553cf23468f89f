package org.gradc.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;

/**
 * Finds what every value is, and reports numbers where conditions belong and the contrary.
 *
 * <p>Definitions come in an order in which each stands behind those it names.
 */
final class Typing {
  private final Map<String, Type> definitions = new LinkedHashMap<>();
  private final Diagnostics diagnostics;

  Typing(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Takes in what a definition results in, for those that name it. */
  void put(String definition, Type type) {
    definitions.put(definition, type);
  }

  /** The type of the result of a definition, its locals checked on the way. */
  Type of(Definition definition) {
    Map<String, Type> locals = new LinkedHashMap<>();
    for (LocalGroup group : definition.locals()) {
      for (Local local : group.members()) {
        if (local instanceof Local.Elements) {
          locals.put(local.text(), Type.NUMBER);
        }
      }
      group.members().forEach(local -> check(local, locals));
    }
    return of(definition.result(), locals);
  }

  private void check(Local local, Map<String, Type> locals) {
    if (local instanceof Local.Plain plain) {
      locals.put(plain.text(), of(plain.value(), locals));
    } else {
      // Elements, subscripts and bounds are numbers.
      local.terms().forEach(term -> requireNumber(term.span(), of(term, locals)));
    }
  }

  /** The type of a term without locals. */
  Type of(Term root) {
    return of(root, Map.of());
  }

  private Type of(Term root, Map<String, Type> locals) {
    List<Type> done = new ArrayList<>();
    for (Term term : Postorder.of(root, Term::operands)) {
      int below = done.size() - term.operands().size();
      List<Type> operands = new ArrayList<>(done.subList(below, done.size()));
      done.subList(below, done.size()).clear();
      done.add(of(term, operands, locals));
    }
    return done.get(0);
  }

  private Type of(Term term, List<Type> operands, Map<String, Type> locals) {
    if (term instanceof Term.Leaf leaf) {
      return of(leaf, locals);
    } else if (term instanceof Term.Comparison) {
      return compared(term, operands);
    } else if (term instanceof Term.Logical || term instanceof Term.Not) {
      List<Term> terms = term.operands();
      for (int k = 0; k < operands.size(); k++) {
        requireCondition(terms.get(k).span(), operands.get(k));
      }
      return Type.CONDITION;
    } else if (term instanceof Term.Conditional conditional) {
      return chosen(conditional, operands);
    }
    requireNumbers(term, operands);
    return term instanceof Term.Call call
        ? definitions.getOrDefault(call.callee().text(), Type.UNKNOWN)
        : Type.NUMBER;
  }

  private Type of(Term.Leaf leaf, Map<String, Type> locals) {
    if (leaf instanceof Term.Reference reference) {
      return switch (reference.variety()) {
        case PARAMETER, INDEX, EXTENT -> Type.NUMBER;
        case LOCAL -> locals.getOrDefault(reference.name(), Type.UNKNOWN);
        case CONSTANT -> definitions.getOrDefault(reference.name(), Type.UNKNOWN);
      };
    }
    return leaf instanceof Term.Invalid ? Type.UNKNOWN : Type.NUMBER;
  }

  private Type compared(Term term, List<Type> operands) {
    if (operands.get(0).isCondition() && operands.get(1).isCondition()) {
      diagnostics.report(Message.COMPARED_CONDITIONS.at(term.span()));
    } else {
      requireNumbers(term, operands);
    }
    return Type.CONDITION;
  }

  private Type chosen(Term.Conditional conditional, List<Type> operands) {
    requireCondition(conditional.condition().span(), operands.get(0));
    Type then = operands.get(1);
    Type otherwise = operands.get(2);
    if (!then.isKnown() || !otherwise.isKnown()) {
      return Type.UNKNOWN;
    }
    if (then != otherwise) {
      diagnostics.report(
          Message.UNLIKE_BRANCHES.at(conditional.span(), then.words(), otherwise.words()));
      return Type.UNKNOWN;
    }
    return then;
  }

  /** Reports operands that are no numbers. */
  private void requireNumbers(Term term, List<Type> operands) {
    List<Term> below = term.operands();
    for (int k = 0; k < operands.size(); k++) {
      requireNumber(below.get(k).span(), operands.get(k));
    }
  }

  /** Reports what is no number. */
  void requireNumber(Span place, Type type) {
    if (type.isCondition()) {
      diagnostics.report(Message.NEEDS_NUMBER.at(place, type.words()));
    }
  }

  private void requireCondition(Span place, Type type) {
    if (type.isKnown() && !type.isCondition()) {
      diagnostics.report(Message.NEEDS_CONDITION.at(place, type.words()));
    }
  }
}
