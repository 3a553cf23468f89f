package org.gradc.picture.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradc.evaluate.LocalFormulas;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.notation.Formula;
import org.gradc.notation.InfixText;
import org.gradc.notation.Latex;

/**
 * The derivative of one operation by one of its operands as the rule has it: {@code ∂/∂x (x*y) =
 * y}.
 *
 * @param text in the formula language; empty of a choice, which has no rule in letters
 * @param latex the same in LaTeX's mathematical mode
 * @param value the right side alone, in the formula language
 * @param operand the name that stands for the operand; another one than the operand's where that is
 *     used twice
 */
public record LocalDerivative(String text, String latex, String value, String operand) {
  private static final Set<Primitive> INFIX =
      EnumSet.of(
          Primitive.ADD,
          Primitive.SUBTRACT,
          Primitive.MULTIPLY,
          Primitive.DIVIDE,
          Primitive.POWER,
          Primitive.NEGATE);

  static LocalDerivative of(Apply user, int operand, Map<Expr, String> names) {
    List<String> operands = new ArrayList<>();
    for (Expr each : user.operands()) {
      operands.add(names.getOrDefault(each, each.toString()));
    }
    String name = operands.get(operand);
    if (Collections.frequency(operands, name) > 1) {
      name = "u";
      while (names.containsValue(name)) {
        name = name + "_";
      }
      operands.set(operand, name);
    }
    Optional<Formula> partial = LocalFormulas.of(user, operand, operands);
    if (partial.isEmpty()) {
      return new LocalDerivative("", "", "", name);
    }
    Formula operation = LocalFormulas.operation(user, operands);
    boolean infix = user.operator() instanceof Primitive primitive && INFIX.contains(primitive);
    String text = InfixText.of(operation).expression();
    String latex = Latex.of(operation).expression();
    String value = InfixText.of(partial.get()).expression();
    return new LocalDerivative(
        "∂/∂" + name + " " + (infix ? "(" + text + ")" : text) + " = " + value,
        "\\frac{\\partial}{\\partial "
            + Latex.name(name)
            + "} "
            + (infix ? "\\left(" + latex + "\\right)" : latex)
            + " = "
            + Latex.of(partial.get()).expression(),
        value,
        name);
  }
}
