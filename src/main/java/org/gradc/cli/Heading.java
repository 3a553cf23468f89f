package org.gradc.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradc.expr.ExprGraph;
import org.gradc.notation.Formula;
import org.gradc.notation.InfixText;
import org.gradc.notation.Latex;
import org.gradc.notation.MathMl;
import org.gradc.notation.UnicodeText;

/**
 * What stands before a derivative by every element of an array, so that its indices are known, and
 * before one of several.
 *
 * @param name a name for the array of all derivatives, which nothing in the formula has
 * @param function the name of the function
 * @param elements what it is differentiated by, at free indices
 * @param last the last value of each index
 */
record Heading(String name, String function, List<Formula> elements, Map<String, Formula> last) {

  Heading {
    elements = List.copyOf(elements);
    last = new LinkedHashMap<>(last);
  }

  /** A definition of the formula language. */
  String text() {
    List<String> ranges = new ArrayList<>();
    last.forEach(
        (index, value) -> ranges.add(index + " in 0.." + InfixText.of(value).expression()));
    String brackets = ranges.isEmpty() ? "" : "[" + String.join(", ", ranges) + "]";
    return "let " + name + brackets + " = ";
  }

  String unicode() {
    Function<Formula, String> written = part -> UnicodeText.of(part, false).expression();
    String top = "∂" + (order() == 1 ? "" : superscript(order()));
    String below = by(written, "∂", "", Heading::superscript);
    boolean several = counted(written).size() > 1;
    return top + written.apply(named()) + (several ? "/(" + below + ")" : "/" + below) + " = ";
  }

  String latex() {
    Function<Formula, String> written = part -> Latex.of(part).expression();
    String order = order() == 1 ? "" : "^{" + order() + "}";
    return "\\frac{\\partial"
        + order
        + " "
        + written.apply(named())
        + "}{"
        + by(written, "\\partial ", " ", times -> "^{" + times + "}")
        + "} = ";
  }

  String mathMl() {
    Function<Formula, String> written = part -> MathMl.of(part, false).expression();
    String sign = "<mo>∂</mo>";
    String top = order() == 1 ? sign : "<msup>" + sign + "<mn>" + order() + "</mn></msup>";
    StringBuilder below = new StringBuilder();
    counted(written)
        .forEach(
            (element, times) ->
                below
                    .append(sign)
                    .append(
                        times == 1
                            ? element
                            : "<msup><mrow>" + element + "</mrow><mn>" + times + "</mn></msup>"));
    return "<mfrac><mrow>"
        + top
        + written.apply(named())
        + "</mrow><mrow>"
        + below
        + "</mrow></mfrac><mo>=</mo>";
  }

  private int order() {
    return elements.size();
  }

  /** ∂x², or ∂x∂y. */
  private String by(
      Function<Formula, String> written,
      String sign,
      String between,
      Function<Integer, String> power) {
    List<String> parts = new ArrayList<>();
    counted(written)
        .forEach(
            (element, times) -> parts.add(sign + element + (times == 1 ? "" : power.apply(times))));
    return String.join(between, parts);
  }

  private Map<String, Integer> counted(Function<Formula, String> written) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    elements.forEach(element -> counts.merge(written.apply(element), 1, Integer::sum));
    return counts;
  }

  private static String superscript(int number) {
    StringBuilder text = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return text.toString();
  }

  private Formula named() {
    ExprGraph graph = new ExprGraph();
    return Formula.written(graph, graph.read(function));
  }
}
