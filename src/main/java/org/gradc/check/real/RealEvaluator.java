package org.gradc.check.real;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Combine;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions in high precision on demand: a branch that is not taken is not run. */
final class RealEvaluator {
  private static final Map<Combine, Primitive> JOINS =
      Map.of(
          Combine.SUM, Primitive.ADD,
          Combine.PRODUCT, Primitive.MULTIPLY,
          Combine.MIN, Primitive.MIN,
          Combine.MAX, Primitive.MAX);

  private final ExprGraph graph;
  private final RealOperators operators;
  private final Observer observer;
  private final Map<String, Integer> extents;
  private final Map<String, RealArray> arrays;
  private final Map<String, Long> indices = new HashMap<>();
  private final @Nullable Real[] values;
  private final BitSet known = new BitSet();
  private final BitSet fixed = new BitSet();

  RealEvaluator(
      ExprGraph graph,
      RealOperators operators,
      Observer observer,
      Map<String, Integer> extents,
      Map<String, RealArray> arrays) {
    this.graph = graph;
    this.operators = operators;
    this.observer = observer;
    this.extents = extents;
    this.arrays = arrays;
    this.values = new Real[graph.size()];
  }

  /** Gives an index its value. */
  void bind(Index index, long value) {
    indices.put(index.name(), value);
    forget();
  }

  /** Forgets all values but those of constants: an index or an array has changed. */
  void forget() {
    known.clear();
    known.or(fixed);
  }

  /** Forgets the values that may have been read from an array. */
  void written(String array) {
    for (int id = known.nextSetBit(0); id >= 0; id = known.nextSetBit(id + 1)) {
      if (graph.node(id) instanceof Read read && read.array().equals(array)) {
        forget();
        return;
      }
    }
  }

  long integer(Expr expr) {
    return value(expr).toLong();
  }

  long[] integers(List<Expr> subscripts) {
    long[] result = new long[subscripts.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = integer(subscripts.get(i));
    }
    return result;
  }

  /** The element after the update's body was joined to it. */
  Real join(Update update, Real element) {
    Real body = value(update.body());
    Primitive join = Objects.requireNonNull(JOINS.get(update.combine()));
    boolean first = update.combine() == Combine.SUM && element == Real.ZERO;
    Real[] operands = {element, body};
    if (first || update.body().sort() != Sort.REAL) {
      return first ? body : operators.apply(join, operands);
    }
    return observer.result(join, operands, operators.apply(join, operands));
  }

  /** The value of an expression. */
  Real value(Expr root) {
    Deque<Expr> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Expr node = open.peek();
      int depth = open.size();
      if (!known.get(node.id())) {
        for (Expr needed : needed(node)) {
          if (!known.get(needed.id())) {
            open.push(needed);
          }
        }
      }
      if (open.size() == depth) {
        open.pop();
        if (!known.get(node.id())) {
          values[node.id()] = compute(node);
          known.set(node.id());
        }
      }
    }
    return of(root);
  }

  private Real of(Expr node) {
    return Objects.requireNonNull(values[node.id()]);
  }

  /** The operands that, as far as is known by now, decide the node's value. */
  private List<Expr> needed(Expr node) {
    if (!(node instanceof Apply apply) || !isChoice(apply)) {
      return Traversal.children(node);
    }
    Expr first = apply.operand(0);
    if (!known.get(first.id())) {
      return List.of(first);
    }
    Expr chosen = chosen(apply);
    return chosen == null ? List.of() : List.of(chosen);
  }

  private static boolean isChoice(Apply apply) {
    return apply.is(Primitive.SELECT) || apply.is(Primitive.AND) || apply.is(Primitive.OR);
  }

  /** The operand that the first one chooses, or null where that decides. */
  private @Nullable Expr chosen(Apply apply) {
    boolean holds = of(apply.operand(0)).isNonZero();
    if (apply.is(Primitive.SELECT)) {
      return apply.operand(holds ? 1 : 2);
    }
    return apply.is(Primitive.AND) == holds ? apply.operand(1) : null;
  }

  private Real compute(Expr node) {
    if (node instanceof Constant constant) {
      fixed.set(node.id());
      Real value = operators.constant(constant.value());
      boolean rounded = constant.value().denominator().bitCount() != 1;
      return rounded ? observer.constant(value) : value;
    } else if (node instanceof Extent extent) {
      return Real.of(required(extents.get(extent.name()), extent.name()));
    } else if (node instanceof Index index) {
      return Real.of(required(indices.get(index.name()), index.name()));
    } else if (node instanceof Read read) {
      RealArray array = required(arrays.get(read.array()), read.array());
      long[] subscripts = new long[read.subscripts().size()];
      for (int i = 0; i < subscripts.length; i++) {
        subscripts[i] = of(read.subscripts().get(i)).toLong();
      }
      return array.get(array.place(subscripts));
    }
    return compute((Apply) node);
  }

  private Real compute(Apply apply) {
    if (isChoice(apply)) {
      Expr chosen = chosen(apply);
      return of(chosen == null ? apply.operand(0) : chosen);
    }
    Real[] operands = new Real[apply.operands().size()];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = of(apply.operand(i));
    }
    if (!(apply.operator() instanceof Primitive operator)) {
      throw new IllegalArgumentException(apply.operator().symbol() + " has no digits");
    } else if (operator == Primitive.CHECK) {
      return Real.of(Objects.checkIndex(operands[0].toLong(), operands[1].toLong()));
    } else if (operator == Primitive.DIVIDE && apply.sort() == Sort.INTEGER) {
      return quotient(operands[0].toLong(), operands[1].toLong());
    }
    Real result = operators.apply(operator, operands);
    return apply.sort() == Sort.REAL ? observer.result(operator, operands, result) : result;
  }

  private static Real quotient(long dividend, long divisor) {
    if (divisor == 0 || dividend % divisor != 0) {
      throw new ArithmeticException(dividend + "/" + divisor + " is not an integer");
    }
    return Real.of(dividend / divisor);
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }
}
