package org.gradc.lower;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Primitive;
import org.gradc.model.Builtin;
import org.gradc.syntax.ChainOperator;

/** The tables from what the language writes to the operators of the graph. */
final class Operators {
  private static final Map<Builtin, Primitive> OF_FUNCTIONS = ofFunctions();

  private Operators() {}

  /** The operator of a function; of two operands where the function takes two or more. */
  static Primitive of(Builtin function) {
    return Objects.requireNonNull(OF_FUNCTIONS.get(function), function.word());
  }

  /** The operator of a chain; on scalars those for elements are the same. */
  static Primitive of(ChainOperator operator) {
    return switch (operator) {
      case PLUS -> Primitive.ADD;
      case MINUS -> Primitive.SUBTRACT;
      case TIMES, ELEMENT_TIMES, JUXTAPOSED -> Primitive.MULTIPLY;
      case DIVIDE, ELEMENT_DIVIDE -> Primitive.DIVIDE;
    };
  }

  /** Functions and operators bear the same names; functions of arrays have no operator. */
  private static Map<Builtin, Primitive> ofFunctions() {
    Map<String, Primitive> bySymbol = new LinkedHashMap<>();
    for (Primitive primitive : Primitive.values()) {
      bySymbol.put(primitive.symbol(), primitive);
    }
    Map<Builtin, Primitive> table = new EnumMap<>(Builtin.class);
    for (Builtin function : Builtin.values()) {
      Primitive operator = bySymbol.get(function.word());
      if (operator != null && !function.isOfArrays()) {
        table.put(function, operator);
      }
    }
    return Collections.unmodifiableMap(table);
  }
}
