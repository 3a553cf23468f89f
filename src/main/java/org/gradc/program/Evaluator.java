package org.gradc.program;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Extern;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions on demand: a branch that is not taken is not evaluated.
 *
 * <p>Integers and conditions are doubles too. Values are kept until {@link #forget()}.
 */
final class Evaluator {
  private final ExprGraph graph;
  private final ExternCalls externs;
  private final Map<String, Integer> extents;
  private final Map<String, Storage> arrays;
  private final Map<String, Long> indices = new HashMap<>();
  private final double[] values;
  private final int[] stamps;
  private int now = 1;
  private int[] stack = new int[64];

  Evaluator(
      ExprGraph graph,
      ExternCalls externs,
      Map<String, Integer> extents,
      Map<String, Storage> arrays) {
    this.graph = graph;
    this.externs = externs;
    this.extents = extents;
    this.arrays = arrays;
    this.values = new double[graph.size()];
    this.stamps = new int[graph.size()];
  }

  /** Gives an index its value; forgets what was evaluated. */
  void bind(Index index, long value) {
    indices.put(index.name(), value);
    forget();
  }

  /** Forgets all values: an index or an array has changed. */
  void forget() {
    now++;
  }

  /** The value of an integer expression. */
  long integer(Expr expr) {
    return (long) value(expr);
  }

  /** The values of subscripts. */
  long[] integers(List<Expr> subscripts) {
    long[] result = new long[subscripts.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = integer(subscripts.get(i));
    }
    return result;
  }

  /** The value of an expression. */
  double value(Expr root) {
    int depth = 0;
    stack[depth++] = root.id();
    while (depth > 0) {
      int id = stack[depth - 1];
      if (stamps[id] == now) {
        depth--;
        continue;
      }
      Expr node = graph.node(id);
      List<Expr> children = Traversal.children(node);
      if (depth + children.size() > stack.length) {
        stack = Arrays.copyOf(stack, 2 * (depth + children.size()));
      }
      int before = depth;
      if (isLazy(node)) {
        Expr missing = nextOfLazy((Apply) node);
        if (missing != null) {
          stack[depth++] = missing.id();
        }
      } else {
        for (int i = children.size() - 1; i >= 0; i--) {
          if (stamps[children.get(i).id()] != now) {
            stack[depth++] = children.get(i).id();
          }
        }
      }
      if (depth == before) {
        values[id] = compute(node);
        stamps[id] = now;
        depth--;
      }
    }
    return values[root.id()];
  }

  private static boolean isLazy(Expr node) {
    return node instanceof Apply apply
        && (apply.is(Primitive.SELECT) || apply.is(Primitive.AND) || apply.is(Primitive.OR));
  }

  /** The next operand that a select, and or or still needs, or null. */
  private @Nullable Expr nextOfLazy(Apply apply) {
    Expr first = apply.operand(0);
    if (stamps[first.id()] != now) {
      return first;
    }
    boolean holds = values[first.id()] != 0;
    Expr second;
    if (apply.is(Primitive.SELECT)) {
      second = apply.operand(holds ? 1 : 2);
    } else if (apply.is(Primitive.AND) == holds) {
      second = apply.operand(1);
    } else {
      return null;
    }
    return stamps[second.id()] == now ? null : second;
  }

  private double compute(Expr node) {
    if (node instanceof Constant constant) {
      return constant.value().toDouble();
    } else if (node instanceof Extent extent) {
      return required(extents.get(extent.name()), extent.name());
    } else if (node instanceof Index index) {
      return required(indices.get(index.name()), index.name());
    } else if (node instanceof Read read) {
      return required(arrays.get(read.array()), read.array()).get(integers(read));
    }
    return compute((Apply) node);
  }

  private double compute(Apply apply) {
    if (isLazy(apply)) {
      double first = values[apply.operand(0).id()];
      if (apply.is(Primitive.SELECT)) {
        return values[apply.operand(first != 0 ? 1 : 2).id()];
      }
      boolean decided = apply.is(Primitive.AND) == (first == 0);
      return decided ? first : values[apply.operand(1).id()];
    }
    double[] operands = new double[apply.operands().size()];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = values[apply.operand(i).id()];
    }
    if (apply.operator() instanceof Extern extern) {
      return externs.call(extern, operands);
    }
    if (apply.is(Primitive.DIVIDE) && apply.sort() == Sort.INTEGER) {
      return exactQuotient((long) operands[0], (long) operands[1]);
    }
    if (apply.is(Primitive.CHECK)) {
      return checkedIndex(apply, (long) operands[0], (long) operands[1]);
    }
    return ((Primitive) apply.operator()).evaluate(operands);
  }

  private double checkedIndex(Apply check, long subscript, long extent) {
    if (subscript < 0 || subscript >= extent) {
      String written = check.operand(1) instanceof Index ? ", as far as it is written" : "";
      throw new IndexOutOfBoundsException(
          subscripted(check)
              + written
              + ": subscript "
              + subscript
              + " is not in 0.."
              + (extent - 1));
    }
    return subscript;
  }

  /** The user's name of the first array with this subscript. */
  private String subscripted(Expr subscript) {
    for (int id = subscript.id(); id < graph.size(); id++) {
      if (graph.node(id) instanceof Read read && read.subscripts().contains(subscript)) {
        return ArrayNames.ofUser(read.array());
      }
    }
    return "array";
  }

  private static double exactQuotient(long dividend, long divisor) {
    if (divisor == 0 || dividend % divisor != 0) {
      throw new ArithmeticException(dividend + "/" + divisor + " is not an integer");
    }
    long quotient = dividend / divisor;
    return quotient;
  }

  private long[] integers(Read read) {
    long[] subscripts = new long[read.subscripts().size()];
    for (int i = 0; i < subscripts.length; i++) {
      subscripts[i] = (long) values[read.subscripts().get(i).id()];
    }
    return subscripts;
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }
}
