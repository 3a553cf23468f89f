package org.gradc.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;

/**
 * Checks the rules of programs: names are declared, sorts and ranks fit, inputs are not written,
 * outputs are not read, and an array is written before it is read.
 */
public final class ProgramChecker {
  private final Program program;
  private final Set<String> bound = new HashSet<>();
  private final Set<String> written = new HashSet<>();

  private ProgramChecker(Program program) {
    this.program = program;
  }

  /**
   * Checks a program.
   *
   * @throws IllegalArgumentException naming the first rule that is broken
   */
  public static void check(Program program) {
    ProgramChecker checker = new ProgramChecker(program);
    for (ArrayDeclaration array : program.arrays().values()) {
      for (Expr extent : array.shape()) {
        integer(extent, "extent of " + array.name());
      }
      checker.expressions(array.shape());
    }
    checker.steps(program.steps());
    for (ArrayDeclaration output : program.outputs()) {
      require(
          output.rank() > 0 || checker.written.contains(output.name()),
          "output " + output.name() + " is not written");
    }
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        nest(nest);
      } else {
        Recurrence recurrence = (Recurrence) step;
        // What a recurrence writes may be read in it: the order along the axis sees to it.
        collectTargets(recurrence.steps());
        bind(recurrence.axis());
        steps(recurrence.steps());
        bound.remove(recurrence.axis().index().name());
      }
    }
  }

  private void collectTargets(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        nest.updates().forEach(update -> written.add(update.target()));
      } else {
        collectTargets(((Recurrence) step).steps());
      }
    }
  }

  private void nest(Nest nest) {
    nest.axes().forEach(this::bind);
    List<Expr> roots = new ArrayList<>();
    for (Update update : nest.updates()) {
      ArrayDeclaration target = program.array(update.target());
      require(!target.isInput(), "input " + update.target() + " is written");
      require(
          update.subscripts().size() == target.rank(),
          update.target() + " has rank " + target.rank());
      update.subscripts().forEach(s -> integer(s, "subscript of " + update.target()));
      require(update.body().sort() == target.sort(), "body of " + update.target() + ": sort");
      require(
          update.guard() == null || update.guard().sort() == Sort.CONDITION,
          "guard of " + update.target() + " is no condition");
      roots.addAll(update.subscripts());
      roots.add(update.body());
      if (update.guard() != null) {
        roots.add(update.guard());
      }
    }
    expressions(roots);
    nest.updates().forEach(update -> written.add(update.target()));
    nest.axes().forEach(axis -> bound.remove(axis.index().name()));
  }

  private void bind(Axis axis) {
    integer(axis.lower(), "bound");
    integer(axis.upper(), "bound");
    expressions(List.of(axis.lower(), axis.upper()));
    require(bound.add(axis.index().name()), "index " + axis.index().name() + " is bound twice");
  }

  private void expressions(List<Expr> roots) {
    for (Expr root : roots) {
      require(program.graph().owns(root), root + " is of another graph");
    }
    for (Expr node : Traversal.inOrder(program.graph(), roots)) {
      if (node instanceof Index index) {
        require(bound.contains(index.name()), "index " + index.name() + " is not bound here");
      } else if (node instanceof Extent extent) {
        require(
            program.extents().contains(extent.name()), "extent " + extent.name() + " is unknown");
      } else if (node instanceof Read read) {
        ArrayDeclaration array = program.array(read.array());
        require(array.sort() == read.sort(), read.array() + " is read with another sort");
        require(read.subscripts().size() == array.rank(), read.array() + " has another rank");
        require(
            array.role() != ArrayDeclaration.Role.OUTPUT, "output " + read.array() + " is read");
        require(
            array.isInput() || written.contains(read.array()),
            read.array() + " is read before it is written");
      }
    }
  }

  private static void integer(Expr expr, String what) {
    require(expr.sort() == Sort.INTEGER, what + " is not an integer");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
