package org.gradc.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Program;
import org.gradc.program.ProgramImage;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.Substitution;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an array copies in the place of the array: {@code a[i] += 2·b[i]}, over all i, makes
 * every a[j] a 2·b[j].
 *
 * <p>Cotangents of sums are such arrays: the same number, or the same element, for every term.
 * Where they are read as that, value and derivative of a term fit into one loop.
 */
final class ForwardCopies {
  private final Program program;
  private final ExprGraph graph;
  private final Algebra algebra;

  /** What an element of an array is: the body at the indices. */
  private record Copy(List<Index> indices, Expr body) {}

  private ForwardCopies(Program program) {
    this.program = program;
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
  }

  static Program program(Program program) {
    Program current = program;
    // Copies of copies: each round forwards those that copy none.
    for (int round = program.arrays().size(); round >= 0; round--) {
      Program next = DropUnread.program(new ForwardCopies(current).forwarded());
      if (next.arrays().size() == current.arrays().size()) {
        return next;
      }
      current = next;
    }
    return current;
  }

  private Program forwarded() {
    Map<String, Copy> copies = copies();
    if (copies.isEmpty()) {
      return program;
    }
    Substitution reads =
        new Substitution(
            algebra,
            expr -> {
              Copy copy = expr instanceof Read read ? copies.get(read.array()) : null;
              return copy == null ? null : body((Read) expr, copy);
            });
    return ProgramImage.of(program, graph, program.labels(), reads::image);
  }

  private Expr body(Read read, Copy copy) {
    return new Substitution(
            algebra,
            expr -> {
              int position = expr instanceof Index index ? copy.indices().indexOf(index) : -1;
              return position < 0 ? null : read.subscripts().get(position);
            })
        .image(copy.body());
  }

  private Map<String, Copy> copies() {
    Map<String, Copy> copies = new HashMap<>();
    Set<String> several = new HashSet<>();
    collect(copies, several);
    copies.keySet().removeAll(several);
    // What is put in is not looked into, so what is copied must not be a copy itself.
    Set<String> chained = new LinkedHashSet<>();
    copies.forEach(
        (name, copy) -> {
          for (Expr node : Traversal.inOrder(graph, List.of(copy.body()))) {
            if (node instanceof Read read && copies.containsKey(read.array())) {
              chained.add(name);
            }
          }
        });
    copies.keySet().removeAll(chained);
    for (Expr node : Traversal.inOrder(graph, program.roots())) {
      if (node instanceof Read read
          && copies.containsKey(read.array())
          && read.subscripts().stream().anyMatch(ForwardCopies::isChecked)) {
        copies.remove(read.array());
      }
    }
    return copies;
  }

  private static boolean isChecked(Expr subscript) {
    return subscript instanceof Apply apply && apply.is(Primitive.CHECK);
  }

  private void collect(Map<String, Copy> copies, Set<String> several) {
    Set<String> seen = new HashSet<>();
    Steps.visit(
        program.steps(),
        (enclosing, nest) -> {
          List<Axis> axes = new ArrayList<>(enclosing);
          axes.addAll(nest.axes());
          for (Update update : nest.updates()) {
            if (!seen.add(update.target())) {
              several.add(update.target());
            }
            Copy copy = copy(axes, update);
            if (copy != null) {
              copies.put(update.target(), copy);
            }
          }
        });
  }

  /** The update as a copy, or null: of all elements, each at its own indices, and cheap. */
  private @Nullable Copy copy(List<Axis> axes, Update update) {
    ArrayDeclaration target = program.array(update.target());
    if (target.role() != Role.LOCAL
        || update.combine() != Combine.SUM
        || update.guard() != null
        || axes.size() != target.rank()
        || !isLeaf(update.body())) {
      return null;
    }
    Set<Index> indices = new LinkedHashSet<>();
    for (int position = 0; position < target.rank(); position++) {
      if (!(update.subscripts().get(position) instanceof Index index)) {
        return null;
      }
      Expr extent = target.shape().get(position);
      boolean all =
          axes.stream()
              .anyMatch(
                  axis ->
                      axis.index() == index
                          && axis.lower() instanceof Constant lower
                          && lower.value().isZero()
                          && axis.upper() == extent);
      if (!all) {
        return null;
      }
      indices.add(index);
    }
    return indices.size() == target.rank() ? new Copy(List.copyOf(indices), update.body()) : null;
  }

  /** Whether reading it is as good as reading a copy: an element, a number, or a multiple. */
  private boolean isLeaf(Expr body) {
    Expr leaf =
        body instanceof Apply product
                && product.is(Primitive.PRODUCT)
                && product.operands().size() == 2
                && product.operand(0) instanceof Constant
            ? product.operand(1)
            : body;
    if (leaf instanceof Apply real && real.is(Primitive.TO_REAL)) {
      leaf = real.operand(0);
    }
    return leaf instanceof Constant
        || leaf instanceof Extent
        || leaf instanceof Index
        || (leaf instanceof Read read
            && read.subscripts().stream()
                .allMatch(
                    subscript -> subscript instanceof Index || subscript instanceof Constant));
  }
}
