package org.gradc.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;

/** Walks over what the arms of a branching expression still need. */
final class Dependencies {
  /** The longest walk that looks whether a select can join another one. */
  private static final int MOST_STEPS = 1000;

  private final int[] seen;
  private int walk;

  Dependencies(int size) {
    seen = new int[size];
  }

  /** What the inner expressions of the arms need that is neither inner nor done. */
  List<Expr> outside(Apply branching, Predicate<Expr> done, Predicate<Expr> inner) {
    List<Expr> outside = new ArrayList<>();
    Deque<Expr> stack = start(branching);
    while (!stack.isEmpty()) {
      Expr node = stack.pop();
      if (isNew(node, done)) {
        if (inner.test(node)) {
          pushParts(node, stack);
        } else {
          outside.add(node);
        }
      }
    }
    return outside;
  }

  /** Whether all that the arms need is allowed; false too if that takes long to find out. */
  boolean all(Apply branching, Predicate<Expr> done, Predicate<Expr> allowed) {
    Deque<Expr> stack = start(branching);
    for (int steps = 0; !stack.isEmpty(); steps++) {
      Expr node = stack.pop();
      if (isNew(node, done)) {
        if (steps >= MOST_STEPS || !allowed.test(node)) {
          return false;
        }
        pushParts(node, stack);
      }
    }
    return true;
  }

  private Deque<Expr> start(Apply branching) {
    walk++;
    Deque<Expr> stack = new ArrayDeque<>();
    pushParts(branching, stack);
    return stack;
  }

  private boolean isNew(Expr node, Predicate<Expr> done) {
    if (done.test(node) || seen[node.id()] == walk) {
      return false;
    }
    seen[node.id()] = walk;
    return true;
  }

  private static void pushParts(Expr node, Deque<Expr> stack) {
    if (node instanceof Apply apply) {
      List<Expr> parts = Branch.parts(apply);
      for (int i = parts.size() - 1; i >= 0; i--) {
        stack.push(parts.get(i));
      }
    }
  }
}
