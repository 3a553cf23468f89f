package org.gradc.schedule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;

/**
 * How many operations a program in machine form takes, by operator.
 *
 * <p>Counts one for each application but negation, comparison, logic and select. Constants and
 * reads count nothing. Both branches of a select are counted.
 */
public record OperationCount(Map<Operator, Integer> byOperator) {

  public OperationCount {
    byOperator = Collections.unmodifiableMap(new LinkedHashMap<>(byOperator));
  }

  /** The operations of a program in machine form. */
  public static OperationCount of(Program program) {
    Map<Operator, Integer> counts = new LinkedHashMap<>();
    for (Expr node : Traversal.inOrder(program.graph(), program.roots())) {
      if (node instanceof Apply apply && counts(apply)) {
        counts.merge(apply.operator(), 1, Integer::sum);
      }
    }
    return new OperationCount(counts);
  }

  private static boolean counts(Apply apply) {
    return apply.sort() == Sort.REAL
        && !apply.operands().isEmpty()
        && !apply.is(Primitive.NEGATE)
        && !apply.is(Primitive.SELECT);
  }

  /** All operations. */
  public int total() {
    return byOperator.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The number of applications of an operator. */
  public int of(Operator operator) {
    return byOperator.getOrDefault(operator, 0);
  }

  /** In words: {@code 12 (5 additions, 4 multiplications, 1 division, 2 calls)}. */
  public String inWords() {
    int additions = of(Primitive.ADD) + of(Primitive.SUBTRACT);
    int products = of(Primitive.MULTIPLY);
    int quotients = of(Primitive.DIVIDE);
    int calls = total() - additions - products - quotients;
    StringBuilder parts = new StringBuilder();
    part(parts, additions, "addition");
    part(parts, products, "multiplication");
    part(parts, quotients, "division");
    part(parts, calls, "call");
    return parts.isEmpty() ? "0" : total() + " (" + parts + ")";
  }

  private static void part(StringBuilder parts, int count, String noun) {
    if (count > 0) {
      parts.append(parts.isEmpty() ? "" : ", ").append(count).append(' ').append(noun);
      parts.append(count == 1 ? "" : "s");
    }
  }
}
