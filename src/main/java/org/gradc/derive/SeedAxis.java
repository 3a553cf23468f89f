package org.gradc.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.IntegerArithmetic;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;

/**
 * The Jacobian of an output of a program with loops: the sweeps of all seeds at once, which run
 * along one more axis k, the last of every derivative's array.
 *
 * <p>Forward, with a seed per parameter: of {@code t[s] += body} each read {@code a[r]} of a
 * parameter seeds one row alone, {@code dot(t)[s,place(r)] += ∂body/∂a[r]}; of a computed array all
 * of them, {@code dot(t)[s,k] += ∂body/∂a[r] · dot(a)[r,k]}. Reverse, with a seed per element of
 * the output: {@code bar(a)[r,place(s)] += ∂body/∂a[r]} where t is the output, else {@code
 * bar(a)[r,k] += bar(t)[s,k] · ∂body/∂a[r]}.
 */
final class SeedAxis {
  private final Program primal;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final IntegerArithmetic integers;
  private final Packing packing;
  private final Activity activity;
  private final Scatter scatter;
  private final String output;
  private final String result;
  private final Set<String> kept;
  private final boolean forward;
  private final String mark;
  private final Axis seeds;

  /** Updates that seed one row, and those along the axis of the seeds. */
  private record Swept(List<Update> single, List<Update> along) {
    Swept() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private SeedAxis(Program primal, String output, String result, Set<String> kept, Mode mode) {
    this.primal = SumForm.of(primal, output);
    this.graph = primal.graph();
    this.algebra = new Algebra(graph);
    this.integers = new IntegerArithmetic(graph);
    this.packing = new Packing(graph, primal.arrays().values());
    this.activity = new Activity(this.primal, packing, output);
    this.scatter = new Scatter(this.primal, algebra);
    this.output = output;
    this.result = result;
    this.kept = kept;
    this.forward = mode == Mode.FORWARD;
    this.mark = Names.freshMark(this.primal.arrays(), forward ? "dot" : "bar");
    this.seeds =
        new Axis(
            freshIndex(Steps.boundNames(this.primal.steps())),
            integers.constant(0),
            forward ? packing.size() : rows());
  }

  /**
   * The program of some of its outputs and of the Jacobian.
   *
   * @param output the output that is differentiated; its elements, row-major, are the rows
   * @param result name of the Jacobian [m, n], a new output
   * @param kept the outputs that the program gives, too
   * @param mode forward or reverse
   * @throws IllegalArgumentException if the program has no {@link SumForm}
   */
  static Program of(Program primal, String output, String result, Set<String> kept, Mode mode) {
    if (mode != Mode.FORWARD && mode != Mode.REVERSE) {
      throw new IllegalArgumentException(primal.name() + " has loops: no elimination in these");
    }
    return new SeedAxis(primal, output, result, kept, mode).program();
  }

  private Index freshIndex(Set<String> taken) {
    String name = "$k";
    while (taken.contains(name)) {
      name += "'";
    }
    return graph.index(name);
  }

  private Expr rows() {
    return integers.size(primal.array(output).shape());
  }

  private Program program() {
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    Map<String, ArrayDeclaration> outputs = new LinkedHashMap<>();
    for (ArrayDeclaration array : primal.arrays().values()) {
      if (array.role() == Role.OUTPUT) {
        if (kept.contains(array.name())) {
          outputs.put(array.name(), array);
        }
        continue;
      }
      arrays.put(array.name(), array);
      if (array.role() == Role.LOCAL && activity.isActive(array.name())) {
        String derivative = mark + array.name();
        arrays.put(
            derivative,
            new ArrayDeclaration(
                derivative, Sort.REAL, with(array.shape(), seeds.upper()), Role.LOCAL));
      }
    }
    arrays.putAll(outputs);
    List<Expr> shape = List.of(rows(), packing.size());
    arrays.put(result, new ArrayDeclaration(result, Sort.REAL, shape, Role.OUTPUT));
    List<Step> steps =
        new ArrayList<>(Steps.replaced(primal.steps(), (enclosing, nest) -> forward(nest)));
    if (!forward) {
      steps.addAll(reversed(primal.steps()));
    }
    return ZeroArrays.removed(
        new Program(primal.name(), graph, primal.extents(), arrays, steps, primal.labels()));
  }

  /** What is kept of the primal nest, and its tangents. */
  private List<Step> forward(Nest nest) {
    List<Step> steps = new ArrayList<>();
    List<Update> updates = nest.updates().stream().filter(u -> isKept(u.target())).toList();
    add(steps, nest.axes(), updates);
    if (forward) {
      steps.addAll(swept(nest, nest.updates()));
    }
    return steps;
  }

  private boolean isKept(String target) {
    return primal.array(target).role() == Role.LOCAL || kept.contains(target);
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private List<Step> reversed(List<Step> steps) {
    List<Step> results = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Nest nest) {
        for (int j = nest.updates().size() - 1; j >= 0; j--) {
          results.addAll(swept(nest, List.of(nest.updates().get(j))));
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

  private List<Step> swept(Nest nest, List<Update> updates) {
    Swept swept = new Swept();
    for (Update update : updates) {
      if (activity.isActive(update.target())) {
        Pullback.of(
                algebra,
                primal.labels(),
                List.of(update.body()),
                List.of(algebra.one()),
                activity::isVaried)
            .forEach((read, partial) -> sweep(update, read, partial, swept));
      }
    }
    List<Step> steps = new ArrayList<>();
    add(steps, nest.axes(), swept.single());
    add(steps, with(nest.axes(), seeds), swept.along());
    return steps;
  }

  private static void add(List<Step> steps, List<Axis> axes, List<Update> updates) {
    if (!updates.isEmpty()) {
      steps.add(new Nest(axes, updates));
    }
  }

  private void sweep(Update update, Read read, Expr partial, Swept swept) {
    boolean ofParameter = packing.holds(read.array());
    boolean ofOutput = update.target().equals(output);
    boolean single = forward ? ofParameter : ofOutput;
    Expr row = ofOutput ? place(update.subscripts()) : seeds.index();
    Expr column = ofParameter ? packing.place(read.array(), read.subscripts()) : seeds.index();
    Expr body = partial;
    if (!single) {
      String before = mark + (forward ? read.array() : update.target());
      List<Expr> of = forward ? read.subscripts() : update.subscripts();
      body = algebra.multiply(partial, graph.read(Sort.REAL, before, with(of, seeds.index())));
    }
    String target;
    List<Expr> subscripts;
    if (forward ? ofOutput : ofParameter) {
      target = result;
      subscripts = List.of(row, column);
    } else {
      target = mark + (forward ? update.target() : read.array());
      subscripts = forward ? with(update.subscripts(), column) : with(read.subscripts(), row);
    }
    (single ? swept.single() : swept.along())
        .add(scatter.to(target, subscripts, read, body, update.guard()));
  }

  private Expr place(List<Expr> subscripts) {
    return integers.place(primal.array(output).shape(), subscripts);
  }

  private static <T> List<T> with(List<? extends T> list, T last) {
    List<T> result = new ArrayList<>(list);
    result.add(last);
    return result;
  }
}
