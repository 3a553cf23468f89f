package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.gradc.syntax.antlr.FormulaParser;
import org.jspecify.annotations.Nullable;

/** The kinds of token in tables: which end an operand, which begin a declaration, and so on. */
final class Lexicon {
  /** Words that begin a declaration; where one stands, the file is a module. */
  static final BitSet MODULE_WORDS = set(PACKAGE, LET, FUNCTION, EXTERN, DERIVE);

  /** Words at which reading can be taken up again after an error. */
  static final BitSet STATEMENT_WORDS = set(PACKAGE, LET, FUNCTION, EXTERN, DERIVE, RETURN);

  static final BitSet OPENERS =
      set(LEFT_PAREN, CALL_OPEN, LEFT_BRACKET, ARRAY_OPEN, LEFT_BRACE, NORM_OPEN);

  static final BitSet CLOSERS = set(RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, NORM_CLOSE);

  /** Tokens that may be the last of an operand. */
  static final BitSet OPERAND_ENDS =
      set(NUMBER, NAME, RIGHT_PAREN, RIGHT_BRACKET, TRANSPOSE, NORM_CLOSE);

  /** Tokens that may be the first of an operand, signs excepted. */
  static final BitSet OPERAND_STARTS =
      set(NUMBER, NAME, LEFT_PAREN, CALL_OPEN, ARRAY_OPEN, NORM_OPEN, IF_CALL);

  static final BitSet COMPARISONS = set(LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL);

  /** Operators that take an operand on either side. */
  static final BitSet BINARY_OPERATORS =
      union(
          COMPARISONS,
          set(PLUS, MINUS, TIMES, DIVIDE, ELEMENT_TIMES, ELEMENT_DIVIDE, POWER, ELEMENT_POWER),
          set(AND, OR));

  /** Spellings of the kinds of token that the lexer does not know, and of those with two. */
  private static final Map<Integer, String> TOLD_APART =
      Map.of(
          CALL_OPEN, "(",
          ARRAY_OPEN, "[",
          NORM_OPEN, "||",
          NORM_CLOSE, "||",
          IF_CALL, "if",
          POWER, "^");

  private static final Map<String, Integer> WORDS = words();

  private Lexicon() {}

  static BitSet set(int... types) {
    BitSet result = new BitSet();
    for (int type : types) {
      result.set(type);
    }
    return result;
  }

  private static BitSet union(BitSet... sets) {
    BitSet result = new BitSet();
    for (BitSet set : sets) {
      result.or(set);
    }
    return result;
  }

  static boolean is(BitSet types, int type) {
    return type >= 0 && types.get(type);
  }

  static boolean isReserved(int type) {
    return type >= PACKAGE && type <= INT;
  }

  static boolean isReserved(String word) {
    return WORDS.containsKey(word);
  }

  static List<String> reservedWords() {
    return new ArrayList<>(WORDS.keySet());
  }

  /** Those words that begin a declaration, with their token types. */
  static Map<String, Integer> moduleWords() {
    Map<String, Integer> result = new LinkedHashMap<>(WORDS);
    result.values().removeIf(type -> !MODULE_WORDS.get(type));
    return result;
  }

  /** The closing token of an opening one. */
  static int closerOf(int opener) {
    return switch (opener) {
      case LEFT_PAREN, CALL_OPEN -> RIGHT_PAREN;
      case LEFT_BRACKET, ARRAY_OPEN -> RIGHT_BRACKET;
      case LEFT_BRACE -> RIGHT_BRACE;
      case NORM_OPEN -> NORM_CLOSE;
      default -> throw new IllegalArgumentException("no opening token: " + opener);
    };
  }

  /** A kind of token as the user would write it; null for kinds with many spellings. */
  static @Nullable String spelling(int type) {
    String told = TOLD_APART.get(type);
    String literal = FormulaParser.VOCABULARY.getLiteralName(type);
    if (told != null || literal == null) {
      return told;
    }
    return literal.substring(1, literal.length() - 1).replace("\\'", "'");
  }

  /** A kind of token inside a sentence: {@code ')'}, {@code a name}. */
  static String describe(int type) {
    String spelling = spelling(type);
    if (spelling != null) {
      return "'" + spelling + "'";
    }
    return switch (type) {
      case NAME -> "a name";
      case NUMBER -> "a number";
      case Token.EOF -> "the end of the file";
      default -> FormulaParser.VOCABULARY.getDisplayName(type);
    };
  }

  /** A token that was met, inside a sentence. */
  static String describe(Lexeme token) {
    return token.getType() == Token.EOF ? "the end of the file" : "'" + token.getText() + "'";
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> result = new LinkedHashMap<>();
    for (int type = PACKAGE; type <= INT; type++) {
      result.put(String.valueOf(spelling(type)), type);
    }
    return result;
  }
}
