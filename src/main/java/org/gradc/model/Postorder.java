package org.gradc.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** The nodes of a tree, children before their parents and from left to right; without recursion. */
public final class Postorder {
  private Postorder() {}

  /** All nodes below {@code root}, which stands last. */
  public static <N> List<N> of(N root, Function<? super N, ? extends List<? extends N>> children) {
    // Parents first and from right to left, then turned round.
    List<N> nodes = new ArrayList<>();
    Deque<N> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      N node = open.pop();
      nodes.add(node);
      for (N child : children.apply(node)) {
        open.push(child);
      }
    }
    Collections.reverse(nodes);
    return nodes;
  }
}
