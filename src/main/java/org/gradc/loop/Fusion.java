package org.gradc.loop;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.ExprGraph;
import org.gradc.program.Axis;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.jspecify.annotations.Nullable;

/**
 * Puts steps into loops, those that may share a loop into one.
 *
 * <p>Steps come in order. Each goes into the first group of steps that runs through an equal axis,
 * behind all that it needs, if what it reads of the group was written in the same round of the
 * loop; then no array need be kept between two loops. Which axis is outermost follows from the
 * subscripts: rows before columns.
 */
final class Fusion {
  private final ExprGraph graph;
  private final Program program;

  private Fusion(Program program) {
    this.program = program;
    this.graph = program.graph();
  }

  /** The loops of steps of a program. */
  static List<LoopNode> fuse(Program program, List<Step> steps) {
    Fusion fusion = new Fusion(program);
    return fusion.nodes(fusion.items(steps));
  }

  private List<Item> items(List<Step> steps) {
    List<Item> items = new ArrayList<>(steps.size());
    steps.forEach(step -> items.add(Item.of(graph, step)));
    return items;
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private List<LoopNode> nodes(List<Item> items) {
    List<FusionGroup> groups = new ArrayList<>();
    for (Item item : items) {
      add(item, groups);
    }
    Sinking.run(program, groups);
    List<LoopNode> nodes = new ArrayList<>(groups.size());
    for (FusionGroup group : groups) {
      Axis axis = group.axis();
      if (axis == null) {
        List<Assignment> assignments = new ArrayList<>();
        group
            .members()
            .forEach(member -> member.updates().forEach(u -> assignments.add(Assignment.of(u))));
        nodes.add(new LoopNode.Work(assignments));
      } else {
        LoopNode.Loop loop =
            new LoopNode.Loop(
                axis.index(), axis.lower(), axis.upper(), group.isDown(), group.isOrdered());
        loop.body().addAll(nodes(inside(group)));
        nodes.add(loop);
      }
    }
    return nodes;
  }

  private void add(Item item, List<FusionGroup> groups) {
    int earliest = 0;
    for (int i = groups.size() - 1; i >= 0; i--) {
      if (groups.get(i).isNeededBy(item)) {
        earliest = i;
        break;
      }
    }
    for (FusionGroup group : groups.subList(earliest, groups.size())) {
      Item image = group.admitted(item);
      if (image != null) {
        group.join(image, group.axis());
        return;
      }
      if (item.axes().isEmpty() && group.takes(item)) {
        group.join(item, null);
        return;
      }
    }
    FusionGroup group = new FusionGroup(graph, program.labels());
    group.join(item, outermost(item));
    groups.add(group);
  }

  private @Nullable Axis outermost(Item item) {
    Axis own = null;
    for (Axis axis : item.axes()) {
      if (item.mayBeOutermost(graph, axis)) {
        return axis;
      }
      if (own == null && item.hasOwnBounds(graph, axis)) {
        own = axis;
      }
    }
    return own;
  }

  private List<Item> inside(FusionGroup group) {
    List<Item> inside = new ArrayList<>();
    for (Item member : group.members()) {
      if (member.isOrdered()) {
        inside.addAll(items(member.inner()));
      } else {
        List<Axis> rest = new ArrayList<>(member.axes());
        rest.removeIf(axis -> group.axis() != null && axis.index() == group.axis().index());
        inside.add(
            new Item(rest, member.updates(), List.of(), null, member.reads(), member.writes()));
      }
    }
    return inside;
  }
}
