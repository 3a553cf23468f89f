package org.gradc.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.program.Labels;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * Orders the computation of a program of scalars: depth first, each temporary in the innermost
 * branch that contains its uses, outputs stored as soon as they are final.
 *
 * <p>The walk is a stack of tasks instead of recursion, since chains are as deep as formulas are
 * long. Before an {@code if} is opened, everything that its arms need from outside is computed;
 * then nothing comes between its arms.
 */
final class Placement {
  /** How many selects on the condition of an {@code if} are tried whether they can join it. */
  private static final int MOST_CANDIDATES = 64;

  private enum State {
    NEW,
    STARTED,
    DONE
  }

  @FunctionalInterface
  private interface Task {
    void run();
  }

  private final Regions regions;
  private final Inlining inlining;
  private final BlockBuilder blocks;
  private final Dependencies dependencies;
  private final Set<Expr> known;
  private final State[] states;
  private final Expr[] targets;
  private final Map<Expr, List<Statement.Sink>> stores = new HashMap<>();
  private final Map<Integer, List<Apply>> groups = new HashMap<>();
  private final Deque<Task> tasks = new ArrayDeque<>();

  private Placement(
      ExprGraph graph,
      Labels labels,
      List<? extends Statement.Sink> sinks,
      @Nullable Expr result,
      Set<Expr> known) {
    List<Expr> roots = new ArrayList<>();
    Map<Expr, Integer> storeCounts = new HashMap<>();
    for (Statement.Sink sink : sinks) {
      roots.add(sink.value());
      storeCounts.merge(sink.value(), 1, Integer::sum);
      stores.computeIfAbsent(sink.value(), value -> new ArrayList<>()).add(sink);
    }
    if (result != null) {
      roots.add(result);
    }
    int size = graph.size();
    regions = new Regions(graph, roots);
    inlining = new Inlining(regions, size, labels, storeCounts);
    blocks = new BlockBuilder(regions);
    states = new State[size];
    Arrays.fill(states, State.NEW);
    this.known = known;
    known.forEach(expr -> states[expr.id()] = State.DONE);
    targets = new Expr[size];
    dependencies = new Dependencies(size);
    findTargets(labels);
  }

  /** The kernel in one method, however large. */
  static Kernel place(Kind kind, Program program) {
    Outputs outputs = Outputs.of(program);
    Placement placement =
        new Placement(
            program.graph(), program.labels(), outputs.stores(), outputs.result(), Set.of());
    placement.run(outputs.stores(), outputs.result());
    if (outputs.result() != null) {
      placement.blocks.append(Regions.ROOT, new Statement.Return(outputs.result()));
    }
    Kernel kernel =
        new Kernel(
            kind,
            program,
            placement.blocks.root(),
            List.of(),
            false,
            0,
            Map.of(),
            placement.inlining.temporaries(),
            outputs.zeroed(),
            null);
    Hoisting.apply(kernel.body(), kernel::isTemporary);
    return kernel;
  }

  /**
   * The statements that give values to elements, with what they need.
   *
   * @param known what has a variable already
   */
  static Block place(
      ExprGraph graph,
      Labels labels,
      List<? extends Statement.Sink> sinks,
      @Nullable Expr condition,
      Set<Expr> known) {
    Placement placement = new Placement(graph, labels, sinks, condition, known);
    placement.run(sinks, condition);
    Block block = placement.blocks.root();
    Hoisting.apply(block, expr -> placement.inlining.isTemporary(expr) && !known.contains(expr));
    return block;
  }

  private void run(List<? extends Statement.Sink> sinks, @Nullable Expr result) {
    for (Statement.Sink sink : sinks) {
      visit(sink.value());
      drain();
      storeUnlessStored(sink);
    }
    if (result != null) {
      visit(result);
      drain();
    }
  }

  /** An arm that is an {@code if} itself gives its values to the variable of the outer one. */
  private void findTargets(Labels labels) {
    List<Expr> needed = regions.needed();
    for (Expr node : needed) {
      targets[node.id()] = node;
      if (inlining.isStatement(node) && ((Apply) node).is(Primitive.SELECT)) {
        groups
            .computeIfAbsent(inlining.group((Apply) node), group -> new ArrayList<>())
            .add((Apply) node);
      }
    }
    for (int i = needed.size() - 1; i >= 0; i--) {
      Expr outer = needed.get(i);
      Branch branch = inlining.isStatement(outer) ? Branch.of(outer) : null;
      if (branch != null) {
        for (Expr arm : List.of(branch.whenTrue(), branch.whenFalse())) {
          if (inlining.isStatement(arm)
              && !known.contains(arm)
              && arm != branch.condition()
              && regions.uses(arm) == 1
              && labels.of(arm) == null) {
            targets[arm.id()] = targets[outer.id()];
          }
        }
      }
    }
  }

  private void drain() {
    while (!tasks.isEmpty()) {
      tasks.pop().run();
    }
  }

  private void then(Task task) {
    tasks.push(task);
  }

  private State state(Expr expr) {
    return states[expr.id()];
  }

  private boolean isDone(Expr expr) {
    return Inlining.isLeaf(expr) || state(expr) == State.DONE;
  }

  private void visit(Expr node) {
    if (isDone(node)) {
      return;
    }
    if (state(node) == State.STARTED) {
      throw new IllegalStateException("circular order at " + node);
    }
    states[node.id()] = State.STARTED;
    then(() -> done(node));
    if (!(node instanceof Apply apply)) {
      return;
    }
    Branch branch = inlining.isStatement(node) ? Branch.of(node) : null;
    if (branch != null) {
      then(() -> open(apply));
      then(() -> visitOutside(apply));
      then(() -> visit(branch.condition()));
    } else {
      visitAll(Branch.parts(apply));
    }
  }

  private void visitAll(List<Expr> exprs) {
    for (int i = exprs.size() - 1; i >= 0; i--) {
      Expr expr = exprs.get(i);
      then(() -> visit(expr));
    }
  }

  private void done(Expr node) {
    states[node.id()] = State.DONE;
    if (!inlining.isTemporary(node)) {
      return;
    }
    if (!inlining.isStatement(node)) {
      blocks.append(regions.of(node), new Statement.Let(node));
    }
    if (!isOnlyStored(node)) {
      for (Statement.Sink store : stores.getOrDefault(node, List.of())) {
        blocks.append(Regions.ROOT, store);
      }
    }
  }

  private void storeUnlessStored(Statement.Sink store) {
    if (!inlining.isTemporary(store.value()) || known.contains(store.value())) {
      blocks.append(Regions.ROOT, store);
    }
  }

  /** Whether the arms of an {@code if} store their values at once. */
  private boolean isOnlyStored(Expr node) {
    return inlining.isStatement(node) && regions.uses(node) == 1 && stores.containsKey(node);
  }

  private void visitOutside(Apply branching) {
    int holds = inlining.group(branching);
    visitAll(
        dependencies.outside(
            branching,
            this::isDone,
            inner -> {
              int region = regions.of(inner);
              return regions.isInside(region, holds) || regions.isInside(region, holds + 1);
            }));
  }

  /** All selects on this condition that can be computed here go into one {@code if}. */
  private void open(Apply branching) {
    int group = inlining.group(branching);
    List<Apply> members = new ArrayList<>(List.of(branching));
    int candidates = 0;
    for (Apply other : groups.getOrDefault(group, List.of())) {
      if (state(other) == State.NEW && candidates++ < MOST_CANDIDATES && canJoin(other, group)) {
        members.add(other);
      }
    }
    then(() -> arms(members, group));
    for (int i = members.size() - 1; i > 0; i--) {
      Apply joined = members.get(i);
      states[joined.id()] = State.STARTED;
      then(() -> visitOutside(joined));
    }
  }

  /** Whether what the select needs can be computed now, without another of its group. */
  private boolean canJoin(Apply select, int group) {
    int region = regions.of(select);
    return targets[select.id()] == select
        && dependencies.all(
            select,
            this::isDone,
            node ->
                state(node) == State.NEW
                    && regions.isInside(regions.of(node), region)
                    && !(inlining.isStatement(node)
                        && ((Apply) node).is(Primitive.SELECT)
                        && inlining.group((Apply) node) == group));
  }

  private void arms(List<Apply> members, int group) {
    List<Task> order = new ArrayList<>();
    for (Apply member : members) {
      if (targets[member.id()] == member && !isOnlyStored(member)) {
        blocks.declare(regions.of(member), group, new Statement.Declare(member, false));
      }
    }
    for (boolean holds : new boolean[] {true, false}) {
      for (Apply member : members) {
        Branch branch = Branch.of(member);
        if (branch != null) {
          Expr value = holds ? branch.whenTrue() : branch.whenFalse();
          order.add(() -> visit(value));
          order.add(() -> assign(member, value, holds ? group : group + 1));
        }
      }
    }
    for (Apply member : members.subList(1, members.size())) {
      order.add(() -> done(member));
    }
    for (int i = order.size() - 1; i >= 0; i--) {
      then(order.get(i));
    }
  }

  private void assign(Apply branching, Expr value, int region) {
    Expr target = targets[branching.id()];
    if (inlining.isStatement(value) && targets[value.id()] == target) {
      return; // The inner if has given the variable its value.
    }
    if (isOnlyStored(target)) {
      for (Statement.Sink store : stores.getOrDefault(target, List.of())) {
        blocks.append(region, store.withValue(value));
      }
    } else {
      blocks.append(region, new Statement.Assign(target, value));
    }
  }
}
