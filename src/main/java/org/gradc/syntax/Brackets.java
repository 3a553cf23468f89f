package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
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
  private final BracketStack stack;
  private boolean tooDeep;

  private Brackets(Diagnostics diagnostics, List<Lexeme> in) {
    this.diagnostics = diagnostics;
    this.in = in;
    this.stack = new BracketStack(diagnostics, in.size() + 8);
  }

  /** The balanced tokens; null if they nest too deeply to be parsed. */
  static @Nullable List<Lexeme> balance(Diagnostics diagnostics, List<Lexeme> tokens) {
    Brackets brackets = new Brackets(diagnostics, tokens);
    for (int k = 0; k < tokens.size() && !brackets.tooDeep; k++) {
      brackets.take(tokens.get(k), k);
    }
    return brackets.tooDeep ? null : brackets.stack.out();
  }

  private void take(Lexeme token, int k) {
    int type = token.getType();
    switch (type) {
      case PACKAGE, FUNCTION, EXTERN, DERIVE, LET, RETURN -> takeStatementWord(token);
      case Token.EOF -> {
        stack.closeAbove(stack.outermost());
        stack.add(token);
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
    Frame top = stack.top();
    if (top.nesting() > Parser.MAX_NESTING) {
      tooDeep = true;
      String limit = Integer.toString(Parser.MAX_NESTING);
      diagnostics.report(Message.NESTED_TOO_DEEPLY.at(token.span(), limit));
    }
  }

  private void takeStatementWord(Lexeme token) {
    int type = token.getType();
    Frame home = type == LET || type == RETURN ? stack.innermostBrace() : stack.outermost();
    if (type == LET && home.returned) {
      home = stack.outermost();
    }
    stack.closeAbove(home);
    home.startPart();
    home.returned |= type == RETURN;
    home.mayAssign = type == LET || type == FUNCTION || type == EXTERN;
    stack.add(token);
  }

  private void takeOpener(Lexeme token) {
    int type = token.getType();
    if (type == LEFT_BRACE && stack.top().declaredBy != 0) {
      stack.closeAbove(stack.statements());
    }
    int before = stack.lastType();
    Lexeme last = stack.last();
    if (type == LEFT_PAREN && before == NAME) {
      token.setType(CALL_OPEN);
    } else if (type == LEFT_BRACKET && !stack.operandBefore()) {
      token.setType(ARRAY_OPEN);
    }
    int head = stack.typeBeforeLast();
    boolean declares = token.getType() == CALL_OPEN && Lexicon.is(Lexicon.MODULE_WORDS, head);
    Frame parent = stack.top();
    boolean postfix = type == LEFT_BRACKET && stack.operandBefore();
    if (stack.operandBefore() && !postfix) {
      parent.chain = 0; // juxtaposition is flat
    }
    Frame frame =
        new Frame(token, parent.nesting() + 1, declares ? head : 0, stack.operandBefore());
    frame.ifBefore = type == LEFT_PAREN && before == IF ? last : null;
    stack.add(token);
    stack.push(frame);
  }

  private void takeCloser(Lexeme token) {
    int type = token.getType();
    Frame match = null;
    for (Frame frame : stack.open()) {
      if (frame.opener == null || (frame.isBrace() && type != RIGHT_BRACE)) {
        break;
      }
      if (Lexicon.closerOf(frame.opener.getType()) == type) {
        match = frame;
        break;
      }
    }
    if (match != null) {
      stack.closeAbove(match);
      stack.close(token);
      return;
    }
    Frame top = stack.top();
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
    stack.close(token);
  }

  private void takeNorm(Lexeme token) {
    Frame frame = stack.top();
    Lexeme opener = frame.opener;
    if (opener == null || !frame.isNorm() || !stack.operandBefore()) {
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
        stack.pop();
        stack.add(token);
        return;
      }
    }
    stack.close(token);
  }

  private void takeAssign(Lexeme token) {
    Frame frame = stack.top();
    if (frame.declaredBy != 0 && !frame.holdsStatements()) {
      stack.closeAbove(stack.statements());
      frame = stack.top();
    }
    if (frame.holdsStatements() && frame.mayAssign) {
      frame.mayAssign = false;
      frame.chain = 0;
    } else {
      diagnostics.report(Message.SINGLE_EQUALS.at(token.span()).didYouMean("=="));
      if (!stack.operandBefore()) {
        return;
      }
      token.setType(EQUAL);
    }
    takeOther(token);
  }

  private void takeSemicolon(Lexeme token, int k) {
    Frame frame = stack.top();
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
      if ((!stack.operandBefore() && stack.lastType() != INT)
          || in.get(k + 1).getType() == RIGHT_PAREN) {
        return;
      }
      token.setType(COMMA);
      frame.commas++;
    }
    stack.add(token);
  }

  private void takeConditional(Lexeme token) {
    int type = token.getType();
    if (type == IF) {
      Frame frame = stack.top();
      frame.ifs++;
      frame.awaitingThen++;
    } else {
      // A bracket opened since the 'if' that waits for this word has been forgotten.
      for (Frame frame : stack.open()) {
        if ((type == THEN ? frame.awaitingThen : frame.awaitingElse) > 0) {
          stack.closeAbove(frame);
          break;
        }
        if (frame.holdsStatements()) {
          break;
        }
      }
      Frame frame = stack.top();
      if (type == THEN && frame.awaitingThen > 0) {
        frame.awaitingThen--;
        frame.awaitingElse++;
      } else if (type == ELSE && frame.awaitingElse > 0) {
        frame.awaitingElse--;
      }
      frame.chain = 0;
    }
    stack.add(token);
  }

  private void takeNumber(Lexeme token) {
    Lexeme last = stack.last();
    if (last == null || !stack.operandBefore() || last.isInserted()) {
      takeOther(token);
      return;
    }
    Frame frame = stack.top();
    boolean list = frame.opener != null && frame.opener.getType() != LEFT_PAREN && !frame.isNorm();
    Message message =
        list && !frame.isBrace() ? Message.MISSING_OPERATOR_OR_COMMA : Message.MISSING_OPERATOR;
    diagnostics.report(message.at(token.span(), last.getText(), token.getText()));
  }

  private void takeOther(Lexeme token) {
    int type = token.getType();
    Frame frame = stack.top();
    boolean prefix = type == NOT || ((type == PLUS || type == MINUS) && !stack.operandBefore());
    boolean binary = Lexicon.is(Lexicon.BINARY_OPERATORS, type);
    if (type == COMMA) {
      frame.commas++;
      frame.startPart();
    } else if (type == POWER || type == ELEMENT_POWER || type == TRANSPOSE || prefix) {
      frame.chain++;
    } else if (binary || stack.operandBefore()) {
      frame.chain = 0;
    }
    frame.condition |= Lexicon.is(Lexicon.COMPARISONS, type) || type == AND || type == OR;
    stack.add(token);
  }
}
