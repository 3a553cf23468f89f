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

/** The brackets that are open at a place, and the tokens before it, which are balanced. */
final class BracketStack {
  private final Diagnostics diagnostics;
  private final List<Lexeme> out;
  private final Deque<Frame> open = new ArrayDeque<>();

  BracketStack(Diagnostics diagnostics, int capacity) {
    this.diagnostics = diagnostics;
    this.out = new ArrayList<>(capacity);
    open.push(new Frame(null, 0, 0, false));
  }

  List<Lexeme> out() {
    return out;
  }

  /** The frames, innermost first. */
  Iterable<Frame> open() {
    return open;
  }

  void add(Lexeme token) {
    out.add(token);
  }

  void push(Frame frame) {
    open.push(frame);
  }

  void pop() {
    open.pop();
  }

  /** Ends the innermost frame with this closing token. */
  void close(Lexeme closer) {
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
  void closeAbove(Frame home) {
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

  Frame top() {
    return open.element();
  }

  Frame outermost() {
    return open.getLast();
  }

  Frame innermostBrace() {
    return open.stream().filter(Frame::isBrace).findFirst().orElse(outermost());
  }

  Frame statements() {
    Iterator<Frame> inner = open.iterator();
    Frame frame = inner.next();
    while (!frame.holdsStatements()) {
      frame = inner.next();
    }
    return frame;
  }

  @Nullable Lexeme last() {
    return out.isEmpty() ? null : out.get(out.size() - 1);
  }

  int lastType() {
    Lexeme last = last();
    return last == null ? Token.INVALID_TYPE : last.getType();
  }

  boolean operandBefore() {
    return Lexicon.is(Lexicon.OPERAND_ENDS, lastType());
  }

  /** The type of the token before the last one; 0 if there is none. */
  int typeBeforeLast() {
    return out.size() < 2 ? 0 : out.get(out.size() - 2).getType();
  }
}
