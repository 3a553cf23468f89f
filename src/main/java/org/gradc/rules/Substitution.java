package org.gradc.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * Puts expressions in the place of others, indices or reads for instance, and builds what stands
 * above them anew, in normal form. What is put in is not looked into.
 */
public final class Substitution {
  private final Algebra algebra;
  private final Function<Expr, @Nullable Expr> replacement;
  private final Map<Expr, Expr> images = new HashMap<>();
  private BiConsumer<Expr, Expr> listener = (node, image) -> {};

  /**
   * A substitution.
   *
   * @param replacement of an index or of a read with its subscripts replaced already; null where it
   *     stays
   */
  public Substitution(Algebra algebra, Function<Expr, @Nullable Expr> replacement) {
    this.algebra = algebra;
    this.replacement = replacement;
  }

  /** The substitution of one expression of any kind. */
  public static Substitution of(Algebra algebra, Expr replaced, Expr by) {
    Substitution substitution = new Substitution(algebra, expr -> null);
    substitution.images.put(replaced, by);
    return substitution;
  }

  /**
   * This substitution.
   *
   * @param newListener is told each node that is looked at and what takes its place
   */
  public Substitution telling(BiConsumer<Expr, Expr> newListener) {
    listener = newListener;
    return this;
  }

  /** What takes the place of an expression. */
  public Expr image(Expr expr) {
    Expr known = images.get(expr);
    if (known != null) {
      return known;
    }
    Expr last = expr;
    for (Expr node : Traversal.inOrder(algebra.graph(), List.of(expr))) {
      last = images.computeIfAbsent(node, this::visit);
    }
    return last;
  }

  /** What takes the place of each. */
  public List<Expr> images(List<Expr> exprs) {
    List<Expr> result = new ArrayList<>(exprs.size());
    for (Expr expr : exprs) {
      result.add(image(expr));
    }
    return result;
  }

  private Expr visit(Expr node) {
    Expr image = replaced(node);
    listener.accept(node, image);
    return image;
  }

  private Expr replaced(Expr node) {
    if (node instanceof Constant || node instanceof Extent) {
      return node;
    } else if (node instanceof Apply apply) {
      List<Expr> operands = known(apply.operands());
      return operands.equals(apply.operands()) ? node : algebra.apply(apply.operator(), operands);
    }
    Expr here = node;
    if (node instanceof Read read) {
      here = algebra.graph().read(read.sort(), read.array(), known(read.subscripts()));
    }
    Expr put = replacement.apply(here);
    return put == null ? here : put;
  }

  private List<Expr> known(List<Expr> exprs) {
    List<Expr> result = new ArrayList<>(exprs.size());
    for (Expr expr : exprs) {
      Expr image = images.get(expr);
      if (image == null) {
        throw new IllegalStateException(expr + " comes after its user");
      }
      result.add(image);
    }
    return result;
  }
}
