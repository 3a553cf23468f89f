package org.gradc;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gradc.Explanation.Pattern;
import org.gradc.derive.Kind;
import org.gradc.derive.Names;
import org.gradc.emit.FunctionClass;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.schedule.Kernel;
import org.jspecify.annotations.Nullable;

/** Which entries of the Jacobian and of the Hessian of a function are not always 0. */
final class Sparsity {
  /** What the class does not compute is derived for this up to so many nodes of the value. */
  private static final int MOST_NODES = 5_000;

  private static final int MOST_PARAMETERS = 200;

  private final FunctionClass own;
  private final Pipeline pipeline;
  private final Program normal;
  private final boolean scalar;

  private Sparsity(FunctionClass own, Pipeline pipeline, Program normal) {
    this.own = own;
    this.pipeline = pipeline;
    this.normal = normal;
    this.scalar = normal.array(Names.VALUE).rank() == 0;
  }

  /**
   * The pattern of the Jacobian, which for a scalar function is its gradient as a row, and of the
   * Hessian of a scalar function.
   *
   * @param own the class of the function
   * @param normal the value in normal form
   */
  static List<Pattern> of(FunctionClass own, Pipeline pipeline, Program normal) {
    if (normal.arrays(Role.PARAMETER).isEmpty()) {
      return List.of();
    }
    Sparsity sparsity = new Sparsity(own, pipeline, normal);
    List<Pattern> patterns = new ArrayList<>();
    patterns.add(sparsity.pattern(sparsity.scalar ? Kind.GRADIENT : Kind.JACOBIAN));
    if (sparsity.scalar) {
      patterns.add(sparsity.pattern(Kind.HESSIAN));
    }
    return patterns;
  }

  private Pattern pattern(Kind kind) {
    String matrix = kind == Kind.HESSIAN ? "hessian" : "jacobian";
    if (!isStraight(normal)) {
      return Pattern.unknown(matrix, "the function has loops, whose sizes are known at run time");
    }
    List<String> columns = new ArrayList<>();
    normal.arrays(Role.PARAMETER).forEach(array -> names(array, array.name(), columns));
    Program derived = derived(kind, columns.size());
    if (derived == null || !isStraight(derived)) {
      return Pattern.unknown(
          matrix, "the class does not compute it, and the function is too large to do it here");
    }
    List<String> rows = new ArrayList<>();
    if (kind == Kind.HESSIAN) {
      rows.addAll(columns);
    } else {
      names(normal.array(Names.VALUE), scalar ? own.functionName() : "", rows);
    }
    return new Pattern(matrix, rows, columns, entries(derived, kind, rows.size()), "");
  }

  private static boolean isStraight(Program program) {
    return program.arrays(Role.LOCAL).isEmpty()
        && program.steps().stream().allMatch(s -> s instanceof Nest n && n.axes().isEmpty());
  }

  /** The program of a kind: that of the class if it computes it. */
  private @Nullable Program derived(Kind kind, int parameters) {
    for (Kernel kernel : own.kernels()) {
      if (kernel.kind().name().equals(kind.name())) {
        return kernel.program();
      }
    }
    boolean small = normal.graph().size() <= MOST_NODES && parameters <= MOST_PARAMETERS;
    return small ? pipeline.derive(kind, normal).program() : null;
  }

  private static List<List<Integer>> entries(Program derived, Kind kind, int rows) {
    String output =
        switch (kind) {
          case HESSIAN -> Names.HESSIAN;
          case JACOBIAN -> Names.JACOBIAN;
          default -> Names.GRADIENT;
        };
    List<TreeSet<Integer>> entries = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      entries.add(new TreeSet<>());
    }
    for (Step step : derived.steps()) {
      for (Update update : ((Nest) step).updates()) {
        if (update.target().equals(output) && !isZero(update.body())) {
          List<Expr> place = update.subscripts();
          int row = place.size() == 1 ? 0 : number(place.get(0));
          entries.get(row).add(number(place.get(place.size() - 1)));
        }
      }
    }
    return entries.stream().map(row -> List.copyOf(row)).toList();
  }

  private static boolean isZero(Expr expr) {
    return expr instanceof Constant constant && constant.value().isZero();
  }

  private static int number(Expr subscript) {
    return ((Constant) subscript).value().intValue();
  }

  /** The elements of an array of constant shape, row by row. */
  private static void names(ArrayDeclaration array, String name, List<String> names) {
    List<String> elements = List.of("");
    for (Expr extent : array.shape()) {
      List<String> longer = new ArrayList<>();
      for (String element : elements) {
        for (int i = 0; i < number(extent); i++) {
          longer.add(element.isEmpty() ? Integer.toString(i) : element + "," + i);
        }
      }
      elements = longer;
    }
    for (String element : elements) {
      names.add(element.isEmpty() ? name : name + "[" + element + "]");
    }
  }
}
