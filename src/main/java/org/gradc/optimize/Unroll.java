package org.gradc.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Compact;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.Substitution;
import org.jspecify.annotations.Nullable;

/**
 * Makes a small program whose sizes are all numbers one nest without axes, by running it with
 * expressions in the place of numbers: every element becomes an expression over elements of inputs.
 *
 * <p>What is computed at all is computed once, so this takes no more operations than the loops do;
 * what bounds it is the size of the code. With {@value #NODES} nodes, value and gradient are a few
 * methods that HotSpot compiles.
 */
final class Unroll {
  private static final int NODES = 1_000;

  /** More updates than this are not tried. */
  private static final int UPDATES = 2_000;

  private final Program program;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Joining joining;
  private final Map<Index, Expr> indices = new HashMap<>();
  private final Map<String, Map<List<Expr>, Expr>> elements = new HashMap<>();
  private int updates;

  /** That the program cannot be run so, or not with so few nodes. */
  private static final class Stays extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stays() {
      super("the program stays as it is", null, false, false);
    }
  }

  private Unroll(Program program) {
    this.program = program;
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
    this.joining = new Joining(algebra);
  }

  /** The program without loops and local arrays, or the program itself. */
  static Program program(Program program) {
    boolean numbers =
        program.arrays().values().stream()
            .flatMap(array -> array.shape().stream())
            .allMatch(Constant.class::isInstance);
    if (!numbers || isStraight(program)) {
      return program;
    }
    try {
      return new Unroll(Compact.program(program)).straight();
    } catch (Stays stays) {
      return program;
    }
  }

  private static boolean isStraight(Program program) {
    return program.arrays(Role.LOCAL).isEmpty()
        && program.steps().size() == 1
        && program.steps().get(0) instanceof Nest nest
        && nest.axes().isEmpty();
  }

  private Program straight() {
    run(program.steps());
    List<Update> stores = new ArrayList<>();
    for (ArrayDeclaration output : program.outputs()) {
      for (List<Expr> element : elements(output.shape())) {
        stores.add(Update.store(output.name(), element, element(output, element)));
      }
    }
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>(program.arrays());
    arrays.values().removeIf(array -> array.role() == Role.LOCAL);
    Program result =
        new Program(
            program.name(),
            graph,
            program.extents(),
            arrays,
            List.of(new Nest(List.of(), stores)),
            program.labels());
    List<Expr> nodes = Traversal.inOrder(graph, result.roots());
    if (nodes.size() > NODES || !nodes.stream().allMatch(this::isRunnable)) {
      throw new Stays();
    }
    return result;
  }

  /** Whether the node is one of scalars: what leaves an array at run time stays where it does. */
  private boolean isRunnable(Expr node) {
    if (node instanceof Read read) {
      ArrayDeclaration array = program.array(read.array());
      boolean fixed = read.subscripts().stream().allMatch(Constant.class::isInstance);
      return array.isInput()
          && (fixed ? isInside(read.subscripts(), array) : array.role() != Role.PARAMETER);
    }
    return !(node instanceof Index);
  }

  private static boolean isInside(List<Expr> element, ArrayDeclaration array) {
    for (int axis = 0; axis < element.size(); axis++) {
      int subscript = ((Constant) element.get(axis)).value().intValue();
      if (subscript < 0 || subscript >= ((Constant) array.shape().get(axis)).value().intValue()) {
        return false;
      }
    }
    return true;
  }

  private List<List<Expr>> elements(List<Expr> shape) {
    List<List<Expr>> result = List.of(List.of());
    for (Expr extent : shape) {
      int length = ((Constant) extent).value().intValue();
      List<List<Expr>> longer = new ArrayList<>();
      for (List<Expr> element : result) {
        for (int i = 0; i < length; i++) {
          List<Expr> next = new ArrayList<>(element);
          next.add(graph.integer(i));
          longer.add(next);
        }
      }
      if (longer.size() > UPDATES) {
        throw new Stays();
      }
      result = longer;
    }
    return result;
  }

  // Recursion over the nesting of loops, which the formula's text bounds; so below.
  private void run(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        run(nest, 0);
      } else {
        Recurrence recurrence = (Recurrence) step;
        Axis axis = recurrence.axis();
        int lower = bound(axis.lower());
        int upper = bound(axis.upper());
        boolean up = recurrence.direction() == Recurrence.Direction.UP;
        for (int k = 0; k < upper - lower; k++) {
          count();
          indices.put(axis.index(), graph.integer(up ? lower + k : upper - 1 - k));
          run(recurrence.steps());
        }
      }
    }
  }

  private void run(Nest nest, int depth) {
    if (depth < nest.axes().size()) {
      Axis axis = nest.axes().get(depth);
      int upper = bound(axis.upper());
      for (int i = bound(axis.lower()); i < upper; i++) {
        count();
        indices.put(axis.index(), graph.integer(i));
        run(nest, depth + 1);
      }
      return;
    }
    Substitution here =
        new Substitution(algebra, this::replacement).telling(program.labels()::carryOrigin);
    for (Update update : nest.updates()) {
      count();
      Expr guard = update.guard() == null ? null : here.image(update.guard());
      if (guard == null || !algebra.isFalse(guard)) {
        List<Expr> element = here.images(update.subscripts());
        ArrayDeclaration target = program.array(update.target());
        if (!element.stream().allMatch(Constant.class::isInstance) || !isInside(element, target)) {
          throw new Stays();
        }
        Expr body = joining.guarded(update.combine(), here.image(update.body()), guard);
        elements
            .computeIfAbsent(target.name(), name -> new HashMap<>())
            .merge(element, body, (a, b) -> joining.join(update.combine(), List.of(a, b)));
      }
    }
  }

  private void count() {
    if (++updates > UPDATES || graph.size() > 20 * NODES) {
      throw new Stays();
    }
  }

  private int bound(Expr bound) {
    Expr value = new Substitution(algebra, this::replacement).image(bound);
    if (!(value instanceof Constant constant) || !constant.value().isInt()) {
      throw new Stays();
    }
    return constant.value().intValue();
  }

  private @Nullable Expr replacement(Expr expr) {
    if (expr instanceof Index index) {
      return indices.get(index);
    }
    Read read = (Read) expr;
    ArrayDeclaration array = program.array(read.array());
    if (array.isInput()
        || !read.subscripts().stream().allMatch(Constant.class::isInstance)
        || !isInside(read.subscripts(), array)) {
      return null;
    }
    return element(array, read.subscripts());
  }

  private Expr element(ArrayDeclaration array, List<Expr> element) {
    Expr value = elements.getOrDefault(array.name(), Map.of()).get(element);
    if (value == null) {
      return joining.identity(program, array);
    }
    if (value instanceof Apply && array.sort() == Sort.REAL && !array.name().startsWith("$")) {
      program.labels().put(value, label(array.name(), element));
    }
    return value;
  }

  /** The name of a local element: {@code q2}, {@code q1_0}. */
  private static String label(String array, List<Expr> element) {
    StringBuilder name = new StringBuilder(array);
    for (int axis = 0; axis < element.size(); axis++) {
      name.append(axis == 0 ? "" : "_").append(element.get(axis));
    }
    return name.toString();
  }
}
