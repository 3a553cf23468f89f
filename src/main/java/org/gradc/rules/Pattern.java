package org.gradc.rules;

import java.util.List;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/** One side of a rule: an expression with variables. */
public sealed interface Pattern {

  /** What a variable stands for. */
  enum Kind {
    REAL,
    NUMBER,
    CONDITION
  }

  /** Any expression of its kind, the same wherever the variable occurs. */
  record Variable(String name, int slot, Kind kind) implements Pattern {
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Variable other
          && slot == other.slot
          && kind == other.kind
          && name.equals(other.name);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + slot;
    }
  }

  /** This number. */
  record Numeral(Rational value) implements Pattern {}

  /**
   * A constant times an expression; a constant alone is itself times 1. On the left side it matches
   * products that have a constant factor.
   */
  record Scaled(Variable coefficient, Variable factor) implements Pattern {}

  /**
   * An operator applied to patterns. A sum or product of two patterns, as the root of a left side,
   * matches any two operands of a longer one.
   */
  record Node(Primitive operator, List<Pattern> operands) implements Pattern {
    public Node {
      operands = List.copyOf(operands);
    }
  }
}
