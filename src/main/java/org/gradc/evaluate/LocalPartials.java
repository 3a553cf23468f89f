package org.gradc.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.derive.Partials;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;

/**
 * Numbers for the partial derivatives of single operations, from the table of {@link Partials}.
 *
 * <p>An operation is differentiated on its own, its operands being fresh variables; constant
 * operands stay constants, since {@code x^2} and {@code x^y} have different partials.
 */
final class LocalPartials {
  private final ExternCalls externs;
  private final Map<Key, List<Program>> programs = new HashMap<>();

  private record Key(Operator operator, List<Rational> constants, List<Boolean> isConstant) {}

  /**
   * A partial derivative.
   *
   * @param counts whether the operand was chosen: what does not count passes nothing on, not even 0
   *     times infinity
   */
  record Partial(boolean counts, double value) {}

  LocalPartials(ExternCalls externs) {
    this.externs = externs;
  }

  /** The partials of a real node by its real operands, whose values are given. */
  List<Partial> of(Apply node, double[] operands) {
    Map<String, double[]> inputs = new HashMap<>();
    for (int i = 0; i < operands.length; i++) {
      inputs.put(operandName(i), new double[] {operands[i]});
    }
    List<Partial> partials = new ArrayList<>();
    for (Program program : programs.computeIfAbsent(key(node), k -> differentiate(node))) {
      Map<String, double[]> outputs = Interpreter.run(program, externs, Map.of(), inputs);
      boolean counts = only(outputs, "$counts") != 0;
      partials.add(new Partial(counts, only(outputs, "$partial")));
    }
    return partials;
  }

  private static double only(Map<String, double[]> outputs, String name) {
    double[] output = outputs.get(name);
    return output == null ? Double.NaN : output[0];
  }

  private static Key key(Apply node) {
    List<Rational> constants = new ArrayList<>();
    List<Boolean> isConstant = new ArrayList<>();
    for (Expr operand : node.operands()) {
      boolean constant = operand instanceof Constant;
      isConstant.add(constant);
      constants.add(constant ? ((Constant) operand).value() : Rational.ZERO);
    }
    return new Key(node.operator(), constants, isConstant);
  }

  private static String operandName(int position) {
    return "a" + position;
  }

  private static List<Program> differentiate(Apply node) {
    ExprGraph graph = new ExprGraph();
    List<ArrayDeclaration> arrays = new ArrayList<>();
    List<Expr> operands = new ArrayList<>();
    for (int i = 0; i < node.operands().size(); i++) {
      arrays.add(ArrayDeclaration.scalar(operandName(i), Role.PARAMETER));
      operands.add(
          node.operand(i) instanceof Constant constant
              ? graph.constant(constant.sort(), constant.value())
              : graph.read(operandName(i)));
    }
    arrays.add(ArrayDeclaration.scalar("$partial", Role.OUTPUT));
    arrays.add(ArrayDeclaration.scalar("$counts", Role.OUTPUT));
    Algebra algebra = new Algebra(graph);
    List<Program> programs = new ArrayList<>();
    for (Expr partial : Partials.of(algebra, graph.apply(node.operator(), operands), i -> true)) {
      Update value = Update.store("$partial", partial);
      Update counts = Update.store("$counts", counts(algebra, partial));
      Nest nest = new Nest(List.of(), List.of(value, counts));
      programs.add(Program.of("partial", graph, List.of(), arrays, List.of(nest)));
    }
    return programs;
  }

  /** 1 where the partial is not the 0 of a select's other branch, else 0. */
  private static Expr counts(Algebra algebra, Expr partial) {
    List<Apply> choices = new ArrayList<>();
    Expr rest = partial;
    while (rest instanceof Apply select
        && select.is(Primitive.SELECT)
        && (algebra.isZero(select.operand(1)) || algebra.isZero(select.operand(2)))) {
      choices.add(select);
      rest = select.operand(algebra.isZero(select.operand(2)) ? 1 : 2);
    }
    Expr counts = algebra.isZero(rest) ? algebra.zero() : algebra.one();
    for (int i = choices.size() - 1; i >= 0; i--) {
      Apply choice = choices.get(i);
      boolean then = algebra.isZero(choice.operand(2));
      counts =
          then
              ? algebra.select(choice.operand(0), counts, algebra.zero())
              : algebra.select(choice.operand(0), algebra.zero(), counts);
    }
    return counts;
  }
}
