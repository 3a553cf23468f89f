package org.gradc.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The blocks of a kernel, each with the block and the statement that it stands in. */
final class BlockTree {
  private final Map<Block, Place> places = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();

  private record Place(Block outer, Statement statement, int depth) {}

  /** A statement and the block in which it stands. */
  record Line(Block block, Statement statement) {}

  BlockTree(Block root) {
    Deque<Block> stack = new ArrayDeque<>(List.of(root));
    while (!stack.isEmpty()) {
      Block block = stack.pop();
      blocks.add(block);
      for (Statement statement : block.statements()) {
        if (statement instanceof Statement.If branch) {
          Place place = new Place(block, statement, depth(block) + 1);
          places.put(branch.whenTrue(), place);
          places.put(branch.whenFalse(), place);
          stack.push(branch.whenTrue());
          stack.push(branch.whenFalse());
        }
      }
    }
  }

  /** All blocks, outer ones before inner ones. */
  List<Block> blocks() {
    return blocks;
  }

  int depth(Block block) {
    Place place = places.get(block);
    return place == null ? 0 : place.depth();
  }

  private Block outer(Block block) {
    Place place = places.get(block);
    if (place == null) {
      throw new IllegalStateException("no block is around both");
    }
    return place.outer();
  }

  /** The innermost block around both. */
  Block common(Block a, Block b) {
    while (a != b) {
      if (depth(a) >= depth(b)) {
        a = outer(a);
      } else {
        b = outer(b);
      }
    }
    return a;
  }

  /** The statement of the outer block that contains the inner one; null if they are the same. */
  @Nullable Statement statementAround(Block outer, Block inner) {
    Statement statement = null;
    while (inner != outer) {
      Place place = places.get(inner);
      if (place == null) {
        throw new IllegalStateException("the block is not inside");
      }
      statement = place.statement();
      inner = place.outer();
    }
    return statement;
  }

  /** All statements in the order in which they are written. */
  static List<Line> lines(Block root) {
    return lines(root, List.of());
  }

  /** All statements in the order in which they are executed, those of a part after its call. */
  static List<Line> lines(Block root, List<Block> parts) {
    List<Line> lines = new ArrayList<>();
    Deque<Line> stack = new ArrayDeque<>();
    push(root, stack);
    while (!stack.isEmpty()) {
      Line line = stack.pop();
      lines.add(line);
      if (line.statement() instanceof Statement.If branch) {
        push(branch.whenFalse(), stack);
        push(branch.whenTrue(), stack);
      } else if (line.statement() instanceof Statement.Call call && !parts.isEmpty()) {
        push(parts.get(call.part()), stack);
      }
    }
    return lines;
  }

  private static void push(Block block, Deque<Line> stack) {
    for (int i = block.size() - 1; i >= 0; i--) {
      stack.push(new Line(block, block.statements().get(i)));
    }
  }
}
