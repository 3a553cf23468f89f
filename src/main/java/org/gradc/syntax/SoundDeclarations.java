package org.gradc.syntax;

import static org.gradc.syntax.antlr.FormulaParser.*;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;

/**
 * Which declarations of a module can be read although there are errors in others.
 *
 * <p>A declaration reaches from its first word to that of the next one, and is sound if no error
 * was reported there. A {@code let} behind a function in error is not trusted either: it may belong
 * to that function's body.
 */
final class SoundDeclarations {
  private final Source source;
  private final Diagnostics errors;
  private final List<DeclarationContext> declarations = new ArrayList<>();
  private final Set<String> declared = new LinkedHashSet<>();
  private final Set<String> mentioned = new LinkedHashSet<>();

  private SoundDeclarations(Source source, Diagnostics errors) {
    this.source = source;
    this.errors = errors;
  }

  /**
   * The declarations without errors, and the names in the rest of the text.
   *
   * @param declarations as in the text; those left out are not whole
   */
  record Found(List<DeclarationContext> declarations, FormulaFile.Unread unread) {}

  static Found of(Source source, ModuleContext module, List<Lexeme> tokens, Diagnostics errors) {
    SoundDeclarations sound = new SoundDeclarations(source, errors);
    if (sound.isAllInDoubt()) {
      return new Found(List.of(), FormulaFile.Unread.NOTHING);
    }
    sound.sort(module, tokens);
    return new Found(sound.declarations, new FormulaFile.Unread(sound.declared, sound.mentioned));
  }

  /** What a comment that is never closed hides is not known, nor what stands in its place. */
  private boolean isAllInDoubt() {
    List<Diagnostic> reported = errors.sorted();
    return reported.size() >= Diagnostics.LIMIT
        || reported.stream().anyMatch(e -> e.message() == Message.UNTERMINATED_COMMENT);
  }

  private void sort(ModuleContext module, List<Lexeme> tokens) {
    List<DeclarationContext> all = module.declaration();
    List<Integer> starts = new ArrayList<>();
    all.forEach(d -> starts.add(((Lexeme) d.getStart()).start()));
    int end = source.text().length();
    int first = starts.isEmpty() ? end : starts.get(0);
    boolean opensBody = errors.hasErrorIn(source.span(0, first));
    if (opensBody) {
      lose(tokens, 0, first);
    }
    for (int k = 0; k < all.size(); k++) {
      int start = starts.get(k);
      int next = k + 1 < all.size() ? starts.get(k + 1) : end;
      ParseTree kind = all.get(k).getChildCount() == 0 ? all.get(k) : all.get(k).getChild(0);
      boolean plain = kind instanceof LetDeclarationContext let && let.signature() == null;
      boolean broken = errors.hasErrorIn(source.span(start, next)) || !isWhole(all.get(k));
      if (broken || (opensBody && plain)) {
        lose(tokens, start, next);
      } else {
        declarations.add(all.get(k));
      }
      opensBody = plain ? opensBody : broken;
    }
  }

  private void lose(List<Lexeme> tokens, int start, int end) {
    int before = EOF;
    for (Lexeme token : tokens) {
      if (token.start() >= start && token.end() <= end && token.getType() == NAME) {
        Span span = token.span();
        String name = Normalizer.normalize(span.text(), Normalizer.Form.NFC);
        mentioned.add(name);
        if (before == LET || before == FUNCTION || before == EXTERN) {
          declared.add(name);
        }
      }
      before = token.getType();
    }
  }

  private static boolean isWhole(ParserRuleContext root) {
    Deque<ParseTree> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      ParseTree tree = open.pop();
      boolean failed = tree instanceof ParserRuleContext rule && rule.exception != null;
      if (failed || tree instanceof ErrorNode) {
        return false;
      }
      for (int k = 0; k < tree.getChildCount(); k++) {
        open.push(tree.getChild(k));
      }
    }
    return true;
  }
}
