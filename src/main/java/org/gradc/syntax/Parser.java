package org.gradc.syntax;

import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Limits;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.syntax.antlr.FormulaParser;
import org.jspecify.annotations.Nullable;

/**
 * Parses a formula file.
 *
 * <p>The way: {@link TokenReader} makes tokens, {@link DeclarationHeads} and {@link Brackets} set
 * right what can be judged without a grammar, the generated parser makes a parse tree of {@code
 * grammar/Formula.g4}, {@link TreeReader} makes the syntax tree. Each reports the errors it finds
 * and goes on. The parser recurses over nesting, and over nothing else: {@link #MAX_NESTING} levels
 * fit into a stack of 64 MB.
 */
public final class Parser {
  /**
   * How deeply a text may nest: brackets, norms, conditionals, and runs of signs, powers,
   * transposes and subscripts.
   */
  public static final int MAX_NESTING = Limits.NESTING;

  private Parser() {}

  /**
   * Parses a file.
   *
   * @return the tree; where an error was reported, that of the declarations without errors, and
   *     null if there are none
   */
  public static @Nullable FormulaFile parse(Source source, Diagnostics diagnostics) {
    Diagnostics own = new Diagnostics();
    List<Lexeme> tokens = tokens(source, own);
    FormulaFile file = null;
    if (tokens != null) {
      FormulaParser parser = parser(tokens, own);
      ParserRuleContext tree = isModule(tokens) ? parser.module() : parser.bareFormula();
      if (!own.hasErrors()) {
        file = TreeReader.read(source, tree);
      } else if (tree instanceof FormulaParser.ModuleContext module) {
        SoundDeclarations.Found found = SoundDeclarations.of(source, module, tokens, own);
        file = found.declarations().isEmpty() ? null : TreeReader.read(source, found);
      }
    }
    own.passTo(diagnostics);
    return file;
  }

  /** The tokens as the grammar wants them; null if there is nothing that can be parsed. */
  static @Nullable List<Lexeme> tokens(Source source, Diagnostics diagnostics) {
    List<Lexeme> read = TokenReader.read(source, diagnostics);
    if (read.size() == 1) {
      if (!diagnostics.hasErrors()) {
        int end = source.text().length();
        diagnostics.report(Message.EMPTY_FILE.at(source.span(end, end)));
      }
      return null;
    }
    List<Lexeme> headed = DeclarationHeads.repair(source, diagnostics, read);
    return Brackets.balance(diagnostics, headed);
  }

  static FormulaParser parser(List<Lexeme> tokens, Diagnostics diagnostics) {
    FormulaParser parser = new FormulaParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.setErrorHandler(new ErrorRecovery(diagnostics, tokens));
    parser.addParseListener(new TreeTrimmer(diagnostics));
    return parser;
  }

  static boolean isModule(List<Lexeme> tokens) {
    return tokens.stream().anyMatch(t -> Lexicon.is(Lexicon.MODULE_WORDS, t.getType()));
  }
}
