package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import org.jspecify.annotations.Nullable;

/** What {@link Brackets} knows about a bracket that is open, or about the text outside of all. */
final class Frame {
  /** The opening token; null outside of all brackets. */
  final @Nullable Lexeme opener;

  /** Nesting at which this frame begins. */
  final int depth;

  /** Whether these are the parentheses of declared parameters, and the word that declares them. */
  final int declaredBy;

  /** Whether an operand stands before the bracket. */
  final boolean afterOperand;

  /** The {@code if} right before this parenthesis, which may turn out to be {@code if(c, a, b)}. */
  @Nullable Lexeme ifBefore;

  /** Nested {@code if}s since the last comma, and how many of them lack 'then' and 'else'. */
  int ifs;

  int awaitingThen;
  int awaitingElse;

  /** Length of the current run of prefix operators, powers and postfixes. */
  int chain;

  int commas;
  boolean semicolon;
  boolean condition;
  boolean returned;
  boolean mayAssign;

  Frame(@Nullable Lexeme opener, int depth, int declaredBy, boolean afterOperand) {
    this.opener = opener;
    this.depth = depth;
    this.declaredBy = declaredBy;
    this.afterOperand = afterOperand;
  }

  /** Nesting at the place reached. */
  int nesting() {
    return depth + ifs + chain;
  }

  boolean isBrace() {
    return opener != null && opener.getType() == LEFT_BRACE;
  }

  boolean isNorm() {
    return opener != null && opener.getType() == NORM_OPEN;
  }

  /** Whether declarations or locals may stand here. */
  boolean holdsStatements() {
    return opener == null || isBrace();
  }

  /** A new part begins: an argument, or a statement. */
  void startPart() {
    ifs = 0;
    chain = 0;
    awaitingThen = 0;
    awaitingElse = 0;
  }
}
