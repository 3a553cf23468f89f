package org.gradc.emit;

import java.util.List;
import java.util.function.IntFunction;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.schedule.Block;
import org.gradc.schedule.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks as Java statements.
 *
 * <p>Recursion is as deep as blocks are nested, which the splitting into methods bounds.
 */
final class BodyWriter {
  private static final String INDENT = "  ";

  private final Naming variables;
  private final ExpressionWriter expressions;
  private final IntFunction<String> calls;
  private final Marks marks;
  private final StringBuilder text = new StringBuilder();

  /**
   * A writer of bodies of one kernel.
   *
   * @param calls the call of each part of the kernel
   */
  BodyWriter(Naming variables, IntFunction<String> calls) {
    this.variables = variables;
    this.expressions = new ExpressionWriter(variables);
    this.calls = calls;
    this.marks = new Marks(variables);
  }

  /** The body of a method. */
  String body(Block block) {
    variables.enter(block);
    text.setLength(0);
    block(block, "");
    return text.toString();
  }

  private void block(Block block, String indent) {
    variables.open();
    List<Statement> statements = block.statements();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (statement instanceof Statement.If branch) {
        branch(branch, indent);
      } else if (statement instanceof Statement.For loop) {
        boolean goesOn = i + 1 < statements.size() && goesOn(statements.get(i + 1), loop);
        loops(loop, goesOn ? (Statement.For) statements.get(++i) : null, indent);
      } else {
        text.append(indent).append(line(statement)).append(';');
        text.append(marks.of(statement)).append('\n');
      }
    }
    variables.close();
  }

  private static boolean goesOn(Statement next, Statement.For loop) {
    return next instanceof Statement.For rest && rest.goesOn() && rest.index() == loop.index();
  }

  /** A loop and, if there is one, that which runs the rounds it leaves. */
  private void loops(Statement.For loop, Statement.@Nullable For rest, String indent) {
    LoopNames names = (LoopNames) variables;
    names.openUnit(text.length());
    loop(loop, indent);
    if (rest != null) {
      loop(rest, indent);
    }
    names.units().end(text.length(), !loop.goesOn() && (rest != null || loop.step() == 1));
  }

  private void loop(Statement.For loop, String indent) {
    String index = expressions.text(loop.index());
    String lower = expressions.text(loop.lower());
    String upper = expressions.text(loop.upper());
    String head;
    if (loop.down()) {
      String last = expressions.oneLess(loop.upper());
      head = "int " + index + " = " + last + "; " + index + " >= " + lower + "; " + index + "--";
    } else if (loop.step() == 1) {
      String start = loop.goesOn() ? "" : "int " + index + " = " + lower;
      head = start + "; " + index + " < " + upper + "; " + index + "++";
    } else {
      text.append(indent).append("int ").append(index).append(" = ").append(lower).append(";\n");
      String end = upper + " - " + (loop.step() - 1);
      head = "; " + index + " < " + end + "; " + index + " += " + loop.step();
    }
    text.append(indent).append("for (").append(head).append(") {\n");
    LoopNames names = (LoopNames) variables;
    names.enterLoop(loop.index());
    block(loop.body(), indent + INDENT);
    names.leaveLoop();
    text.append(indent).append("}\n");
  }

  private void branch(Statement.If branch, String indent) {
    boolean holds = !branch.whenTrue().isEmpty();
    text.append(indent).append("if (");
    text.append(expressions.condition(branch.condition(), holds)).append(") {\n");
    block(holds ? branch.whenTrue() : branch.whenFalse(), indent + INDENT);
    if (holds && !branch.whenFalse().isEmpty()) {
      List<Statement> otherwise = branch.whenFalse().statements();
      text.append(indent).append("} else ");
      if (otherwise.size() == 1 && otherwise.get(0) instanceof Statement.If inner) {
        int start = text.length();
        branch(inner, indent);
        text.delete(start, start + indent.length());
        return;
      }
      text.append("{\n");
      block(branch.whenFalse(), indent + INDENT);
    }
    text.append(indent).append("}\n");
  }

  private String line(Statement statement) {
    if (statement instanceof Statement.Let let) {
      Expr temporary = let.temporary();
      String value = expressions.definition(temporary);
      return declaration(temporary) + " = " + value;
    } else if (statement instanceof Statement.Declare declare) {
      Expr temporary = declare.temporary();
      return declaration(temporary) + (declare.needsValue() ? " = " + zero(temporary) : "");
    } else if (statement instanceof Statement.Assign assign) {
      return variables.name(assign.temporary()) + " = " + expressions.text(assign.value());
    } else if (statement instanceof Statement.Compute compute) {
      Expr temporary = compute.temporary();
      return variables.name(temporary) + " = " + expressions.definition(temporary);
    } else if (statement instanceof Statement.Store store) {
      return variables.target(store) + " = " + expressions.text(store.value());
    } else if (statement instanceof Statement.Join join) {
      return join(join);
    } else if (statement instanceof Statement.Return result) {
      return "return " + expressions.text(result.value());
    } else if (statement instanceof Statement.Call call) {
      return calls.apply(call.part());
    }
    return variables instanceof LoopNames names
        ? names.line(statement, expressions)
        : scratchLine(statement);
  }

  private String join(Statement.Join join) {
    String value = expressions.text(join.value());
    String target = variables.target(join);
    if (join.combine() == null) {
      return target + " = " + value;
    }
    return switch (join.combine()) {
      case SUM ->
          join.value() instanceof Apply apply
                  && apply.is(Primitive.NEGATE)
                  && variables.nameOrNull(apply) == null
              ? target + " -= " + expressions.operand(apply.operand(0))
              : target + " += " + value;
      case PRODUCT -> target + " *= " + value;
      case MIN -> target + " = Math.min(" + target + ", " + value + ")";
      case MAX -> target + " = Math.max(" + target + ", " + value + ")";
    };
  }

  private String scratchLine(Statement statement) {
    if (statement instanceof Statement.Load load) {
      Expr temporary = load.temporary();
      return declaration(temporary) + " = " + VariableNames.scratch(load.slot(), temporary.sort());
    } else if (statement instanceof Statement.Save save) {
      return kept(save.slot(), save.temporary(), variables.name(save.temporary()));
    }
    Statement.Keep keep = (Statement.Keep) statement;
    String value =
        keep.value() == keep.temporary()
            ? expressions.definition(keep.value())
            : expressions.text(keep.value());
    return kept(keep.slot(), keep.temporary(), value);
  }

  private static String kept(int slot, Expr temporary, String value) {
    boolean condition = temporary.sort() == Sort.CONDITION;
    return "work[" + slot + "] = " + (condition ? "(" + value + ") ? 1.0 : 0.0" : value);
  }

  private String declaration(Expr temporary) {
    return type(temporary.sort()) + " " + variables.introduce(temporary);
  }

  static String type(Sort sort) {
    return switch (sort) {
      case REAL -> "double";
      case INTEGER -> "int";
      case CONDITION -> "boolean";
    };
  }

  private static String zero(Expr expr) {
    return switch (expr.sort()) {
      case REAL -> "0.0";
      case INTEGER -> "0";
      case CONDITION -> "false";
    };
  }
}
