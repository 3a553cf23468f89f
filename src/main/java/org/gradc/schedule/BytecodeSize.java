package org.gradc.schedule;

import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many bytes of bytecode statements take, from above.
 *
 * <p>Local variables are counted with the wide form of their instructions (JVMS 6.5).
 */
final class BytecodeSize {
  private static final int VARIABLE = 4;
  private static final int ELEMENT = 7;
  private static final int LITERAL = 3;
  private static final int CALL = 3;
  private static final int COMPARISON = 4;
  private static final int JUMP = 3;
  private static final int TRUTH = 5;

  private final Kernel kernel;

  BytecodeSize(Kernel kernel) {
    this.kernel = kernel;
  }

  /** The size of the body of a method. */
  int of(Block method) {
    int size = 0;
    for (BlockTree.Line line : BlockTree.lines(method)) {
      size += of(line.statement());
    }
    return size;
  }

  /** The size of one statement, without the blocks of an if. */
  int of(Statement statement) {
    int[] size = {frame(statement)};
    Expr value = StatementReads.value(statement);
    if (value != null) {
      if (StatementReads.defined(statement) == value) {
        size[0] += operation(value);
      }
      StatementReads.forEach(
          statement, kernel::isTemporary, node -> size[0] += written(node));
    }
    return size[0];
  }

  private static int frame(Statement statement) {
    if (statement instanceof Statement.If) {
      return TRUTH + JUMP;
    } else if (statement instanceof Statement.Call) {
      return VARIABLE + CALL + VARIABLE;
    } else if (statement instanceof Statement.Declare declare) {
      return declare.needsValue() ? 1 + VARIABLE : 0;
    }
    boolean twice = statement instanceof Statement.Save || statement instanceof Statement.Load;
    return twice ? ELEMENT + VARIABLE : Math.max(ELEMENT, VARIABLE + TRUTH);
  }

  private int written(Expr node) {
    return kernel.isTemporary(node) ? VARIABLE : operation(node);
  }

  private int operation(@Nullable Expr node) {
    if (node instanceof Constant) {
      return LITERAL;
    } else if (node instanceof Read read) {
      return read.subscripts().isEmpty() && !kernel.isPacked() ? VARIABLE : ELEMENT;
    } else if (node instanceof Apply apply) {
      boolean arithmetic =
          apply.is(Primitive.ADD)
              || apply.is(Primitive.SUBTRACT)
              || apply.is(Primitive.MULTIPLY)
              || apply.is(Primitive.DIVIDE)
              || apply.is(Primitive.NEGATE);
      if (arithmetic) {
        return 1;
      } else if (apply.sort() == Sort.CONDITION) {
        return COMPARISON + TRUTH;
      }
      return apply.is(Primitive.SELECT) ? TRUTH + 2 * JUMP : 2 * CALL + 1;
    }
    return VARIABLE;
  }
}
