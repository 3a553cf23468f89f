package org.gradc.cli;

import java.util.List;
import java.util.Optional;
import org.gradc.AnalysedFunction;
import org.gradc.Analysis;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Suggestions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one function that a command looks at: a file's, or an expression of the command line. */
final class Input {
  /** The name under which errors show an expression of the command line. */
  static final String EXPRESSION = "<expression>";

  /** Stands before a formula so that picocli does not take its sign for that of an option. */
  private static final String MARK = "\uE000";

  @Mixin private Reading reading = new Reading();

  @ArgGroup(multiplicity = "1")
  private Text text = new Text();

  @Option(
      names = "--function",
      paramLabel = "NAME",
      description = "Which function of the file; needed where it has several.")
  private @Nullable String function;

  /** A file or an expression, not both. */
  static final class Text {
    @Parameters(
        index = "0",
        paramLabel = "FILE",
        description = "A formula file (.grad); - is standard input.")
    private @Nullable String file;

    @Option(
        names = {"-e", "--expression"},
        paramLabel = "EXPR",
        description = "A formula.")
    private @Nullable String expression;
  }

  /**
   * The function.
   *
   * @return empty exactly if an error was reported
   */
  Optional<AnalysedFunction> function(Session session, Diagnostics diagnostics) {
    return function(session, diagnostics, false);
  }

  /** The same, and with what the compiler warns of where that is wanted. */
  Optional<AnalysedFunction> functionWithWarnings(Session session, Diagnostics diagnostics) {
    return function(session, diagnostics, true);
  }

  private Optional<AnalysedFunction> function(
      Session session, Diagnostics diagnostics, boolean warnings) {
    Optional<Source> source = source(session, diagnostics);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    CompilerOptions options = reading.within(CompilerOptions.DEFAULT);
    Analysis analysis =
        warnings
            ? Compiler.analyseWithWarnings(source.get(), options)
            : Compiler.analyse(source.get(), options);
    analysis.diagnostics().forEach(diagnostics::report);
    return diagnostics.hasErrors()
        ? Optional.empty()
        : chosen(source.get().name(), analysis.functions(), diagnostics);
  }

  /** A formula as an argument that does not look like an option. */
  static String marked(String formula) {
    return MARK + formula;
  }

  /** Whether the function is read from standard input. */
  boolean readsStandardInput() {
    return "-".equals(text.file);
  }

  private Optional<Source> source(Session session, Diagnostics diagnostics) {
    if (text.expression != null) {
      String marked = text.expression;
      String formula = marked.startsWith(MARK) ? marked.substring(MARK.length()) : marked;
      return Optional.of(Source.of(EXPRESSION, formula));
    }
    String file = text.file == null ? "-" : text.file;
    SourceFiles files = new SourceFiles(session.streams().in(), diagnostics);
    return files.read(file, SourceFiles.STANDARD_INPUT);
  }

  private Optional<AnalysedFunction> chosen(
      String file, List<AnalysedFunction> functions, Diagnostics diagnostics) {
    List<String> names = functions.stream().map(AnalysedFunction::name).toList();
    if (function != null) {
      int position = names.indexOf(function);
      if (position >= 0) {
        return Optional.of(functions.get(position));
      }
      diagnostics.report(missing(function, file, names));
    } else if (functions.size() == 1) {
      return Optional.of(functions.get(0));
    } else if (functions.isEmpty()) {
      diagnostics.report(Message.NO_FUNCTION.anywhere(file));
    } else {
      diagnostics.report(Message.FUNCTION_NOT_CHOSEN.anywhere(file).didYouMean(names));
    }
    return Optional.empty();
  }

  /** That none of the functions has the name, with those that it may mean. */
  static Diagnostic missing(String function, String file, List<String> names) {
    List<String> nearest = Suggestions.nearest(function, names);
    return Message.FUNCTION_MISSING
        .anywhere(function, file)
        .didYouMean(nearest.isEmpty() ? names : nearest);
  }
}
