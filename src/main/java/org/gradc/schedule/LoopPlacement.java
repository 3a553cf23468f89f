package org.gradc.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.loop.Assignment;
import org.gradc.loop.LoopNode;
import org.gradc.loop.LoopProgram;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Combine;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree of loops as statements: the work of each block depth first, as {@link Placement}
 * does for programs of scalars, around it the loops as they are.
 *
 * <p>A temporary is known to the rest of its block and to the blocks within: elements do not change
 * once they are read, so its value does not either.
 */
final class LoopPlacement {
  private final LoopProgram program;
  private final InnerLoops inner;

  private LoopPlacement(LoopProgram program) {
    this.program = program;
    this.inner = new InnerLoops(program);
  }

  /** The statements of a program; the last one returns the output of rank 0, if there is one. */
  static Block place(LoopProgram program) {
    Block body = new Block();
    new LoopPlacement(program).block(program.body(), body, new HashSet<>());
    for (ArrayDeclaration output : program.source().outputs()) {
      if (output.rank() == 0) {
        body.add(new Statement.Return(program.graph().read(output.name())));
      }
    }
    Offsets.introduce(program, body);
    return body;
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private void block(List<LoopNode> nodes, Block block, Set<Expr> outer) {
    Set<Expr> known = new HashSet<>(outer);
    for (LoopNode node : nodes) {
      if (node instanceof LoopNode.Loop loop && InnerLoops.isInnermost(loop)) {
        innermost(loop, block, known);
      } else if (node instanceof LoopNode.Loop loop) {
        Block body = new Block();
        block(loop.body(), body, known);
        block.add(header(loop, body));
      } else if (node instanceof LoopNode.Clear clear) {
        block.add(new Statement.Clear(clear));
      } else {
        work(((LoopNode.Work) node).assignments(), block, known);
      }
    }
  }

  private void innermost(LoopNode.Loop loop, Block block, Set<Expr> known) {
    for (InnerLoops.Part part : inner.parts(loop)) {
      Statement copy = RowCopy.of(program, loop, part.assignments());
      if (copy != null) {
        block.add(copy);
      } else if (!part.sums().isEmpty()) {
        sums(loop, part, block, known);
      } else {
        Block body = new Block();
        work(part.assignments(), body, new HashSet<>(known));
        block.add(header(loop, body));
      }
    }
  }

  private static Statement.For header(LoopNode.Loop loop, Block body) {
    return new Statement.For(
        loop.index(), loop.lower(), loop.upper(), loop.down(), loop.step(), loop.goesOn(), body);
  }

  /** Several rounds at once, with a variable each for the sums, and what is left over in one. */
  private void sums(LoopNode.Loop loop, InnerLoops.Part part, Block block, Set<Expr> known) {
    Index index = program.freshIndex(loop.index());
    List<Assignment> rounds = new ArrayList<>();
    Map<Assignment, Expr> totals = new LinkedHashMap<>();
    for (int k = 0; k < InnerLoops.SUMS; k++) {
      for (Assignment assignment : part.assignments()) {
        Assignment round = inner.later(assignment, loop.index(), index, k);
        if (k > 0 && part.sums().contains(assignment)) {
          round = round.to(partialSum(assignment, block, totals), List.of());
        }
        rounds.add(round);
      }
    }
    Block body = new Block();
    work(rounds, body, new HashSet<>(known));
    block.add(
        new Statement.For(index, loop.lower(), loop.upper(), false, InnerLoops.SUMS, false, body));
    Block rest = new Block();
    work(
        part.assignments().stream().map(a -> inner.later(a, loop.index(), index, 0)).toList(),
        rest,
        new HashSet<>(known));
    block.add(new Statement.For(index, loop.lower(), loop.upper(), false, 1, true, rest));
    totals.forEach(
        (sum, total) -> block.add(new Statement.Join(sum.target(), List.of(), Combine.SUM, total)));
  }

  /** A variable for a part of the sum, set to 0 before the loop and added to its total. */
  private String partialSum(Assignment sum, Block block, Map<Assignment, Expr> totals) {
    ExprGraph graph = program.graph();
    String variable = program.partialSum(sum.target());
    block.add(
        new Statement.Clear(new LoopNode.Clear(variable, graph.integer(0), graph.integer(0), 0)));
    totals.merge(sum, graph.read(variable), (all, one) -> graph.apply(Primitive.ADD, all, one));
    return variable;
  }

  /** Assignments under one guard stand in one {@code if}. */
  private void work(List<Assignment> assignments, Block block, Set<Expr> known) {
    for (int from = 0, to = 0; from < assignments.size(); from = to) {
      Expr guard = assignments.get(from).guard();
      while (to < assignments.size() && Objects.equals(assignments.get(to).guard(), guard)) {
        to++;
      }
      List<Statement.Sink> sinks = sinks(assignments.subList(from, to));
      if (guard == null) {
        add(place(sinks, null, known), block, known);
      } else {
        add(place(List.of(), guard, known), block, known);
        Block guarded = new Block();
        add(place(sinks, null, known), guarded, new HashSet<>(known));
        block.add(new Statement.If(guard, guarded, new Block()));
      }
    }
  }

  private static List<Statement.Sink> sinks(List<Assignment> assignments) {
    List<Statement.Sink> sinks = new ArrayList<>();
    for (Assignment assignment : assignments) {
      sinks.add(
          new Statement.Join(
              assignment.target(),
              assignment.subscripts(),
              assignment.fresh() ? null : assignment.combine(),
              assignment.body()));
    }
    return sinks;
  }

  private Block place(List<Statement.Sink> sinks, @Nullable Expr condition, Set<Expr> known) {
    return Placement.place(program.graph(), program.labels(), sinks, condition, known);
  }

  /** Adds statements to a block; a variable that is first set in a branch is introduced before. */
  private void add(Block placed, Block block, Set<Expr> known) {
    List<Statement> own = placed.statements();
    Set<String> variables = new HashSet<>();
    for (BlockTree.Line line : BlockTree.lines(placed)) {
      if (line.block() != placed
          && line.statement() instanceof Statement.Join join
          && join.combine() == null
          && join.subscripts().isEmpty()
          && variables.add(join.array())) {
        block.add(new Statement.DeclareVariable(join.array()));
      }
    }
    for (Statement statement : own) {
      block.add(statement);
      Expr introduced = StatementReads.introduced(statement);
      if (introduced != null) {
        known.add(introduced);
      }
    }
  }
}
