package org.gradc.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Terms written with all their parentheses and what their names are, for tests. */
final class TermText {
  private TermText() {}

  static String of(Definition definition) {
    StringBuilder text = new StringBuilder();
    for (LocalGroup group : definition.locals()) {
      text.append(group.recursive() ? "rec{" : "{");
      text.append(join(group.members().stream().map(TermText::of).toList()));
      text.append("} ");
    }
    return text.append(of(definition.result())).toString();
  }

  private static String of(Local local) {
    if (local instanceof Local.Plain plain) {
      return plain.text() + " = " + of(plain.value());
    }
    Local.Elements elements = (Local.Elements) local;
    return elements.parts().stream()
        .map(p -> local.text() + targets(p.targets()) + " = " + of(p.value()))
        .collect(Collectors.joining("; "));
  }

  private static String targets(List<Local.Target> targets) {
    return "[" + join(targets.stream().map(TermText::of).toList()) + "]";
  }

  private static String of(Local.Target target) {
    return target instanceof Local.Target.Fixed fixed
        ? of(fixed.subscript())
        : of(((Local.Target.Bound) target).binder());
  }

  private static String of(Term.Binder binder) {
    Term lower = binder.lower();
    Term upper = binder.upper();
    return lower == null || upper == null
        ? binder.text()
        : binder.text() + " in " + of(lower) + ".." + of(upper);
  }

  static String of(Term term) {
    if (term instanceof Term.Numeral numeral) {
      return numeral.value().toPlainString();
    } else if (term instanceof Term.Reference reference) {
      String mark =
          switch (reference.variety()) {
            case PARAMETER -> "";
            case LOCAL -> "%";
            case CONSTANT -> "!";
            case INDEX -> "#";
            case EXTENT -> "@";
          };
      return mark + reference.name();
    } else if (term instanceof Term.Reduction reduction) {
      String word = reduction.kind().name().toLowerCase(Locale.ROOT);
      return word + "(" + bound(reduction.binders(), reduction.body()) + ")";
    } else if (term instanceof Term.Comprehension comprehension) {
      return "[" + bound(comprehension.binders(), comprehension.body()) + "]";
    } else if (term instanceof Term.Subscripted subscripted) {
      return of(subscripted.array()) + "[" + terms(subscripted.subscripts()) + "]";
    } else if (term instanceof Term.Chain chain) {
      StringBuilder text = new StringBuilder("(" + of(chain.first()));
      chain.rest().forEach(link -> text.append(sign(link)).append(of(link.operand())));
      return text.append(")").toString();
    } else if (term instanceof Term.Power power) {
      String sign = power.elementwise() ? ".^" : "^";
      return "(" + of(power.base()) + sign + of(power.exponent()) + ")";
    } else if (term instanceof Term.BuiltinCall call) {
      return call.function().word() + "(" + terms(call.arguments()) + ")";
    } else if (term instanceof Term.Call call) {
      return call.callee().text() + "(" + terms(call.arguments()) + ")";
    } else if (term instanceof Term.ArrayLiteral literal) {
      return "[" + terms(literal.operands()) + "]";
    }
    return term.getClass().getSimpleName().toLowerCase(Locale.ROOT)
        + "("
        + terms(term.operands())
        + ")";
  }

  private static String sign(Term.Link link) {
    String symbol = link.operator().symbol();
    return symbol.isEmpty() ? "·" : symbol;
  }

  private static String bound(List<Term.Binder> binders, Term body) {
    return join(binders.stream().map(TermText::of).toList()) + ": " + of(body);
  }

  private static String terms(List<Term> terms) {
    return join(terms.stream().map(TermText::of).toList());
  }

  private static String join(List<String> texts) {
    return String.join(", ", texts);
  }
}
