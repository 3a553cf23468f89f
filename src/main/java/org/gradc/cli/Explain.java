package org.gradc.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.gradc.AnalysedFunction;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.explain.HtmlPage;
import org.gradc.explain.Page;
import org.gradc.explain.TextPage;
import org.gradc.files.TargetDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradc explain}: one page about one function and the class that is made of it. */
@Command(
    name = "explain",
    description = {
      "Show what is compiled of a function: operations, orders of accumulation, patterns of"
          + " derivatives, rewrites, temporaries, methods, and the place in the formula that each"
          + " line of the class comes from."
    },
    footerHeading = "%nExample:%n",
    footer = "  gradc explain neuron.grad --format html -o neuron.html")
final class Explain implements Callable<Integer> {
  private static final Map<String, Function<Page, String>> FORMATS =
      Map.of("text", TextPage::of, "json", JsonPage::of, "html", HtmlPage::of);

  private static final List<String> WORDS = List.of("text", "json", "html");

  @Mixin private Common common = new Common();
  @Mixin private Input input = new Input();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json, or html with pictures.")
  private String format = "text";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the page goes; - is standard output, the default.")
  private @Nullable String output;

  @Override
  public Integer call() {
    Session session = common.session();
    String word = Words.one(format, WORDS, "--format", spec);
    Diagnostics diagnostics = new Diagnostics();
    Optional<AnalysedFunction> function = input.functionWithWarnings(session, diagnostics);
    if (function.isEmpty()) {
      return session.report(diagnostics);
    }
    Page page = Page.of(function.get().explanation(), diagnostics.sorted());
    String text = FORMATS.getOrDefault(word, TextPage::of).apply(page);
    if (output == null || output.equals("-")) {
      return session.print(text);
    }
    Diagnostics written = new Diagnostics();
    write(output, text, written);
    return session.report(written);
  }

  private static void write(String file, String text, Diagnostics diagnostics) {
    try {
      Path path = Path.of(file).toAbsolutePath();
      Path directory = path.getParent();
      Path name = path.getFileName();
      if (directory == null || name == null) {
        diagnostics.report(Message.FILE_IS_DIRECTORY.anywhere(file));
        return;
      }
      new TargetDirectory(directory, diagnostics)
          .write(List.of(new GeneratedFile(name.toString(), text)));
    } catch (InvalidPathException e) {
      diagnostics.report(Message.FILE_UNWRITABLE.anywhere(file, e.getReason()));
    }
  }
}
