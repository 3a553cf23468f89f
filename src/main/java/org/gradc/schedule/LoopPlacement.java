package org.gradc.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.loop.Assignment;
import org.gradc.loop.LoopNode;
import org.gradc.loop.LoopProgram;
import org.gradc.program.ArrayDeclaration;
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

  private LoopPlacement(LoopProgram program) {
    this.program = program;
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
      if (node instanceof LoopNode.Loop loop) {
        Block body = new Block();
        block(loop.body(), body, known);
        block.add(
            new Statement.For(
                loop.index(), loop.lower(), loop.upper(), loop.down(), 1, false, body));
      } else if (node instanceof LoopNode.Clear clear) {
        block.add(
            new Statement.Clear(clear.array(), clear.from(), clear.to(), clear.value()));
      } else {
        work(((LoopNode.Work) node).assignments(), block, known);
      }
    }
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
          && isLocal(join.array())
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

  private boolean isLocal(String array) {
    return program.array(array).role() == ArrayDeclaration.Role.LOCAL;
  }
}
