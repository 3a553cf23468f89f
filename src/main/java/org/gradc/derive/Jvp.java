package org.gradc.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;

/**
 * The forward derivative of a program: a program that multiplies the Jacobian of an output by a
 * tangent.
 *
 * <p>{@code t[s] += body} is followed by {@code dot(t)[s] += Σ ∂body/∂a[r] · dot(a)[r]} over the
 * reads {@code a[r]} of the body; steps and directions stay.
 */
public final class Jvp {
  private final Program primal;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Packing packing;
  private final Activity activity;
  private final String output;
  private final String seed;
  private final String result;
  private final String mark;

  private Jvp(Program primal, String output, String seed, String result) {
    this.primal = primal;
    this.graph = primal.graph();
    this.algebra = new Algebra(graph);
    this.packing = new Packing(graph, primal.arrays().values());
    this.activity = new Activity(primal, packing, output);
    this.output = output;
    this.seed = seed;
    this.result = result;
    this.mark = Names.freshMark(primal.arrays(), "dot");
  }

  /**
   * The program without its outputs, with the product in their place.
   *
   * @param output the output that is differentiated
   * @param seed name of the tangent of all parameters, packed, a new input
   * @param result name of the product, a new output of the shape of {@code output}
   * @throws IllegalArgumentException if the seed's name is taken, or the program has no {@link
   *     SumForm}
   */
  public static Program of(Program primal, String output, String seed, String result) {
    return new Jvp(SumForm.of(primal, output), output, seed, result).program();
  }

  private Program program() {
    if (primal.arrays().containsKey(seed)) {
      throw new IllegalArgumentException(seed + " is declared already");
    }
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    Map<String, ArrayDeclaration> computed = new LinkedHashMap<>();
    for (ArrayDeclaration array : primal.arrays().values()) {
      if (array.isInput()) {
        arrays.put(array.name(), array);
      } else if (array.role() == ArrayDeclaration.Role.LOCAL) {
        computed.put(array.name(), array);
        if (activity.isActive(array.name())) {
          String dot = mark + array.name();
          computed.put(
              dot,
              new ArrayDeclaration(dot, Sort.REAL, array.shape(), ArrayDeclaration.Role.LOCAL));
        }
      }
    }
    arrays.put(
        seed,
        new ArrayDeclaration(seed, Sort.REAL, List.of(packing.size()), ArrayDeclaration.Role.SEED));
    arrays.putAll(computed);
    arrays.put(
        result,
        new ArrayDeclaration(
            result, Sort.REAL, primal.array(output).shape(), ArrayDeclaration.Role.OUTPUT));
    List<Step> steps = steps(primal.steps());
    return Straight.tidy(
        new Program(primal.name(), graph, primal.extents(), arrays, steps, primal.labels()));
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private List<Step> steps(List<Step> steps) {
    List<Step> results = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        List<Update> updates = updates(nest);
        if (!updates.isEmpty()) {
          results.add(new Nest(nest.axes(), updates));
        }
      } else {
        Recurrence recurrence = (Recurrence) step;
        List<Step> inner = steps(recurrence.steps());
        if (!inner.isEmpty()) {
          results.add(new Recurrence(recurrence.axis(), recurrence.direction(), inner));
        }
      }
    }
    return results;
  }

  private List<Update> updates(Nest nest) {
    List<Expr> bodies =
        nest.updates().stream()
            .filter(update -> activity.isActive(update.target()))
            .map(Update::body)
            .toList();
    Pushforward tangents =
        Pushforward.of(algebra, primal.labels(), bodies, activity::isVaried, this::seed);
    List<Update> updates = new ArrayList<>();
    for (Update update : nest.updates()) {
      String target = update.target();
      if (primal.array(target).role() == ArrayDeclaration.Role.LOCAL) {
        updates.add(update);
      }
      if (activity.isActive(target)) {
        String dot = target.equals(output) ? result : mark + target;
        Expr tangent = tangents.tangent(update.body());
        if (!algebra.isZero(tangent)) {
          updates.add(
              new Update(dot, update.subscripts(), update.combine(), tangent, update.guard()));
        }
      }
    }
    return updates;
  }

  private Expr seed(Read read) {
    if (packing.holds(read.array())) {
      Expr place = packing.place(read.array(), read.subscripts());
      return graph.read(Sort.REAL, seed, List.of(place));
    }
    // An array that varies but does not reach the output is read by nothing that does.
    return graph.read(Sort.REAL, mark + read.array(), read.subscripts());
  }
}
