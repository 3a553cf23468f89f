package org.gradc.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Introduces temporaries further out where one {@code if} computes them and a later one on the same
 * condition reads them.
 */
final class Hoisting {
  private final Kernel kernel;
  private final BlockTree tree;
  private final Map<Expr, Block> homes = new HashMap<>();
  private final Map<Expr, Block> hoisted = new LinkedHashMap<>();

  private Hoisting(Kernel kernel) {
    this.kernel = kernel;
    this.tree = new BlockTree(kernel.body());
  }

  /** Changes the blocks of the kernel so that each temporary is in scope where it is read. */
  static void apply(Kernel kernel) {
    new Hoisting(kernel).run();
  }

  private void run() {
    for (BlockTree.Line line : BlockTree.lines(kernel.body())) {
      Expr introduced = introduced(line.statement());
      if (introduced != null) {
        homes.put(introduced, line.block());
      } else {
        Expr defined = StatementReads.defined(line.statement());
        if (defined != null) {
          use(defined, line.block());
        }
      }
      StatementReads.forEach(
          line.statement(), kernel::isTemporary, read -> use(read, line.block()));
    }
    if (!hoisted.isEmpty()) {
      Map<Statement, List<Statement>> declarations = declarations();
      tree.blocks().forEach(block -> block.replaceAll(rewritten(block, declarations)));
    }
  }

  private static @Nullable Expr introduced(Statement statement) {
    if (statement instanceof Statement.Let let) {
      return let.temporary();
    }
    return statement instanceof Statement.Declare declare ? declare.temporary() : null;
  }

  private void use(Expr read, Block block) {
    Block home = hoisted.getOrDefault(read, homes.get(read));
    if (home != null && kernel.isTemporary(read)) {
      Block common = tree.common(home, block);
      if (common != home) {
        hoisted.put(read, common);
      }
    }
  }

  /** The declarations to be written before a statement. */
  private Map<Statement, List<Statement>> declarations() {
    Map<Statement, List<Statement>> declarations = new HashMap<>();
    hoisted.forEach(
        (temporary, outer) -> {
          Block home = homes.get(temporary);
          Statement around = home == null ? null : tree.statementAround(outer, home);
          if (around != null) {
            declarations
                .computeIfAbsent(around, statement -> new ArrayList<>())
                .add(new Statement.Declare(temporary, true));
          }
        });
    return declarations;
  }

  private List<Statement> rewritten(Block block, Map<Statement, List<Statement>> declarations) {
    List<Statement> result = new ArrayList<>();
    for (Statement statement : block.statements()) {
      result.addAll(declarations.getOrDefault(statement, List.of()));
      Expr introduced = introduced(statement);
      if (introduced == null || !hoisted.containsKey(introduced)) {
        result.add(statement);
      } else if (statement instanceof Statement.Let) {
        result.add(new Statement.Compute(introduced));
      }
    }
    return result;
  }
}
