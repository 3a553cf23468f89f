package org.gradc.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.antlr.v4.runtime.DiagnosticErrorListener;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.gradc.syntax.antlr.FormulaParser;
import org.jspecify.annotations.Nullable;

/** Ways to parse in tests. */
final class Parsing {
  private Parsing() {}

  /** The tree of a text without errors. */
  static FormulaFile parse(String text) {
    Diagnostics diagnostics = new Diagnostics();
    FormulaFile file = Parser.parse(Source.of("test.grad", text), diagnostics);
    if (file == null || diagnostics.hasErrors()) {
      throw new AssertionError(text + "\n" + DiagnosticRenderer.plain().render(diagnostics));
    }
    return file;
  }

  static String canonical(String text) {
    return SyntaxPrinter.print(parse(text)).stripTrailing();
  }

  static Expression expression(String text) {
    return ((FormulaFile.BareFormula) parse(text)).expression();
  }

  /** The decisions of the grammar that were ambiguous for a text. */
  static List<String> ambiguities(String text) {
    Diagnostics diagnostics = new Diagnostics();
    List<Lexeme> tokens = Parser.tokens(Source.of("test.grad", text), diagnostics);
    if (tokens == null) {
      throw new AssertionError("no tokens: " + text);
    }
    List<String> found = new ArrayList<>();
    FormulaParser parser = Parser.parser(tokens, diagnostics);
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    parser.addErrorListener(
        new DiagnosticErrorListener(false) {
          @Override
          public void reportAmbiguity(
              org.antlr.v4.runtime.Parser recognizer,
              DFA dfa,
              int start,
              int stop,
              boolean exact,
              @Nullable BitSet alternatives,
              ATNConfigSet configurations) {
            found.add(getDecisionDescription(recognizer, dfa) + " in " + text);
          }
        });
    if (Parser.isModule(tokens)) {
      parser.module();
    } else {
      parser.bareFormula();
    }
    return found;
  }

  /** Runs on a thread with the stack that the front door gives the compiler. */
  static <T> T onLargeStack(Supplier<T> work) {
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.set(work.get());
              } catch (Throwable e) {
                failure.set(e);
              }
            },
            "large stack",
            512L << 20);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    T value = result.get();
    if (value == null) {
      throw new AssertionError("the thread failed", failure.get());
    }
    return value;
  }
}
