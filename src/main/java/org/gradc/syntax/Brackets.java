package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * Matches brackets and norms, and tells apart the tokens that the grammar wants told apart.
 *
 * <p>What is unbalanced is reported and set right, so that the parser always sees balanced
 * brackets. Nesting is counted here too, before anything recurses: brackets, norms, and runs of
 * prefix operators, powers, postfixes and {@code if}s; flat chains of operators do not nest.
 */
final class Brackets {
  private final Diagnostics diagnostics;
  private final List<Lexeme> in;
  private final List<Lexeme> out;
  private final Deque<Frame> open = new ArrayDeque<>();
  private boolean tooDeep;

  private Brackets(Diagnostics diagnostics, List<Lexeme> in) {
    this.diagnostics = diagnostics;
    this.in = in;
    this.out = new ArrayList<>(in.size() + 8);
    open.push(new Frame(null, 0, 0, false));
  }

  /** The balanced tokens; null if they nest too deeply to be parsed. */
  static @Nullable List<Lexeme> balance(Diagnostics diagnostics, List<Lexeme> tokens) {
    Brackets brackets = new Brackets(diagnostics, tokens);
    for (int k = 0; k < tokens.size() && !brackets.tooDeep; k++) {
      brackets.take(tokens.get(k), k);
    }
    return brackets.tooDeep ? null : brackets.out;
  }

  private void take(Lexeme token, int k) {
    int type = token.getType();
    switch (type) {
      case PACKAGE, FUNCTION, EXTERN, DERIVE, LET, RETURN -> takeStatementWord(token);
      case Token.EOF -> {
        closeAbove(outermost());
        out.add(token);
      }
      case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE -> takeOpener(token);
      case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> takeCloser(token);
      case NORM_BARS -> takeNorm(token);
      case ASSIGN -> takeAssign(token);
      case SEMICOLON -> takeSemicolon(token, k);
      case IF, THEN, ELSE -> takeConditional(token);
      case NUMBER -> takeNumber(token);
      default -> takeOther(token);
    }
    Frame top = top();
    if (top.nesting() > Parser.MAX_NESTING) {
      tooDeep = true;
      String limit = Integer.toString(Parser.MAX_NESTING);
      diagnostics.report(Message.NESTED_TOO_DEEPLY.at(token.span(), limit));
    }
  }

  private void takeStatementWord(Lexeme token) {
    int type = token.getType();
    Frame home = type == LET || type == RETURN ? innermostBrace() : outermost();
    if (type == LET && home.returned) {
      home = outermost();
    }
    closeAbove(home);
    home.startPart();
    home.returned |= type == RETURN;
    home.mayAssign = type == LET || type == FUNCTION || type == EXTERN;
    out.add(token);
  }

  private void takeOpener(Lexeme token) {
    int type = token.getType();
    if (type == LEFT_BRACE && top().declaredBy != 0) {
      closeAbove(statements());
    }
    int before = lastType();
    Lexeme last = last();
    if (type == LEFT_PAREN && before == NAME) {
      token.setType(CALL_OPEN);
    } else if (type == LEFT_BRACKET && !operandBefore()) {
      token.setType(ARRAY_OPEN);
    }
    int head = out.size() < 2 ? 0 : out.get(out.size() - 2).getType();
    boolean declares = token.getType() == CALL_OPEN && Lexicon.is(Lexicon.MODULE_WORDS, head);
    Frame parent = top();
    boolean postfix = type == LEFT_BRACKET && operandBefore();
    if (operandBefore() && !postfix) {
      parent.chain = 0; // juxtaposition is flat
    }
    Frame frame = new Frame(token, parent.nesting() + 1, declares ? head : 0, operandBefore());
    frame.ifBefore = type == LEFT_PAREN && before == IF ? last : null;
    out.add(token);
    open.push(frame);
  }

  private void takeCloser(Lexeme token) {
    int type = token.getType();
    Frame match = null;
    for (Frame frame : open) {
      if (frame.opener == null || (frame.isBrace() && type != RIGHT_BRACE)) {
        break;
      }
      if (Lexicon.closerOf(frame.opener.getType()) == type) {
        match = frame;
        break;
      }
    }
    if (match != null) {
      closeAbove(match);
      close(token);
      return;
    }
    Frame top = top();
    if (top.opener == null || top.isBrace() || top.isNorm() || type == RIGHT_BRACE) {
      diagnostics.report(Message.UNOPENED_BRACKET.at(token.span(), token.getText()));
      return;
    }
    Lexeme opener = top.opener;
    diagnostics.report(
        Message.WRONG_BRACKET
            .at(token.span(), token.getText(), opener.getText())
            .noteAt(opener.span(), Message.OPENED_HERE, opener.getText()));
    token.setType(Lexicon.closerOf(opener.getType()));
    close(token);
  }

  /** Ends the innermost frame with this closing token. */
  private void close(Lexeme closer) {
    Frame frame = open.pop();
    Lexeme word = frame.ifBefore;
    if (word != null && frame.commas > 0) {
      Frame parent = top();
      parent.ifs--;
      parent.awaitingThen--;
      word.setType(IF_CALL);
      if (frame.commas != 2) {
        diagnostics.report(
            Message.IF_ARGUMENTS.at(
                word.span().to(closer.span()), Integer.toString(frame.commas + 1)));
        word.setType(NAME); // an ordinary call to the parser, which finds no fault with it
        if (frame.opener != null) {
          frame.opener.setType(CALL_OPEN);
        }
      }
    }
    if (frame.opener != null && frame.opener.getType() == LEFT_BRACKET) {
      top().chain++;
    }
    out.add(closer);
  }

  /** Closes what is still open inside of {@code home}; the next token shows that it should be. */
  private void closeAbove(Frame home) {
    while (top() != home) {
      Frame frame = top();
      Lexeme opener = frame.opener;
      if (opener == null) {
        return;
      }
      int closer = Lexicon.closerOf(opener.getType());
      Span here = out.get(out.size() - 1).span().behind();
      if (frame.isNorm()) {
        reportNorm(frame, opener);
      } else {
        diagnostics.report(
            Message.UNCLOSED_BRACKET
                .at(here, String.valueOf(Lexicon.spelling(closer)))
                .noteAt(opener.span(), Message.OPENED_HERE, opener.getText()));
      }
      if (frame.isNorm() && frame.afterOperand) {
        opener.setType(OR); // most likely; and it keeps the parser quiet
        open.pop();
        top().commas += frame.commas;
        if (out.get(out.size() - 1) == opener) {
          out.add(Lexeme.inserted(NUMBER, here));
        }
      } else {
        close(Lexeme.inserted(closer, here));
      }
    }
  }

  private void reportNorm(Frame frame, Lexeme opener) {
    Diagnostic unclosed = Message.UNCLOSED_NORM.at(opener.span());
    diagnostics.report(frame.afterOperand ? unclosed.didYouMean("or") : unclosed);
  }

  private void takeNorm(Lexeme token) {
    Frame frame = top();
    Lexeme opener = frame.opener;
    if (opener == null || !frame.isNorm() || !operandBefore()) {
      token.setType(NORM_OPEN);
      takeOpener(token);
      return;
    }
    token.setType(NORM_CLOSE);
    if (frame.condition) {
      diagnostics.report(Message.NORM_FOR_OR.at(opener.span()).didYouMean("or"));
      if (frame.afterOperand) {
        opener.setType(OR);
        token.setType(OR);
        open.pop();
        out.add(token);
        return;
      }
    }
    close(token);
  }

  private void takeAssign(Lexeme token) {
    Frame frame = top();
    if (frame.declaredBy != 0 && !frame.holdsStatements()) {
      closeAbove(statements());
      frame = top();
    }
    if (frame.holdsStatements() && frame.mayAssign) {
      frame.mayAssign = false;
      frame.chain = 0;
    } else {
      diagnostics.report(Message.SINGLE_EQUALS.at(token.span()).didYouMean("=="));
      if (!operandBefore()) {
        return;
      }
      token.setType(EQUAL);
    }
    takeOther(token);
  }

  private void takeSemicolon(Lexeme token, int k) {
    Frame frame = top();
    if (frame.holdsStatements() || frame.isNorm()) {
      diagnostics.report(Message.STRAY_SEMICOLON.at(token.span()));
      return;
    }
    Message message = null;
    if (frame.declaredBy == 0) {
      message = Message.SEMICOLON_FOR_COMMA;
    } else if (frame.declaredBy == LET) {
      message = Message.DATA_IN_HELPER;
    } else if (frame.semicolon) {
      message = Message.SECOND_SEMICOLON;
    }
    frame.semicolon = true;
    frame.startPart();
    if (message != null) {
      Diagnostic wrong = message.at(token.span());
      diagnostics.report(message == Message.DATA_IN_HELPER ? wrong : wrong.didYouMean(","));
      if ((!operandBefore() && lastType() != INT) || in.get(k + 1).getType() == RIGHT_PAREN) {
        return;
      }
      token.setType(COMMA);
      frame.commas++;
    }
    out.add(token);
  }

  private void takeConditional(Lexeme token) {
    int type = token.getType();
    if (type == IF) {
      Frame frame = top();
      frame.ifs++;
      frame.awaitingThen++;
    } else {
      // A bracket opened since the 'if' that waits for this word has been forgotten.
      for (Frame frame : open) {
        if ((type == THEN ? frame.awaitingThen : frame.awaitingElse) > 0) {
          closeAbove(frame);
          break;
        }
        if (frame.holdsStatements()) {
          break;
        }
      }
      Frame frame = top();
      if (type == THEN && frame.awaitingThen > 0) {
        frame.awaitingThen--;
        frame.awaitingElse++;
      } else if (type == ELSE && frame.awaitingElse > 0) {
        frame.awaitingElse--;
      }
      frame.chain = 0;
    }
    out.add(token);
  }

  private void takeNumber(Lexeme token) {
    Lexeme last = last();
    if (last == null || !operandBefore() || last.isInserted()) {
      takeOther(token);
      return;
    }
    Frame frame = top();
    boolean list = frame.opener != null && frame.opener.getType() != LEFT_PAREN && !frame.isNorm();
    Message message =
        list && !frame.isBrace() ? Message.MISSING_OPERATOR_OR_COMMA : Message.MISSING_OPERATOR;
    diagnostics.report(message.at(token.span(), last.getText(), token.getText()));
  }

  private void takeOther(Lexeme token) {
    int type = token.getType();
    Frame frame = top();
    boolean prefix = type == NOT || ((type == PLUS || type == MINUS) && !operandBefore());
    boolean binary = Lexicon.is(Lexicon.BINARY_OPERATORS, type);
    if (type == COMMA) {
      frame.commas++;
      frame.startPart();
    } else if (type == POWER || type == ELEMENT_POWER || type == TRANSPOSE || prefix) {
      frame.chain++;
    } else if (binary || operandBefore()) {
      frame.chain = 0;
    }
    frame.condition |= Lexicon.is(Lexicon.COMPARISONS, type) || type == AND || type == OR;
    out.add(token);
  }

  private Frame top() {
    return open.element();
  }

  private Frame outermost() {
    return open.getLast();
  }

  private Frame innermostBrace() {
    return open.stream().filter(Frame::isBrace).findFirst().orElse(outermost());
  }

  private Frame statements() {
    Iterator<Frame> inner = open.iterator();
    Frame frame = inner.next();
    while (!frame.holdsStatements()) {
      frame = inner.next();
    }
    return frame;
  }

  private @Nullable Lexeme last() {
    return out.isEmpty() ? null : out.get(out.size() - 1);
  }

  private int lastType() {
    Lexeme last = last();
    return last == null ? Token.INVALID_TYPE : last.getType();
  }

  private boolean operandBefore() {
    return Lexicon.is(Lexicon.OPERAND_ENDS, lastType());
  }
}
