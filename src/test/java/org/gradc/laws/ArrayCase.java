package org.gradc.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Primitive;
import org.gradc.numeric.RiddersDerivative;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.gradc.program.ProgramChecker;
import org.gradc.program.ProgramParser;
import org.gradc.program.ProgramPrinter;

/**
 * A program with arrays, its sizes and a point.
 *
 * @param program the value as written
 * @param extents every extent by name
 * @param point every input by name, flat
 */
public record ArrayCase(
    Program program, Map<String, Integer> extents, Map<String, double[]> point) {

  /** A case of a program's text; inputs that are not given get numbers that differ. */
  public static ArrayCase of(
      String text, Map<String, Integer> extents, Map<String, double[]> given) {
    Program program = ProgramParser.parse(text);
    ProgramChecker.check(program);
    Map<String, double[]> point = new LinkedHashMap<>();
    int seed = 0;
    for (ArrayDeclaration input : program.inputs()) {
      double[] values = new double[length(input, extents)];
      for (int i = 0; i < values.length; i++) {
        values[i] = 0.35 + Math.sin(1.7 * i + 2.3 * ++seed);
      }
      point.put(input.name(), given.getOrDefault(input.name(), values));
    }
    return new ArrayCase(program, extents, point);
  }

  /** The number of elements of an array of constant shape or of one over extents. */
  public static int length(ArrayDeclaration array, Map<String, Integer> extents) {
    double length = 1;
    for (Expr extent : array.shape()) {
      length *= size(extent, extents);
    }
    return (int) length;
  }

  private static double size(Expr expr, Map<String, Integer> extents) {
    if (expr instanceof Constant constant) {
      return constant.value().toDouble();
    } else if (expr instanceof Extent extent) {
      return extents.get(extent.name());
    }
    Apply apply = (Apply) expr;
    double[] operands =
        apply.operands().stream().mapToDouble(operand -> size(operand, extents)).toArray();
    return ((Primitive) apply.operator()).evaluate(operands);
  }

  /** The names of the parameters in order of packing. */
  public List<String> parameters() {
    return program.arrays(Role.PARAMETER).stream().map(ArrayDeclaration::name).toList();
  }

  /** The number of parameters. */
  public int size() {
    return parameters().stream().mapToInt(name -> point.get(name).length).sum();
  }

  /** The number of elements of the value. */
  public int outputs() {
    return length(program.array("$value"), extents);
  }

  /** The outputs of a program of the same inputs and of seeds; it is checked. */
  public Map<String, double[]> run(Program derivative, Map<String, double[]> seeds) {
    ProgramChecker.check(derivative);
    Map<String, double[]> inputs = new LinkedHashMap<>(point);
    inputs.putAll(seeds);
    return Interpreter.run(derivative, ExternCalls.NONE, extents, inputs);
  }

  /** An output of a program of the same inputs. */
  public double[] run(Program derivative, String output) {
    return run(derivative, Map.of()).get(output);
  }

  /** Numerical derivatives of all elements of an output, row-major, a row per element. */
  public RiddersDerivative[] numerical(Program of, String output) {
    int rows = run(of, output).length;
    int columns = size();
    RiddersDerivative[] jacobian = new RiddersDerivative[rows * columns];
    int column = 0;
    for (String name : parameters()) {
      for (int i = 0; i < point.get(name).length; i++) {
        for (int row = 0; row < rows; row++) {
          jacobian[row * columns + column] = numerical(of, output, row, name, i);
        }
        column++;
      }
    }
    return jacobian;
  }

  private RiddersDerivative numerical(Program of, String output, int row, String name, int place) {
    return RiddersDerivative.of(
        v -> {
          double[] moved = point.get(name).clone();
          moved[place] = v;
          return run(of, Map.of(name, moved)).get(output)[row];
        },
        point.get(name)[place],
        0.002);
  }

  /** A direction or cotangent of numbers that differ. */
  public static double[] seed(int length) {
    double[] seed = new double[length];
    for (int i = 0; i < length; i++) {
      seed[i] = Math.cos(1.3 * i + 0.4) + 0.1;
    }
    return seed;
  }

  /** The case at another point. */
  public ArrayCase at(Map<String, double[]> changed) {
    Map<String, double[]> moved = new LinkedHashMap<>(point);
    moved.putAll(changed);
    return new ArrayCase(program, extents, moved);
  }

  @Override
  public String toString() {
    List<String> shown = new ArrayList<>();
    point.forEach((name, values) -> shown.add(name + "=" + Arrays.toString(values)));
    return ProgramPrinter.print(program) + extents + " " + shown;
  }
}
