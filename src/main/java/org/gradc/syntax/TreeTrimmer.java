package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.syntax.antlr.FormulaParser.ComparisonContext;
import org.gradc.syntax.antlr.FormulaParser.LetDeclarationContext;

/**
 * Keeps the parse tree small while it grows, and refuses what the grammar lets pass only so that it
 * can be refused with good words.
 *
 * <p>A rule of the expression ladder that did nothing but pass its one child on is replaced by that
 * child: of ten rules between {@code expression} and {@code x}, one remains.
 */
final class TreeTrimmer implements ParseTreeListener {
  private final Diagnostics diagnostics;

  TreeTrimmer(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  @Override
  public void exitEveryRule(ParserRuleContext context) {
    int rule = context.getRuleIndex();
    if (rule > RULE_expressions && rule < RULE_primary) {
      ParserRuleContext parent = context.getParent();
      boolean passes = context.getChildCount() == 1 && context.exception == null;
      if (passes && parent != null && context.getChild(0) instanceof ParserRuleContext child) {
        parent.removeLastChild();
        parent.addChild(child);
        child.setParent(parent);
      }
    }
    if (context instanceof ComparisonContext comparison && comparison.getChildCount() > 3) {
      Lexeme second = (Lexeme) ((TerminalNode) comparison.getChild(3)).getSymbol();
      diagnostics.report(
          Message.CHAINED_COMPARISON.at(second.span()).note(Message.JOIN_COMPARISONS));
    }
    if (context instanceof LetDeclarationContext let
        && let.signature() != null
        && context.getParent() instanceof BlockContext) {
      Lexeme name = (Lexeme) let.NAME().getSymbol();
      diagnostics.report(Message.HELPER_IN_BODY.at(name.span(), name.getText()));
    }
  }

  @Override
  public void enterEveryRule(ParserRuleContext context) {}

  @Override
  public void visitTerminal(TerminalNode node) {}

  @Override
  public void visitErrorNode(ErrorNode node) {}
}
