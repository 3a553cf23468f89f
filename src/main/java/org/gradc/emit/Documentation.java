package org.gradc.emit;

import java.util.EnumMap;
import java.util.Map;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;

/** The documentation comments of a generated class. */
final class Documentation {
  private static final Map<Kind, String> SENTENCES =
      new EnumMap<>(
          Map.of(
              Kind.VALUE, "The value.",
              Kind.GRADIENT, "The value and its gradient.",
              Kind.JACOBIAN, "The values and their Jacobian, a row per value.",
              Kind.HESSIAN, "The value, its gradient and its Hessian, row by row.",
              Kind.JVP, "The derivative in one direction: Jacobian times tangent.",
              Kind.VJP, "The derivative of a weighted sum: cotangent times Jacobian.",
              Kind.HVP, "The Hessian times a direction."));

  private static final Map<String, String> ARRAYS =
      Map.of(
          "$value", "receives the values",
          "$gradient", "receives the derivative by each parameter, in declared order",
          "$jacobian", "receives the Jacobian, row-major, a row per value",
          "$hessian", "receives the Hessian, row-major",
          "$tangent", "the direction in which to differentiate, one number per parameter",
          "$cotangent", "the weight of each value",
          "$direction", "what the Hessian is multiplied with, one number per parameter",
          "$result", "receives the result");

  private Documentation() {}

  static String ofClass(FunctionClass function) {
    StringBuilder text = new StringBuilder(JavadocText.paragraphs(function.documentation()));
    String name = code(function.functionName());
    if (text.isEmpty()) {
      text.append("The function ").append(name).append(" and its derivatives.\n");
    }
    String formula = JavadocText.escaped(function.formula()).strip();
    if (!formula.isEmpty()) {
      text.append("\n<pre>\n").append(formula).append("\n</pre>\n");
    }
    text.append("\n<p>Generated from ").append(name);
    text.append(" in ").append(code(function.sourceFile()));
    text.append(", line ").append(function.line()).append(".\n\n");
    text.append("<table>\n<caption>Operations</caption>\n");
    for (Kernel kernel : function.kernels()) {
      text.append("<tr><th scope=\"row\">").append(kernel.kind().methodName()).append("</th><td>");
      text.append(kernel.operations().inWords()).append("</td></tr>\n");
    }
    return text.append("</table>\n").toString();
  }

  static String ofBatch(FunctionClass function) {
    String name = code(function.functionName());
    return "The function "
        + name
        + " and its derivatives, summed over rows of data.\n\n"
        + "<p>Each row holds the data of one example. Rows are summed in blocks of fixed size, in"
        + " order.\nOne instance belongs to one thread.\n\n<p>Generated from "
        + name
        + " in "
        + code(function.sourceFile())
        + ", line "
        + function.line()
        + ".\n";
  }

  static String of(Kind kind) {
    return SENTENCES.getOrDefault(kind, kind.methodName());
  }

  static String ofArray(String array) {
    return ARRAYS.getOrDefault(array, code(array));
  }

  static String ofParameter(Parameter parameter) {
    return (parameter.isData() ? "data " : "parameter ") + code(parameter.name());
  }

  static String code(String text) {
    return "<code>" + JavadocText.inline(text) + "</code>";
  }
}
