package org.gradc.laws;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Traversal;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

final class NormalForm {
  private NormalForm() {}

  static Program of(Program program) {
    Algebra algebra = new Algebra(program.graph());
    Expr[] images = new Expr[program.graph().size()];
    Nest nest = (Nest) program.steps().get(0);
    for (Expr node :
        Traversal.inOrder(program.graph(), nest.updates().stream().map(u -> u.body()).toList())) {
      images[node.id()] = node;
      if (node instanceof Apply apply) {
        images[node.id()] =
            algebra.apply(
                apply.operator(), apply.operands().stream().map(o -> images[o.id()]).toList());
      }
    }
    return program.withSteps(
        List.of(
            new Nest(
                List.of(),
                nest.updates().stream().map(u -> u.withBody(images[u.body().id()])).toList())));
  }
}
