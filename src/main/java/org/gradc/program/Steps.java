package org.gradc.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Walks over the steps of a program; all recurse over the nesting of loops only. */
public final class Steps {
  private Steps() {}

  /** What takes the place of a nest. */
  @FunctionalInterface
  public interface NestReplacement {
    /**
     * The steps in the place of a nest, none to leave it out.
     *
     * @param enclosing the axes of the recurrences around it, outermost first
     */
    List<Step> of(List<Axis> enclosing, Nest nest);
  }

  /** All updates in order. */
  public static List<Update> updates(List<Step> steps) {
    List<Update> updates = new ArrayList<>();
    for (Step step : steps) {
      updates.addAll(
          step instanceof Nest nest ? nest.updates() : updates(((Recurrence) step).steps()));
    }
    return updates;
  }

  /** The steps with every nest replaced; a recurrence around nothing is left out. */
  public static List<Step> replaced(List<Step> steps, NestReplacement replacement) {
    return replaced(steps, List.of(), replacement);
  }

  private static List<Step> replaced(
      List<Step> steps, List<Axis> enclosing, NestReplacement replacement) {
    List<Step> result = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        result.addAll(replacement.of(enclosing, nest));
      } else {
        Recurrence recurrence = (Recurrence) step;
        List<Axis> inside = new ArrayList<>(enclosing);
        inside.add(recurrence.axis());
        List<Step> inner = replaced(recurrence.steps(), inside, replacement);
        if (!inner.isEmpty()) {
          result.add(new Recurrence(recurrence.axis(), recurrence.direction(), inner));
        }
      }
    }
    return result;
  }

  /** Visits every nest in order, with the axes of the recurrences around it, outermost first. */
  public static void visit(List<Step> steps, BiConsumer<List<Axis>, Nest> visitor) {
    visit(steps, List.of(), visitor);
  }

  private static void visit(
      List<Step> steps, List<Axis> enclosing, BiConsumer<List<Axis>, Nest> visitor) {
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        visitor.accept(enclosing, nest);
      } else {
        Recurrence recurrence = (Recurrence) step;
        List<Axis> inside = new ArrayList<>(enclosing);
        inside.add(recurrence.axis());
        visit(recurrence.steps(), inside, visitor);
      }
    }
  }

  /** The names of all indices that the steps bind. */
  public static Set<String> boundNames(List<Step> steps) {
    Set<String> names = new HashSet<>();
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        nest.axes().forEach(axis -> names.add(axis.index().name()));
      } else {
        Recurrence recurrence = (Recurrence) step;
        names.add(recurrence.axis().index().name());
        names.addAll(boundNames(recurrence.steps()));
      }
    }
    return names;
  }
}
