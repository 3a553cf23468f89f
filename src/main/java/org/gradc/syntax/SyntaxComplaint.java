package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/** Finds the words for an error at the token where the parser stopped. */
final class SyntaxComplaint {
  /** Words that never stand next to an expression; there they are meant as names. */
  private static final BitSet WORDS_OF_DECLARATIONS = Lexicon.set(OF, WRT, IN, INT);

  private final Diagnostics diagnostics;

  SyntaxComplaint(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reports what is wrong at this token, unless that was reported before parsing. */
  void report(Parser parser, Token offending) {
    Lexeme found = (Lexeme) offending;
    int at = found.getTokenIndex();
    Lexeme before = at <= 0 ? null : (Lexeme) parser.getInputStream().get(at - 1);
    boolean known = found.isInserted() || (before != null && before.isInserted());
    if (!known) {
      diagnostics.report(diagnose(parser, found, before));
    }
  }

  private static Diagnostic diagnose(Parser parser, Lexeme found, @Nullable Lexeme before) {
    IntervalSet expected = parser.getExpectedTokens();
    int type = found.getType();
    int last = before == null ? Token.INVALID_TYPE : before.getType();
    int rule = parser.getContext().getRuleIndex();
    if (rule == RULE_module) {
      return outsideDeclarations(found, type, last);
    }
    if (rule == RULE_block) {
      return insideBody(found, type, expected);
    }
    if (rule == RULE_kind) {
      return Message.EXPECTED_KIND.at(found.span(), Lexicon.describe(found));
    }
    if (rule == RULE_signature && expected.contains(CALL_OPEN) && before != null) {
      return Message.FUNCTION_WITHOUT_PARAMETERS
          .at(before.span(), before.getText())
          .didYouMean("let " + before.getText());
    }
    if (expected.contains(NUMBER)) {
      return operandMissing(found, type, before);
    }
    if (type == COLON && rule != RULE_rangedIndex) {
      return Message.MISPLACED_COLON.at(found.span());
    }
    if (type == RANGE) {
      return Message.MISPLACED_RANGE.at(found.span());
    }
    if (expected.contains(NAME) && Lexicon.isReserved(type) && rule != RULE_deriveLine) {
      return Message.RESERVED_WORD.at(found.span(), found.getText());
    }
    boolean operandBefore = Lexicon.is(Lexicon.OPERAND_ENDS, last);
    if (before != null && operandBefore && Lexicon.is(Lexicon.OPERAND_STARTS, type)) {
      return Message.MISSING_OPERATOR.at(found.span(), before.getText(), found.getText());
    }
    if (rule == RULE_bareFormula) {
      return Message.EXPECTED_AFTER_FORMULA.at(found.span(), Lexicon.describe(found));
    }
    String list = list(expected, operandBefore && rule >= RULE_expressions);
    boolean ended = type == Token.EOF || Lexicon.is(Lexicon.STATEMENT_WORDS, type);
    Span place = ended && before != null ? before.span().behind() : found.span();
    return Message.EXPECTED.at(place, list, Lexicon.describe(found));
  }

  private static Diagnostic outsideDeclarations(Lexeme found, int type, int last) {
    return switch (type) {
      case RETURN -> Message.MISPLACED_RETURN.at(found.span());
      case PACKAGE -> Message.MISPLACED_PACKAGE.at(found.span());
      case COLON -> Message.MISPLACED_COLON.at(found.span());
      case RANGE -> Message.MISPLACED_RANGE.at(found.span());
      default -> {
        boolean inFormula = Lexicon.is(Lexicon.OPERAND_ENDS, last);
        String where = Lexicon.describe(found);
        yield inFormula
            ? Message.EXPECTED.at(found.span(), "an operator or the next declaration", where)
            : Message.EXPECTED_DECLARATION.at(found.span(), where);
      }
    };
  }

  private static Diagnostic insideBody(Lexeme found, int type, IntervalSet expected) {
    if (expected.contains(RIGHT_BRACE)) {
      return Message.AFTER_RETURN.at(found.span(), Lexicon.describe(found));
    }
    return type == RIGHT_BRACE
        ? Message.MISSING_RETURN.at(found.span())
        : Message.EXPECTED_IN_BODY.at(found.span(), Lexicon.describe(found));
  }

  private static Diagnostic operandMissing(Lexeme found, int type, @Nullable Lexeme before) {
    int last = before == null ? Token.INVALID_TYPE : before.getType();
    boolean afterOperator =
        Lexicon.is(Lexicon.BINARY_OPERATORS, last) || last == NOT || last == RANGE;
    if (Lexicon.is(WORDS_OF_DECLARATIONS, type)) {
      return Message.RESERVED_WORD.at(found.span(), found.getText());
    }
    if (before != null && afterOperator) {
      return type == IF || type == NOT
          ? Message.NEEDS_PARENTHESES.at(found.span(), found.getText())
          : Message.MISSING_OPERAND_AFTER.at(before.span(), before.getText());
    }
    if (before != null && Lexicon.is(Lexicon.CLOSERS, type)) {
      if (last == CALL_OPEN) {
        Lexeme opener = before;
        return Message.EMPTY_CALL.at(opener.span().to(found.span()), nameBefore(opener));
      }
      if (Lexicon.is(Lexicon.OPENERS, last)) {
        return Message.EMPTY_BRACKETS.at(
            before.span().to(found.span()), before.getText(), found.getText());
      }
    }
    if (Lexicon.is(Lexicon.BINARY_OPERATORS, type) || type == TRANSPOSE) {
      return Message.MISSING_OPERAND_BEFORE.at(found.span(), found.getText());
    }
    if (type == COLON) {
      return Message.MISPLACED_COLON.at(found.span());
    }
    if (type == RANGE) {
      return Message.MISPLACED_RANGE.at(found.span());
    }
    if (before != null && !Lexicon.is(Lexicon.OPERAND_ENDS, last)) {
      return Message.MISSING_OPERAND_AFTER.at(before.span(), before.getText());
    }
    return Message.EXPECTED_EXPRESSION.at(found.span(), Lexicon.describe(found));
  }

  /** The name that a '(' is attached to. */
  private static String nameBefore(Lexeme opener) {
    String text = opener.span().source().text();
    int end = opener.start();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isUnicodeIdentifierPart(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return text.substring(start, end);
  }

  private static String list(IntervalSet expected, boolean operator) {
    List<String> parts = new ArrayList<>();
    if (operator) {
      parts.add("an operator");
    }
    for (int type : expected.toList()) {
      if (!(operator && Lexicon.is(Lexicon.BINARY_OPERATORS, type)) && type != Token.EPSILON) {
        parts.add(Lexicon.describe(type));
      }
    }
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " or " + parts.get(last);
  }
}
