package org.gradc.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.notation.InfixText;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ExternCalls;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Update;

/**
 * Every intermediate value of a formula as written, each with its cotangent, in order of
 * evaluation: the walk of backpropagation.
 *
 * @param rows the parameters in declared order, then the operations, the result last; constants
 *     have no row
 */
public record Trace(List<Row> rows) {

  /** What became of a row's expression. */
  public enum State {
    NUMBER,
    TRUE,
    FALSE,
    /** It stands in a branch that is not taken and was not evaluated. */
    NOT_TAKEN
  }

  /**
   * A node of the formula.
   *
   * @param name the parameter's name, the {@code let}'s, or {@code v1}, {@code v2}, …
   * @param text the operation over the names of its operands; empty for a parameter
   * @param value its value where it is a number that was computed
   * @param cotangent the derivative of the result by it, likewise
   */
  public record Row(String name, String text, State state, double value, double cotangent) {}

  public Trace {
    rows = List.copyOf(rows);
  }

  /**
   * Traces one output of a function of scalars, given as written.
   *
   * @param output which entry of an array-valued function; 0 for a scalar function
   * @param inputs a number for each parameter
   * @throws IllegalArgumentException if there is no such output or an input is missing
   */
  public static Trace of(Program program, int output, ExternCalls externs, Inputs inputs) {
    Expr root = body(program, output);
    List<Expr> nodes = Traversal.inOrder(program.graph(), List.of(root));
    Surroundings surroundings = Surroundings.of(program, inputs);
    Values values = Values.of(program.graph(), List.of(root), surroundings, externs);
    Cotangents cotangents = Cotangents.of(nodes, values, externs);

    Map<String, Expr> leaves = new HashMap<>();
    nodes.forEach(
        node -> {
          if (node instanceof Read read) {
            leaves.put(read.array(), read);
          }
        });
    List<Row> rows = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    Map<Expr, String> names = new HashMap<>();
    for (ArrayDeclaration input : program.inputs()) {
      taken.add(input.name());
      Expr leaf = leaves.get(input.name());
      if (leaf != null) {
        rows.add(row(leaf, input.name(), "", values, cotangents));
      }
    }
    int count = 0;
    for (Expr node : nodes) {
      if (node instanceof Apply apply && !apply.operands().isEmpty()) {
        String name = program.labels().of(node);
        while (name == null || !taken.add(name)) {
          name = "v" + ++count;
        }
        String text = InfixText.of(program.graph(), node, names);
        rows.add(row(node, name, text, values, cotangents));
        names.put(node, name);
      }
    }
    return new Trace(rows);
  }

  private static Row row(
      Expr node, String name, String text, Values values, Cotangents cotangents) {
    if (!values.has(node)) {
      return new Row(name, text, State.NOT_TAKEN, Double.NaN, Double.NaN);
    } else if (node.sort() == Sort.CONDITION) {
      State state = values.of(node) != 0 ? State.TRUE : State.FALSE;
      return new Row(name, text, state, Double.NaN, Double.NaN);
    }
    return new Row(name, text, State.NUMBER, values.of(node), cotangents.of(node));
  }

  /** The expression of one output. */
  static Expr body(Program program, int output) {
    for (Step step : program.steps()) {
      if (step instanceof Nest nest && nest.axes().isEmpty()) {
        for (Update update : nest.updates()) {
          if (update.target().equals("$value") && writes(update, output)) {
            return update.body();
          }
        }
      }
    }
    throw new IllegalArgumentException(program.name() + " has no output " + output);
  }

  private static boolean writes(Update update, int output) {
    if (update.subscripts().isEmpty()) {
      return output == 0;
    }
    return update.subscripts().get(0) instanceof Constant subscript
        && subscript.value().isInt()
        && subscript.value().intValue() == output;
  }
}
