package org.gradc.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds blocks from statements that come in order of execution, each with its region.
 *
 * <p>Statements that follow each other in regions of one condition share an {@code if}.
 */
final class BlockBuilder {
  private final Regions regions;
  private final Block root = new Block();
  private final Map<Block, Integer> groups = new HashMap<>();
  private Block recent = root;
  private int recentRegion = Regions.ROOT;

  BlockBuilder(Regions regions) {
    this.regions = regions;
  }

  Block root() {
    return root;
  }

  void append(int region, Statement statement) {
    block(region).add(statement);
  }

  /** Adds a declaration, before an {@code if} that will be continued after it. */
  void declare(int region, int group, Statement.Declare declaration) {
    Block block = block(region);
    if (continues(block, group) == null) {
      block.add(declaration);
    } else {
      block.add(block.size() - 1, declaration);
    }
  }

  private Block block(int region) {
    if (region == recentRegion) {
      return recent;
    }
    Deque<Integer> path = new ArrayDeque<>();
    for (int inner = region; inner != Regions.ROOT; inner = regions.parent(inner)) {
      path.push(inner);
    }
    Block block = root;
    while (!path.isEmpty()) {
      block = arm(block, path.pop());
    }
    recent = block;
    recentRegion = region;
    return block;
  }

  private Block arm(Block outer, int region) {
    boolean holds = Regions.isWhereHolds(region);
    int group = holds ? region : region - 1;
    Statement.If branch = continues(outer, group);
    if (branch == null) {
      branch = new Statement.If(regions.condition(region), new Block(), new Block());
      groups.put(branch.whenTrue(), group);
      outer.add(branch);
    }
    return holds ? branch.whenTrue() : branch.whenFalse();
  }

  /** The last statement of the block if it branches for the same group, otherwise null. */
  private Statement.@Nullable If continues(Block block, int group) {
    return block.size() > 0
            && block.statements().get(block.size() - 1) instanceof Statement.If last
            && groups.getOrDefault(last.whenTrue(), -1) == group
        ? last
        : null;
  }
}
