package org.gradc.notation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gradc.expr.Primitive;

/** The rows of a notation while they are put down: a {@link Form} per operator. */
final class Table {
  private final Map<Primitive, Form> rows = new EnumMap<>(Primitive.class);

  /**
   * A row.
   *
   * @param least for each operand the weakest level that needs no parentheses
   */
  void row(Primitive operator, Level level, String pattern, Level... least) {
    if (rows.put(operator, Form.of(level, pattern, least)) != null) {
      throw new IllegalStateException("two rows for " + operator);
    }
  }

  Map<Primitive, Form> rows() {
    return Collections.unmodifiableMap(rows);
  }
}
