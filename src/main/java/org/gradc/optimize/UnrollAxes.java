package org.gradc.optimize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Labels;
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
 * Unrolls axes of a few known steps: {@code q[i] += W[i,j]·x[j]} over j &lt; 2 becomes {@code q[i]
 * += W[i,0]·x[0] + W[i,1]·x[1]}.
 *
 * <p>Updates of one element become one, inner axes may be different for each step.
 */
final class UnrollAxes {
  private static final int STEPS = 8;
  private static final int NODES = 512;

  private final Algebra algebra;
  private final Joining joining;
  private final Labels labels;

  /** The arrays of several updates. */
  private final Set<String> partial = new HashSet<>();

  private record Element(String target, List<Expr> subscripts, Combine combine) {}

  private UnrollAxes(Program program) {
    this.algebra = new Algebra(program.graph());
    this.joining = new Joining(algebra);
    this.labels = program.labels();
    Set<String> written = new HashSet<>();
    for (Update update : Steps.updates(program.steps())) {
      if (!written.add(update.target())) {
        partial.add(update.target());
      }
    }
  }

  static Program program(Program program) {
    UnrollAxes unroll = new UnrollAxes(program);
    Program unrolled = program.withSteps(unroll.steps(program.steps()));
    return SplitArrays.program(unroll.withoutUnwritten(program, unrolled));
  }

  /** Of what ran no time nothing is left; its targets are what they start with. */
  private Program withoutUnwritten(Program before, Program after) {
    Set<String> written = new HashSet<>();
    Steps.updates(after.steps()).forEach(update -> written.add(update.target()));
    Substitution reads =
        new Substitution(
            algebra,
            expr ->
                expr instanceof Read read
                        && !before.array(read.array()).isInput()
                        && !written.contains(read.array())
                    ? joining.identity(before, before.array(read.array()))
                    : null);
    List<Step> steps = new ArrayList<>(images(after.steps(), reads));
    for (ArrayDeclaration output : before.outputs()) {
      if (output.rank() == 0 && !written.contains(output.name())) {
        Expr identity = joining.identity(before, output);
        steps.add(new Nest(List.of(), List.of(Update.store(output.name(), identity))));
      }
    }
    return after.withSteps(steps);
  }

  // Recursion over the nesting of loops, which the formula's text bounds; so below.
  private List<Step> steps(List<Step> steps) {
    List<Step> result = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        result.addAll(nest(nest));
      } else {
        result.addAll(recurrence((Recurrence) step));
      }
    }
    return result;
  }

  private List<Step> recurrence(Recurrence recurrence) {
    Axis axis = recurrence.axis();
    List<Expr> values = values(axis);
    if (values == null || nodes(roots(recurrence.steps())) * values.size() > NODES) {
      return List.of(new Recurrence(axis, recurrence.direction(), steps(recurrence.steps())));
    }
    List<Step> result = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      boolean up = recurrence.direction() == Recurrence.Direction.UP;
      Expr value = values.get(up ? k : values.size() - 1 - k);
      Substitution here =
          Substitution.of(algebra, axis.index(), value).telling(labels::carryOrigin);
      result.addAll(steps(images(recurrence.steps(), here)));
    }
    return result;
  }

  private static List<Expr> roots(List<Step> steps) {
    List<Expr> roots = new ArrayList<>();
    for (Update update : Steps.updates(steps)) {
      roots.add(update.body());
    }
    return roots;
  }

  private List<Step> nest(Nest nest) {
    int size = nodes(nest.updates().stream().map(Update::body).toList());
    List<Index> candidates = new ArrayList<>(nest.axes().stream().map(Axis::index).toList());
    while (!candidates.isEmpty()) {
      List<Nest> copies = new ArrayList<>();
      if (unroll(nest, 0, new HashSet<>(candidates), NODES / Math.max(size, 1), copies)) {
        return joined(copies);
      }
      candidates.remove(0);
    }
    return List.of(nest);
  }

  /** Adds the copies of a nest; false where they would be too many. */
  private boolean unroll(
      Nest nest, int position, Set<Index> candidates, int most, List<Nest> copies) {
    if (position == nest.axes().size()) {
      copies.add(nest);
      return copies.size() <= Math.max(most, 1);
    }
    Axis axis = nest.axes().get(position);
    List<Expr> values = candidates.contains(axis.index()) ? values(axis) : null;
    if (values == null) {
      return unroll(nest, position + 1, candidates, most, copies);
    }
    List<Axis> axes = new ArrayList<>(nest.axes());
    axes.remove(position);
    if (values.isEmpty()) {
      copies.addAll(ofNothing(axis.index(), axes, nest.updates()));
      return true;
    }
    for (Expr value : values) {
      Substitution here =
          Substitution.of(algebra, axis.index(), value).telling(labels::carryOrigin);
      if (!unroll(
          image(new Nest(axes, nest.updates()), here), position, candidates, most, copies)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an element that the update never writes is written by none, and is not 0. */
  private boolean leavesIdentity(Update update) {
    return update.combine() != Combine.SUM
        && (update.guard() == null || !partial.contains(update.target()));
  }

  /** What is joined over no element is still there. */
  private List<Nest> ofNothing(Index range, List<Axis> axes, List<Update> updates) {
    List<Nest> nests = new ArrayList<>();
    for (Update update : updates) {
      Set<Index> named = Traversal.indices(algebra.graph(), update.subscripts());
      if (leavesIdentity(update) && !named.contains(range)) {
        List<Axis> own = axes.stream().filter(axis -> named.contains(axis.index())).toList();
        nests.add(new Nest(own, List.of(joining.nothing(update))));
      }
    }
    return nests;
  }

  private @Nullable List<Expr> values(Axis axis) {
    if (!(axis.lower() instanceof Constant lower)
        || !(axis.upper() instanceof Constant upper)
        || !lower.value().isInt()
        || !upper.value().isInt()
        || upper.value().intValue() - (long) lower.value().intValue() > STEPS) {
      return null;
    }
    List<Expr> values = new ArrayList<>();
    for (int i = lower.value().intValue(); i < upper.value().intValue(); i++) {
      values.add(algebra.graph().integer(i));
    }
    return values;
  }

  private int nodes(Collection<Expr> roots) {
    return Traversal.inOrder(algebra.graph(), roots).size();
  }

  /** One nest for all copies that have the same axes left. */
  private List<Step> joined(List<Nest> copies) {
    Map<List<Axis>, List<Update>> byAxes = new LinkedHashMap<>();
    for (Nest copy : copies) {
      byAxes.computeIfAbsent(copy.axes(), axes -> new ArrayList<>()).addAll(copy.updates());
    }
    List<Step> nests = new ArrayList<>();
    byAxes.forEach(
        (axes, updates) -> {
          List<Update> joined = joinedUpdates(updates);
          if (!joined.isEmpty()) {
            nests.add(new Nest(axes, joined));
          }
        });
    return nests;
  }

  private List<Update> joinedUpdates(List<Update> updates) {
    Map<Element, List<Update>> byElement = new LinkedHashMap<>();
    for (Update update : updates) {
      boolean never = update.guard() != null && algebra.isFalse(update.guard());
      if (!never || leavesIdentity(update)) {
        byElement
            .computeIfAbsent(
                new Element(update.target(), update.subscripts(), update.combine()),
                element -> new ArrayList<>())
            .add(never ? joining.nothing(update) : update);
      }
    }
    return byElement.values().stream().map(this::joinedUpdate).toList();
  }

  private Update joinedUpdate(List<Update> updates) {
    Update first = updates.get(0);
    boolean same = updates.stream().allMatch(u -> Objects.equals(u.guard(), first.guard()));
    List<Expr> bodies =
        updates.stream()
            .map(u -> joining.guarded(u.combine(), u.body(), same ? null : u.guard()))
            .toList();
    Expr guard =
        same && first.guard() != null && !algebra.isTrue(first.guard()) ? first.guard() : null;
    return new Update(
        first.target(),
        first.subscripts(),
        first.combine(),
        joining.join(first.combine(), bodies),
        guard);
  }

  private List<Step> images(List<Step> steps, Substitution here) {
    List<Step> result = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        result.add(image(nest, here));
      } else {
        Recurrence recurrence = (Recurrence) step;
        result.add(
            new Recurrence(
                image(recurrence.axis(), here),
                recurrence.direction(),
                images(recurrence.steps(), here)));
      }
    }
    return result;
  }

  private Nest image(Nest nest, Substitution here) {
    return new Nest(
        nest.axes().stream().map(axis -> image(axis, here)).toList(),
        nest.updates().stream().map(update -> image(update, here)).toList());
  }

  private static Axis image(Axis axis, Substitution here) {
    return new Axis(axis.index(), here.image(axis.lower()), here.image(axis.upper()));
  }

  private static Update image(Update update, Substitution here) {
    return new Update(
        update.target(),
        here.images(update.subscripts()),
        update.combine(),
        here.image(update.body()),
        update.guard() == null ? null : here.image(update.guard()));
  }
}
