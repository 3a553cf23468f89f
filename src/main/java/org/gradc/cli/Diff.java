package org.gradc.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradc.AnalysedFunction;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Suggestions;
import org.gradc.notation.Formula;
import org.gradc.summation.NotSummableException;
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
      "For a page on the Web there is --format mathml, for a terminal --format unicode.",
      "By each element of an array, with a sum:",
      "  gradc diff -e 'function f(w[n]; x[n]) = sum(i: w[i]*x[i])^2' --wrt w"
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
        "By which parameter, or as 'A[0,k]' element of an array, k being a new name; by several"
            + " numbers, one after the other, for higher derivatives."
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
      Optional<Derivative> derivative =
          derivative(function.get(), names, chosenFormat, diagnostics);
      int reported = session.report(diagnostics);
      return derivative
          .map(found -> Math.max(reported, session.print(written(found, chosenFormat, names))))
          .orElse(reported);
    }
    return session.report(diagnostics);
  }

  private String written(Derivative derivative, String chosenFormat, List<String> names) {
    return DerivativeFormat.of(chosenFormat).written(derivative, names, where);
  }

  private static boolean isDifferentiable(
      AnalysedFunction function, List<String> names, Diagnostics diagnostics) {
    int before = diagnostics.errorCount();
    if (!function.isScalar()) {
      diagnostics.report(Message.ARRAY_VALUED.anywhere(function.name()));
    }
    boolean straight = function.isOneExpression();
    for (String name : names) {
      String parameter = AnalysedFunction.parameterOf(name);
      if (!function.parameters().contains(parameter)) {
        List<String> nearest = Suggestions.nearest(parameter, function.parameters());
        diagnostics.report(
            Message.UNKNOWN_PARAMETER.anywhere(function.name(), parameter).didYouMean(nearest));
      } else if (!(straight && function.isNumber(name)) && !function.isElementOrArray(name)) {
        diagnostics.report(Message.NO_NUMBER_TO_DIFFERENTIATE.anywhere(name));
      }
    }
    return diagnostics.errorCount() == before;
  }

  /** The derivative, or a report of why it is no formula. */
  private Optional<Derivative> derivative(
      AnalysedFunction function, List<String> names, String chosenFormat, Diagnostics diagnostics) {
    if (function.isOneExpression() && names.stream().allMatch(function::isNumber)) {
      Formula formula = Formula.readable(function.normal(), function.derivative(names));
      return Optional.of(Derivative.of(formula));
    }
    String cause;
    if (names.size() > 1) {
      cause = "what it is differentiated by: arrays, and what loops compute, by one name at a time";
    } else if (!DerivativeFormat.of(chosenFormat).hasSums()) {
      cause = "the sums in it, which no expression of Java is";
    } else {
      try {
        return Optional.of(
            Derivative.of(
                function,
                function.summedDerivative(names.get(0), where),
                names.get(0).indexOf('[') < 0));
      } catch (NotSummableException e) {
        cause = e.obstacle().words();
      }
    }
    diagnostics.report(Message.NOT_ONE_FORMULA.anywhere(function.name(), cause));
    return Optional.empty();
  }
}
