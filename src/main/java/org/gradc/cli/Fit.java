package org.gradc.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradc.AnalysedFunction;
import org.gradc.GeneratedFile;
import org.gradc.check.ClassPath;
import org.gradc.data.CsvFile;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.evaluate.ExternMethods;
import org.gradc.files.Reasons;
import org.gradc.files.TargetDirectory;
import org.gradc.fit.Fitting;
import org.gradc.fit.Method;
import org.gradc.fit.Request;
import org.gradc.fit.Result;
import org.gradc.train.StopReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradc fit}: trains the parameters of a formula. */
@Command(
    name = "fit",
    description = {
      "Fit the parameters of a formula to data.",
      "What a function declares as data, behind ';', is taken from the columns of the same names."
          + " Of a formula that declares none, the names that are columns are data. All other names"
          + " are parameters."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gradc fit -e 'a*exp(-b*x)' --data decay.csv --response y --start 'a=1, b=0.1'",
      "  gradc fit loss.grad --data points.csv --columns 'X=x1:x2, y=label'",
      "  gradc fit neuron.grad --data points.csv --optimizer adam --rate 0.01 \\",
      "      --epochs 200 --validation 0.2 --plot loss.svg",
      "With --response the formula is a model, fitted by least squares. Otherwise its",
      "value is a loss: that of one row, whose mean becomes small, or that of all rows",
      "where its data are arrays with the rows as first extent. Ctrl-C ends the search",
      "and prints the best so far; the exit status is then 130. A search that goes",
      "wrong prints the best so far too, and its exit status is 1."
    })
final class Fit implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Mixin private Input input = new Input();
  @Mixin private ClassPathOption classPath = new ClassPathOption();
  @Mixin private FitOptions options = new FitOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "CSV",
      required = true,
      description = "The table, whose first line names its columns; - is standard input.")
  private String data = "";

  @Option(
      names = "--skip-missing",
      description = "Leave rows out in which a value is missing, NA or NaN.")
  private boolean skipMissing;

  @Option(names = "--json", description = "Print JSON, with 17 significant digits.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the result to a file instead.")
  private @Nullable String output;

  @Option(
      names = "--plot",
      paramLabel = "FILE.svg",
      description = {
        "Draw the loss against iterations; of a fit with one predictor the data and the curve, and"
            + " the loss beside it in FILE-loss.svg."
      })
  private @Nullable String plot;

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not tell how far the search is.")
  private boolean quiet;

  @Override
  public Integer call() {
    Session session = common.session();
    Request request = options.request();
    if (data.equals("-") && input.readsStandardInput()) {
      throw SourceFiles.readTwice(spec);
    }
    Diagnostics diagnostics = new Diagnostics();
    Optional<AnalysedFunction> function = input.function(session, diagnostics);
    Optional<CsvFile> file = DataFiles.find(data, session.streams().in(), diagnostics);
    if (function.isEmpty() || file.isEmpty()) {
      return session.report(diagnostics);
    }
    try (Interruption interruption = new Interruption()) {
      ProgressLine progress = new ProgressLine(session, quiet, interruption::isInterrupted);
      Optional<Result> result = fit(request, function.get(), file.get(), progress, diagnostics);
      progress.close();
      int printed = ExitStatus.DONE;
      if (result.isPresent()) {
        printed = show(result.get(), session, diagnostics);
        judge(result.get(), request, diagnostics);
      }
      return Math.max(printed, session.report(diagnostics));
    }
  }

  private Optional<Result> fit(
      Request request,
      AnalysedFunction function,
      CsvFile file,
      ProgressLine progress,
      Diagnostics diagnostics) {
    try (ClassPath classes = classPath.open()) {
      if (ExternMethods.load(List.of(function.written()), classes.loader(), diagnostics)
          .isEmpty()) {
        return Optional.empty();
      }
      long heap = Runtime.getRuntime().maxMemory();
      return new Fitting(request, diagnostics)
          .fit(function, file, skipMissing, heap, classPath.text(), classes.loader(), progress);
    } catch (IOException e) {
      diagnostics.report(Message.FILE_UNREADABLE.anywhere(file.name(), Reasons.of(e)));
    } catch (UnsupportedOperationException e) {
      diagnostics.report(
          Message.FIT_NEEDS_COMPILER.anywhere(String.valueOf(System.getProperty("java.home"))));
    }
    return Optional.empty();
  }

  private int show(Result result, Session session, Diagnostics diagnostics) {
    List<GeneratedFile> files = new ArrayList<>();
    String picture = plot;
    if (picture != null) {
      files.addAll(Plots.of(result, picture));
    }
    String text = json ? FitJson.of(result) : FitText.of(result);
    String target = output;
    if (target != null) {
      files.add(new GeneratedFile(target, text));
    }
    files.forEach(file -> write(file, diagnostics));
    return target == null ? session.print(text) : ExitStatus.DONE;
  }

  private static void write(GeneratedFile file, Diagnostics diagnostics) {
    try {
      Path path = Path.of(file.path()).toAbsolutePath();
      Path directory = path.getParent();
      Path name = path.getFileName();
      if (directory == null || name == null) {
        diagnostics.report(Message.FILE_UNWRITABLE.anywhere(file.path(), "it names no file"));
        return;
      }
      new TargetDirectory(directory, diagnostics)
          .write(List.of(new GeneratedFile(name.toString(), file.content())));
    } catch (InvalidPathException e) {
      diagnostics.report(Message.FILE_UNWRITABLE.anywhere(file.path(), e.getReason()));
    }
  }

  /** A search that went wrong is an error, one that ended before what was asked a warning. */
  private static void judge(Result result, Request request, Diagnostics diagnostics) {
    boolean asEnded = result.reason() == StopReason.ITERATIONS && request.iterations() != null;
    if (result.reason() == StopReason.DIVERGED) {
      Diagnostic wrong = Message.FIT_DIVERGED.anywhere(result.message());
      String proposal =
          Method.hasRate(result.optimizer())
              ? "a smaller '--rate', or '--standardize'"
              : "another '--start', or '--bounds'";
      diagnostics.report(wrong.note(Message.FIT_TRY, proposal));
    } else if (!result.reason().converged() && !asEnded) {
      diagnostics.report(Message.FIT_NOT_CONVERGED.anywhere(result.reason().text()));
    }
  }
}
