package org.gradc.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.ProgramImage;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/**
 * The gradient of a scalar function by one parameter, an array of the parameter's own shape.
 *
 * @param program computes it, among others
 * @param array its name, or null where the function does not depend on the parameter
 */
public record ParameterCotangent(Program program, @Nullable String array) {
  private static final String COPY = "$wrt";

  /**
   * The gradient by an input that holds real numbers.
   *
   * <p>The program reads a local copy of the input, so that the reverse sweep has an array for the
   * copy's cotangent, which is not packed as the gradient is.
   *
   * @param primal has the output {@code $value}, a scalar
   */
  public static ParameterCotangent of(Program primal, String parameter) {
    Program gradient = Vjp.gradient(copying(primal, parameter), Names.VALUE, Names.GRADIENT, false);
    String array = null;
    for (Update update : Steps.updates(gradient.steps())) {
      if (update.target().equals(Names.GRADIENT) && update.body() instanceof Read read) {
        array = read.array();
      }
    }
    return new ParameterCotangent(gradient, array);
  }

  private static Program copying(Program primal, String parameter) {
    ExprGraph graph = primal.graph();
    ArrayDeclaration input = primal.array(parameter);
    Map<Expr, Expr> images = images(primal, parameter);
    Program reading =
        ProgramImage.of(primal, graph, primal.labels(), expr -> images.getOrDefault(expr, expr));
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration array : reading.arrays().values()) {
      boolean varied = array.name().equals(parameter);
      Role role = array.isInput() ? (varied ? Role.PARAMETER : Role.DATA) : array.role();
      arrays.put(
          array.name(), new ArrayDeclaration(array.name(), array.sort(), array.shape(), role));
    }
    arrays.put(COPY, new ArrayDeclaration(COPY, input.sort(), input.shape(), Role.LOCAL));
    List<Axis> axes = new ArrayList<>();
    List<Expr> subscripts = new ArrayList<>();
    for (Expr extent : input.shape()) {
      Axis axis = new Axis(graph.freshIndex("i"), graph.integer(0), extent);
      axes.add(axis);
      subscripts.add(axis.index());
    }
    Expr element = graph.read(input.sort(), parameter, subscripts);
    List<Step> steps = new ArrayList<>();
    steps.add(new Nest(axes, List.of(Update.store(COPY, subscripts, element))));
    steps.addAll(reading.steps());
    return new Program(primal.name(), graph, primal.extents(), arrays, steps, primal.labels());
  }

  /** What reads the parameter, reading the copy. */
  private static Map<Expr, Expr> images(Program primal, String parameter) {
    ExprGraph graph = primal.graph();
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(graph, primal.roots())) {
      List<Expr> children =
          Traversal.children(node).stream()
              .map(child -> Objects.requireNonNull(images.get(child)))
              .toList();
      Expr image = node;
      if (node instanceof Read read) {
        String array = read.array().equals(parameter) ? COPY : read.array();
        image = graph.read(read.sort(), array, children);
      } else if (node instanceof Apply apply && !children.equals(apply.operands())) {
        image = graph.apply(apply.operator(), children);
        primal.labels().carry(node, image);
      }
      images.put(node, image);
    }
    return images;
  }
}
