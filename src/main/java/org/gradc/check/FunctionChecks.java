package org.gradc.check;

import java.util.List;
import java.util.Optional;
import org.gradc.AnalysedFunction;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.evaluate.ExternMethods;
import org.gradc.evaluate.Inputs;
import org.gradc.evaluate.Point;
import org.gradc.notation.Numbers;

/** Checks functions of files, and says what is wrong, with its place. */
public final class FunctionChecks {
  private FunctionChecks() {}

  /** What is done at the points that were found. */
  @FunctionalInterface
  public interface Comparison {
    /** The report; empty if an error was reported. */
    Optional<Report> at(List<Inputs> points, ExternMethods externs);
  }

  /**
   * Checks the derivatives of a function.
   *
   * @param classes loads the classes of externs
   * @return empty exactly if there is an error of another kind than a wrong derivative
   */
  public static Optional<Report> check(
      AnalysedFunction function, Checker checker, ClassLoader classes, Diagnostics diagnostics) {
    return check(function, checker, Optional.empty(), classes, diagnostics);
  }

  /** The same at a point, or at some that have in common what the point gives. */
  public static Optional<Report> check(
      AnalysedFunction function,
      Checker checker,
      Optional<Point> at,
      ClassLoader classes,
      Diagnostics diagnostics) {
    Comparison comparison =
        (points, externs) -> {
          Report report = checker.check(function, points, externs);
          reportWrong(function, report, diagnostics);
          return Optional.of(report);
        };
    return compare(function, checker, at, classes, diagnostics, comparison);
  }

  /** Finds points for a function, and does there what is asked. */
  public static Optional<Report> compare(
      AnalysedFunction function,
      Checker checker,
      Optional<Point> at,
      ClassLoader classes,
      Diagnostics diagnostics,
      Comparison comparison) {
    Optional<ExternMethods> externs =
        ExternMethods.load(List.of(function.written()), classes, diagnostics);
    Optional<Inputs> given =
        at.isEmpty()
            ? Optional.of(Checker.nothing())
            : at.get().bindSome(function.name(), function.written(), diagnostics);
    if (externs.isEmpty() || given.isEmpty()) {
      return Optional.empty();
    }
    try {
      List<Inputs> found = checker.points(function.written(), given.get(), externs.get());
      if (found.isEmpty()) {
        diagnostics.report(Message.CHECK_NO_POINT.at(function.span(), function.name()));
        return Optional.empty();
      }
      return comparison.at(found, externs.get());
    } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
      diagnostics.report(Message.EVALUATION_STOPPED.anywhere(String.valueOf(e.getMessage())));
    } catch (ExternMethods.Failure e) {
      diagnostics.report(
          Message.EXTERN_FAILED.anywhere(e.extern(), String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  /** The first wrong entry of a derivative. */
  public static Optional<Finding> firstWrong(DerivativeReport derivative) {
    return derivative.findings().stream().filter(f -> f.verdict().isError()).findFirst();
  }

  /** The first wrong entry of each derivative; all of them stand in the report. */
  private static void reportWrong(
      AnalysedFunction function, Report report, Diagnostics diagnostics) {
    Optional<Diagnostic> error = Optional.empty();
    for (DerivativeReport derivative : report.derivatives()) {
      Optional<Finding> wrong = firstWrong(derivative);
      if (wrong.isEmpty()) {
        continue;
      }
      Finding first = wrong.get();
      String found = Numbers.shortest(first.found());
      String expected = Numbers.shortest(first.expected());
      error =
          Optional.of(
              error.isPresent()
                  ? error
                      .get()
                      .note(Message.ALSO_WRONG, derivative.name(), first.entry(), found, expected)
                  : Message.WRONG_DERIVATIVE
                      .at(
                          function.span(),
                          derivative.name(),
                          function.name(),
                          first.entry(),
                          found,
                          expected)
                      .note(Message.WRONG_AT, report.points().get(first.point())));
    }
    error.ifPresent(diagnostics::report);
  }
}
