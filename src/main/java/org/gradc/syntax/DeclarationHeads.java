package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Suggestions;

/**
 * Finds declarations whose first word is misspelt or missing, and reserved words used as declared
 * names, and sets them right.
 *
 * <p>Only what can be no correct text is touched: each pattern holds an {@code =}, an {@code of} or
 * the like where no expression may have one.
 */
final class DeclarationHeads {
  private final Source source;
  private final Diagnostics diagnostics;
  private final List<Lexeme> tokens;
  private final int[] closing;
  private final boolean[] enclosed;

  private DeclarationHeads(Source source, Diagnostics diagnostics, List<Lexeme> tokens) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.tokens = tokens;
    this.closing = new int[tokens.size()];
    this.enclosed = new boolean[tokens.size()];
    match();
  }

  static List<Lexeme> repair(Source source, Diagnostics diagnostics, List<Lexeme> tokens) {
    return new DeclarationHeads(source, diagnostics, tokens).repaired();
  }

  /** Pairs brackets roughly; the exact matching comes after this. */
  private void match() {
    List<Integer> open = new ArrayList<>();
    int round = 0;
    for (int k = 0; k < tokens.size(); k++) {
      int type = tokens.get(k).getType();
      enclosed[k] = round > 0;
      if (type == LEFT_PAREN || type == LEFT_BRACKET) {
        open.add(k);
        round++;
      } else if ((type == RIGHT_PAREN || type == RIGHT_BRACKET) && !open.isEmpty()) {
        closing[open.remove(open.size() - 1)] = k;
        round--;
      } else if (Lexicon.is(Lexicon.STATEMENT_WORDS, type)) {
        open.clear();
        round = 0;
      }
    }
  }

  private List<Lexeme> repaired() {
    List<Lexeme> result = new ArrayList<>(tokens.size() + 8);
    for (int k = 0; k < tokens.size(); k++) {
      Lexeme token = tokens.get(k);
      if (isReservedName(k)) {
        diagnostics.report(Message.RESERVED_WORD.at(token.span(), token.getText()));
        token.setType(NAME);
      } else if (token.getType() == NAME && !enclosed[k] && beginsLine(k)) {
        repairHead(k, result);
      }
      result.add(token);
    }
    boolean bare = result.stream().noneMatch(t -> Lexicon.is(Lexicon.MODULE_WORDS, t.getType()));
    if (bare && type(result, 0) == NAME && type(result, 1) == ASSIGN) {
      Lexeme name = result.get(0);
      if (result.get(1).getText().equals("=")) { // else it was reported as a foreign operator
        diagnostics.report(
            Message.NAMED_FORMULA.at(name.span().to(result.get(1).span()), name.getText()));
      }
      result.subList(0, 2).clear();
    }
    return result;
  }

  /** {@code let of = 3}, {@code function in(x)} */
  private boolean isReservedName(int k) {
    int before = type(tokens, k - 1);
    int next = type(tokens, k + 1);
    boolean heads = before == LET || before == FUNCTION || before == EXTERN;
    boolean headed = next == ASSIGN || next == LEFT_PAREN || next == LEFT_BRACKET;
    return Lexicon.isReserved(tokens.get(k).getType()) && heads && headed;
  }

  private boolean beginsLine(int k) {
    if (k == 0) {
      return true;
    }
    int before = type(tokens, k - 1);
    if (!Lexicon.is(Lexicon.OPERAND_ENDS, before)
        && before != NORM_BARS
        && before != SEMICOLON
        && before != RIGHT_BRACE
        && before != LEFT_BRACE) {
      return false;
    }
    for (int at = tokens.get(k - 1).end(); at < tokens.get(k).start(); at++) {
      char c = source.text().charAt(at);
      if (c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  private void repairHead(int k, List<Lexeme> result) {
    Lexeme token = tokens.get(k);
    if (type(tokens, k + 1) == NAME) {
      for (String word : Suggestions.nearest(token.getText(), Lexicon.moduleWords().keySet())) {
        int type = Lexicon.moduleWords().getOrDefault(word, Token.INVALID_TYPE);
        if (confirms(type, k + 1)) {
          diagnostics.report(
              Message.MISSPELT_KEYWORD.at(token.span(), token.getText()).didYouMean(word));
          token.setType(type);
          return;
        }
      }
      return;
    }
    int word = missingWord(k);
    boolean formula = k == 0 && word == LET && type(tokens, 1) == ASSIGN && !hasModuleWord();
    if (word != Token.INVALID_TYPE && !formula) {
      String spelling = String.valueOf(Lexicon.spelling(word));
      diagnostics.report(
          Message.MISSING_KEYWORD
              .at(token.span(), token.getText())
              .didYouMean(spelling + " " + token.getText()));
      result.add(Lexeme.inserted(word, source.span(token.start(), token.start())));
    }
  }

  private boolean hasModuleWord() {
    return tokens.stream().anyMatch(t -> Lexicon.is(Lexicon.MODULE_WORDS, t.getType()));
  }

  /** Whether what stands from the name at {@code k} on fits a declaration of this kind. */
  private boolean confirms(int word, int k) {
    return switch (word) {
      case LET -> missingWord(k) != Token.INVALID_TYPE;
      case FUNCTION, EXTERN -> missingWord(k) == FUNCTION;
      case PACKAGE -> type(tokens, k + 1) == DOT || beginsLine(k + 1);
      case DERIVE -> {
        int at = k;
        while (type(tokens, at) == NAME || type(tokens, at) == COMMA) {
          at++;
        }
        yield type(tokens, at) == OF;
      }
      default -> false;
    };
  }

  /** The word that should stand before the name at {@code k}, if it looks like a declared one. */
  private int missingWord(int k) {
    int next = type(tokens, k + 1);
    if (next == ASSIGN) {
      return LET;
    }
    if ((next != LEFT_PAREN && next != LEFT_BRACKET) || closing[k + 1] == 0) {
      return Token.INVALID_TYPE;
    }
    int behind = type(tokens, closing[k + 1] + 1);
    if (next == LEFT_BRACKET) {
      return behind == ASSIGN ? LET : Token.INVALID_TYPE;
    }
    return behind == ASSIGN || behind == LEFT_BRACE ? FUNCTION : Token.INVALID_TYPE;
  }

  private static int type(List<Lexeme> tokens, int k) {
    return k < 0 || k >= tokens.size() ? Token.INVALID_TYPE : tokens.get(k).getType();
  }
}
