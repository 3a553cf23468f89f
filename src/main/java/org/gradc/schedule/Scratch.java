package org.gradc.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.jspecify.annotations.Nullable;

/**
 * Gives each value that is needed in several methods a place in the scratch array, and lets methods
 * read into a variable what they need more than once.
 *
 * <p>Places are used again after the last use of a value: statements run in the order in which they
 * are written.
 */
final class Scratch {
  private final Kernel kernel;
  private final Map<String, Integer> inputs = new HashMap<>();
  private final Map<Expr, Value> values = new LinkedHashMap<>();
  private final Map<Expr, Integer> slots = new HashMap<>();
  private final IdentityHashMap<Statement, List<Statement>> before = new IdentityHashMap<>();
  private final IdentityHashMap<Statement, Integer> positions = new IdentityHashMap<>();
  private final Map<Block, Set<Expr>> lets = new HashMap<>();

  /** Where a value is computed and read, in order of execution. */
  private static final class Value {
    private final Expr expr;
    private int firstDefinition = -1;
    private int lastDefinition = -1;
    private int lastUse = -1;
    private int definitions;
    private final Map<Block, List<Block>> readsByMethod = new LinkedHashMap<>();
    private final Map<Block, Integer> methods = new LinkedHashMap<>();

    Value(Expr expr) {
      this.expr = expr;
    }

    void define(int position, Block method) {
      firstDefinition = definitions == 0 ? position : firstDefinition;
      lastDefinition = position;
      lastUse = Math.max(lastUse, position);
      definitions++;
      methods.merge(method, 1, Integer::sum);
    }

    void read(int position, Block method, Block block) {
      lastUse = position;
      methods.merge(method, 1, Integer::sum);
      readsByMethod.computeIfAbsent(method, m -> new ArrayList<>()).add(block);
    }

    boolean isReadIn(Block method) {
      return readsByMethod.containsKey(method);
    }
  }

  private Scratch(Kernel kernel) {
    this.kernel = kernel;
    if (kernel.isPacked()) {
      kernel.packedInputs().forEach(input -> inputs.put(input, inputs.size()));
    }
  }

  /** The kernel with all transfers between its methods and the scratch array. */
  static Kernel assign(Kernel kernel) {
    return new Scratch(kernel).run();
  }

  private Kernel run() {
    List<BlockTree.Line> lines = BlockTree.lines(kernel.body(), kernel.parts());
    Map<Block, Block> methods = methods();
    for (int position = 0; position < lines.size(); position++) {
      note(lines.get(position), position, methods);
    }
    int length = allocate();
    Map<Block, BlockTree> trees = new HashMap<>();
    for (Block method : allMethods()) {
      trees.put(method, new BlockTree(method));
    }
    values.values().forEach(value -> load(value, trees));
    for (Block method : allMethods()) {
      for (Block block : new BlockTree(method).blocks()) {
        block.replaceAll(rewritten(block, method));
      }
    }
    return kernel.withScratch(slots, length);
  }

  private List<Block> allMethods() {
    List<Block> all = new ArrayList<>(List.of(kernel.body()));
    all.addAll(kernel.parts());
    return all;
  }

  private Map<Block, Block> methods() {
    Map<Block, Block> methods = new HashMap<>();
    for (Block method : allMethods()) {
      new BlockTree(method).blocks().forEach(block -> methods.put(block, method));
    }
    return methods;
  }

  private void note(BlockTree.Line line, int position, Map<Block, Block> methods) {
    Block method = methods.getOrDefault(line.block(), kernel.body());
    Statement statement = line.statement();
    positions.put(statement, position);
    StatementReads.forEach(
        statement,
        kernel::isTemporary,
        read -> {
          if (kernel.isTemporary(read) || isInput(read)) {
            value(read).read(position, method, line.block());
          }
        });
    Expr defined = StatementReads.defined(statement);
    if (defined != null) {
      value(defined).define(position, method);
    } else if (statement instanceof Statement.Declare declare) {
      value(declare.temporary()).methods.merge(method, 1, Integer::sum);
    }
  }

  /** Whether the expression is an input that is in the scratch array. */
  private boolean isInput(Expr expr) {
    return expr instanceof Read read && inputs.containsKey(read.array());
  }

  private Value value(Expr expr) {
    return values.computeIfAbsent(expr, Value::new);
  }

  /** Gives inputs their places and finds places for what crosses methods; the length in the end. */
  private int allocate() {
    List<Value> crossing = new ArrayList<>();
    for (Value value : values.values()) {
      if (value.expr instanceof Read read && isInput(read)) {
        slots.put(read, inputs.getOrDefault(read.array(), 0));
      } else if (value.methods.size() > 1) {
        crossing.add(value);
      }
    }
    crossing.sort(Comparator.comparingInt((Value value) -> value.firstDefinition));
    PriorityQueue<Value> live =
        new PriorityQueue<>(Comparator.comparingInt((Value value) -> value.lastUse));
    PriorityQueue<Integer> free = new PriorityQueue<>();
    int length = inputs.size();
    for (Value value : crossing) {
      while (!live.isEmpty() && live.element().lastUse < value.firstDefinition) {
        Integer slot = slots.get(live.remove().expr);
        if (slot != null) {
          free.add(slot);
        }
      }
      slots.put(value.expr, free.isEmpty() ? length++ : free.remove());
      live.add(value);
    }
    return length;
  }

  /** Reads a value into a variable where a method needs it more than once. */
  private void load(Value value, Map<Block, BlockTree> trees) {
    Integer slot = slots.get(value.expr);
    if (slot == null) {
      return;
    }
    value.readsByMethod.forEach(
        (method, blocks) -> {
          BlockTree tree = trees.get(method);
          if (tree == null || blocks.size() < 2 || isLet(value, method)) {
            return;
          }
          Statement first = firstReader(value.expr, tree, blocks);
          if (first != null && positions.getOrDefault(first, 0) > value.lastDefinition) {
            before
                .computeIfAbsent(first, statement -> new ArrayList<>())
                .add(new Statement.Load(value.expr, slot));
          }
        });
  }

  /** Whether the value has its variable in that method from where it is computed. */
  private boolean isLet(Value value, Block method) {
    return value.definitions == 1 && lets(method).contains(value.expr);
  }

  private Set<Expr> lets(Block method) {
    return lets.computeIfAbsent(
        method,
        m -> {
          Set<Expr> found = new HashSet<>();
          for (Statement statement : Kernel.statements(m)) {
            if (statement instanceof Statement.Let let) {
              found.add(let.temporary());
            }
          }
          return found;
        });
  }

  /** The first statement that reads the value, in the innermost block around all that do. */
  private @Nullable Statement firstReader(Expr expr, BlockTree tree, List<Block> blocks) {
    Block common = blocks.get(0);
    for (Block block : blocks) {
      common = tree.common(common, block);
    }
    Statement around = tree.statementAround(common, blocks.get(0));
    if (around != null) {
      return around;
    }
    for (Statement statement : common.statements()) {
      if (reads(statement, expr)) {
        return statement;
      }
    }
    return null;
  }

  private boolean reads(Statement statement, Expr expr) {
    boolean[] found = {false};
    StatementReads.forEach(statement, kernel::isTemporary, read -> found[0] |= read == expr);
    return found[0];
  }

  private List<Statement> rewritten(Block block, Block method) {
    List<Statement> result = new ArrayList<>();
    for (Statement statement : block.statements()) {
      result.addAll(before.getOrDefault(statement, List.of()));
      Expr defined =
          statement instanceof Statement.Declare declare
              ? declare.temporary()
              : StatementReads.defined(statement);
      Integer slot = defined == null ? null : slots.get(defined);
      if (defined == null || slot == null) {
        result.add(statement);
      } else if (statement instanceof Statement.Let && value(defined).isReadIn(method)) {
        result.add(statement);
        result.add(new Statement.Save(defined, slot));
      } else if (statement instanceof Statement.Assign assign) {
        result.add(new Statement.Keep(defined, slot, assign.value()));
      } else if (!(statement instanceof Statement.Declare)) {
        result.add(new Statement.Keep(defined, slot, defined));
      }
    }
    return result;
  }
}
