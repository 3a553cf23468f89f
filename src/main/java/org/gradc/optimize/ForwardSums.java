package org.gradc.optimize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.Substitution;
import org.jspecify.annotations.Nullable;

/**
 * Adds the terms of an array of sums to what the array is added to: where {@code t[j] -= Σᵢ b[i,j]}
 * and {@code b[i,j] += L[r,j]·z[i,r]}, the terms go to t at once, and {@link DistributeSums} can
 * take L out of the sum over i.
 *
 * <p>For arrays that nothing else reads.
 */
final class ForwardSums {
  private final Program program;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Map<String, Integer> reads = new HashMap<>();

  /** The only use of an array: in a sum, times what the indices of the array do not need. */
  private record Use(Nest nest, Update update, Read read) {}

  private ForwardSums(Program program) {
    this.program = program;
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
    for (Expr node : Traversal.inOrder(graph, program.roots())) {
      if (node instanceof Read read) {
        reads.merge(read.array(), 1, Integer::sum);
      }
    }
  }

  /** The program with one array fewer, or null where there is none to forward. */
  static @Nullable Program next(Program program) {
    ForwardSums forward = new ForwardSums(program);
    for (ArrayDeclaration array : program.arrays(Role.LOCAL)) {
      Use use = forward.use(array.name());
      if (use != null && forward.writers(array.name(), use) && forward.isReady(array.name(), use)) {
        return forward.without(array.name(), use);
      }
    }
    return null;
  }

  /** The use that an array of sums is forwarded to, or null. */
  private @Nullable Use use(String array) {
    if (reads.getOrDefault(array, 0) != 1) {
      return null;
    }
    Use found = null;
    for (Step step : program.steps()) {
      if (step instanceof Nest nest) {
        for (Update update : nest.updates()) {
          Read read = linear(array, update);
          if (read != null) {
            found =
                found == null && isSummed(nest, update, read) ? new Use(nest, update, read) : null;
          }
        }
      }
    }
    return found != null && usesOnce(array) ? found : null;
  }

  private boolean usesOnce(String array) {
    int uses = 0;
    for (Expr root : program.roots()) {
      for (Expr node : Traversal.inOrder(graph, List.of(root))) {
        uses += node instanceof Read read && read.array().equals(array) ? 1 : 0;
      }
    }
    return uses == 1;
  }

  /** The factor that is a read of the array, if nothing else of the body reads it; or null. */
  private @Nullable Read linear(String array, Update update) {
    List<Expr> factors =
        update.body() instanceof Apply apply && apply.is(Primitive.PRODUCT)
            ? apply.operands()
            : List.of(update.body());
    for (Expr factor : factors) {
      if (factor instanceof Read read && read.array().equals(array)) {
        List<Expr> others = new ArrayList<>(factors);
        others.remove(factor);
        boolean again = Traversal.inOrder(graph, others).contains(factor);
        return again ? null : read;
      }
    }
    return null;
  }

  /** Whether the array is read at plain indices, over all of it, and one of them is summed over. */
  private boolean isSummed(Nest nest, Update update, Read read) {
    Set<Index> target = Traversal.indices(graph, update.subscripts());
    Set<Expr> indices = new HashSet<>();
    nest.axes().forEach(axis -> indices.add(axis.index()));
    boolean plain =
        update.guard() == null
            && update.combine() == Combine.SUM
            && read.subscripts().size() == nest.axes().size()
            && new HashSet<>(read.subscripts()).equals(indices);
    List<Expr> shape = program.array(read.array()).shape();
    for (int axis = 0; plain && axis < shape.size(); axis++) {
      Expr index = read.subscripts().get(axis);
      Axis range = nest.axes().stream().filter(a -> a.index() == index).findFirst().orElseThrow();
      plain = range.lower() == graph.integer(0) && range.upper() == shape.get(axis);
    }
    return plain && !target.containsAll(indices);
  }

  /** Whether all that writes the array are sums over nests, one of which has an index more. */
  private boolean writers(String array, Use use) {
    boolean larger = false;
    for (Step step : program.steps()) {
      if (!(step instanceof Nest nest)) {
        if (writesOrReads(step, array)) {
          return false;
        }
        continue;
      }
      for (Update update : nest.updates()) {
        if (update.target().equals(array)) {
          if (update.combine() != Combine.SUM
              || update.guard() != null
              || !update.subscripts().stream().allMatch(Index.class::isInstance)) {
            return false;
          }
          larger |= nest.axes().size() > use.nest().axes().size();
        }
      }
    }
    return larger;
  }

  /** Whether what the sum is multiplied by is there before its first term is. */
  private boolean isReady(String array, Use use) {
    Set<String> needed = new HashSet<>();
    for (Expr node : Traversal.inOrder(graph, List.of(use.update().body()))) {
      if (node instanceof Read read && !read.array().equals(array)) {
        needed.add(read.array());
      }
    }
    boolean begun = false;
    for (Step step : program.steps()) {
      Set<String> written = new HashSet<>();
      Steps.updates(List.of(step)).forEach(update -> written.add(update.target()));
      begun |= written.contains(array);
      if (begun && !Collections.disjoint(written, needed)) {
        return false;
      }
    }
    return true;
  }

  private boolean writesOrReads(Step step, String array) {
    return Steps.updates(List.of(step)).stream().anyMatch(update -> update.target().equals(array));
  }

  private Program without(String array, Use use) {
    List<Step> steps = new ArrayList<>();
    for (Step step : program.steps()) {
      if (step instanceof Nest nest) {
        List<Update> updates = new ArrayList<>();
        for (Update update : nest.updates()) {
          if (update.target().equals(array)) {
            updates.add(forwarded(update, use));
          } else if (!update.equals(use.update())) {
            updates.add(update);
          }
        }
        if (!updates.isEmpty()) {
          steps.add(new Nest(nest.axes(), updates));
        }
      } else {
        steps.add(step);
      }
    }
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>(program.arrays());
    arrays.remove(array);
    return new Program(program.name(), graph, program.extents(), arrays, steps, program.labels());
  }

  private Update forwarded(Update update, Use use) {
    Map<Expr, Expr> indices = new HashMap<>();
    for (int axis = 0; axis < update.subscripts().size(); axis++) {
      indices.put(use.read().subscripts().get(axis), update.subscripts().get(axis));
    }
    Substitution substitution = new Substitution(algebra, indices::get);
    List<Expr> factors = new ArrayList<>();
    boolean taken = false;
    List<Expr> all =
        use.update().body() instanceof Apply apply && apply.is(Primitive.PRODUCT)
            ? apply.operands()
            : List.of(use.update().body());
    for (Expr factor : all) {
      if (!taken && factor == use.read()) {
        taken = true;
      } else {
        factors.add(substitution.image(factor));
      }
    }
    List<Expr> terms =
        update.body() instanceof Apply apply && apply.is(Primitive.PRODUCT)
            ? apply.operands()
            : List.of(update.body());
    factors.addAll(terms);
    return new Update(
        use.update().target(),
        substitution.images(use.update().subscripts()),
        Combine.SUM,
        algebra.product(factors),
        null);
  }
}
