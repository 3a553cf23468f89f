package org.gradc.cli;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.ExprGraph;
import org.gradc.notation.Formula;
import org.gradc.notation.InfixText;
import org.gradc.notation.Latex;
import org.gradc.notation.MathMl;
import org.gradc.notation.UnicodeText;

/**
 * What stands before a derivative by every element of an array, so that its indices are known.
 *
 * @param name a name for the array of all derivatives, which nothing in the formula has
 * @param function the name of the function
 * @param element the element at free indices
 * @param indices these
 * @param last the last value of each
 */
record Heading(
    String name, String function, Formula element, List<String> indices, List<Formula> last) {

  Heading {
    indices = List.copyOf(indices);
    last = List.copyOf(last);
  }

  /** A definition of the formula language. */
  String text() {
    List<String> ranges = new ArrayList<>();
    for (int axis = 0; axis < indices.size(); axis++) {
      ranges.add(indices.get(axis) + " in 0.." + InfixText.of(last.get(axis)).expression());
    }
    return "let " + name + "[" + String.join(", ", ranges) + "] = ";
  }

  String unicode() {
    return "∂"
        + UnicodeText.of(named(), false).expression()
        + "/∂"
        + UnicodeText.of(element, false).expression()
        + " = ";
  }

  String latex() {
    return "\\frac{\\partial "
        + Latex.of(named()).expression()
        + "}{\\partial "
        + Latex.of(element).expression()
        + "} = ";
  }

  String mathMl() {
    return "<mfrac><mrow><mo>∂</mo>"
        + MathMl.of(named(), false).expression()
        + "</mrow><mrow><mo>∂</mo>"
        + MathMl.of(element, false).expression()
        + "</mrow></mfrac><mo>=</mo>";
  }

  private Formula named() {
    ExprGraph graph = new ExprGraph();
    return Formula.written(graph, graph.read(function));
  }
}
