package org.gradc.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * Takes steps out of earlier loops into the loop that needs what they compute, where its rounds
 * come in order: the cotangents that a loss gives to states are then computed when the reverse
 * sweep reaches the state, and need not be kept.
 *
 * <p>Steps are taken if some array is afterwards used in that one loop, row by row, that was used
 * in several, and no array the other way round.
 */
final class Sinking {
  private final Program program;
  private final List<FusionGroup> groups;

  private Sinking(Program program, List<FusionGroup> groups) {
    this.program = program;
    this.groups = groups;
  }

  static void run(Program program, List<FusionGroup> groups) {
    Sinking sinking = new Sinking(program, groups);
    for (int at = groups.size() - 1; at > 0; at--) {
      if (groups.get(at).isOrdered()) {
        // Groups that become empty go, so that this one may stand further ahead afterwards.
        at = sinking.fill(at);
      }
    }
  }

  private int fill(int at) {
    Set<FusionGroup> postponed = postponed(at);
    List<Item> taken = new ArrayList<>();
    List<Item> staying = new ArrayList<>();
    for (int earlier = at - 1; earlier >= 0; earlier--) {
      if (postponed.contains(groups.get(earlier))) {
        continue;
      }
      List<Item> members = groups.get(earlier).members();
      for (int i = members.size() - 1; i >= 0; i--) {
        Item item = members.get(i);
        List<Item> with = new ArrayList<>(taken);
        with.add(0, item);
        if (!item.isOrdered()
            && staying.stream().noneMatch(later -> later.dependsOn(item))
            && filled(at, with) != null) {
          taken = with;
        } else {
          staying.add(item);
        }
      }
    }
    FusionGroup filled = taken.isEmpty() ? null : filled(at, taken);
    if (filled == null) {
      return at;
    }
    List<List<Item>> before = groups.stream().map(FusionGroup::members).toList();
    List<List<Item>> after = new ArrayList<>();
    Set<Item> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    moved.addAll(taken);
    for (FusionGroup group : groups) {
      List<Item> rest = new ArrayList<>(group.members());
      rest.removeIf(moved::contains);
      after.add(group == groups.get(at) ? filled.members() : rest);
    }
    if (!pays(before, after, filled)) {
      return at;
    }
    List<FusionGroup> rest = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      FusionGroup group = groups.get(i);
      if (i == at) {
        rest.add(filled);
        rest.addAll(groups.stream().filter(postponed::contains).toList());
      } else if (!after.get(i).isEmpty() && !postponed.contains(group)) {
        rest.add(group.of(after.get(i)));
      }
    }
    groups.clear();
    groups.addAll(rest);
    return groups.indexOf(filled);
  }

  /** The earlier groups that may as well come behind this one. */
  private Set<FusionGroup> postponed(int at) {
    Set<FusionGroup> postponed = new HashSet<>();
    for (int earlier = at - 1; earlier >= 0; earlier--) {
      FusionGroup group = groups.get(earlier);
      boolean free =
          groups.subList(earlier + 1, at + 1).stream()
              .filter(later -> !postponed.contains(later))
              .flatMap(later -> later.members().stream())
              .noneMatch(group::isNeededBy);
      if (free) {
        postponed.add(group);
      }
    }
    return postponed;
  }

  /** The group with these items before its own, or null where they cannot share its loop. */
  private @Nullable FusionGroup filled(int at, List<Item> items) {
    FusionGroup group = groups.get(at);
    FusionGroup filled = group.of(List.of());
    for (List<Item> members : List.of(items, group.members())) {
      for (Item item : members) {
        Item image = filled.admitted(item);
        if (image == null) {
          return null;
        }
        filled.join(image, filled.axis());
      }
    }
    return filled;
  }

  private boolean pays(List<List<Item>> before, List<List<Item>> after, FusionGroup filled) {
    Set<String> earlier = confined(before);
    Set<String> later = confined(after);
    return later.containsAll(earlier)
        && later.stream().anyMatch(array -> !earlier.contains(array) && filled.follows(array));
  }

  /** The local arrays that one group alone uses. */
  private Set<String> confined(List<List<Item>> lists) {
    Map<String, Integer> users = new HashMap<>();
    for (List<Item> items : lists) {
      Set<String> used = new HashSet<>();
      for (Item item : items) {
        used.addAll(item.reads().keySet());
        used.addAll(item.writes().keySet());
      }
      used.forEach(array -> users.merge(array, 1, Integer::sum));
    }
    Set<String> confined = new HashSet<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      if (array.role() == Role.LOCAL
          && array.rank() > 0
          && users.getOrDefault(array.name(), 0) == 1) {
        confined.add(array.name());
      }
    }
    return confined;
  }
}
