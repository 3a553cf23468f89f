package org.gradc.optimize;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Combine;
import org.gradc.program.Program;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/** What updates do to an element, as expressions. */
final class Joining {
  private final Algebra algebra;

  Joining(Algebra algebra) {
    this.algebra = algebra;
  }

  /** All bodies joined, in order; there is at least one. */
  Expr join(Combine combine, List<Expr> bodies) {
    if (bodies.size() == 1) {
      return bodies.get(0);
    }
    return switch (combine) {
      case SUM -> algebra.sum(bodies);
      case PRODUCT -> algebra.product(bodies);
      case MIN -> fold(Primitive.MIN, bodies);
      case MAX -> fold(Primitive.MAX, bodies);
    };
  }

  private Expr fold(Primitive operator, List<Expr> bodies) {
    Expr result = bodies.get(0);
    for (Expr body : bodies.subList(1, bodies.size())) {
      result = algebra.apply(operator, result, body);
    }
    return result;
  }

  /** The body where the guard holds, elsewhere what changes nothing. */
  Expr guarded(Combine combine, Expr body, @Nullable Expr guard) {
    return guard == null ? body : algebra.select(guard, body, identity(combine, body.sort()));
  }

  /** The update that always joins what changes nothing. */
  Update nothing(Update update) {
    Expr identity = identity(update.combine(), update.body().sort());
    return new Update(update.target(), update.subscripts(), update.combine(), identity, null);
  }

  /** The value of an element of an array that nothing was joined to. */
  Expr identity(Program program, ArrayDeclaration array) {
    for (Update update : Steps.updates(program.steps())) {
      if (update.target().equals(array.name())) {
        return identity(update.combine(), array.sort());
      }
    }
    return identity(Combine.SUM, array.sort());
  }

  private Expr identity(Combine combine, Sort sort) {
    double value = combine.identity(sort);
    if (Double.isInfinite(value)) {
      Expr infinity = algebra.apply(Primitive.INFINITY, List.of());
      return value > 0 ? infinity : algebra.negate(infinity);
    }
    return sort == Sort.INTEGER
        ? algebra.graph().integer((long) value)
        : algebra.constant((long) value);
  }
}
