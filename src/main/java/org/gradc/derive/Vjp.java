package org.gradc.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

/**
 * The reverse derivative of a program: a program that multiplies a cotangent by the Jacobian of an
 * output.
 *
 * <p>The steps of the primal come first; its arrays are what the reverse sweep reads. Then, steps
 * reversed and recurrences flipped, {@code t[s] += body} becomes {@code bar(a)[r] += bar(t)[s] ·
 * ∂body/∂a[r]} for each read {@code a[r]} of the body, over the same axes and under the same guard.
 */
public final class Vjp {
  private final Program primal;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Packing packing;
  private final Activity activity;
  private final Scatter scatter;
  private final String output;
  private final @Nullable String seed;
  private final String result;
  private final boolean keepOutput;
  private final String mark;

  private Vjp(
      Program primal, String output, @Nullable String seed, String result, boolean keepOutput) {
    this.primal = primal;
    this.graph = primal.graph();
    this.algebra = new Algebra(graph);
    this.packing = new Packing(graph, primal.arrays().values());
    this.activity = new Activity(primal, packing, output);
    this.scatter = new Scatter(primal, algebra);
    this.output = output;
    this.seed = seed;
    this.result = result;
    this.keepOutput = keepOutput;
    this.mark = Names.freshMark(primal.arrays(), "bar");
  }

  /**
   * The program without its outputs, with the product in their place.
   *
   * @param output the output that is differentiated
   * @param seed name of the cotangent, a new input of the shape of {@code output}
   * @param result name of the product, packed as the parameters are, a new output
   * @throws IllegalArgumentException if the seed's name is taken, or the program has no {@link
   *     SumForm}
   */
  public static Program of(Program primal, String output, String seed, String result) {
    return new Vjp(SumForm.of(primal, output), output, seed, result, false).program();
  }

  /**
   * The gradient of the sum of an output's elements, which mostly is a scalar.
   *
   * @param keepOutput whether the program gives the output, too
   */
  public static Program gradient(Program primal, String output, String result, boolean keepOutput) {
    return new Vjp(SumForm.of(primal, output), output, null, result, keepOutput).program();
  }

  private Program program() {
    if (seed != null && primal.arrays().containsKey(seed)) {
      throw new IllegalArgumentException(seed + " is declared already");
    }
    ArrayDeclaration value = primal.array(output);
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    Map<String, ArrayDeclaration> computed = new LinkedHashMap<>();
    for (ArrayDeclaration array : primal.arrays().values()) {
      if (array.isInput()) {
        arrays.put(array.name(), array);
      } else if (array.role() == ArrayDeclaration.Role.LOCAL) {
        computed.put(array.name(), array);
        if (activity.isActive(array.name())) {
          String bar = mark + array.name();
          computed.put(
              bar,
              new ArrayDeclaration(bar, Sort.REAL, array.shape(), ArrayDeclaration.Role.LOCAL));
        }
      }
    }
    if (seed != null) {
      arrays.put(
          seed, new ArrayDeclaration(seed, Sort.REAL, value.shape(), ArrayDeclaration.Role.SEED));
    }
    arrays.putAll(computed);
    if (keepOutput) {
      arrays.put(output, value);
    }
    arrays.put(
        result,
        new ArrayDeclaration(
            result, Sort.REAL, List.of(packing.size()), ArrayDeclaration.Role.OUTPUT));
    List<Step> steps = kept(primal.steps());
    steps.addAll(reversed(primal.steps()));
    return Straight.tidy(
        new Program(primal.name(), graph, primal.extents(), arrays, steps, primal.labels()));
  }

  // Recursion over the nesting of loops, which the formula's text bounds; so below.
  private List<Step> kept(List<Step> steps) {
    List<Step> results = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        List<Update> updates =
            nest.updates().stream().filter(update -> isKept(update.target())).toList();
        if (!updates.isEmpty()) {
          results.add(new Nest(nest.axes(), updates));
        }
      } else {
        Recurrence recurrence = (Recurrence) step;
        List<Step> inner = kept(recurrence.steps());
        if (!inner.isEmpty()) {
          results.add(new Recurrence(recurrence.axis(), recurrence.direction(), inner));
        }
      }
    }
    return results;
  }

  private boolean isKept(String target) {
    return target.equals(output)
        ? keepOutput
        : primal.array(target).role() == ArrayDeclaration.Role.LOCAL;
  }

  private List<Step> reversed(List<Step> steps) {
    List<Step> results = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Nest nest) {
        List<Update> updates = reversed(nest);
        if (!updates.isEmpty()) {
          results.add(new Nest(nest.axes(), updates));
        }
      } else {
        Recurrence recurrence = (Recurrence) steps.get(i);
        List<Step> inner = reversed(recurrence.steps());
        if (!inner.isEmpty()) {
          results.add(new Recurrence(recurrence.axis(), recurrence.direction().flipped(), inner));
        }
      }
    }
    return results;
  }

  private List<Update> reversed(Nest nest) {
    List<Update> results = new ArrayList<>();
    List<Update> together = new ArrayList<>();
    for (int i = nest.updates().size() - 1; i >= 0; i--) {
      Update update = nest.updates().get(i);
      if (activity.isActive(update.target())) {
        if (!together.isEmpty() && !fits(together, update)) {
          pull(together, results);
          together.clear();
        }
        together.add(update);
      }
    }
    pull(together, results);
    return results;
  }

  /** Whether one pullback may serve them: none needs what another one sends back. */
  private boolean fits(List<Update> together, Update update) {
    if (!Objects.equals(together.get(0).guard(), update.guard())) {
      return false;
    }
    boolean first = together.get(0).target().equals(output);
    if (first || update.target().equals(output)) {
      return first && update.target().equals(output); // outputs are not read
    }
    return !reads(update, update)
        && together.stream()
            .noneMatch(
                other -> reads(other, other) || reads(other, update) || reads(update, other));
  }

  private boolean reads(Update reader, Update written) {
    return activity.reads(reader).stream().anyMatch(read -> read.array().equals(written.target()));
  }

  private void pull(List<Update> updates, List<Update> results) {
    if (updates.isEmpty()) {
      return;
    }
    Collections.reverse(updates);
    List<Expr> bodies = updates.stream().map(Update::body).toList();
    List<Expr> seeds = updates.stream().map(this::cotangent).toList();
    Pullback.of(algebra, primal.labels(), bodies, seeds, activity::isVaried)
        .forEach((read, cotangent) -> results.add(send(read, cotangent, updates.get(0).guard())));
  }

  private Expr cotangent(Update update) {
    if (!update.target().equals(output)) {
      return graph.read(Sort.REAL, mark + update.target(), update.subscripts());
    }
    return seed == null ? algebra.one() : graph.read(Sort.REAL, seed, update.subscripts());
  }

  private Update send(Read read, Expr cotangent, @Nullable Expr guard) {
    if (packing.holds(read.array())) {
      Expr place = packing.place(read.array(), read.subscripts());
      return scatter.to(result, List.of(place), read, cotangent, guard);
    }
    return scatter.to(mark + read.array(), read.subscripts(), read, cotangent, guard);
  }
}
