package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.model.Postorder;
import org.gradc.model.Term;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/** Finds the range of an index from the arrays that it subscripts by itself. */
final class RangeInference {
  private final BodyLowering bodies;
  private final FunctionBuilder builder;

  RangeInference(BodyLowering bodies, FunctionBuilder builder) {
    this.bodies = bodies;
    this.builder = builder;
  }

  /** A place where an index subscripts an array, and the extent there. */
  record Use(Expr extent, Span place) {}

  /** The extent that an index runs through, from 0 on. */
  Expr extent(Name index, List<Term> terms, Bindings names, Context context) {
    List<Use> uses = uses(index.text(), terms, names, context);
    if (uses.isEmpty()) {
      throw builder.reject(Message.RANGE_MISSING.at(index.span(), index.text()));
    }
    requireEqual(index.text(), uses);
    return uses.get(0).extent();
  }

  /** Reports uses that do not agree. */
  void requireEqual(String index, List<Use> uses) {
    Use first = uses.get(0);
    for (Use use : uses) {
      if (!builder.areEqual(first.extent(), use.extent())) {
        throw builder.reject(
            Message.RANGES_DIFFER
                .at(use.place(), index, last(use.extent()), last(first.extent()))
                .noteAt(first.place(), Message.SUBSCRIPTED_HERE, index, last(first.extent())));
      }
    }
  }

  private String last(Expr extent) {
    return Shapes.words(builder.add(extent, -1));
  }

  /** The uses of an index in terms, as far as the extents are known. */
  List<Use> uses(String index, List<Term> terms, Bindings names, Context context) {
    List<Use> uses = new ArrayList<>();
    for (Term root : terms) {
      for (Term term : Postorder.of(root, Term::operands)) {
        if (term instanceof Term.Subscripted subscripted) {
          for (int axis = 0; axis < subscripted.subscripts().size(); axis++) {
            Term subscript = subscripted.subscripts().get(axis);
            if (isIndex(subscript, index)) {
              Expr extent = extent(subscripted, axis, names, context);
              if (extent != null) {
                uses.add(new Use(extent, subscripted.span()));
              }
            }
          }
        }
      }
    }
    return uses;
  }

  private static boolean isIndex(Term term, String index) {
    return term instanceof Term.Reference reference
        && reference.variety() == Term.Variety.INDEX
        && reference.name().equals(index);
  }

  private @Nullable Expr extent(Term.Subscripted term, int axis, Bindings names, Context context) {
    @Nullable Expr[] growing =
        term.array() instanceof Term.Reference reference
                && reference.variety() == Term.Variety.LOCAL
            ? names.growing().get(reference.name())
            : null;
    if (growing != null) {
      return axis < growing.length ? growing[axis] : null;
    }
    List<Expr> shape = bodies.shape(term.array(), names, context);
    return shape != null && axis < shape.size() ? shape.get(axis) : null;
  }
}
