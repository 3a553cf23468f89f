package org.gradc.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.gradc.AnalysedFunction;
import org.gradc.GeneratedFile;
import org.gradc.check.ClassPath;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.evaluate.ExternMethods;
import org.gradc.evaluate.Inputs;
import org.gradc.evaluate.Point;
import org.gradc.files.TargetDirectory;
import org.gradc.picture.Diagram;
import org.gradc.picture.Graphs;
import org.gradc.picture.Picture;
import org.gradc.picture.draw.Dot;
import org.gradc.picture.draw.Html;
import org.gradc.picture.draw.Svg;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gradc graph}: the computation graph of a function as a picture. */
@Command(
    name = "graph",
    description = {
      "Draw the computation graph of a function: operations as boxes, inputs on the left, the"
          + " result on the right.",
      "With --at, the value that flows forward stands above every line, and what comes back of the"
          + " derivative of the result below it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gradc graph -e '(x+y)*z' --at 'x=-2, y=5, z=-4' -o product.svg",
      "  gradc graph neuron.grad --at '(w0=2,x0=-1,w1=-3,x1=-2,w2=-3)' -o neuron.html",
      "  gradc graph neuron.grad --view derivative -o neuron.svg",
      "  gradc graph models.grad --function call --format dot | dot -Tpdf -o call.pdf"
    })
final class Graph implements Callable<Integer> {
  private static final List<String> VIEWS = List.of("expression", "derivative", "program");
  private static final List<String> FORMATS = List.of("svg", "dot", "html");

  /** More boxes than that nobody reads at once. */
  private static final int READABLE = 500;

  /** Nor more loops than hold so many. */
  private static final int READABLE_IN_FRAMES = 60;

  /** In a page one can look closer. */
  private static final int READABLE_IN_PAGE = 2_000;

  private static final int LONGEST_TITLE = 80;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  @Mixin private Common common = new Common();
  @Mixin private Input input = new Input();
  @Mixin private ClassPathOption classPath = new ClassPathOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--at",
      paramLabel = "POINT",
      description = {
        "The point: 'x=1, y=-2e-3, t=1/3, phi=pi/4' (parentheses around it are optional), or a JSON"
            + " file. Without it there are no numbers."
      })
  private @Nullable String at;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = {
        "expression (the formula as written, the default), derivative (the value and the gradient"
            + " or Jacobian, simplified) or program (the steps of which Java is made)."
      })
  private String view = "expression";

  @Option(
      names = "--output",
      paramLabel = "K",
      description = {
        "Which entry of an array-valued function comes back, counted from 0. Default: the first."
      })
  private int output;

  @Option(
      names = "--width",
      paramLabel = "PIXELS",
      description = {
        "How wide an SVG or a page may be: what is wider goes on in further lines of boxes. 0 or"
            + " none: all in one line. Default: 800."
      })
  private String width = Integer.toString(Svg.WIDTH);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "svg, dot (for Graphviz) or html (a page with zoom and search). Default: what the file's"
            + " name ends in, else svg."
      })
  private @Nullable String format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where the picture goes; - is standard output, the default.")
  private String file = "-";

  @Override
  public Integer call() {
    int pixels = pixels();
    String chosenView = Words.one(view, VIEWS, "--view", spec);
    String chosenFormat = format();
    Session session = common.session();
    Diagnostics diagnostics = new Diagnostics();
    Optional<AnalysedFunction> found = input.function(session, diagnostics);
    Optional<Point> point =
        at == null
            ? Optional.empty()
            : PointOption.read(at, session, input.readsStandardInput(), spec, diagnostics);
    if (found.isEmpty() || diagnostics.hasErrors()) {
      return session.report(diagnostics);
    }
    AnalysedFunction function = found.get();
    Optional<Inputs> inputs =
        point.flatMap(given -> given.bind(function.name(), function.written(), diagnostics));
    checkOutput(function, inputs, diagnostics);
    Optional<Diagram> diagram =
        diagnostics.hasErrors()
            ? Optional.empty()
            : diagram(function, chosenView, inputs, diagnostics);
    return diagram.isPresent() && !diagnostics.hasErrors()
        ? write(
            text(function, chosenView, diagram.get(), chosenFormat, pixels), session, diagnostics)
        : session.report(diagnostics);
  }

  private int pixels() {
    if (width.equals("none")) {
      return Svg.ONE_LINE;
    } else if (!NUMBER.matcher(width).matches()) {
      throw new ParameterException(
          spec.commandLine(), "--width: '" + width + "' is neither a number of pixels nor none");
    }
    return Integer.parseInt(width);
  }

  private void checkOutput(
      AnalysedFunction function, Optional<Inputs> inputs, Diagnostics diagnostics) {
    Program written = function.written();
    String value = written.outputs().get(0).name();
    int last = inputs.map(given -> Math.max(0, given.length(written, value) - 1)).orElse(0);
    if (output < 0 || output > last) {
      diagnostics.report(
          Message.UNKNOWN_OUTPUT.anywhere(
              function.name(), Integer.toString(last), Integer.toString(output)));
    }
  }

  /** The format that is asked for, by its name or by that of the file. */
  private String format() {
    if (format != null) {
      return Words.one(format, FORMATS, "--format", spec);
    } else if (file.equals("-")) {
      return "svg";
    }
    String name = file.toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String ending = dot > name.lastIndexOf('/') ? name.substring(dot + 1) : "";
    if (ending.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "-o: '" + file + "' ends in none of .svg, .dot, .html; --format says what it is to be");
    }
    return Words.one(ending.equals("htm") ? "html" : ending, FORMATS, "-o", spec);
  }

  private Optional<Diagram> diagram(
      AnalysedFunction function, String chosen, Optional<Inputs> inputs, Diagnostics diagnostics) {
    Program program =
        switch (chosen) {
          case "derivative" -> function.isScalar() ? function.gradient() : function.jacobian();
          case "program" -> function.machine();
          default -> function.written();
        };
    try (ClassPath classes = classPath.open()) {
      Optional<Graphs.At> numbers = Optional.empty();
      if (inputs.isPresent()) {
        Optional<ExternMethods> externs =
            ExternMethods.load(List.of(program), classes.loader(), diagnostics);
        if (externs.isEmpty()) {
          return Optional.empty();
        }
        numbers = Optional.of(new Graphs.At(externs.get(), inputs.get(), output));
      }
      return Optional.of(
          switch (chosen) {
            case "derivative" -> Graphs.derived(program, numbers);
            case "program" -> Graphs.machine(program, numbers);
            default -> Graphs.written(program, numbers);
          });
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      // What the formula demands at this point does not exist: an element, a quotient, a length.
      diagnostics.report(Message.EVALUATION_STOPPED.anywhere(String.valueOf(e.getMessage())));
    } catch (ExternMethods.Failure e) {
      diagnostics.report(
          Message.EXTERN_FAILED.anywhere(e.extern(), String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private static String text(
      AnalysedFunction function, String chosen, Diagram diagram, String format, int width) {
    String title = title(function) + (chosen.equals("expression") ? "" : ": " + chosen);
    return switch (format) {
      case "dot" -> Dot.of(Picture.whole(title, diagram));
      case "html" ->
          Html.of(Picture.readable(title, diagram, READABLE_IN_PAGE, READABLE_IN_PAGE), width);
      default -> Svg.of(Picture.readable(title, diagram, READABLE, READABLE_IN_FRAMES), width);
    };
  }

  /** A short formula itself, else the function's name. */
  private static String title(AnalysedFunction function) {
    String formula = function.formula().strip();
    boolean isShort = formula.length() <= LONGEST_TITLE && formula.lines().count() == 1;
    return isShort ? formula : function.name();
  }

  private int write(String text, Session session, Diagnostics diagnostics) {
    if (file.equals("-")) {
      return Math.max(session.report(diagnostics), session.print(text));
    }
    StringBuilder written = new StringBuilder();
    try {
      Path path = Path.of(file);
      Path directory = path.toAbsolutePath().getParent();
      String name = String.valueOf(path.getFileName());
      if (directory == null) {
        diagnostics.report(Message.FILE_IS_DIRECTORY.anywhere(file));
        return session.report(diagnostics);
      }
      new TargetDirectory(directory, diagnostics)
          .write(List.of(new GeneratedFile(name, text)))
          .forEach(done -> written.append(file).append('\n'));
    } catch (InvalidPathException e) {
      diagnostics.report(Message.FILE_UNWRITABLE.anywhere(file, e.getReason()));
    }
    return Math.max(session.report(diagnostics), session.print(written.toString()));
  }
}
