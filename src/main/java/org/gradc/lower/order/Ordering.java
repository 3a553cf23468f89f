package org.gradc.lower.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.lower.integer.Assumptions;
import org.gradc.lower.integer.Polynomials;
import org.gradc.lower.integer.Prover;
import org.gradc.lower.integer.Variables;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;

/**
 * Puts statements in an order in which every element is written before it is read.
 *
 * <p>Statements that read each other's elements in a circle are put into a loop that runs in order;
 * what that loop orders is no longer in the way, and the rest is ordered within it in the same way
 * (Allen and Kennedy, Automatic translation of FORTRAN programs to vector form, 1987). All others
 * become nests.
 */
public final class Ordering {
  private final ExprGraph graph;
  private final Knowledge knowledge;

  public Ordering(
      ExprGraph graph,
      Polynomials polynomials,
      Variables variables,
      Prover prover,
      Rewriter rewriter,
      Assumptions known) {
    this(graph, new Knowledge(graph, polynomials, variables, prover, rewriter, known));
  }

  private Ordering(ExprGraph graph, Knowledge knowledge) {
    this.graph = graph;
    this.knowledge = knowledge;
  }

  /**
   * The steps of statements.
   *
   * @throws OrderingFailure if there is no order
   */
  public List<Step> of(List<Statement> statements) throws OrderingFailure {
    Map<String, List<Integer>> writers = new LinkedHashMap<>();
    for (int k = 0; k < statements.size(); k++) {
      writers.computeIfAbsent(statements.get(k).update().target(), a -> new ArrayList<>()).add(k);
    }
    List<Dependence> dependences = new ArrayList<>();
    for (int k = 0; k < statements.size(); k++) {
      for (Access access : Access.of(graph, statements.get(k), writers.keySet())) {
        for (int writer : Objects.requireNonNull(writers.get(access.read().array()))) {
          dependences.add(new Dependence(writer, k, access, List.of()));
        }
      }
    }
    return steps(statements, dependences, List.of(), true);
  }

  private List<Step> steps(
      List<Statement> statements, List<Dependence> dependences, List<Axis> outer, boolean refine)
      throws OrderingFailure {
    List<Step> steps = new ArrayList<>();
    for (List<Integer> component : Components.of(successors(statements.size(), dependences))) {
      Set<Integer> members = new LinkedHashSet<>(component);
      List<Dependence> within = new ArrayList<>();
      for (Dependence dependence : dependences) {
        if (members.contains(dependence.writer()) && members.contains(dependence.reader())) {
          within.add(dependence);
        }
      }
      if (within.isEmpty()) {
        Statement statement = statements.get(component.get(0));
        steps.add(new Nest(statement.axes(), List.of(statement.update())));
      } else if (refine) {
        steps.addAll(refined(statements, component, within, outer));
      } else {
        steps.add(recurrence(statements, component, within, outer));
      }
    }
    return steps;
  }

  private static List<List<Integer>> successors(int size, List<Dependence> dependences) {
    List<Set<Integer>> sets = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      sets.add(new LinkedHashSet<>());
    }
    dependences.forEach(d -> sets.get(d.writer()).add(d.reader()));
    return sets.stream().<List<Integer>>map(ArrayList::new).toList();
  }

  /** A circle looked at more closely: parts of an array that are not the ones read fall out. */
  private List<Step> refined(
      List<Statement> statements,
      List<Integer> component,
      List<Dependence> within,
      List<Axis> outer)
      throws OrderingFailure {
    Map<Integer, Integer> places = new HashMap<>();
    List<Statement> some = new ArrayList<>();
    for (int k : component) {
      places.put(k, some.size());
      some.add(statements.get(k));
    }
    List<Dependence> left = new ArrayList<>();
    for (Dependence d : within) {
      Statement writer = statements.get(d.writer());
      Statement reader = statements.get(d.reader());
      if (!knowledge.isApart(writer, reader, d.access())) {
        left.add(
            new Dependence(
                Objects.requireNonNull(places.get(d.writer())),
                Objects.requireNonNull(places.get(d.reader())),
                d.access(),
                d.equal()));
      }
    }
    return steps(some, left, outer, false);
  }

  private Recurrence recurrence(
      List<Statement> statements,
      List<Integer> component,
      List<Dependence> within,
      List<Axis> outer)
      throws OrderingFailure {
    Times times = new Times(knowledge, statements, component, within);
    Times.Choice choice = times.find();
    if (choice == null) {
      throw Blame.of(knowledge, statements, within);
    }
    List<Statement> circle = component.stream().map(statements::get).toList();
    Index time = Times.index(graph, circle, choice, outer);
    Loop loop = new Loop(graph, knowledge, choice, time);
    Axis axis = loop.axis(circle);
    if (axis == null) {
      throw Blame.of(knowledge, statements, within);
    }
    Map<Integer, Integer> places = new HashMap<>();
    List<Statement> inner = new ArrayList<>();
    for (int k : component) {
      places.put(k, inner.size());
      List<Read> checked = new ArrayList<>();
      for (int d = 0; d < within.size(); d++) {
        if (within.get(d).reader() == k && choice.distances().get(d) == Times.Distance.CHECKED) {
          checked.add(within.get(d).access().read());
        }
      }
      inner.add(loop.within(statements.get(k), axis, checked));
    }
    List<Dependence> left = new ArrayList<>();
    for (int d = 0; d < within.size(); d++) {
      if (choice.distances().get(d) == Times.Distance.NOT_NEGATIVE) {
        Dependence dependence = within.get(d);
        left.add(
            loop.within(
                dependence,
                statements.get(dependence.reader()),
                Objects.requireNonNull(places.get(dependence.writer())),
                Objects.requireNonNull(places.get(dependence.reader()))));
      }
    }
    List<Axis> deeper = new ArrayList<>(outer);
    deeper.add(axis);
    Ordering deeperOrdering = new Ordering(graph, knowledge.within(axis));
    List<Step> steps = deeperOrdering.steps(inner, left, deeper, false);
    return new Recurrence(axis, choice.direction(), steps);
  }
}
