package org.gradc.summation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gradc.derive.PartialsTable;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Summation;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * The derivative of a scalar function with loops by numbers and by elements of arrays, one after
 * the other.
 *
 * @param graph of all expressions here, in normal form
 * @param elements what the formula is differentiated by; their subscripts are numbers and free
 *     indices
 * @param last the last value of each free index
 * @param value the derivative
 * @param definitions the arrays of the formula's own that the value reads by their names
 */
public record SummedDerivative(
    ExprGraph graph,
    List<Read> elements,
    Map<Index, Expr> last,
    Expr value,
    Map<Read, Expr> definitions) {

  /**
   * The derivative.
   *
   * @param function in normal form, with one output, a scalar
   * @param variables one gives a first derivative, two a second one; free indices of one name are
   *     one index
   * @param named whether arrays that the formula defines keep their names
   * @throws NotSummableException if there is no such formula
   */
  public static SummedDerivative of(Program function, List<Variable> variables, boolean named)
      throws NotSummableException {
    Optional<Obstacle> obstacle = Obstacle.of(function);
    if (obstacle.isPresent()) {
      throw new NotSummableException(obstacle.get());
    }
    Set<String> own = new LinkedHashSet<>();
    for (ArrayDeclaration array : function.arrays(Role.LOCAL)) {
      if (named && !array.name().startsWith("$")) {
        own.add(array.name());
      }
    }
    SummedDerivative found = of(function, variables, own);
    while (found == null) {
      found = of(function, variables, own);
    }
    return found;
  }

  /** Null where one of the named arrays cannot be defined, which then is named no more. */
  private static @Nullable SummedDerivative of(
      Program function, List<Variable> variables, Set<String> own) throws NotSummableException {
    Elements elements = new Elements(function, own);
    FreeElements by = new FreeElements(elements, variables);
    Expr value = elements.element(function.outputs().get(0).name(), List.of());
    for (Read element : by.reads()) {
      value = new Tangents(elements, PartialsTable.READABLE, element).of(value);
    }
    List<Expr> roots = new ArrayList<>(by.reads());
    roots.add(value);
    List<Index> free = define(elements, roots);
    for (int at = by.reads().size() + 1; at < roots.size(); at += 2) {
      Read element = (Read) roots.get(at);
      if (!tellsRanges(elements, roots.get(at + 1), element)) {
        own.remove(element.array());
        return null;
      }
    }
    SameSums same = new SameSums(elements.algebra());
    for (int at = by.reads().size(); at < roots.size(); at++) {
      roots.set(at, same.of(roots.get(at)));
    }
    BoundNames names = new BoundNames(function.graph(), taken(function));
    by.asked().forEach((name, index) -> names.nameFree(index, name));
    names.nameSums(roots);
    by.unnamed().forEach(names::nameFree);
    free.forEach(names::nameFree);
    return renamed(names, roots, by);
  }

  /** Whether it has neither a sum nor a free index. */
  public boolean isPlain() {
    return last.isEmpty()
        && Traversal.inOrder(graph, List.of(value)).stream().noneMatch(Summation::isSum);
  }

  /**
   * Adds each named array at free indices and its definition, those that later ones read included.
   *
   * @return the free indices
   */
  private static List<Index> define(Elements elements, List<Expr> roots)
      throws NotSummableException {
    List<Index> free = new ArrayList<>();
    Set<String> done = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (String array : named(elements, roots)) {
        if (done.add(array)) {
          ArrayDeclaration declaration = elements.program().array(array);
          List<Expr> places = new ArrayList<>();
          for (Expr extent : declaration.shape()) {
            Index index = elements.over("i", extent);
            free.add(index);
            places.add(index);
          }
          roots.add(elements.algebra().graph().read(declaration.sort(), array, places));
          roots.add(elements.element(array, places));
          more = true;
        }
      }
    }
    return free;
  }

  /** Whether the language infers the ranges of the element's indices: each is some subscript. */
  private static boolean tellsRanges(Elements elements, Expr value, Read element) {
    Set<Expr> subscripts = new HashSet<>();
    for (Expr node : Traversal.inOrder(elements.algebra().graph(), List.of(value))) {
      if (node instanceof Read read) {
        subscripts.addAll(read.subscripts());
      }
    }
    return subscripts.containsAll(element.subscripts());
  }

  private static Set<String> named(Elements elements, List<Expr> roots) {
    Set<String> arrays = new LinkedHashSet<>();
    for (Expr node : Traversal.inOrder(elements.algebra().graph(), roots)) {
      if (node instanceof Read read && elements.isNamed(read.array())) {
        arrays.add(read.array());
      }
    }
    return arrays;
  }

  private static SummedDerivative renamed(BoundNames names, List<Expr> roots, FreeElements by) {
    List<Expr> all = new ArrayList<>(roots);
    all.addAll(by.last().keySet());
    all.addAll(by.last().values());
    ExprGraph graph = new ExprGraph();
    List<Expr> images = names.renamed(all, graph);
    int order = by.reads().size();
    Map<Read, Expr> definitions = new LinkedHashMap<>();
    for (int at = order + 1; at < roots.size(); at += 2) {
      definitions.put((Read) images.get(at), Objects.requireNonNull(images.get(at + 1)));
    }
    Map<Index, Expr> last = new LinkedHashMap<>();
    for (int at = roots.size(); at < roots.size() + by.last().size(); at++) {
      last.put((Index) images.get(at), images.get(at + by.last().size()));
    }
    List<Read> elements = images.subList(0, order).stream().map(Read.class::cast).toList();
    return new SummedDerivative(graph, elements, last, images.get(order), definitions);
  }

  private static Set<String> taken(Program program) {
    Set<String> taken = new HashSet<>(program.extents());
    taken.addAll(program.arrays().keySet());
    return taken;
  }
}
