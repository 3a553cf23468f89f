package org.gradc.derive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extern;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.rules.Algebra;

/** The stated partials of externs, brought into another graph with operands for parameters. */
final class ExternPartials {
  private ExternPartials() {}

  /**
   * The partial of {@code call} by an operand.
   *
   * @throws IllegalArgumentException if the stated partial reads what is no parameter of the extern
   */
  static Expr of(Algebra algebra, Extern extern, Apply call, int operand) {
    Expr root = extern.partials().get(operand);
    Map<Integer, Expr> copies = new HashMap<>();
    Deque<Expr> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Expr node = open.peek();
      int depth = open.size();
      for (Expr child : Traversal.children(node)) {
        if (!copies.containsKey(child.id())) {
          open.push(child);
        }
      }
      if (open.size() == depth) {
        open.pop();
        copies.computeIfAbsent(node.id(), id -> copy(algebra, extern, call, node, copies));
      }
    }
    return present(copies, root);
  }

  private static Expr copy(
      Algebra algebra, Extern extern, Apply call, Expr node, Map<Integer, Expr> copies) {
    if (node instanceof Constant constant) {
      return algebra.graph().constant(constant.sort(), constant.value());
    } else if (node instanceof Apply apply) {
      List<Expr> operands = apply.operands().stream().map(o -> present(copies, o)).toList();
      return algebra.apply(apply.operator(), operands);
    } else if (node instanceof Read read && read.subscripts().isEmpty()) {
      int position = extern.parameters().indexOf(read.array());
      if (position >= 0) {
        return call.operand(position);
      }
    }
    throw new IllegalArgumentException(node + " is no parameter of extern " + extern.symbol());
  }

  private static Expr present(Map<Integer, Expr> copies, Expr node) {
    Expr copy = copies.get(node.id());
    if (copy == null) {
      throw new IllegalStateException(node + " is not copied");
    }
    return copy;
  }
}
