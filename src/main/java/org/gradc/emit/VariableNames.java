package org.gradc.emit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.schedule.Block;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The Java names of a kernel's temporaries and inputs.
 *
 * <p>Temporaries bear the names that the formula gave them, the others are numbered in the order in
 * which they are written.
 */
final class VariableNames {
  private final Kernel kernel;
  private final Map<String, String> inputs;
  private final Map<Expr, String> temporaries = new HashMap<>();
  private final Set<Expr> introduced = new HashSet<>();

  VariableNames(Kernel kernel, Map<String, String> inputs, JavaNames scope) {
    this.kernel = kernel;
    this.inputs = inputs;
    JavaNames names = scope.inner();
    int[] next = {1, 1};
    for (Statement statement : kernel.statements()) {
      Expr introduced = introduced(statement);
      if (introduced != null && !temporaries.containsKey(introduced)) {
        temporaries.put(introduced, name(introduced, names, next));
      }
    }
  }

  private static @Nullable Expr introduced(Statement statement) {
    if (statement instanceof Statement.Let let) {
      return let.temporary();
    } else if (statement instanceof Statement.Declare declare) {
      return declare.temporary();
    } else if (statement instanceof Statement.Load load) {
      return load.temporary();
    }
    return null;
  }

  private String name(Expr temporary, JavaNames names, int[] next) {
    if (temporary instanceof Read read && read.subscripts().isEmpty()) {
      return inputs.getOrDefault(read.array(), read.array());
    }
    String label = kernel.program().labels().of(temporary);
    if (label != null) {
      return names.take(label);
    }
    boolean condition = temporary.sort() == Sort.CONDITION;
    String prefix = condition ? "c" : "t";
    String name = names.takeNumbered(prefix, next[condition ? 1 : 0]);
    next[condition ? 1 : 0] = Integer.parseInt(name, 1, name.length(), 10) + 1;
    return name;
  }

  /** Which values have variables in a method; it reads the others from the scratch array. */
  void enter(Block method) {
    introduced.clear();
    for (Statement statement : Kernel.statements(method)) {
      Expr expr = introduced(statement);
      if (expr != null) {
        introduced.add(expr);
      }
    }
  }

  /** The name of a temporary. */
  String name(Expr temporary) {
    String name = temporaries.get(temporary);
    if (name == null) {
      throw new IllegalStateException(temporary + " has no name");
    }
    return name;
  }

  /** The name by which the expression is written in the current method, or null. */
  @Nullable String nameOrNull(Expr expr) {
    if (introduced.contains(expr)) {
      return name(expr);
    }
    Integer slot = kernel.slots().get(expr);
    if (slot != null) {
      return scratch(slot, expr.sort());
    } else if (expr instanceof Read read && read.subscripts().isEmpty()) {
      return input(read.array());
    }
    return kernel.isTemporary(expr) ? name(expr) : null;
  }

  /** An element of the scratch array as a value of a sort. */
  static String scratch(int slot, Sort sort) {
    String element = KernelMethods.WORK + "[" + slot + "]";
    return switch (sort) {
      case REAL -> element;
      case INTEGER -> "((int) " + element + ")";
      case CONDITION -> "(" + element + " != 0.0)";
    };
  }

  /** An element of an array that the caller gave. */
  String element(Read read) {
    return input(read.array()) + "[" + kernel.offset(read) + "]";
  }

  String input(String array) {
    String name = inputs.get(array);
    if (name == null) {
      throw new IllegalStateException("no Java name for " + array);
    }
    return name;
  }
}
