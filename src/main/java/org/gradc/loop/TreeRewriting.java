package org.gradc.loop;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gradc.expr.Expr;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;

/** Replaces the expressions of a tree of loops. */
record TreeRewriting(UnaryOperator<Expr> bounds, UnaryOperator<Assignment> assignments) {

  // Recursion over the nesting of loops, which the formula's text bounds.
  void apply(List<LoopNode> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      LoopNode node = nodes.get(i);
      if (node instanceof Work work) {
        work.assignments().replaceAll(assignments);
      } else if (node instanceof Loop loop) {
        Loop image =
            new Loop(
                loop.index(),
                bounds.apply(loop.lower()),
                bounds.apply(loop.upper()),
                loop.down(),
                loop.ordered());
        image.body().addAll(loop.body());
        apply(image.body());
        nodes.set(i, image);
      }
    }
  }
}
