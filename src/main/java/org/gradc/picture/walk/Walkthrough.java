package org.gradc.picture.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.evaluate.Sweep;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.notation.InfixText;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Program;

/**
 * Every value on the way through a formula as written, with the derivative of the result by it and
 * how that is put together: a part for each use, which is what comes back to the user times the
 * local derivative.
 *
 * @param stages the inputs, then the operations in order of evaluation, the result last
 */
public record Walkthrough(String function, List<Stage> stages) {

  /**
   * A value.
   *
   * @param name the parameter's, the {@code let}'s, or {@code v1}, {@code v2}, …, as in a trace
   * @param operation over the names of its operands; empty of an input
   * @param latex the same in LaTeX's mathematical mode
   * @param truth what a condition is, or that the value was not needed; empty of a number
   * @param cotangent the derivative of the result by it
   */
  public record Stage(
      String name,
      String operation,
      String latex,
      String truth,
      double value,
      double cotangent,
      List<Part> parts) {
    public Stage {
      parts = List.copyOf(parts);
    }

    public boolean isNumber() {
      return truth.isEmpty();
    }
  }

  /**
   * What one use adds.
   *
   * @param user the name of the value that uses this one
   * @param incoming what comes back to the user
   * @param partial the local derivative: that of the user by this operand
   * @param contribution their product; 0 where the use was not chosen
   * @param rule what the user does to what comes back, in words
   * @param local the local derivative as the rule of differentiation has it
   */
  public record Part(
      String user,
      double incoming,
      double partial,
      double contribution,
      String rule,
      LocalDerivative local) {}

  public Walkthrough {
    stages = List.copyOf(stages);
  }

  /** The walk to the result that a sweep came back from. */
  public static Walkthrough of(Program program, Sweep sweep) {
    List<Expr> nodes = Traversal.inOrder(program.graph(), List.of(sweep.result()));
    Map<Expr, String> names = names(program, nodes);
    Map<Expr, List<Part>> parts = new HashMap<>();
    for (Expr node : nodes) {
      if (node instanceof Apply user) {
        for (int i = 0; i < user.operands().size(); i++) {
          int operand = i;
          sweep
              .flow(user, i)
              .ifPresent(
                  flow ->
                      parts
                          .computeIfAbsent(user.operand(operand), e -> new ArrayList<>())
                          .add(part(user, operand, flow, names, sweep)));
        }
      }
    }
    List<Stage> stages = new ArrayList<>();
    for (ArrayDeclaration input : program.inputs()) {
      for (Expr node : nodes) {
        if (node instanceof Read read && read.array().equals(input.name())) {
          stages.add(stage(program, node, names, sweep, parts));
        }
      }
    }
    for (Expr node : nodes) {
      if (node instanceof Apply && names.containsKey(node)) {
        stages.add(stage(program, node, names, sweep, parts));
      }
    }
    return new Walkthrough(program.name(), stages);
  }

  private static Map<Expr, String> names(Program program, List<Expr> nodes) {
    Map<Expr, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    program.inputs().forEach(input -> taken.add(input.name()));
    int count = 0;
    for (Expr node : nodes) {
      if (node instanceof Read read) {
        names.put(node, read.array());
      } else if (node instanceof Apply apply && !apply.operands().isEmpty()) {
        String name = program.labels().of(node);
        while (name == null || !taken.add(name)) {
          name = "v" + ++count;
        }
        names.put(node, name);
      }
    }
    return names;
  }

  private static Part part(
      Apply user, int operand, Sweep.Flow flow, Map<Expr, String> names, Sweep sweep) {
    LocalDerivative local = LocalDerivative.of(user, operand, names);
    String name = String.valueOf(names.get(user.operand(operand)));
    boolean twice = !local.operand().equals(name) && names.containsKey(user.operand(operand));
    return new Part(
        String.valueOf(names.get(user)),
        sweep.cotangent(user),
        flow.partial(),
        flow.contribution(),
        Rules.of(user, flow.passes())
            + (twice ? "; " + local.operand() + " is " + name + " in this place" : ""),
        local);
  }

  private static Stage stage(
      Program program,
      Expr node,
      Map<Expr, String> names,
      Sweep sweep,
      Map<Expr, List<Part>> parts) {
    Map<Expr, String> operands = new HashMap<>(names);
    operands.remove(node);
    String operation = node instanceof Apply ? InfixText.of(program.graph(), node, operands) : "";
    String latex =
        node instanceof Apply apply ? SingleOperation.latex(apply, operands, operation) : "";
    String truth = "";
    if (!sweep.has(node)) {
      truth = "not taken";
    } else if (node.sort() == Sort.CONDITION) {
      truth = sweep.value(node) != 0 ? "true" : "false";
    }
    return new Stage(
        String.valueOf(names.get(node)),
        operation,
        latex,
        truth,
        sweep.has(node) ? sweep.value(node) : Double.NaN,
        sweep.cotangent(node),
        parts.getOrDefault(node, List.of()));
  }
}
