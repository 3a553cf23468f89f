package org.gradc.optimize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a sum what does not depend on the index that is summed over, where the rest has
 * fewer indices: Σᵢ Σᵣ Lᵣ꜀·zᵢᵣ is Σᵣ Lᵣ꜀·(Σᵢ zᵢᵣ), which takes a loop less for each i.
 */
final class DistributeSums {
  private final Program program;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Map<String, ArrayDeclaration> sums = new LinkedHashMap<>();

  private DistributeSums(Program program) {
    this.program = program;
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
  }

  /** Forwards arrays of sums where that lets a factor leave a sum, then takes the factors out. */
  static Program program(Program program) {
    Program current = distributed(program);
    for (Program next = ForwardSums.next(current); next != null; ) {
      Program better = distributed(next);
      if (better.arrays().size() <= next.arrays().size()) {
        return current; // Nothing left a sum: the array was worth its place.
      }
      current = better;
      next = ForwardSums.next(current);
    }
    return current;
  }

  private static Program distributed(Program program) {
    DistributeSums distribute = new DistributeSums(program);
    List<Step> steps = new ArrayList<>();
    for (Step step : program.steps()) {
      if (step instanceof Nest nest) {
        steps.addAll(distribute.nests(nest));
      } else {
        steps.add(step);
      }
    }
    if (distribute.sums.isEmpty()) {
      return program;
    }
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      if (array.role() == Role.OUTPUT) {
        distribute.sums.forEach(arrays::putIfAbsent);
      }
      arrays.put(array.name(), array);
    }
    return new Program(
        program.name(), program.graph(), program.extents(), arrays, steps, program.labels());
  }

  /** The nest without the updates that are taken apart, and behind it the two parts of each. */
  private List<Step> nests(Nest nest) {
    List<Update> kept = new ArrayList<>();
    List<Step> parts = new ArrayList<>();
    for (Update update : nest.updates()) {
      List<Step> apart = apart(nest, update);
      if (apart == null) {
        kept.add(update);
      } else {
        parts.addAll(apart);
      }
    }
    if (parts.isEmpty()) {
      return List.of(nest);
    }
    List<Step> result = new ArrayList<>();
    if (!kept.isEmpty()) {
      result.add(new Nest(nest.axes(), kept));
    }
    result.addAll(parts);
    return result;
  }

  private @Nullable List<Step> apart(Nest nest, Update update) {
    boolean product =
        update.body() instanceof Apply apply
            && apply.is(Primitive.PRODUCT)
            && update.guard() == null
            && update.combine() == Combine.SUM
            && apply.sort() == Sort.REAL;
    if (!product) {
      return null;
    }
    Set<Index> target = Traversal.indices(graph, update.subscripts());
    for (Axis axis : nest.axes()) {
      if (!target.contains(axis.index()) && !boundsAnother(nest, axis)) {
        List<Step> apart = apart(nest, update, axis);
        if (apart != null) {
          return apart;
        }
      }
    }
    return null;
  }

  private boolean boundsAnother(Nest nest, Axis axis) {
    return nest.axes().stream()
        .anyMatch(
            other ->
                Traversal.indices(graph, List.of(other.lower(), other.upper()))
                    .contains(axis.index()));
  }

  private @Nullable List<Step> apart(Nest nest, Update update, Axis axis) {
    List<Expr> summed = new ArrayList<>();
    List<Expr> constant = new ArrayList<>();
    for (Expr factor : ((Apply) update.body()).operands()) {
      boolean depends = Traversal.indices(graph, List.of(factor)).contains(axis.index());
      (depends ? summed : constant).add(factor);
    }
    Set<Index> ofConstant = Traversal.indices(graph, constant);
    List<Axis> inner = new ArrayList<>(nest.axes());
    inner.remove(axis);
    List<Expr> needed = new ArrayList<>(summed);
    needed.addAll(List.of(axis.lower(), axis.upper()));
    Domain domain = Domain.of(program, inner, needed);
    boolean fewer = domain.axes().size() < inner.size();
    if (summed.isEmpty()
        || ofConstant.isEmpty()
        || !fewer
        || !domain.hasShape()
        || !domain.fits()) {
      return null;
    }
    String name = fresh();
    sums.put(name, domain.declaration(name));
    List<Axis> axes = new ArrayList<>(domain.axes());
    axes.add(axis);
    Expr body = summed.size() == 1 ? summed.get(0) : algebra.product(summed);
    Read sum = graph.read(Sort.REAL, name, domain.subscripts());
    List<Expr> factors = new ArrayList<>(constant);
    factors.add(sum);
    return List.of(
        new Nest(axes, List.of(Update.store(name, domain.subscripts(), body))),
        new Nest(
            inner,
            List.of(
                new Update(
                    update.target(),
                    update.subscripts(),
                    Combine.SUM,
                    algebra.product(factors),
                    null))));
  }

  private String fresh() {
    for (int number = 1; ; number++) {
      String name = "$total" + number;
      if (!program.arrays().containsKey(name) && !sums.containsKey(name)) {
        return name;
      }
    }
  }
}
