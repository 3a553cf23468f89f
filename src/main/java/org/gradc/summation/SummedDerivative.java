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
import org.gradc.derive.ParameterCotangent;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;

/**
 * The derivative of a scalar function with loops by a number, or by each element of an array.
 *
 * @param graph of all expressions here, in normal form
 * @param element what the formula is differentiated by; its subscripts are numbers and free indices
 * @param last the last value of each subscript
 * @param value the derivative
 * @param definitions the arrays of the formula's own that the value reads by their names
 */
public record SummedDerivative(
    ExprGraph graph, Read element, List<Expr> last, Expr value, Map<Read, Expr> definitions) {

  /**
   * The derivative.
   *
   * @param function in normal form, with one output, a scalar
   * @param parameter an input that holds real numbers
   * @param subscripts numbers, or names of free indices; empty stands for any names
   * @param named whether arrays that the formula defines keep their names
   * @throws NotSummableException if there is no such formula
   */
  public static SummedDerivative of(
      Program function, String parameter, List<String> subscripts, boolean named)
      throws NotSummableException {
    Optional<Obstacle> obstacle = Obstacle.of(function);
    if (obstacle.isPresent()) {
      throw new NotSummableException(obstacle.get());
    }
    ParameterCotangent cotangent = ParameterCotangent.of(function, parameter);
    Program program = cotangent.program();
    Set<String> own = new LinkedHashSet<>();
    for (ArrayDeclaration array : program.arrays(Role.LOCAL)) {
      if (named && !array.name().startsWith("$")) {
        own.add(array.name());
      }
    }
    Elements elements = new Elements(program, own);
    ExprGraph graph = program.graph();
    List<Expr> shape = program.array(parameter).shape();
    List<Expr> places = new ArrayList<>();
    Map<Index, String> asked = new LinkedHashMap<>();
    for (int axis = 0; axis < shape.size(); axis++) {
      String subscript = subscripts.isEmpty() ? "" : subscripts.get(axis);
      if (!subscript.isEmpty() && Character.isDigit(subscript.charAt(0))) {
        places.add(graph.integer(Integer.parseInt(subscript)));
      } else {
        Index index = elements.over("i", shape.get(axis));
        places.add(index);
        asked.put(index, subscript);
      }
    }
    Expr value =
        cotangent.array() == null
            ? elements.algebra().zero()
            : elements.element(cotangent.array(), places);
    List<Expr> roots = new ArrayList<>();
    roots.add(graph.read(Sort.REAL, parameter, places));
    roots.add(value);
    List<Index> free = define(elements, roots);
    BoundNames names = new BoundNames(graph, taken(program));
    asked.forEach(
        (index, name) -> {
          if (!name.isEmpty()) {
            names.nameFree(index, name);
          }
        });
    names.nameSums(roots);
    asked.forEach(
        (index, name) -> {
          if (name.isEmpty()) {
            names.nameFree(index);
          }
        });
    free.forEach(names::nameFree);
    List<Expr> last = new ArrayList<>();
    shape.forEach(extent -> last.add(elements.ranges().plus(extent, -1)));
    return renamed(names, roots, last);
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
      for (String array : List.copyOf(elements.wanted())) {
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

  private static SummedDerivative renamed(BoundNames names, List<Expr> roots, List<Expr> last) {
    List<Expr> all = new ArrayList<>(roots);
    all.addAll(last);
    ExprGraph graph = new ExprGraph();
    List<Expr> images = names.renamed(all, graph);
    Map<Read, Expr> definitions = new LinkedHashMap<>();
    for (int at = 2; at < roots.size(); at += 2) {
      definitions.put((Read) images.get(at), Objects.requireNonNull(images.get(at + 1)));
    }
    return new SummedDerivative(
        graph,
        (Read) images.get(0),
        images.subList(roots.size(), all.size()),
        images.get(1),
        definitions);
  }

  private static Set<String> taken(Program program) {
    Set<String> taken = new HashSet<>(program.extents());
    taken.addAll(program.arrays().keySet());
    return taken;
  }
}
