package org.gradc.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gradc.expr.Expr;

/**
 * Introduces temporaries further out where one {@code if} computes them and a later one on the same
 * condition reads them.
 */
final class Hoisting {
  private final Block root;
  private final Predicate<Expr> isTemporary;
  private final BlockTree tree;
  private final Map<Expr, Block> homes = new HashMap<>();
  private final Map<Expr, Block> hoisted = new LinkedHashMap<>();

  private Hoisting(Block root, Predicate<Expr> isTemporary) {
    this.root = root;
    this.isTemporary = isTemporary;
    this.tree = new BlockTree(root);
  }

  /** Changes the blocks so that each temporary is in scope where it is read. */
  static void apply(Block root, Predicate<Expr> isTemporary) {
    new Hoisting(root, isTemporary).run();
  }

  private void run() {
    for (BlockTree.Line line : BlockTree.lines(root)) {
      Expr introduced = StatementReads.introduced(line.statement());
      if (introduced != null) {
        homes.put(introduced, line.block());
      } else {
        Expr defined = StatementReads.defined(line.statement());
        if (defined != null) {
          use(defined, line.block());
        }
      }
      StatementReads.forEach(line.statement(), isTemporary, read -> use(read, line.block()));
    }
    if (!hoisted.isEmpty()) {
      Map<Statement, List<Statement>> declarations = declarations();
      tree.blocks().forEach(block -> block.replaceAll(rewritten(block, declarations)));
    }
  }

  private void use(Expr read, Block block) {
    Block home = hoisted.getOrDefault(read, homes.get(read));
    if (home != null && isTemporary.test(read)) {
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
      Expr introduced = StatementReads.introduced(statement);
      if (introduced == null || !hoisted.containsKey(introduced)) {
        result.add(statement);
      } else if (statement instanceof Statement.Let) {
        result.add(new Statement.Compute(introduced));
      }
    }
    return result;
  }
}
