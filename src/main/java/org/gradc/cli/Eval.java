package org.gradc.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradc.AnalysedFunction;
import org.gradc.check.ClassPath;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.evaluate.ArrayTrace;
import org.gradc.evaluate.Evaluation;
import org.gradc.evaluate.ExternMethods;
import org.gradc.evaluate.Inputs;
import org.gradc.evaluate.Point;
import org.gradc.evaluate.Sweep;
import org.gradc.evaluate.Trace;
import org.gradc.picture.walk.Sheet;
import org.gradc.picture.walk.SheetText;
import org.gradc.picture.walk.Walkthrough;
import org.gradc.program.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gradc eval}: a function's value and derivative at a point. */
@Command(
    name = "eval",
    description = {
      "Compute the value and the gradient (or Jacobian) of a function at a point.",
      "With --trace, every intermediate value with the derivative of the result by it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gradc eval -e 'x^2*sin(y)' --at 'x=3, y=pi/6'",
      "  gradc eval neuron.grad --at '(w0=2,x0=-1,w1=-3,x1=-2,w2=-3)' --trace",
      "  gradc eval neuron.grad --at point.json --trace --format markdown",
      "  gradc eval neuron.grad --at point.json --json",
      "  gradc eval loss.grad --at 'w=[1,2], b=0, X=[1,0,0,1,1,1], y=[1,-1,1]'",
      "A point in a file is JSON such as {\"x\": 3, \"v\": [1, 2]}. The elements of an",
      "array stand in one flat list, row by row; extents follow, or are given (n=3).",
      "NaN and infinities are strings, \"NaN\", \"Infinity\" and \"-Infinity\", in points",
      "as in results."
    })
final class Eval implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "markdown", "latex", "html");

  @Mixin private Common common = new Common();
  @Mixin private Input input = new Input();
  @Mixin private ClassPathOption classPath = new ClassPathOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--at",
      paramLabel = "POINT",
      required = true,
      description = {
        "The point: 'x=1, y=-2e-3, t=1/3, phi=pi/4' (parentheses around it are optional), or a JSON"
            + " file."
      })
  private String at = "";

  @Option(
      names = "--trace",
      description = "Show every intermediate value of the formula as written.")
  private boolean trace;

  @Option(
      names = "--output",
      paramLabel = "K",
      description = {
        "Which entry of an array-valued function to trace, counted from 0. Default: the first."
      })
  private int output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "With --trace: text (tables, the default), or the chain rule step by step as markdown,"
            + " latex or html."
      })
  private String format = "text";

  @Option(names = "--json", description = "Print JSON, with 17 significant digits.")
  private boolean json;

  @Override
  public Integer call() {
    String chosenFormat = Words.one(format, FORMATS, "--format", spec);
    boolean walks = !chosenFormat.equals("text");
    if (walks && (json || !trace)) {
      String why = json ? "--format and --json exclude each other" : "--format goes with --trace";
      throw new ParameterException(spec.commandLine(), why);
    }
    Session session = common.session();
    Diagnostics diagnostics = new Diagnostics();
    Optional<AnalysedFunction> found = input.function(session, diagnostics);
    Optional<Point> point =
        PointOption.read(at, session, input.readsStandardInput(), spec, diagnostics);
    if (found.isEmpty() || point.isEmpty()) {
      return session.report(diagnostics);
    }
    AnalysedFunction function = found.get();
    Optional<Inputs> inputs = point.get().bind(function.name(), function.written(), diagnostics);
    if (inputs.isEmpty() || diagnostics.hasErrors()) {
      return session.report(diagnostics);
    }
    String text = evaluate(function, inputs.get(), diagnostics);
    int reported = session.report(diagnostics);
    return text.isEmpty() ? reported : Math.max(reported, session.print(text));
  }

  private void checkOutput(
      AnalysedFunction function, Evaluation evaluation, Diagnostics diagnostics) {
    int last = Math.max(0, evaluation.value().elements().size() - 1);
    if (output < 0 || output > last) {
      diagnostics.report(
          Message.UNKNOWN_OUTPUT.anywhere(
              function.name(), Integer.toString(last), Integer.toString(output)));
    }
  }

  /** The text of the result; empty if an error was reported. */
  private String evaluate(AnalysedFunction function, Inputs inputs, Diagnostics diagnostics) {
    boolean scalar = function.isScalar();
    Program derivative = scalar ? function.gradient() : function.jacobian();
    try (ClassPath classes = classPath.open()) {
      Optional<ExternMethods> externs =
          ExternMethods.load(
              List.of(function.written(), derivative), classes.loader(), diagnostics);
      if (externs.isEmpty()) {
        return "";
      }
      String name = scalar ? "$gradient" : "$jacobian";
      Evaluation evaluation = Evaluation.of(derivative, name, externs.get(), inputs);
      checkOutput(function, evaluation, diagnostics);
      if (diagnostics.hasErrors()) {
        return "";
      }
      if (!format.equals("text")) {
        return sheet(function, externs.get(), inputs);
      }
      Walk walk = trace ? walk(function, externs.get(), inputs) : Walk.NONE;
      return json ? JsonResult.of(function, evaluation, walk) : Tables.of(evaluation, walk);
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      // What the formula demands at this point does not exist: an element, a quotient, a length.
      diagnostics.report(Message.EVALUATION_STOPPED.anywhere(String.valueOf(e.getMessage())));
      return "";
    } catch (ExternMethods.Failure e) {
      diagnostics.report(
          Message.EXTERN_FAILED.anywhere(e.extern(), String.valueOf(e.getMessage())));
      return "";
    }
  }

  private String sheet(AnalysedFunction function, ExternMethods externs, Inputs inputs) {
    Program written = function.written();
    Sheet sheet =
        ArrayTrace.isNeeded(written)
            ? Sheet.of(function.name(), ArrayTrace.of(written, output, externs, inputs))
            : Sheet.of(Walkthrough.of(written, Sweep.of(written, output, externs, inputs)));
    return switch (format) {
      case "markdown" -> SheetText.markdown(sheet);
      case "latex" -> SheetText.latex(sheet);
      default -> SheetText.html(sheet);
    };
  }

  private Walk walk(AnalysedFunction function, ExternMethods externs, Inputs inputs) {
    Program written = function.written();
    return ArrayTrace.isNeeded(written)
        ? new Walk(Optional.empty(), Optional.of(ArrayTrace.of(written, output, externs, inputs)))
        : new Walk(Optional.of(Trace.of(written, output, externs, inputs)), Optional.empty());
  }
}
