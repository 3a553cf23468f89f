package org.gradc.model;

import java.util.List;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.gradc.syntax.ChainOperator;
import org.gradc.syntax.Expression;

/**
 * Refuses products without a sign where a text has two readings.
 *
 * <p>{@code a/b c} is {@code a/(b*c)} to some and {@code a/b*c} to others; {@code a/w0x0} and
 * {@code 2^w0x0}, where the name is split, likewise. {@code sin x} or {@code sin^2(x)} in a bare
 * formula, where {@code sin} would be a variable, is a call that was meant. Parentheses leave no
 * node, so they are looked for in the text.
 */
final class JuxtapositionCheck {
  private final Scope scope;
  private final Diagnostics diagnostics;

  JuxtapositionCheck(Scope scope, Diagnostics diagnostics) {
    this.scope = scope;
    this.diagnostics = diagnostics;
  }

  /** Whether the base of a power is a name that was split, and stands there without parentheses. */
  static boolean isBareSplit(Expression.Power power, Term base) {
    return isSplit(power.base(), base)
        && !holds(power.span().source(), power.base().span().end(), power.operatorSpan().start());
  }

  /** Reports an exponent that is a product only because its name is split. */
  boolean reports(Expression.Power power, Term exponent) {
    Expression written = power.exponent();
    Term term = exponent;
    while (written instanceof Expression.Signed signed) {
      written = signed.operand();
      term = term instanceof Term.Negation negation ? negation.operand() : term;
    }
    written = written instanceof Expression.Power tower ? tower.base() : written;
    Span span = power.span();
    int behindOperator = power.operatorSpan().end();
    if (!isSplit(written, term) || holds(span.source(), behindOperator, written.span().start())) {
      return false;
    }
    String text = span.source().text();
    String base = Readings.factor(power.base()) + "^";
    String signs = text.substring(behindOperator, written.span().start()).strip();
    String rest = text.substring(written.span().end(), span.end()).strip();
    String product = signs + Readings.product(pieces((Term.Chain) term)) + rest;
    String whole = base + signs + written.span().text() + rest;
    diagnostics.report(
        Message.TWO_READINGS.at(span, whole, base + "(" + product + ")", base + product));
    return true;
  }

  /** Reports the first thing in a product that has two readings. */
  boolean reports(Expression.Chain product, List<Term> operands) {
    List<Expression.Link> links = product.rest();
    for (int k = 0; k < links.size(); k++) {
      Expression left = k == 0 ? product.first() : links.get(k - 1).operand();
      Expression.Link link = links.get(k);
      if (link.operator() == ChainOperator.JUXTAPOSED && forgotCall(left)) {
        return true;
      }
      boolean followed =
          k + 1 < links.size() && links.get(k + 1).operator() == ChainOperator.JUXTAPOSED;
      if (divides(link.operator()) && (followed || isLooseDivisor(link, operands.get(k + 1)))) {
        report(left, links, k, operands.get(k + 1));
        return true;
      }
    }
    return false;
  }

  private boolean forgotCall(Expression left) {
    Expression named = left instanceof Expression.Power power ? power.base() : left;
    if (scope.isBare() && named instanceof Expression.Variable variable) {
      Builtin function = Builtin.named(variable.name().text());
      if (function != null && !function.isLetter()) {
        diagnostics.report(
            Message.FUNCTION_WITHOUT_CALL
                .at(named.span(), function.word())
                .didYouMean(function.word() + "(…)"));
        return true;
      }
    }
    return false;
  }

  private static boolean isLooseDivisor(Expression.Link link, Term divisor) {
    Expression operand = link.operand();
    if (operand instanceof Expression.Power power) {
      operand = power.base();
    }
    return isSplit(operand, divisor)
        && !holds(operand.span().source(), link.operatorSpan().end(), operand.span().start());
  }

  private void report(
      Expression left, List<Expression.Link> links, int division, Term divisorTerm) {
    Expression divisor = links.get(division).operand();
    String head = Readings.factor(left) + Readings.sign(links.get(division).operator());
    boolean split = isLooseDivisor(links.get(division), divisorTerm);
    StringBuilder product =
        new StringBuilder(split ? splitText(divisor, divisorTerm) : Readings.factor(divisor));
    int last = division;
    while (last + 1 < links.size() && links.get(last + 1).operator() == ChainOperator.JUXTAPOSED) {
      last++;
      product.append('*').append(Readings.factor(links.get(last).operand()));
    }
    Span span = bracketed(left.span()).to(bracketed(links.get(last).operand().span()));
    String text = span.text().replaceAll("\\s+", " ");
    diagnostics.report(
        Message.TWO_READINGS.at(span, text, head + "(" + product + ")", head + product));
  }

  /** A split name, or a power of one, with its signs: {@code w0*x0^2}. */
  private static String splitText(Expression divisor, Term term) {
    int nameEnd =
        divisor instanceof Expression.Power power
            ? power.base().span().end()
            : divisor.span().end();
    String exponent = divisor.span().source().text().substring(nameEnd, divisor.span().end());
    return Readings.product(pieces((Term.Chain) term)) + exponent.strip();
  }

  /** The span of an operand with the parentheses right around it. */
  private static Span bracketed(Span operand) {
    String text = operand.source().text();
    int start = operand.start();
    int end = operand.end();
    while (true) {
      int left = start - 1;
      while (left >= 0 && Character.isWhitespace(text.charAt(left))) {
        left--;
      }
      int right = end;
      while (right < text.length() && Character.isWhitespace(text.charAt(right))) {
        right++;
      }
      boolean enclosed =
          left >= 0
              && right < text.length()
              && text.charAt(left) == '('
              && text.charAt(right) == ')';
      if (!enclosed) {
        return operand.source().span(start, end);
      }
      start = left;
      end = right + 1;
    }
  }

  private static boolean divides(ChainOperator operator) {
    return operator == ChainOperator.DIVIDE || operator == ChainOperator.ELEMENT_DIVIDE;
  }

  /** A name has become a product only by splitting. */
  private static boolean isSplit(Expression expression, Term term) {
    return expression instanceof Expression.Variable && term instanceof Term.Chain;
  }

  private static List<String> pieces(Term.Chain split) {
    return split.operands().stream().map(JuxtapositionCheck::piece).toList();
  }

  private static String piece(Term term) {
    Term name = term instanceof Term.Power power ? power.base() : term;
    return name instanceof Term.Reference reference ? reference.name() : name.span().text();
  }

  private static boolean holds(Source source, int after, int before) {
    if (after >= before) {
      return false;
    }
    String between = source.text().substring(after, before);
    return between.contains("(") || between.contains(")");
  }
}
