package org.gradc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradc.AnalysedFunction;
import org.gradc.Analysis;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.check.Checker;
import org.gradc.check.ClassPath;
import org.gradc.check.DerivativeReport;
import org.gradc.check.FunctionChecks;
import org.gradc.check.HandWritten;
import org.gradc.check.Report;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.evaluate.ExternMethods;
import org.gradc.evaluate.Inputs;
import org.gradc.evaluate.Point;
import org.gradc.notation.Numbers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradc check}: derivatives against independent numerical differentiation. */
@Command(
    name = "check",
    description = {
      "Compare derivatives with independent numerical differentiation.",
      "Every derivative of every function is held against differences of the formula as written, in"
          + " decimal arithmetic of 60 and more digits: no rule of differentiation is used. Checked"
          + " are the rules themselves, the interpreter and the compiled class."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gradc check models.grad",
      "  gradc check loss.grad --at 'n=3, d=2' --points 20",
      "  gradc check sabr.grad --against com.acme.Sabr::adjoint -cp acme.jar",
      "The exit status is 1 if a derivative is wrong. A derivative that loses digits to",
      "rounding, and a point where there is none, are told, and are no errors."
    })
final class Check implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Mixin private PointOption point = new PointOption();
  @Mixin private Reading reading = new Reading();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Formula files (.grad); - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--function",
      paramLabel = "NAME",
      description = "Check this function alone. Default: all functions of the files.")
  private @Nullable String function;

  @Option(
      names = "--points",
      paramLabel = "N",
      description = "At how many points, found in the function's domain. Default: 5.")
  private int points = Checker.POINTS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other points for another number. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--against",
      paramLabel = "CLASS::METHOD",
      description = {
        "Compare a static method with the function instead: one with the arguments of the generated"
            + " methods, or with the parameters packed in one array, that returns the value, the"
            + " value while it fills a gradient, or the gradient."
      })
  private @Nullable String against;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = {"-cp", "--classpath"},
      paramLabel = "PATH",
      description = "Where the classes are that externs and --against name: jars and directories.")
  private String classPath = "";

  @Override
  public Integer call() {
    if (points < 1) {
      throw new ParameterException(spec.commandLine(), "--points: expected a number from 1 on");
    }
    Session session = common.session();
    Diagnostics diagnostics = new Diagnostics();
    List<AnalysedFunction> functions = functions(session, diagnostics);
    Optional<Point> at = point.read(session, files.contains("-"), spec, diagnostics);
    if (diagnostics.hasErrors()) {
      return session.report(diagnostics);
    }
    List<Report> reports = new ArrayList<>();
    try (ClassPath classes = ClassPath.of(classPath)) {
      Checker checker = new Checker(points, seed, classPath, classes.loader());
      for (AnalysedFunction one : functions) {
        check(one, checker, at, classes, diagnostics).ifPresent(reports::add);
      }
    }
    int printed = session.print(json ? JsonReport.of(reports) : ReportText.of(reports));
    return Math.max(printed, session.report(diagnostics));
  }

  private List<AnalysedFunction> functions(Session session, Diagnostics diagnostics) {
    SourceFiles reader = new SourceFiles(session.streams().in(), diagnostics);
    List<AnalysedFunction> functions = new ArrayList<>();
    for (Source source : reader.readAll(files, SourceFiles.STANDARD_INPUT, spec)) {
      Analysis analysis = Compiler.analyse(source, reading.within(CompilerOptions.DEFAULT));
      analysis.diagnostics().forEach(diagnostics::report);
      functions.addAll(analysis.functions());
    }
    if (diagnostics.hasErrors()) {
      return List.of();
    }
    return chosen(functions, diagnostics);
  }

  private List<AnalysedFunction> chosen(List<AnalysedFunction> functions, Diagnostics diagnostics) {
    String from = String.join("', '", files);
    List<AnalysedFunction> chosen =
        functions.stream().filter(f -> function == null || f.name().equals(function)).toList();
    List<String> names = functions.stream().map(AnalysedFunction::name).toList();
    if (functions.isEmpty()) {
      diagnostics.report(Message.NO_FUNCTION.anywhere(from));
    } else if (chosen.isEmpty() && function != null) {
      diagnostics.report(Input.missing(function, from, names));
    } else if (chosen.size() > 1 && (point.isGiven() || against != null)) {
      diagnostics.report(Message.FUNCTION_NOT_CHOSEN.anywhere(from).didYouMean(names));
    }
    return chosen;
  }

  private Optional<Report> check(
      AnalysedFunction one,
      Checker checker,
      Optional<Point> at,
      ClassPath classes,
      Diagnostics diagnostics) {
    String method = against;
    if (method == null) {
      return FunctionChecks.check(one, checker, at, classes.loader(), diagnostics);
    }
    return FunctionChecks.compare(
        one,
        checker,
        at,
        classes.loader(),
        diagnostics,
        (points, externs) -> {
          try {
            return against(one, method, checker, points, externs, classes, diagnostics);
          } catch (HandWritten.Failure e) {
            String reason = String.valueOf(e.getMessage());
            diagnostics.report(Message.AGAINST_FAILED.anywhere(method, reason));
            return Optional.empty();
          }
        });
  }

  private static Optional<Report> against(
      AnalysedFunction one,
      String against,
      Checker checker,
      List<Inputs> points,
      ExternMethods externs,
      ClassPath classes,
      Diagnostics diagnostics) {
    Optional<HandWritten> method =
        HandWritten.find(against, one.name(), one.written(), classes.loader(), diagnostics);
    if (method.isEmpty()) {
      return Optional.empty();
    }
    Report report = checker.check(one, method.get(), points, externs);
    for (DerivativeReport derivative : report.derivatives()) {
      FunctionChecks.firstWrong(derivative)
          .ifPresent(
              finding ->
                  diagnostics.report(
                      Message.DIFFERING_METHOD
                          .anywhere(
                              against,
                              derivative.name(),
                              one.name(),
                              finding.entry(),
                              Numbers.shortest(finding.found()),
                              Numbers.shortest(finding.expected()))
                          .note(Message.WRONG_AT, report.points().get(finding.point()))));
    }
    return Optional.of(report);
  }
}
