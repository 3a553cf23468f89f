package org.gradc.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        for (InnerLoops.Part part : inner.parts(loop)) {
          if (part.isSum()) {
            sum(loop, part.assignments().get(0), block, known);
          } else {
            Block body = new Block();
            work(part.assignments(), body, new HashSet<>(known));
            block.add(header(loop, body));
          }
        }
      } else if (node instanceof LoopNode.Loop loop) {
        Block body = new Block();
        block(loop.body(), body, known);
        block.add(header(loop, body));
      } else if (node instanceof LoopNode.Clear clear) {
        block.add(new Statement.Clear(clear.array(), clear.from(), clear.to(), clear.value()));
      } else {
        work(((LoopNode.Work) node).assignments(), block, known);
      }
    }
  }

  private static Statement.For header(LoopNode.Loop loop, Block body) {
    return new Statement.For(
        loop.index(), loop.lower(), loop.upper(), loop.down(), loop.step(), loop.goesOn(), body);
  }

  /** A sum in several variables, what is left over in one. */
  private void sum(LoopNode.Loop loop, Assignment sum, Block block, Set<Expr> known) {
    ExprGraph graph = program.graph();
    Index index = program.freshIndex(loop.index());
    List<Statement.Sink> sinks = new ArrayList<>();
    Expr total = null;
    for (int k = 0; k < InnerLoops.SUMS; k++) {
      String variable = k == 0 ? sum.target() : program.partialSum(sum.target());
      sinks.add(
          new Statement.Join(
              variable, List.of(), Combine.SUM, inner.later(sum.body(), loop.index(), index, k)));
      if (k > 0) {
        block.add(new Statement.Clear(variable, graph.integer(0), graph.integer(0), 0));
        Expr part = graph.read(variable);
        total = total == null ? part : graph.apply(Primitive.ADD, total, part);
      }
    }
    Block body = new Block();
    add(place(sinks, null, known), body, new HashSet<>(known));
    block.add(
        new Statement.For(index, loop.lower(), loop.upper(), false, InnerLoops.SUMS, false, body));
    Block rest = new Block();
    Statement.Sink left =
        new Statement.Join(
            sum.target(), List.of(), Combine.SUM, inner.later(sum.body(), loop.index(), index, 0));
    add(place(List.of(left), null, known), rest, new HashSet<>(known));
    block.add(new Statement.For(index, loop.lower(), loop.upper(), false, 1, true, rest));
    if (total != null) {
      block.add(new Statement.Join(sum.target(), List.of(), Combine.SUM, total));
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
