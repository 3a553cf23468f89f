package org.gradc.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.loop.LoopNode;
import org.gradc.loop.LoopProgram;
import org.gradc.loop.Polynomial;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Labels;
import org.gradc.schedule.Block;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Offsets;
import org.gradc.schedule.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The Java names in a kernel with loops: temporaries are known in the block that introduces them.
 */
final class LoopNames implements Naming {
  private final LoopProgram program;
  private final Map<String, String> arrays;
  private final Map<String, String> beginnings;
  private final JavaNames names;
  private final ExpressionWriter expressions = new ExpressionWriter(this);
  private final PolynomialWriter polynomials;
  private final Map<Expr, String> temporaries = new HashMap<>();
  private final Map<Expr, String> indices = new HashMap<>();
  private final Map<Integer, String> offsetNames = new HashMap<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final List<Index> loops = new ArrayList<>();
  private @Nullable String rowName;
  private final LoopUnits units = new LoopUnits();
  private int temporary = 1;
  private int condition = 1;
  private int offset = 1;

  /** What a block has introduced. */
  private static final class Scope {
    final Set<Expr> temporaries = new HashSet<>();
    final Set<String> variables = new HashSet<>();
    final Map<Object, String> offsets = new HashMap<>();
  }

  private record OffsetKey(@Nullable String base, Polynomial terms) {}

  /**
   * The names of a kernel.
   *
   * @param arrays the Java names of inputs, outputs, extents and work arrays
   * @param beginnings the variables that say where in its array a packed parameter begins
   */
  LoopNames(
      Kernel kernel, Map<String, String> arrays, Map<String, String> beginnings, JavaNames scope) {
    this.program = Objects.requireNonNull(kernel.loops());
    this.polynomials = new PolynomialWriter(expressions, new CheckedNames(program));
    this.arrays = new HashMap<>(arrays);
    this.beginnings = beginnings;
    this.names = scope.inner();
    this.arrays.values().forEach(names::reserve);
    beginnings.values().forEach(names::reserve);
    for (ArrayDeclaration array : program.arrays().values()) {
      if (!this.arrays.containsKey(array.name())) {
        this.arrays.put(array.name(), names.takeOrNumber(JavaNames.ofCompiler(array.name())));
      }
    }
  }

  @Override
  public void enter(Block method) {
    scopes.clear();
    loops.clear();
    units.clear();
  }

  @Override
  public void open() {
    scopes.push(new Scope());
  }

  @Override
  public void close() {
    scopes.pop();
  }

  /** The loop of this index begins: the next block is its body. */
  void enterLoop(Index index) {
    loops.add(index);
  }

  /** The loop ends. */
  void leaveLoop() {
    loops.remove(loops.size() - 1);
  }

  /** A loop begins at a place of the text. */
  void openUnit(int start) {
    units.begin(scopes.size(), loops.size(), start);
  }

  /** The loops of the body. */
  LoopUnits units() {
    return units;
  }

  /** The number of the innermost block, from the outermost on, of which this holds, or -1. */
  private int scope(Predicate<Scope> introduces) {
    int number = scopes.size() - 1;
    for (Scope scope : scopes) {
      if (introduces.test(scope)) {
        return number;
      }
      number--;
    }
    return -1;
  }

  @Override
  public String introduce(Expr expr) {
    scopes.element().temporaries.add(expr);
    return plainName(expr);
  }

  /** The name of a temporary that gets a value. */
  @Override
  public String name(Expr expr) {
    int scope = scope(s -> s.temporaries.contains(expr));
    String name = units.take(plainName(expr), BodyWriter.type(expr.sort()), scope);
    return units.give(name, scope);
  }

  private String plainName(Expr expr) {
    return temporaries.computeIfAbsent(expr, this::newName);
  }

  private String newName(Expr expr) {
    String label = program.labels().of(expr);
    if (label != null) {
      return names.take(JavaNames.ofCompiler(label));
    } else if (expr.sort() == Sort.CONDITION) {
      return names.takeNumbered("c", condition++);
    }
    return names.takeNumbered("t", temporary++);
  }

  @Override
  public @Nullable String nameOrNull(Expr expr) {
    int scope = scope(s -> s.temporaries.contains(expr));
    if (scope >= 0) {
      return units.take(plainName(expr), BodyWriter.type(expr.sort()), scope);
    } else if (expr instanceof Index index) {
      return index(index);
    } else if (expr instanceof Extent extent) {
      return input(extent.name());
    }
    return expr instanceof Read read && read.subscripts().isEmpty() ? input(read.array()) : null;
  }

  private String index(Index index) {
    String name =
        indices.computeIfAbsent(
            index, i -> names.takeOrNumber(JavaNames.ofCompiler(((Index) i).name())));
    int loop = loops.indexOf(index);
    if (loop >= 0) {
      units.takeIndex(name, loop);
    }
    return name;
  }

  @Override
  public String input(String array) {
    return units.take(plainInput(array), javaType(array), scope(s -> s.variables.contains(array)));
  }

  /** The Java type of an array, a variable or an extent. */
  private String javaType(String array) {
    ArrayDeclaration declaration = program.arrays().get(array);
    if (declaration == null) {
      return "int";
    }
    String element = BodyWriter.type(declaration.sort());
    return declaration.rank() == 0
        ? element
        : program.isInRows(array) ? "double[][]" : element + "[]";
  }

  private String plainInput(String array) {
    String name = arrays.get(array);
    if (name == null) {
      throw new IllegalStateException("no Java name for " + array);
    }
    return name;
  }

  @Override
  public String element(Read read) {
    return element(read.array(), read.subscripts());
  }

  private String element(String array, List<Expr> subscripts) {
    return line(array, subscripts) + "[" + place(array, subscripts) + "]";
  }

  /** The Java array with the element: a row where rows are arrays. */
  private String line(String array, List<Expr> subscripts) {
    Offsets.Split row = Offsets.row(program, array, subscripts, loops);
    return row == null ? input(array) : input(array) + "[" + place(array, row) + "]";
  }

  private String place(String array, List<Expr> subscripts) {
    return place(array, Offsets.split(program, array, subscripts, loops));
  }

  private String place(String array, Offsets.Split split) {
    String start = split.base() == null ? "" : beginning(split.base());
    Polynomial terms = split.inner();
    if (split.needsVariable()) {
      start = offsetVariable(split.base(), split.fixed());
    } else {
      terms = split.fixed().plus(split.inner());
    }
    return polynomials.sum(array, start, terms);
  }

  private String offsetVariable(@Nullable String base, Polynomial terms) {
    OffsetKey key = new OffsetKey(base, terms);
    for (Scope scope : scopes) {
      String name = scope.offsets.get(key);
      if (name != null) {
        return offset(name);
      }
    }
    throw new IllegalStateException("no variable holds " + terms);
  }

  private String offset(String name) {
    return units.take(name, "int", scope(s -> s.offsets.containsValue(name)));
  }

  private String beginning(String array) {
    String name = beginnings.getOrDefault(array, "");
    return name.isEmpty() ? name : units.take(name, "int", -1);
  }

  @Override
  public String target(Statement.Sink sink) {
    Statement.Join join = (Statement.Join) sink;
    if (!join.subscripts().isEmpty()) {
      return element(join.array(), join.subscripts());
    }
    return join.combine() == null ? variable(join.array()) : changed(join.array());
  }

  /** The variable, introduced where it has not been. */
  private String variable(String array) {
    return introduceVariable(array)
        ? BodyWriter.type(program.array(array).sort()) + " " + plainInput(array)
        : changed(array);
  }

  private String changed(String variable) {
    String name = input(variable);
    return units.give(name, scope(s -> s.variables.contains(variable)));
  }

  /** Whether the variable has not been introduced here; it is from now on. */
  private boolean introduceVariable(String array) {
    for (Scope scope : scopes) {
      if (scope.variables.contains(array)) {
        return false;
      }
    }
    return scopes.element().variables.add(array);
  }

  /** A statement that only kernels with loops have. */
  String line(Statement statement, ExpressionWriter writer) {
    if (statement instanceof Statement.DeclareVariable declare) {
      introduceVariable(declare.array());
      return BodyWriter.type(program.array(declare.array()).sort())
          + " "
          + plainInput(declare.array());
    } else if (statement instanceof Statement.Offset variable) {
      return offset(variable);
    } else if (statement instanceof Statement.Copy copy) {
      return "System.arraycopy("
          + String.join(
              ", ",
              line(copy.from(), copy.fromSubscripts()),
              place(copy.from(), copy.fromSubscripts()),
              line(copy.to(), copy.toSubscripts()),
              place(copy.to(), copy.toSubscripts()),
              writer.text(copy.length()))
          + ")";
    }
    LoopNode.Clear clear = ((Statement.Clear) statement).clear();
    ArrayDeclaration array = program.array(clear.array());
    String value = value(array.sort(), clear.value());
    if (array.rank() == 0) {
      return variable(array.name()) + " = " + value;
    }
    String name = input(clear.array());
    if (program.isInRows(array.name())) {
      Expr row = clear.row(array);
      return row == null
          ? "for (double[] " + rowName() + " : " + name + ") " + fill(rowName(), value)
          : fill(name + "[" + polynomials.sum(array.name(), "", Polynomial.of(row)) + "]", value);
    }
    return "Arrays.fill("
        + String.join(", ", name, writer.text(clear.from()), writer.text(clear.to()), value)
        + ")";
  }

  private static String fill(String array, String value) {
    return "Arrays.fill(" + array + ", " + value + ")";
  }

  private String rowName() {
    if (rowName == null) {
      rowName = names.takeOrNumber("row");
    }
    return rowName;
  }

  private static String value(Sort sort, double value) {
    if (sort == Sort.INTEGER) {
      return value == 0 ? "0" : value > 0 ? "Integer.MAX_VALUE" : "Integer.MIN_VALUE";
    }
    return Literals.of(value);
  }

  private String offset(Statement.Offset variable) {
    String name =
        offsetNames.computeIfAbsent(
            variable.number(), number -> names.takeNumbered("at", offset++));
    String start =
        variable.outer() > 0
            ? offset(Objects.requireNonNull(offsetNames.get(variable.outer())))
            : variable.base() == null ? "" : beginning(variable.base());
    String text = polynomials.sum("", start, variable.terms());
    scopes.element().offsets.put(new OffsetKey(variable.wholeBase(), variable.whole()), name);
    return "int " + name + " = " + text;
  }

  @Override
  public Labels labels() {
    return program.labels();
  }
}
