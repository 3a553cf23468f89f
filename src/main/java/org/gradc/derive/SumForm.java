package org.gradc.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.ProgramImage;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.Substitution;

/**
 * Writes maxima, minima and products over a range, as far as the derivative goes through them, with
 * sums: the two structural rules hold for these.
 *
 * <p>See {@link ChosenElements} and {@link PrefixProducts}.
 */
final class SumForm {
  private final Program program;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Map<String, ArrayDeclaration> arrays;

  private SumForm(Program program) {
    this.program = program;
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
    this.arrays = new LinkedHashMap<>(program.arrays());
  }

  /**
   * The program in the same graph, with sums in the place of what else the output changes with.
   *
   * @throws IllegalArgumentException if an element is joined over two indices by another operation
   *     than the sum
   * @throws UnboundedProductException if a product is over a range of which no bound is seen
   */
  static Program of(Program program, String output) {
    Packing packing = new Packing(program.graph(), program.arrays().values());
    Activity activity = new Activity(program, packing, output);
    Map<String, Combine> joined = new LinkedHashMap<>();
    for (Update update : Steps.updates(program.steps())) {
      if (update.combine() != Combine.SUM && activity.isActive(update.target())) {
        joined.put(update.target(), update.combine());
      }
    }
    if (joined.isEmpty()) {
      return program;
    }
    if (joined.containsKey(output)) {
      return of(new SumForm(program).copied(output), output);
    }
    return new SumForm(program).rewritten(joined);
  }

  /** The output as a copy of a local array, which may be read. */
  private Program copied(String output) {
    ArrayDeclaration declaration = program.array(output);
    String local = fresh("joined", output);
    arrays.remove(output);
    arrays.put(
        local, new ArrayDeclaration(local, declaration.sort(), declaration.shape(), Role.LOCAL));
    arrays.put(output, declaration);
    List<Step> steps =
        new ArrayList<>(
            Steps.replaced(
                program.steps(),
                (enclosing, nest) ->
                    List.of(
                        new Nest(
                            nest.axes(),
                            nest.updates().stream()
                                .map(u -> u.target().equals(output) ? retargeted(u, local) : u)
                                .toList()))));
    List<Axis> axes = new ArrayList<>();
    List<Expr> subscripts = new ArrayList<>();
    for (Expr extent : declaration.shape()) {
      Index index = graph.index("$" + axes.size());
      axes.add(new Axis(index, graph.integer(0), extent));
      subscripts.add(index);
    }
    Expr copy = graph.read(declaration.sort(), local, subscripts);
    steps.add(new Nest(axes, List.of(Update.store(output, subscripts, copy))));
    return with(steps);
  }

  private static Update retargeted(Update update, String target) {
    return new Update(target, update.subscripts(), update.combine(), update.body(), update.guard());
  }

  private Program rewritten(Map<String, Combine> joined) {
    Map<String, String> renamed = new HashMap<>();
    joined.forEach(
        (target, combine) -> {
          if (combine != Combine.PRODUCT) {
            renamed.put(target, declare("chosen", target, Sort.REAL, array(target).shape()));
          }
        });
    Substitution reads =
        new Substitution(
            algebra,
            expr ->
                expr instanceof Read read && renamed.containsKey(read.array())
                    ? graph.read(Sort.REAL, renamed.get(read.array()), read.subscripts())
                    : null);
    Program reading = ProgramImage.of(program, graph, program.labels(), reads::image);
    return with(
        Steps.replaced(
            reading.steps(), (enclosing, nest) -> split(enclosing, nest, joined, renamed)));
  }

  /** The nest, then what takes the place of the updates that join by other operations. */
  private List<Step> split(
      List<Axis> enclosing, Nest nest, Map<String, Combine> joined, Map<String, String> renamed) {
    List<Update> kept = new ArrayList<>();
    List<Step> following = new ArrayList<>();
    for (Update update : nest.updates()) {
      Combine combine = joined.get(update.target());
      if (combine == null) {
        kept.add(update);
      } else if (combine == Combine.PRODUCT) {
        JoinedUpdate product = joined(enclosing, nest, update);
        following.addAll(new PrefixProducts(this, product).steps());
      } else {
        kept.add(update);
        JoinedUpdate extremum = joined(enclosing, nest, update);
        String chosen = Objects.requireNonNull(renamed.get(update.target()));
        following.addAll(ChosenElements.steps(this, extremum, chosen));
      }
    }
    List<Step> steps = new ArrayList<>();
    if (!kept.isEmpty()) {
      steps.add(new Nest(nest.axes(), kept));
    }
    steps.addAll(following);
    return steps;
  }

  private JoinedUpdate joined(List<Axis> enclosing, Nest nest, Update update) {
    long updates =
        Steps.updates(program.steps()).stream()
            .filter(other -> other.target().equals(update.target()))
            .count();
    return JoinedUpdate.of(algebra, enclosing, nest, update, updates > 1);
  }

  Algebra algebra() {
    return algebra;
  }

  /** The program before, whose declarations may be asked for. */
  Program program() {
    return program;
  }

  /** Declares a local array whose name says what it is of which array. */
  String declare(String word, String array, Sort sort, List<Expr> shape) {
    String name = fresh(word, array);
    Map<String, ArrayDeclaration> outputs = new LinkedHashMap<>();
    arrays.values().removeIf(a -> a.role() == Role.OUTPUT && outputs.put(a.name(), a) == null);
    arrays.put(name, new ArrayDeclaration(name, sort, shape, Role.LOCAL));
    arrays.putAll(outputs);
    return name;
  }

  private String fresh(String word, String array) {
    return Names.freshMark(arrays, word) + array;
  }

  private ArrayDeclaration array(String name) {
    return program.array(name);
  }

  private Program with(List<Step> steps) {
    return new Program(program.name(), graph, program.extents(), arrays, steps, program.labels());
  }
}
