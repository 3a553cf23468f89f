package org.gradc.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gradc.AnalysedFunction;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Suggestions;
import org.gradc.summation.NotSummableException;
import org.gradc.summation.SummedDerivative;
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
      "  gradc diff -e 'function f(w[n]; x[n]) = sum(i: w[i]*x[i])^2' --wrt w",
      "and by each pair of elements, which is the Hessian:",
      "  gradc diff -e 'function f(w[n]; x[n]) = sum(i: w[i]*x[i])^2' --wrt w,w"
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
        "By which parameter, or as 'A[0,k]' element of an array, k being a new name; by several,"
            + " one after the other, for higher derivatives."
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

  @Option(
      names = "--each",
      description =
          "One first derivative by each name of '--wrt', not all names one after the other.")
  private boolean each;

  @Override
  public Integer call() {
    Session session = common.session();
    List<String> names = Words.names(wrt, "--wrt", spec);
    DerivativeFormat chosen =
        DerivativeFormat.of(Words.one(format, DerivativeFormat.words(), "--format", spec));
    Diagnostics diagnostics = new Diagnostics();
    Optional<AnalysedFunction> function = input.function(session, diagnostics);
    StringBuilder text = new StringBuilder();
    if (function.isPresent() && isDifferentiable(function.get(), names, diagnostics)) {
      List<List<String>> wanted = each ? names.stream().map(List::of).toList() : List.of(names);
      Set<String> taken = new HashSet<>();
      for (List<String> by : wanted) {
        derivative(function.get(), by, chosen, diagnostics)
            .ifPresent(found -> text.append(chosen.written(found, by, where, taken)));
      }
    }
    int reported = session.report(diagnostics);
    return diagnostics.errorCount() > 0 || text.isEmpty()
        ? reported
        : Math.max(reported, session.print(text.toString()));
  }

  private boolean isDifferentiable(
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
    if (diagnostics.errorCount() == before && !each) {
      function
          .disagreeing(names)
          .ifPresent(name -> diagnostics.report(Message.INDEX_OF_TWO_AXES.anywhere(name)));
    }
    return diagnostics.errorCount() == before;
  }

  /** The derivative, or a report of why it is no formula. */
  private Optional<Derivative> derivative(
      AnalysedFunction function,
      List<String> by,
      DerivativeFormat chosen,
      Diagnostics diagnostics) {
    if (function.isOneExpression() && by.stream().allMatch(function::isNumber)) {
      return Optional.of(Derivative.of(function, by, each));
    }
    try {
      boolean whole = by.stream().anyMatch(name -> isWhole(function, name));
      SummedDerivative derivative = function.summedDerivative(by, where);
      if (chosen.hasSums() || derivative.isPlain()) {
        return Optional.of(Derivative.of(function, derivative, each || whole));
      }
      String cause = "the sums and the indices in it, which no expression of Java has";
      diagnostics.report(
          Message.NOT_ONE_FORMULA
              .at(function.span(), function.name(), cause)
              .note(Message.DIFF_INSTEAD, "'--format text' writes them in the formula language"));
      return Optional.empty();
    } catch (NotSummableException e) {
      diagnostics.report(
          Message.NOT_ONE_FORMULA
              .at(function.placeOf(e.obstacle()), function.name(), e.obstacle().words())
              .note(Message.DIFF_INSTEAD, e.obstacle().proposal()));
      return Optional.empty();
    }
  }

  /** Whether it is an array, whose elements have indices that are not named by the user. */
  private static boolean isWhole(AnalysedFunction function, String name) {
    return name.indexOf('[') < 0 && function.normal().array(name).rank() > 0;
  }
}
