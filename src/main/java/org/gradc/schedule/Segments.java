package org.gradc.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.gradc.expr.Expr;

/** Finds where a block is best cut into parts: where few values are needed on the other side. */
final class Segments {
  private static final int SMALLEST_PART = 2000;
  private static final int LARGEST_PART = 4000;

  private final Kernel kernel;
  private final BytecodeSize sizes;
  private final IdentityHashMap<Statement, Integer> positions = new IdentityHashMap<>();
  private final Map<Expr, Integer> lastUses = new HashMap<>();

  Segments(Kernel kernel) {
    this.kernel = kernel;
    this.sizes = new BytecodeSize(kernel);
    int position = 0;
    for (Statement statement : Kernel.statements(kernel.body())) {
      positions.put(statement, position);
      int now = position++;
      StatementReads.forEach(
          statement, kernel::isTemporary, read -> lastUses.merge(read, now, Math::max));
    }
  }

  /** The bytecode of statements that follow each other, and of getting and keeping their values. */
  private final class Segment {
    private final Set<Expr> known = new HashSet<>();
    private final Set<Expr> defined = new HashSet<>();
    private final PriorityQueue<Integer> openUntil = new PriorityQueue<>();
    private int bytes;

    void add(Statement statement) {
      int end = 0;
      Block single = new Block();
      single.add(statement);
      for (Statement inner : Kernel.statements(single)) {
        bytes += sizes.of(inner);
        StatementReads.forEach(
            inner,
            kernel::isTemporary,
            read -> {
              if (kernel.isTemporary(read) && known.add(read)) {
                bytes += BytecodeSize.TRANSFER;
              }
            });
        Expr result = StatementReads.defined(inner);
        if (result != null && defined.add(result)) {
          known.add(result);
          openUntil.add(lastUses.getOrDefault(result, 0));
        }
        end = Math.max(end, positions.getOrDefault(inner, end));
      }
      while (!openUntil.isEmpty() && openUntil.element() <= end) {
        openUntil.remove();
      }
    }

    int cost() {
      return bytes + BytecodeSize.TRANSFER * openUntil.size();
    }

    /** How many values of the segment are needed after it. */
    int values() {
      return openUntil.size();
    }
  }

  /** The estimated size of the block as a method. */
  int cost(Block block) {
    Segment segment = new Segment();
    block.statements().forEach(segment::add);
    return segment.bytes;
  }

  /** Positions after which the block is cut; the last one is its end. */
  List<Integer> cuts(Block block) {
    List<Integer> cuts = new ArrayList<>();
    int start = 0;
    while (start < block.size()) {
      start = nextCut(block, start);
      cuts.add(start);
    }
    return cuts;
  }

  private int nextCut(Block block, int start) {
    Segment segment = new Segment();
    int best = start + 1;
    int fewest = Integer.MAX_VALUE;
    for (int i = start; i < block.size(); i++) {
      Statement statement = block.statements().get(i);
      segment.add(statement);
      if (i > start && segment.cost() > LARGEST_PART) {
        return best;
      }
      if (statement instanceof Statement.Declare) {
        continue; // The variable belongs to the if after it.
      }
      boolean large = segment.cost() >= SMALLEST_PART;
      if (!large || segment.values() <= fewest) {
        best = i + 1;
        fewest = large ? segment.values() : Integer.MAX_VALUE;
      }
    }
    return block.size();
  }
}
