package org.gradc.optimize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extern;
import org.gradc.expr.Index;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.Substitution;
import org.jspecify.annotations.Nullable;

/**
 * Computes once what several loops, or the same loop at many of its steps, would compute again:
 * results of functions get a local array over the indices that they depend on.
 *
 * <p>The array is computed right before its first use. What stands only in branches is left where
 * it is, unless one guard holds for all of it, which the array's update then has, too.
 */
final class ShareResults {
  /** More arrays than this are not made. */
  private static final int ROUNDS = 200;

  private static final Set<Operator> CHEAP =
      Set.of(
          Primitive.SUM,
          Primitive.PRODUCT,
          Primitive.SELECT,
          Primitive.ABS,
          Primitive.SIGN,
          Primitive.FLOOR,
          Primitive.CEIL,
          Primitive.MIN,
          Primitive.MAX,
          Primitive.CLAMP,
          Primitive.RELU,
          Primitive.FROZEN,
          Primitive.TO_REAL);

  private final Program program;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final List<Place> places = new ArrayList<>();

  /** What is shared: a node, over which axes, under which guard, by which nests. */
  private record Sharing(Apply node, Domain domain, @Nullable Expr guard, List<Place> users) {}

  private ShareResults(Program program) {
    this.program = program;
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
    collect(program.steps(), List.of());
  }

  static Program program(Program program) {
    Program current = program;
    for (int round = 0; round < ROUNDS; round++) {
      ShareResults share = new ShareResults(current);
      Sharing sharing = share.find();
      if (sharing == null) {
        return current;
      }
      current = share.with(sharing);
    }
    return current;
  }

  // Recursion over the nesting of loops, which the formula's text bounds; so below.
  private void collect(List<Step> steps, List<Recurrence> around) {
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        places.add(new Place(graph, around, nest));
      } else {
        Recurrence recurrence = (Recurrence) step;
        List<Recurrence> inside = new ArrayList<>(around);
        inside.add(recurrence);
        collect(recurrence.steps(), inside);
      }
    }
  }

  private @Nullable Sharing find() {
    List<Expr> nodes = Traversal.inOrder(graph, program.roots());
    // Users before their operands: what is in a result that is shared is computed once as well.
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (nodes.get(i) instanceof Apply apply && isCandidate(apply)) {
        Sharing sharing = sharing(apply);
        if (sharing != null) {
          return sharing;
        }
      }
    }
    return null;
  }

  private static boolean isCandidate(Apply apply) {
    return apply.operator() instanceof Extern || isFunction(apply) || isReciprocal(apply);
  }

  private static boolean isFunction(Apply apply) {
    if (apply.sort() != Sort.REAL || apply.operands().isEmpty()) {
      return false;
    }
    if (apply.is(Primitive.POWER)) {
      return !(apply.operand(1) instanceof Constant power) || !power.value().isInteger();
    }
    return !CHEAP.contains(apply.operator());
  }

  private static boolean isReciprocal(Apply apply) {
    return apply.is(Primitive.POWER)
        && apply.operand(1) instanceof Constant power
        && power.value().equals(Rational.MINUS_ONE);
  }

  private @Nullable Sharing sharing(Apply node) {
    Map<Domain, List<Place>> byDomain = new LinkedHashMap<>();
    for (Place place : places) {
      if (place.uses(node)) {
        Domain domain = Domain.of(program, place.axes(), List.of(node));
        byDomain.computeIfAbsent(domain, d -> new ArrayList<>()).add(place);
      }
    }
    for (Map.Entry<Domain, List<Place>> entry : byDomain.entrySet()) {
      Sharing sharing = sharing(node, entry.getKey(), entry.getValue());
      if (sharing != null) {
        return sharing;
      }
    }
    return null;
  }

  private @Nullable Sharing sharing(Apply node, Domain domain, List<Place> users) {
    boolean function = !isReciprocal(node);
    boolean worthwhile =
        (function && users.size() > 1)
            || users.stream().anyMatch(place -> isRepeated(node, domain, place, function));
    if (!worthwhile || !domain.hasShape() || !domain.fits()) {
      return null;
    }
    boolean exact =
        users.stream()
            .anyMatch(
                place -> place.usesAlways(node) && place.axes().size() == domain.axes().size());
    boolean always = users.stream().anyMatch(place -> place.usesAlways(node));
    if (exact || (always && domain.isInside(node))) {
      return placed(new Sharing(node, domain, null, users));
    }
    Expr guard = users.get(0).guardOf(graph, node);
    if (guard == null || users.stream().anyMatch(p -> p.guardOf(graph, node) != guard)) {
      return null;
    }
    Domain guarded = Domain.of(program, users.get(0).axes(), List.of(node, guard));
    boolean same = guarded.equals(domain) && users.get(0).axes().size() == domain.axes().size();
    return same ? placed(new Sharing(node, domain, guard, users)) : null;
  }

  /** Whether the loops around evaluate the node again where it is the same. */
  private boolean isRepeated(Apply node, Domain domain, Place place, boolean function) {
    List<Axis> all = place.axes();
    if (domain.axes().size() >= all.size()) {
      return false;
    }
    if (function) {
      // Over the outer axes of one nest it is computed outside the inner loops anyway.
      boolean outer = all.subList(0, domain.axes().size()).equals(domain.axes());
      return !outer && !domain.axes().isEmpty();
    }
    Set<Index> own = domain.indices();
    for (int id = node.id() + 1; id < graph.size(); id++) {
      if (place.nodes().get(id)
          && graph.node(id) instanceof Apply product
          && product.is(Primitive.PRODUCT)
          && product.operands().contains(node)
          && !own.containsAll(Traversal.indices(graph, List.of(product)))) {
        return true;
      }
    }
    return false;
  }

  /** The sharing, or null where it cannot be computed before its first use. */
  private @Nullable Sharing placed(Sharing sharing) {
    Place first = sharing.users().get(0);
    List<Recurrence> inside = inside(sharing);
    if (inside.size() < first.around().size()) {
      Set<String> written = new HashSet<>();
      Steps.updates(first.around().get(inside.size()).steps())
          .forEach(update -> written.add(update.target()));
      for (Expr node : Traversal.inOrder(graph, List.of(sharing.node()))) {
        if (node instanceof Read read && written.contains(read.array())) {
          return null;
        }
      }
    }
    return sharing;
  }

  /** The recurrences around the first use in which the array is computed. */
  private static List<Recurrence> inside(Sharing sharing) {
    List<Recurrence> around = sharing.users().get(0).around();
    int depth = 0;
    while (depth < around.size()
        && sharing.domain().indices().contains(around.get(depth).axis().index())) {
      depth++;
    }
    return around.subList(0, depth);
  }

  private Program with(Sharing sharing) {
    String name = fresh();
    Domain domain = sharing.domain();
    List<Expr> subscripts = domain.subscripts();
    Read read = graph.read(Sort.REAL, name, subscripts);
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      if (array.role() == Role.OUTPUT) {
        arrays.putIfAbsent(name, domain.declaration(name));
      }
      arrays.put(array.name(), array);
    }
    List<Recurrence> inside = inside(sharing);
    List<Axis> axes = new ArrayList<>(domain.axes());
    axes.removeIf(axis -> inside.stream().anyMatch(r -> r.axis().index() == axis.index()));
    Update update = new Update(name, subscripts, Combine.SUM, sharing.node(), sharing.guard());
    Rewriting rewriting =
        new Rewriting(
            sharing,
            inside.size(),
            new Nest(axes, List.of(update)),
            Substitution.of(algebra, sharing.node(), read));
    return new Program(
        program.name(),
        graph,
        program.extents(),
        arrays,
        rewriting.steps(program.steps(), 0),
        program.labels());
  }

  /** The steps with the array's nest before its first use, which it takes at that depth. */
  private record Rewriting(Sharing sharing, int depth, Nest computing, Substitution reading) {

    List<Step> steps(List<Step> steps, int level) {
      List<Step> result = new ArrayList<>();
      for (Step step : steps) {
        if (level == depth && holds(step, sharing.users().get(0).nest())) {
          result.add(computing);
        }
        if (step instanceof Nest nest) {
          boolean uses = sharing.users().stream().anyMatch(place -> nest.equals(place.nest()));
          result.add(uses ? read(nest) : nest);
        } else {
          Recurrence recurrence = (Recurrence) step;
          result.add(
              new Recurrence(
                  recurrence.axis(), recurrence.direction(), steps(recurrence.steps(), level + 1)));
        }
      }
      return result;
    }

    private static boolean holds(Step step, Nest nest) {
      return step == nest
          || (step instanceof Recurrence recurrence
              && recurrence.steps().stream().anyMatch(inner -> holds(inner, nest)));
    }

    private Nest read(Nest nest) {
      return new Nest(nest.axes(), nest.updates().stream().map(this::read).toList());
    }

    private Update read(Update update) {
      return new Update(
          update.target(),
          update.subscripts(),
          update.combine(),
          reading.image(update.body()),
          update.guard() == null ? null : reading.image(update.guard()));
    }
  }

  private String fresh() {
    for (int number = 1; ; number++) {
      String name = "$shared" + number;
      if (!program.arrays().containsKey(name)) {
        return name;
      }
    }
  }
}
