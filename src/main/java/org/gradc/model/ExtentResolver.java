package org.gradc.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Suggestions;
import org.gradc.syntax.Declaration;
import org.gradc.syntax.Expression;
import org.gradc.syntax.Name;

/**
 * Makes terms of the extents of one list of parameters.
 *
 * <p>A caller gives arrays, so a named extent is found out where it stands alone, from the length
 * of an array; or it is given, as an integer parameter.
 */
final class ExtentResolver {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Map<String, Declaration.Parameter> parameters = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> reported = new LinkedHashSet<>();
  private final Diagnostics diagnostics;

  /** For the extents of all these parameters, data included. */
  ExtentResolver(List<Declaration.Parameter> all, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    for (Declaration.Parameter parameter : all) {
      parameters.putIfAbsent(parameter.name().text(), parameter);
      if (isInteger(parameter)) {
        known.add(parameter.name().text());
      }
      for (Expression extent : parameter.extents()) {
        if (extent instanceof Expression.Variable alone) {
          known.add(alone.name().text());
        }
      }
    }
  }

  /** The extents of a parameter; {@link Term.Invalid} stands where an error was reported. */
  List<Term> resolve(Declaration.Parameter parameter) {
    List<Term> extents = new ArrayList<>();
    parameter.extents().forEach(extent -> extents.add(resolve(extent)));
    return extents;
  }

  private Term resolve(Expression root) {
    List<Term> done = new ArrayList<>();
    for (Expression e : Postorder.of(root, ExtentResolver::parts)) {
      int below = done.size() - parts(e).size();
      List<Term> operands = new ArrayList<>(done.subList(below, done.size()));
      done.subList(below, done.size()).clear();
      done.add(term(e, operands));
    }
    return done.get(0);
  }

  private static List<Expression> parts(Expression e) {
    if (e instanceof Expression.Signed signed) {
      return List.of(signed.operand());
    } else if (e instanceof Expression.Chain chain) {
      List<Expression> operands = new ArrayList<>(List.of(chain.first()));
      chain.rest().forEach(link -> operands.add(link.operand()));
      return operands;
    }
    return List.of();
  }

  private Term term(Expression e, List<Term> operands) {
    if (e instanceof Expression.Number number) {
      return numeral(number);
    } else if (e instanceof Expression.Variable variable) {
      return name(variable.name());
    } else if (e instanceof Expression.Signed signed) {
      return signed.negative() ? new Term.Negation(operands.get(0), e.span()) : operands.get(0);
    } else if (e instanceof Expression.Chain chain) {
      return ExpressionResolver.chain(chain, operands);
    }
    return error(Message.NOT_AN_EXTENT.at(e.span()));
  }

  private Term numeral(Expression.Number number) {
    BigDecimal value = new BigDecimal(number.text());
    if (value.stripTrailingZeros().scale() > 0) {
      return error(Message.NOT_AN_EXTENT.at(number.span()));
    }
    return value.compareTo(LARGEST) > 0
        ? error(Message.EXTENT_TOO_LARGE.at(number.span(), LARGEST.toPlainString()))
        : new Term.Numeral(value, number.span());
  }

  private Term name(Name name) {
    Declaration.Parameter parameter = parameters.get(name.text());
    if (parameter != null && !isInteger(parameter)) {
      String what = parameter.extents().isEmpty() ? "a real parameter" : "an array";
      return error(
          Message.EXTENT_IS_PARAMETER
              .at(name.span(), name.text(), what)
              .noteAt(parameter.name().span(), Message.DECLARED_HERE, name.text()));
    }
    if (!known.contains(name.text())) {
      return reported.add(name.text())
          ? error(
              Message.UNDECLARED_EXTENT
                  .at(name.span(), name.text())
                  .didYouMean(Suggestions.nearest(name.text(), known)))
          : new Term.Invalid(name.span());
    }
    Term.Variety variety = parameter == null ? Term.Variety.EXTENT : Term.Variety.PARAMETER;
    return new Term.Reference(variety, name.text(), name.span());
  }

  private static boolean isInteger(Declaration.Parameter parameter) {
    return parameter.integer() && parameter.extents().isEmpty();
  }

  private Term error(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
    return new Term.Invalid(Objects.requireNonNull(diagnostic.span()));
  }
}
