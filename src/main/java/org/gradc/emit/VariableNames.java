package org.gradc.emit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.Labels;
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
final class VariableNames implements Naming {
  private final Kernel kernel;
  private final Map<String, String> inputs;
  private final Map<String, String> beginnings;
  private final Map<Expr, String> temporaries = new HashMap<>();
  private final Set<Expr> introduced = new HashSet<>();

  /**
   * The names of a kernel.
   *
   * @param beginnings the variables that say where in its array a packed parameter begins
   */
  VariableNames(
      Kernel kernel, Map<String, String> inputs, Map<String, String> beginnings, JavaNames scope) {
    this.kernel = kernel;
    this.beginnings = beginnings;
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
  @Override
  public void enter(Block method) {
    introduced.clear();
    for (Statement statement : Kernel.statements(method)) {
      Expr expr = introduced(statement);
      if (expr != null) {
        introduced.add(expr);
      }
    }
  }

  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public String introduce(Expr temporary) {
    return name(temporary);
  }

  @Override
  public String target(Statement.Sink sink) {
    Statement.Store store = (Statement.Store) sink;
    return input(store.array()) + "[" + ((Constant) store.offset()).value() + "]";
  }

  /** The name of a temporary. */
  @Override
  public String name(Expr temporary) {
    String name = temporaries.get(temporary);
    if (name == null) {
      throw new IllegalStateException(temporary + " has no name");
    }
    return name;
  }

  /** The name by which the expression is written in the current method, or null. */
  @Override
  public @Nullable String nameOrNull(Expr expr) {
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
  @Override
  public String element(Read read) {
    String beginning = beginnings.get(read.array());
    int offset = kernel.offset(read);
    String place =
        beginning == null ? "" + offset : offset == 0 ? beginning : beginning + " + " + offset;
    return input(read.array()) + "[" + place + "]";
  }

  @Override
  public String input(String array) {
    String name = inputs.get(array);
    if (name == null) {
      throw new IllegalStateException("no Java name for " + array);
    }
    return name;
  }

  @Override
  public Labels labels() {
    return kernel.program().labels();
  }
}
