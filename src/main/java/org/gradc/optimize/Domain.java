package org.gradc.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Axis;
import org.gradc.program.AxisBounds;
import org.gradc.program.IntegerArithmetic;
import org.gradc.program.LinearForm;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/** The values of the indices that an expression depends on, and an array over them. */
final class Domain {
  private final Program program;
  private final List<Axis> axes;
  private final Algebra algebra;
  private final IntegerArithmetic integers;
  private final AxisBounds bounds;
  private final List<Expr> subscripts = new ArrayList<>();
  private final @Nullable List<Expr> shape;

  private Domain(Program program, List<Axis> axes) {
    this.program = program;
    this.axes = axes;
    this.algebra = new Algebra(program.graph());
    this.integers = new IntegerArithmetic(program.graph());
    this.bounds = new AxisBounds(program, axes);
    this.shape = findShape();
  }

  /** The domain of expressions that stand in loops over these axes, outermost first. */
  static Domain of(Program program, List<Axis> around, List<Expr> exprs) {
    ExprGraph graph = program.graph();
    Set<Index> needed = new HashSet<>(Traversal.indices(graph, exprs));
    // A bound names outer axes only.
    for (int i = around.size() - 1; i >= 0; i--) {
      Axis axis = around.get(i);
      if (needed.contains(axis.index())) {
        needed.addAll(Traversal.indices(graph, List.of(axis.lower(), axis.upper())));
      }
    }
    return new Domain(
        program, around.stream().filter(axis -> needed.contains(axis.index())).toList());
  }

  /** The axes, outermost first. */
  List<Axis> axes() {
    return axes;
  }

  Set<Index> indices() {
    Set<Index> indices = new LinkedHashSet<>();
    axes.forEach(axis -> indices.add(axis.index()));
    return indices;
  }

  /** Whether an array over the domain can be declared. */
  boolean hasShape() {
    return shape != null;
  }

  /** Where in the array the element of the indices is. */
  List<Expr> subscripts() {
    return subscripts;
  }

  /** A local array over the domain. */
  ArrayDeclaration declaration(String name) {
    return new ArrayDeclaration(
        name, Sort.REAL, Objects.requireNonNull(shape), ArrayDeclaration.Role.LOCAL);
  }

  private @Nullable List<Expr> findShape() {
    List<Expr> extents = new ArrayList<>();
    for (Axis axis : axes) {
      boolean fromZero =
          bounds.lower(axis.lower()) instanceof Constant least && least.value().signum() >= 0;
      boolean shifts = Traversal.indices(program.graph(), List.of(axis.lower())).isEmpty();
      if (!fromZero && !shifts) {
        return null;
      }
      Expr offset = fromZero ? integers.constant(0) : axis.lower();
      Expr upper = bounds.upper(axis.upper());
      if (upper == null || bounds.upper(offset) == null) {
        return null;
      }
      subscripts.add(normal(integers.subtract(axis.index(), offset)));
      extents.add(normal(integers.length(normal(integers.subtract(upper, offset)))));
    }
    return List.copyOf(extents);
  }

  /** Whether the program has an array at least as large, so that this one does not change scale. */
  boolean fits() {
    List<Set<Expr>> own = sizes(Objects.requireNonNull(shape));
    return own.isEmpty()
        || program.arrays().values().stream()
            .anyMatch(
                array -> {
                  List<Set<Expr>> sizes = sizes(array.shape());
                  return own.stream().allMatch(sizes::remove);
                });
  }

  /** The sizes that each extent depends on, for those that depend on any. */
  private List<Set<Expr>> sizes(List<Expr> extents) {
    List<Set<Expr>> sizes = new ArrayList<>();
    for (Expr extent : extents) {
      Set<Expr> names = new HashSet<>();
      for (Expr node : Traversal.inOrder(program.graph(), List.of(extent))) {
        if (node instanceof Extent || node instanceof Read) {
          names.add(node);
        }
      }
      if (!names.isEmpty()) {
        sizes.add(names);
      }
    }
    return sizes;
  }

  /** Whether all elements that the expression reads exist, over all of the domain. */
  boolean isInside(Expr expr) {
    for (Expr node : Traversal.inOrder(program.graph(), List.of(expr))) {
      if (node instanceof Read read && !isInside(read)) {
        return false;
      } else if (node instanceof Apply apply
          && (apply.is(Primitive.CHECK) || apply.is(Primitive.DIVIDE))) {
        return false;
      }
    }
    return true;
  }

  private boolean isInside(Read read) {
    List<Expr> extents = program.array(read.array()).shape();
    for (int position = 0; position < extents.size(); position++) {
      Expr least = bounds.lower(read.subscripts().get(position));
      Expr most = bounds.upper(read.subscripts().get(position));
      Rational low = least == null ? null : LinearForm.difference(least, integers.constant(0));
      Rational rest = most == null ? null : LinearForm.difference(extents.get(position), most);
      if (low == null || low.signum() < 0 || rest == null || rest.signum() <= 0) {
        return false;
      }
    }
    return true;
  }

  private Expr normal(Expr expr) {
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(program.graph(), List.of(expr))) {
      images.put(
          node,
          node instanceof Apply apply
              ? algebra.apply(
                  apply.operator(),
                  apply.operands().stream()
                      .map(operand -> Objects.requireNonNull(images.get(operand)))
                      .toList())
              : node);
    }
    return Objects.requireNonNull(images.get(expr));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Domain domain && axes.equals(domain.axes);
  }

  @Override
  public int hashCode() {
    return axes.hashCode();
  }
}
