package org.gradc.schedule;

import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many bytes of bytecode statements take (JVMS 6.5).
 *
 * <p>An instruction on a local variable takes two bytes, four beyond the 256th slot; parts have few
 * variables beyond it.
 */
final class BytecodeSize {
  private static final int FAR_VARIABLE = 4;
  private static final int VARIABLE = 3;
  private static final int ELEMENT = 5;
  private static final int LITERAL = 3;
  private static final int CALL = 3;
  private static final int COMPARISON = 4;
  private static final int JUMP = 3;
  private static final int TRUTH = 5;

  /** Reading a value from the scratch array into a variable, or keeping it there. */
  static final int TRANSFER = ELEMENT + VARIABLE;

  private final Kernel kernel;
  private final int variable;

  BytecodeSize(Kernel kernel) {
    this.kernel = kernel;
    this.variable = kernel.isPacked() ? VARIABLE : FAR_VARIABLE;
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
      StatementReads.forEach(statement, kernel::isTemporary, node -> size[0] += written(node));
    }
    return size[0];
  }

  private int frame(Statement statement) {
    if (statement instanceof Statement.If) {
      return JUMP;
    } else if (statement instanceof Statement.Call) {
      return CALL + 2 * VARIABLE;
    } else if (statement instanceof Statement.Declare declare) {
      return declare.needsValue() ? 1 + variable : 0;
    } else if (statement instanceof Statement.Save || statement instanceof Statement.Load) {
      return ELEMENT + variable;
    }
    boolean stores = statement instanceof Statement.Store || statement instanceof Statement.Keep;
    Expr value = StatementReads.value(statement);
    int truth = value != null && value.sort() == Sort.CONDITION ? TRUTH : 0;
    return truth + (stores ? ELEMENT + 1 : variable);
  }

  private int written(Expr node) {
    return kernel.isTemporary(node) ? variable : operation(node);
  }

  private int operation(@Nullable Expr node) {
    if (node instanceof Constant) {
      return LITERAL;
    } else if (node instanceof Read read) {
      return read.subscripts().isEmpty() && !kernel.isPacked() ? variable : ELEMENT;
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
        return COMPARISON;
      }
      return apply.is(Primitive.SELECT) ? JUMP + COMPARISON : CALL + 2;
    }
    return variable;
  }
}
