package org.gradc.lower.order;

import java.util.List;
import org.gradc.expr.Read;
import org.gradc.lower.integer.Polynomial;
import org.jspecify.annotations.Nullable;

/** Finds the read that is shown to the user where a circle has no order. */
final class Blame {
  private final Knowledge knowledge;
  private final List<Statement> statements;
  private final List<Dependence> circle;

  private Blame(Knowledge knowledge, List<Statement> statements, List<Dependence> circle) {
    this.knowledge = knowledge;
    this.statements = statements;
    this.circle = circle;
  }

  /** The failure to order a circle: of a read of the formula's own arrays, if there is one. */
  static OrderingFailure of(
      Knowledge knowledge, List<Statement> statements, List<Dependence> circle) {
    return new Blame(knowledge, statements, circle).find();
  }

  private OrderingFailure find() {
    Dependence shown = circle.get(0);
    int least = Integer.MAX_VALUE;
    for (Dependence dependence : circle) {
      if (!read(dependence).array().startsWith("$")) {
        int ways = isOfItself(dependence) ? -1 : ways(dependence);
        if (ways < least) {
          least = ways;
          shown = dependence;
        }
      }
    }
    return new OrderingFailure(read(shown), contrary(shown), isOfItself(shown), isUnproved(shown));
  }

  private boolean isUnproved(Dependence dependence) {
    String target = statements.get(dependence.reader()).update().target();
    return target.equals(read(dependence).array())
        && !isOfItself(dependence)
        && ways(dependence) == 0;
  }

  private static Read read(Dependence dependence) {
    return dependence.access().read();
  }

  private boolean isOfItself(Dependence dependence) {
    Statement writer = statements.get(dependence.writer());
    return dependence.writer() == dependence.reader()
        && read(dependence).subscripts().equals(writer.update().subscripts());
  }

  /**
   * In how many directions a read could be ordered by itself: the more, the less is it to blame.
   */
  private int ways(Dependence dependence) {
    int ways = 0;
    for (int axis = 0; axis < read(dependence).subscripts().size(); axis++) {
      ways += direction(dependence, axis) != 0 ? 1 : 0;
    }
    return ways;
  }

  /**
   * 1 where an axis must run up for a read, −1 where it must run down, 0 where that is not seen.
   */
  private int direction(Dependence dependence, int axis) {
    Statement reader = statements.get(dependence.reader());
    Read read = read(dependence);
    if (!reader.update().target().equals(read.array())) {
      return 0;
    }
    Polynomial gap =
        knowledge
            .polynomial(reader.update().subscripts().get(axis))
            .subtract(knowledge.polynomial(read.subscripts().get(axis)));
    if (knowledge.isPositive(gap, dependence, statements)) {
      return 1;
    }
    return knowledge.isPositive(gap.negate(), dependence, statements) ? -1 : 0;
  }

  private @Nullable Read contrary(Dependence shown) {
    for (Dependence dependence : circle) {
      if (read(dependence).array().equals(read(shown).array())) {
        for (int axis = 0; axis < read(shown).subscripts().size(); axis++) {
          if (direction(dependence, axis) * direction(shown, axis) < 0) {
            return read(dependence);
          }
        }
      }
    }
    return null;
  }
}
