package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.AtomTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.gradc.diagnostic.Diagnostics;

/**
 * Where the parser takes up reading again after an error: at the closing bracket or comma of the
 * innermost bracket, else at the next statement, so that one mistake makes one error and the next
 * mistake is still found.
 *
 * <p>Brackets are balanced before parsing, which is what makes this sure-footed.
 */
final class ErrorRecovery extends DefaultErrorStrategy {
  private final SyntaxComplaint complaint;
  private final List<Lexeme> tokens;
  private final int[] enclosing;
  private final int[] closing;

  ErrorRecovery(Diagnostics diagnostics, List<Lexeme> tokens) {
    this.complaint = new SyntaxComplaint(diagnostics);
    this.tokens = tokens;
    this.enclosing = new int[tokens.size()];
    this.closing = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int k = 0; k < tokens.size(); k++) {
      enclosing[k] = open.isEmpty() ? -1 : open.element();
      if (Lexicon.is(Lexicon.OPENERS, tokens.get(k).getType())) {
        open.push(k);
      } else if (Lexicon.is(Lexicon.CLOSERS, tokens.get(k).getType()) && !open.isEmpty()) {
        closing[open.pop()] = k;
      }
    }
  }

  /**
   * Called where a loop or an option begins: only the loops over statements need a look, since
   * there alone something may follow that no enclosing rule will miss.
   */
  @Override
  public void sync(org.antlr.v4.runtime.Parser parser) {
    int rule = parser.getContext().getRuleIndex();
    int next = parser.getInputStream().LA(1);
    while (rule == RULE_module && next != Token.EOF && !fitsModule(parser, next)) {
      skipToStatement(parser, Lexicon.STATEMENT_WORDS);
      next = parser.getInputStream().LA(1);
    }
    if (rule == RULE_block
        && ((Lexeme) parser.getInputStream().LT(-1)).getType() != RETURN
        && !parser.getContext().isEmpty()
        && next != LET
        && next != RETURN
        && next != RIGHT_BRACE) {
      skipToStatement(parser, Lexicon.set(LET, RETURN, RIGHT_BRACE));
    }
  }

  private static boolean fitsModule(org.antlr.v4.runtime.Parser parser, int next) {
    return next == PACKAGE
        ? parser.getInputStream().index() == 0
        : Lexicon.is(Lexicon.MODULE_WORDS, next);
  }

  private void skipToStatement(org.antlr.v4.runtime.Parser parser, BitSet words) {
    if (!inErrorRecoveryMode(parser)) {
      complaint.report(parser, parser.getCurrentToken());
    }
    boolean module = parser.getContext().getRuleIndex() == RULE_module;
    int level = module ? -1 : parser.getContext().getStart().getTokenIndex();
    do {
      skipOne(parser);
    } while (parser.getInputStream().LA(1) != Token.EOF
        && !(Lexicon.is(words, parser.getInputStream().LA(1))
            && (module || enclosing[parser.getInputStream().index()] == level)));
    endErrorCondition(parser);
  }

  @Override
  public void reportError(org.antlr.v4.runtime.Parser parser, RecognitionException error) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      complaint.report(parser, error.getOffendingToken());
    }
  }

  /** A missing closing bracket is not missing: what stands before it is too much. */
  @Override
  public Token recoverInline(org.antlr.v4.runtime.Parser parser) {
    int at = parser.getInputStream().index();
    int bracket = enclosing[at];
    Transition wanted = parser.getATN().states.get(parser.getState()).transition(0);
    if (bracket >= 0
        && wanted instanceof AtomTransition atom
        && closing[bracket] > 0
        && atom.label == tokens.get(closing[bracket]).getType()) {
      reportError(parser, new InputMismatchException(parser));
      while (parser.getInputStream().index() < closing[bracket]) {
        parser.getInputStream().consume();
      }
      Token closer = parser.getCurrentToken();
      parser.getInputStream().consume();
      return closer;
    }
    throw new InputMismatchException(parser);
  }

  @Override
  public void recover(org.antlr.v4.runtime.Parser parser, RecognitionException error) {
    int bracket = enclosing[parser.getInputStream().index()];
    boolean list =
        bracket >= 0
            && Lexicon.is(
                Lexicon.set(CALL_OPEN, LEFT_BRACKET, ARRAY_OPEN), tokens.get(bracket).getType());
    int next = parser.getInputStream().LA(1);
    boolean asIfOperand =
        parser.getContext().getRuleIndex() == RULE_primary
            && Lexicon.is(Lexicon.BINARY_OPERATORS, next);
    if (asIfOperand) {
      return;
    }
    while (next != Token.EOF
        && !Lexicon.is(Lexicon.STATEMENT_WORDS, next)
        && !Lexicon.is(Lexicon.CLOSERS, next)
        && !(list && next == COMMA)) {
      skipOne(parser);
      next = parser.getInputStream().LA(1);
    }
  }

  /** Skips a token, or a bracket with all that it encloses. */
  private void skipOne(org.antlr.v4.runtime.Parser parser) {
    int at = parser.getInputStream().index();
    int last = closing[at] > 0 ? closing[at] : at;
    while (parser.getInputStream().index() <= last && parser.getInputStream().LA(1) != Token.EOF) {
      parser.getInputStream().consume();
    }
  }
}
