package org.gradc.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.notation.Formula;
import org.gradc.notation.InfixText;
import org.gradc.notation.Notation;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Combine;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;

/**
 * Every array that a function with arrays computes on its way, in the order of its steps.
 *
 * @param rows the inputs in declared order, then what is computed, the result last
 */
public record ArrayTrace(List<Row> rows) {

  /**
   * An array or a scalar.
   *
   * @param text how its elements are computed; empty for an input
   * @param cotangents the derivative of the result by each element; empty where the loops run too
   *     often to be followed back
   */
  public record Row(String text, ArrayValue value, List<Double> cotangents) {
    public Row {
      cotangents = List.copyOf(cotangents);
    }
  }

  public ArrayTrace {
    rows = List.copyOf(rows);
  }

  /** Whether a program is no single expression of scalars, of which {@link Trace} tells more. */
  public static boolean isNeeded(Program program) {
    boolean scalars =
        program.extents().isEmpty()
            && program.arrays(Role.LOCAL).isEmpty()
            && program.inputs().stream().allMatch(input -> input.rank() == 0)
            && program.steps().stream().allMatch(s -> s instanceof Nest n && n.axes().isEmpty());
    return !scalars;
  }

  /**
   * Traces a function, given as written.
   *
   * @param output which element of the result the cotangents are of; negative for none
   */
  public static ArrayTrace of(Program program, int output, ExternCalls externs, Inputs inputs) {
    Map<String, double[]> outputs =
        Interpreter.run(showingAll(program), externs, inputs.extents(), inputs.arrays());
    Map<String, double[]> all = new LinkedHashMap<>(inputs.arrays());
    all.putAll(outputs);
    Map<String, double[]> back =
        ArrayCotangents.of(program, externs, inputs, all, output).orElse(Map.of());
    List<Row> rows = new ArrayList<>();
    inputs.arrays().forEach((name, e) -> rows.add(row(program, name, "", inputs, e, back)));
    Map<String, Set<String>> texts = new LinkedHashMap<>();
    collect(program, program.steps(), texts);
    for (Map.Entry<String, Set<String>> text : texts.entrySet()) {
      double[] elements = Objects.requireNonNull(outputs.get(text.getKey()));
      String operations = String.join("; ", text.getValue());
      rows.add(row(program, text.getKey(), operations, inputs, elements, back));
    }
    return new ArrayTrace(rows);
  }

  private static Row row(
      Program program,
      String name,
      String text,
      Inputs inputs,
      double[] elements,
      Map<String, double[]> cotangents) {
    boolean real = program.array(name).sort() == Sort.REAL;
    double[] found = real ? cotangents.getOrDefault(name, new double[0]) : new double[0];
    List<Double> back = Arrays.stream(found).boxed().toList();
    return new Row(text, ArrayValue.of(program, name, inputs, elements), back);
  }

  /** The same program, of which everything that it computes is a result. */
  private static Program showingAll(Program program) {
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      Role role = array.role() == Role.LOCAL ? Role.OUTPUT : array.role();
      arrays.put(
          array.name(), new ArrayDeclaration(array.name(), array.sort(), array.shape(), role));
    }
    return new Program(
        program.name(),
        program.graph(),
        program.extents(),
        arrays,
        program.steps(),
        program.labels());
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private static void collect(Program program, List<Step> steps, Map<String, Set<String>> texts) {
    for (Step step : steps) {
      if (step instanceof Recurrence recurrence) {
        collect(program, recurrence.steps(), texts);
      } else {
        for (Update update : ((Nest) step).updates()) {
          texts
              .computeIfAbsent(update.target(), name -> new LinkedHashSet<>())
              .add(text(program, (Nest) step, update));
        }
      }
    }
  }

  /** {@code [i] += A[i, j]*x[j]}; {@code =} where no axis is summed over. */
  private static String text(Program program, Nest nest, Update update) {
    List<String> subscripts = new ArrayList<>();
    update.subscripts().forEach(subscript -> subscripts.add(text(program, subscript)));
    String target = subscripts.isEmpty() ? "" : "[" + String.join(", ", subscripts) + "] ";
    List<Expr> named = Traversal.inOrder(program.graph(), update.subscripts());
    boolean stores =
        update.combine() == Combine.SUM
            && nest.axes().stream().allMatch(axis -> named.contains(axis.index()));
    String guard = update.guard() == null ? "" : " if " + text(program, update.guard());
    return target
        + (stores ? "=" : sign(update.combine()))
        + " "
        + text(program, update.body())
        + guard;
  }

  private static String sign(Combine combine) {
    return switch (combine) {
      case SUM -> "+=";
      case PRODUCT -> "*=";
      case MIN -> "min=";
      case MAX -> "max=";
    };
  }

  private static String text(Program program, Expr expr) {
    Notation notation = InfixText.of(Formula.written(program.graph(), expr));
    StringBuilder text = new StringBuilder(notation.expression());
    for (Notation.Definition definition : notation.definitions()) {
      text.append(" where ").append(definition.name()).append(" = ").append(definition.text());
    }
    return text.toString();
  }
}
