package org.gradc.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Update;

/** Programs without loops: one nest without axes that stores every element of every output. */
final class Straight {
  private Straight() {}

  /** Whether the program has no loops and no sizes known only at run time. */
  static boolean isStraight(Program program) {
    for (Step step : program.steps()) {
      if (!(step instanceof Nest nest) || !nest.axes().isEmpty()) {
        return false;
      }
    }
    return program.arrays().values().stream()
        .flatMap(array -> array.shape().stream())
        .allMatch(Constant.class::isInstance);
  }

  /**
   * Whether derivatives are taken loop by loop, not as those of scalar expressions: there are
   * loops, local arrays, or elements that are known only at run time.
   */
  static boolean hasLoops(Program program) {
    return !isStraight(program)
        || !program.arrays(ArrayDeclaration.Role.LOCAL).isEmpty()
        || !program.roots().stream().allMatch(root -> root.sort() != Sort.INTEGER || isNumber(root))
        || Traversal.inOrder(program.graph(), program.roots()).stream()
            .anyMatch(
                node ->
                    node instanceof Read read
                        && program.array(read.array()).role() == ArrayDeclaration.Role.PARAMETER
                        && !read.subscripts().stream().allMatch(Straight::isNumber));
  }

  private static boolean isNumber(Expr expr) {
    return expr instanceof Constant;
  }

  /**
   * A straight program as one nest with 0 in what nothing is stored in; in others 0 is not read.
   */
  static Program tidy(Program program) {
    if (hasLoops(program)) {
      return ZeroArrays.removed(program);
    }
    ExprGraph graph = program.graph();
    List<Update> updates = new ArrayList<>();
    Set<String> written = new HashSet<>();
    for (Step step : program.steps()) {
      for (Update update : ((Nest) step).updates()) {
        updates.add(update);
        written.add(update.target() + ids(update.subscripts()));
      }
    }
    for (ArrayDeclaration output : program.outputs()) {
      for (List<Expr> element : elements(graph, output.shape())) {
        if (!written.contains(output.name() + ids(element))) {
          updates.add(Update.store(output.name(), element, graph.constant(0)));
        }
      }
    }
    return program.withSteps(List.of(new Nest(List.of(), updates)));
  }

  private static List<Integer> ids(List<Expr> subscripts) {
    return subscripts.stream().map(Expr::id).toList();
  }

  /** The subscripts of all elements, row-major, of an array of constant shape. */
  static List<List<Expr>> elements(ExprGraph graph, List<Expr> shape) {
    List<List<Expr>> elements = List.of(List.of());
    for (Expr extent : shape) {
      int length = ((Constant) extent).value().intValue();
      List<List<Expr>> longer = new ArrayList<>(elements.size() * length);
      for (List<Expr> element : elements) {
        for (int i = 0; i < length; i++) {
          List<Expr> next = new ArrayList<>(element);
          next.add(graph.integer(i));
          longer.add(next);
        }
      }
      elements = longer;
    }
    return elements;
  }
}
