package org.gradc.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts kernels into methods that the virtual machine compiles.
 *
 * <p>HotSpot interprets methods above 8,000 bytes for ever, so the aim is 2,000 to 4,000 bytes for
 * each part and at most 6,000 for the kernel itself, which leaves room for the probes of coverage
 * tools. Inner blocks are cut first, so that no statement is too large for a part. Blocks that are
 * nested deeply become parts as well, for the sake of the Java compiler's stack.
 */
final class MethodSplitter {
  static final int LARGEST_METHOD = 6000;
  private static final int LARGEST_ARM = 1200;
  private static final int DEEPEST = 8;

  private final Kernel kernel;
  private final Segments segments;
  private final List<Block> parts = new ArrayList<>();
  private final Map<Block, Integer> heights = new HashMap<>();

  private MethodSplitter(Kernel kernel) {
    this.kernel = kernel;
    this.segments = new Segments(kernel);
  }

  /**
   * The kernel in methods that are small enough.
   *
   * @param mayPack whether scalar inputs may go into the scratch array
   */
  static Kernel split(Kernel kernel, boolean mayPack) {
    boolean small =
        kernel.sizeOf(kernel.body()) <= LARGEST_METHOD && height(kernel.body()) <= DEEPEST;
    if (small && !(mayPack && Arguments.tooMany(kernel.program()))) {
      return kernel;
    }
    MethodSplitter splitter = new MethodSplitter(mayPack ? kernel.packed() : kernel);
    if (!small) {
      splitter.split();
    }
    return Scratch.assign(splitter.kernel.withParts(splitter.parts));
  }

  private static int height(Block root) {
    BlockTree tree = new BlockTree(root);
    return tree.blocks().stream().mapToInt(tree::depth).max().orElse(0);
  }

  private void split() {
    List<Block> blocks = new BlockTree(kernel.body()).blocks();
    for (int i = blocks.size() - 1; i > 0; i--) {
      Block block = blocks.get(i);
      int height = heightOverArms(block);
      if (height >= DEEPEST) {
        outline(block, List.of(block.size()));
        height = 0;
      }
      while (segments.cost(block) > LARGEST_ARM && block.size() > 1) {
        outline(block, segments.cuts(block));
        height = 0;
      }
      heights.put(block, height);
    }
    while (segments.cost(kernel.body()) > LARGEST_METHOD && kernel.body().size() > 2) {
      outline(kernel.body(), segments.cuts(kernel.body()));
    }
  }

  private int heightOverArms(Block block) {
    int height = 0;
    for (Statement statement : block.statements()) {
      if (statement instanceof Statement.If branch) {
        int arms =
            Math.max(
                heights.getOrDefault(branch.whenTrue(), 0),
                heights.getOrDefault(branch.whenFalse(), 0));
        height = Math.max(height, arms + 1);
      }
    }
    return height;
  }

  /** Makes parts of the statements between cuts; a return stays where it is. */
  private void outline(Block block, List<Integer> cuts) {
    List<Statement> replacement = new ArrayList<>();
    int start = 0;
    for (int cut : cuts) {
      Block part = new Block();
      for (Statement statement : block.statements().subList(start, cut)) {
        if (statement instanceof Statement.Return) {
          continue;
        }
        part.add(statement);
      }
      if (!part.isEmpty()) {
        replacement.add(new Statement.Call(parts.size()));
        parts.add(part);
      }
      start = cut;
    }
    Statement last = block.statements().get(block.size() - 1);
    if (last instanceof Statement.Return) {
      replacement.add(last);
    }
    block.replaceAll(replacement);
  }
}
