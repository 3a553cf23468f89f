package org.gradc.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradc.AnalysedFunction;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Suggestions;
import org.gradc.notation.Formula;
import org.gradc.notation.InfixText;
import org.gradc.notation.JavaText;
import org.gradc.notation.Latex;
import org.gradc.notation.Notation;
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
      "  gradc diff -e 'x^2*sin(y)' --wrt x,y --format latex"
    })
final class Diff implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "latex", "java");

  @Mixin private Common common = new Common();
  @Mixin private Input input = new Input();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--wrt",
      paramLabel = "NAMES",
      split = ",",
      required = true,
      description = "By which parameter; by several, one after the other, for higher derivatives.")
  private List<String> wrt = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the formula language, the default), latex or java.")
  private String format = "text";

  @Override
  public Integer call() {
    Session session = common.session();
    List<String> names = Words.names(wrt, "--wrt", spec);
    String chosenFormat = Words.one(format, FORMATS, "--format", spec);
    Diagnostics diagnostics = new Diagnostics();
    Optional<AnalysedFunction> function = input.function(session, diagnostics);
    if (function.isPresent() && isDifferentiable(function.get(), names, diagnostics)) {
      Formula derivative = derivative(function.get(), names);
      int reported = session.report(diagnostics);
      return Math.max(reported, session.print(written(derivative, names, chosenFormat)));
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
      if (!function.parameters().contains(name)) {
        List<String> nearest = Suggestions.nearest(name, function.parameters());
        diagnostics.report(
            Message.UNKNOWN_PARAMETER.anywhere(function.name(), name).didYouMean(nearest));
      } else if (!function.isNumber(name)) {
        diagnostics.report(Message.NO_NUMBER_TO_DIFFERENTIATE.anywhere(name));
      }
    }
    return diagnostics.errorCount() == before;
  }

  private static Formula derivative(AnalysedFunction function, List<String> names) {
    return Formula.readable(function.normal(), function.derivative(names));
  }

  private static String written(Formula derivative, List<String> names, String format) {
    return switch (format) {
      case "java" -> JavaText.statements(derivative, "d" + String.join("d", names));
      case "latex" -> lines(Latex.of(derivative), "\\text{where } ");
      default -> lines(InfixText.of(derivative), "where ");
    };
  }

  private static String lines(Notation notation, String where) {
    StringBuilder text = new StringBuilder(notation.expression()).append('\n');
    for (Notation.Definition definition : notation.definitions()) {
      text.append(where).append(definition.name()).append(" = ").append(definition.text());
      text.append('\n');
    }
    return text.toString();
  }
}
