package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Limits;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.syntax.antlr.FormulaLexer;
import org.jspecify.annotations.Nullable;

/**
 * Source to tokens; what is wrong with single tokens is reported and set right here, so that the
 * parser sees what was meant.
 */
final class TokenReader {
  private final Source source;
  private final Diagnostics diagnostics;
  private final Lookalikes lookalikes = new Lookalikes();
  private final List<Lexeme> tokens = new ArrayList<>();
  private final Offsets offsets;
  private @Nullable String documentation;
  private int strayStart = -1;
  private int strayEnd = -1;

  private TokenReader(Source source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.offsets = new Offsets(source.text());
  }

  /** All tokens, the end of the file as the last. */
  static List<Lexeme> read(Source source, Diagnostics diagnostics) {
    return new TokenReader(source, diagnostics).readAll();
  }

  private List<Lexeme> readAll() {
    FormulaLexer lexer = new FormulaLexer(CharStreams.fromString(source.text()));
    lexer.removeErrorListeners();
    Token token = lexer.nextToken();
    while (token.getType() != Token.EOF && token.getType() != OPEN_COMMENT) {
      int start = offsets.utf16(token.getStartIndex());
      int end = offsets.utf16(token.getStopIndex() + 1);
      take(Lexeme.read(token.getType(), source, start, end));
      token = lexer.nextToken();
    }
    reportStray();
    if (token.getType() == OPEN_COMMENT) {
      int start = offsets.utf16(token.getStartIndex());
      diagnostics.report(Message.UNTERMINATED_COMMENT.at(source.span(start, start + 2)));
    }
    int end = source.text().length();
    tokens.add(Lexeme.read(Token.EOF, source, end, end));
    return tokens;
  }

  private void take(Lexeme token) {
    switch (token.getType()) {
      case COMMENT -> takeComment(token);
      case STRAY -> takeStray(token);
      case AMPERSANDS -> insteadOf(token, "and", AND);
      case ANGLES -> insteadOf(token, "!=", NOT_EQUAL);
      case COLON_EQUALS -> insteadOf(token, "=", ASSIGN);
      case BANG -> takeBang(token);
      case DOT -> takeDot(token);
      case NUMBER -> takeNumber(token);
      default -> takeWord(token);
    }
  }

  private void takeComment(Lexeme token) {
    String text = token.getText();
    if (text.startsWith("/**") && text.length() > 4) {
      documentation = DocComment.clean(text);
    }
  }

  private void takeStray(Lexeme token) {
    Lookalikes.Meant meant = lookalikes.meantBy(token.getText().codePointAt(0));
    if (meant == null) {
      if (strayEnd != token.start()) {
        reportStray();
        strayStart = token.start();
      }
      strayEnd = token.end();
      return;
    }
    diagnostics.report(
        Message.FOREIGN_CHARACTER.at(token.span(), token.getText()).didYouMean(meant.proposal()));
    if (meant.type() != Lookalikes.NOTHING) {
      token.setType(meant.type());
      add(token);
    }
  }

  private void reportStray() {
    if (strayStart >= 0) {
      String text = source.text().substring(strayStart, strayEnd);
      int first = text.codePointAt(0);
      String name = "U+" + String.format(Locale.ROOT, "%04X", first);
      diagnostics.report(
          Message.STRAY_CHARACTER.at(
              source.span(strayStart, strayEnd), Character.toString(first), name));
      strayStart = -1;
    }
  }

  /** A sign of other languages is reported and read as the language's own. */
  private void insteadOf(Lexeme token, String proposal, int type) {
    diagnostics.report(
        Message.FOREIGN_OPERATOR.at(token.span(), token.getText()).didYouMean(proposal));
    token.setType(type);
    add(token);
  }

  private void takeBang(Lexeme token) {
    Lexeme before = last();
    if (before != null && Lexicon.is(Lexicon.OPERAND_ENDS, before.getType())) {
      diagnostics.report(Message.FACTORIAL.at(token.span()));
    } else {
      insteadOf(token, "not", NOT);
    }
  }

  private void takeDot(Lexeme token) {
    Lexeme before = last();
    if (before != null && before.getType() == NUMBER && before.end() == token.start()) {
      diagnostics.report(Message.POINT_WITHOUT_DIGIT.at(before.span().to(token.span())));
      return;
    }
    // The first part of a package may be a reserved word: package in.co.acme
    if (tokens.size() > 1
        && tokens.get(tokens.size() - 2).getType() == PACKAGE
        && Lexicon.isReserved(tokens.get(tokens.size() - 1).getType())) {
      tokens.get(tokens.size() - 1).setType(NAME);
    }
    add(token);
  }

  private void takeNumber(Lexeme token) {
    Lexeme before = last();
    String text = token.getText();
    if (before != null
        && before.getType() == NUMBER
        && before.end() == token.start()
        && text.startsWith(".")) {
      diagnostics.report(Message.TWO_DECIMAL_POINTS.at(before.span().to(token.span())));
      return;
    }
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    String digits = (e < 0 ? text : text.substring(0, e)).replace(".", "").replaceFirst("^0+", "");
    if (digits.length() > Limits.DIGITS) {
      diagnostics.report(
          Message.TOO_MANY_DIGITS.at(
              token.span(), Integer.toString(digits.length()), Integer.toString(Limits.DIGITS)));
    }
    String exponent = e < 0 ? "" : text.substring(e + 1).replaceFirst("^[+-]?0*", "");
    if (exponent.length() > 6 || Integer.parseInt("0" + exponent) > Limits.EXPONENT) {
      diagnostics.report(
          Message.EXPONENT_TOO_LARGE.at(token.span(), Integer.toString(Limits.EXPONENT)));
    }
    add(token);
  }

  private void takeWord(Lexeme token) {
    Lexeme before = last();
    if (before != null && before.getType() == DOT && Lexicon.isReserved(token.getType())) {
      token.setType(NAME);
    }
    // What was left of 1.e5 when its point was refused.
    boolean exponent =
        token.getType() == NAME
            && before != null
            && before.getType() == NUMBER
            && before.end() == token.start() - 1
            && source.text().charAt(before.end()) == '.'
            && token.getText().matches("[eE][0-9]*");
    if (!exponent) {
      checkLength(token);
      add(token);
    }
  }

  private void checkLength(Lexeme token) {
    int length = token.end() - token.start();
    if (token.getType() == NAME && length > Limits.NAME_CHARACTERS) {
      diagnostics.report(
          Message.NAME_TOO_LONG.at(
              token.span(), Integer.toString(length), Integer.toString(Limits.NAME_CHARACTERS)));
    }
  }

  private void add(Lexeme token) {
    token.document(documentation);
    documentation = null;
    tokens.add(token);
  }

  private @Nullable Lexeme last() {
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
  }

  /** Offsets in code points, as the lexer counts, to offsets in UTF-16 units. */
  private static final class Offsets {
    private final int @Nullable [] byCodePoint;

    Offsets(String text) {
      int count = text.codePointCount(0, text.length());
      if (count == text.length()) {
        byCodePoint = null;
        return;
      }
      byCodePoint = new int[count + 1];
      int at = 0;
      for (int k = 0; k <= count; k++) {
        byCodePoint[k] = at;
        at += k < count ? Character.charCount(text.codePointAt(at)) : 0;
      }
    }

    int utf16(int codePoints) {
      return byCodePoint == null ? codePoints : byCodePoint[codePoints];
    }
  }
}
