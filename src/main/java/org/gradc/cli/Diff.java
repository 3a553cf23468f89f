package org.gradc.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradc.AnalysedFunction;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Suggestions;
import org.gradc.notation.Formula;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradc diff}: the derivative of a formula as a formula. */
@Command(
    name = "diff",
    description = "Show the derivative of a formula.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gradc diff -e 'x^2*sin(y)' --wrt x",
      "prints 2*x*sin(y), and the mixed second derivative as LaTeX is",
      "  gradc diff -e 'x^2*sin(y)' --wrt x,y --format latex",
      "For a page on the Web there is --format mathml, for a terminal --format unicode."
    })
final class Diff implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Mixin private Input input = new Input();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--wrt",
      paramLabel = "NAMES",
      split = ",(?![^\\[]*\\])", // not between subscripts
      splitSynopsisLabel = ",",
      required = true,
      description = {
        "By which parameter, or as 'A[0,1]' element of an array of known size; by several, one"
            + " after the other, for higher derivatives."
      })
  private List<String> wrt = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text (the formula language, the default), unicode (one line for reading), latex, mathml or"
            + " java."
      })
  private String format = "text";

  @Option(
      names = "--where",
      description = {
        "Name what is used more than once: '… where u = …', under the formula's own names where it"
            + " has one. Java does so always."
      })
  private boolean where;

  @Override
  public Integer call() {
    Session session = common.session();
    List<String> names = Words.names(wrt, "--wrt", spec);
    String chosenFormat = Words.one(format, DerivativeFormat.words(), "--format", spec);
    Diagnostics diagnostics = new Diagnostics();
    Optional<AnalysedFunction> function = input.function(session, diagnostics);
    if (function.isPresent() && isDifferentiable(function.get(), names, diagnostics)) {
      Formula derivative = derivative(function.get(), names);
      int reported = session.report(diagnostics);
      return Math.max(
          reported,
          session.print(DerivativeFormat.of(chosenFormat).written(derivative, names, where)));
    }
    return session.report(diagnostics);
  }

  private static boolean isDifferentiable(
      AnalysedFunction function, List<String> names, Diagnostics diagnostics) {
    int before = diagnostics.errorCount();
    if (!function.isScalar()) {
      diagnostics.report(Message.ARRAY_VALUED.anywhere(function.name()));
    } else if (!function.isOneExpression()) {
      diagnostics.report(Message.NOT_ONE_FORMULA.anywhere(function.name()));
    }
    for (String name : names) {
      String parameter = AnalysedFunction.parameterOf(name);
      if (!function.parameters().contains(parameter)) {
        List<String> nearest = Suggestions.nearest(parameter, function.parameters());
        diagnostics.report(
            Message.UNKNOWN_PARAMETER.anywhere(function.name(), parameter).didYouMean(nearest));
      } else if (!function.isNumber(name)) {
        diagnostics.report(Message.NO_NUMBER_TO_DIFFERENTIATE.anywhere(name));
      }
    }
    return diagnostics.errorCount() == before;
  }

  private static Formula derivative(AnalysedFunction function, List<String> names) {
    return Formula.readable(function.normal(), function.derivative(names));
  }
}
