package org.gradc.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.ProgramChecker;
import org.gradc.program.ProgramParser;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;

/** Makes programs for tests, runs them and compares what the modes give. */
final class Functions {
  private Functions() {}

  /** The scalar function of parameters {@code "x, y"} whose body is written in prefix notation. */
  static Program scalar(String parameters, String body) {
    StringBuilder text = new StringBuilder("program f\n");
    for (String parameter : parameters.split(", *", -1)) {
      text.append("parameter ").append(parameter).append('\n');
    }
    text.append("output $value\nnest {\n  $value sum= ").append(body).append("\n}\n");
    return normal(ProgramParser.parse(text.toString()));
  }

  /** The array-valued function of parameters {@code "x, y"}. */
  static Program vector(String parameters, String... bodies) {
    StringBuilder text = new StringBuilder("program f\n");
    for (String parameter : parameters.split(", *", -1)) {
      text.append("parameter ").append(parameter).append('\n');
    }
    text.append("output $value[").append(bodies.length).append("i]\nnest {\n");
    for (int i = 0; i < bodies.length; i++) {
      text.append("  $value[").append(i).append("i] sum= ").append(bodies[i]).append('\n');
    }
    return normal(ProgramParser.parse(text.append("}\n").toString()));
  }

  /** The scalar function of a body in normal form, its parameters named. */
  static Program scalar(ExprGraph graph, List<String> parameters, Expr body) {
    List<ArrayDeclaration> arrays = new ArrayList<>();
    parameters.forEach(name -> arrays.add(ArrayDeclaration.scalar(name, Role.PARAMETER)));
    arrays.add(ArrayDeclaration.scalar(Names.VALUE, Role.OUTPUT));
    Nest nest = new Nest(List.of(), List.of(Update.store(Names.VALUE, body)));
    return Program.of("f", graph, List.of(), arrays, List.of(nest));
  }

  /** The program with its bodies in normal form, in the same graph. */
  static Program normal(Program program) {
    Algebra algebra = new Algebra(program.graph());
    List<Expr> bodies = new ArrayList<>(program.roots());
    Map<Expr, Expr> normal = new HashMap<>();
    for (Expr node : Traversal.inOrder(program.graph(), bodies)) {
      Expr copy = node;
      if (node instanceof Apply apply && node.sort() != Sort.INTEGER) {
        copy = algebra.apply(apply.operator(), apply.operands().stream().map(normal::get).toList());
      }
      normal.put(node, copy);
    }
    return program.withSteps(steps(program.steps(), normal));
  }

  private static List<Step> steps(List<Step> steps, Map<Expr, Expr> normal) {
    List<Step> results = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        List<Update> updates = new ArrayList<>();
        for (Update u : nest.updates()) {
          Expr guard = u.guard() == null ? null : normal.get(u.guard());
          updates.add(
              new Update(u.target(), u.subscripts(), u.combine(), normal.get(u.body()), guard));
        }
        results.add(new Nest(nest.axes(), updates));
      } else {
        Recurrence r = (Recurrence) step;
        results.add(new Recurrence(r.axis(), r.direction(), steps(r.steps(), normal)));
      }
    }
    return results;
  }

  /** The parameters by name, taken from a packed point of scalars. */
  static Map<String, double[]> at(Program program, double... point) {
    Map<String, double[]> inputs = new LinkedHashMap<>();
    int position = 0;
    for (ArrayDeclaration parameter : program.arrays(Role.PARAMETER)) {
      inputs.put(parameter.name(), new double[] {point[position++]});
    }
    return inputs;
  }

  /** An output at a point of scalars. */
  static double[] run(Program program, String output, double... point) {
    return run(program, output, at(program, point));
  }

  /** An output for these inputs; the program is checked. */
  static double[] run(Program program, String output, Map<String, double[]> inputs) {
    ProgramChecker.check(program);
    return Interpreter.run(program, inputs).get(output);
  }

  /** An output of a program with externs at a point of scalars. */
  static double[] run(Program program, ExternCalls externs, String output, double... point) {
    ProgramChecker.check(program);
    return Interpreter.run(program, externs, Map.of(), at(program, point)).get(output);
  }

  static double[] gradient(Program f, Mode mode, double... point) {
    return run(Derivatives.gradient(f, mode), Names.GRADIENT, point);
  }

  static double[] hessian(Program f, Mode mode, double... point) {
    return run(Derivatives.hessian(f, mode), Names.HESSIAN, point);
  }

  static double[] jacobian(Program f, Mode mode, double... point) {
    return run(Derivatives.jacobian(f, mode), Names.JACOBIAN, point);
  }
}
