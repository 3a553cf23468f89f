package org.gradc.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;

/**
 * A computation: arrays that are given, steps in order, arrays that result.
 *
 * <p>A value; transformations make new programs, in the same graph or in another. Invariant,
 * checked by {@link ProgramChecker}: every write to an element precedes every read of it.
 *
 * @param name the name of the function it computes
 * @param graph the owner of all expressions of the program
 * @param extents names of the sizes known at run time, in the order of the caller's arguments
 * @param arrays every array by name, inputs in the order of the caller's arguments
 * @param labels names that the formula gave to expressions; no part of what is computed
 */
public record Program(
    String name,
    ExprGraph graph,
    List<String> extents,
    Map<String, ArrayDeclaration> arrays,
    List<Step> steps,
    Labels labels) {

  public Program {
    extents = List.copyOf(extents);
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    steps = List.copyOf(steps);
  }

  /** The program with declarations given as a list; names must differ. */
  public static Program of(
      String name,
      ExprGraph graph,
      List<String> extents,
      List<ArrayDeclaration> declarations,
      List<Step> steps) {
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration declaration : declarations) {
      if (arrays.put(declaration.name(), declaration) != null) {
        throw new IllegalArgumentException(declaration.name() + " is declared twice");
      }
    }
    return new Program(name, graph, extents, arrays, steps, new Labels());
  }

  /**
   * The declaration of an array.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ArrayDeclaration array(String array) {
    ArrayDeclaration declaration = arrays.get(array);
    if (declaration == null) {
      throw new IllegalArgumentException("no array " + array);
    }
    return declaration;
  }

  /** The arrays of one role, in order. */
  public List<ArrayDeclaration> arrays(ArrayDeclaration.Role role) {
    List<ArrayDeclaration> found = new ArrayList<>();
    for (ArrayDeclaration declaration : arrays.values()) {
      if (declaration.role() == role) {
        found.add(declaration);
      }
    }
    return found;
  }

  /** The arrays that the caller gives, in order. */
  public List<ArrayDeclaration> inputs() {
    return arrays.values().stream().filter(ArrayDeclaration::isInput).toList();
  }

  /** The arrays that the caller gets, in order. */
  public List<ArrayDeclaration> outputs() {
    return arrays(ArrayDeclaration.Role.OUTPUT);
  }

  /** The same program with other steps. */
  public Program withSteps(List<Step> newSteps) {
    return new Program(name, graph, extents, arrays, newSteps, labels);
  }

  /** The same program with other names of its expressions. */
  public Program withLabels(Labels newLabels) {
    return new Program(name, graph, extents, arrays, steps, newLabels);
  }

  /** Every expression that the steps name: bodies, guards, subscripts and bounds. */
  public List<Expr> roots() {
    List<Expr> roots = new ArrayList<>();
    collect(steps, roots);
    return roots;
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private static void collect(List<Step> steps, List<Expr> roots) {
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        for (Axis axis : nest.axes()) {
          roots.add(axis.lower());
          roots.add(axis.upper());
        }
        for (Update update : nest.updates()) {
          roots.addAll(update.subscripts());
          roots.add(update.body());
          if (update.guard() != null) {
            roots.add(update.guard());
          }
        }
      } else if (step instanceof Recurrence recurrence) {
        roots.add(recurrence.axis().lower());
        roots.add(recurrence.axis().upper());
        collect(recurrence.steps(), roots);
      }
    }
  }
}
