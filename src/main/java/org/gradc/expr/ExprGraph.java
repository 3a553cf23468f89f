package org.gradc.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * The owner of expressions: interns them, so that equal expressions are one node.
 *
 * <p>The operands of a commutative operator are compared as a multiset, so {@code a+b} and {@code
 * b+a} are one node; the node keeps the order in which it was first written, which is the order of
 * evaluation. Nothing is simplified here. A graph belongs to one thread; interrupting that ends the
 * work by a {@link CancellationException}.
 */
public final class ExprGraph {
  private static final int[] NO_KEY = {};
  private static final int NODES_PER_CHECK = 1024;

  private final List<Expr> nodes = new ArrayList<>();
  private final Map<Object, Expr> leaves = new HashMap<>();

  /** The numbers of a node's operands, sorted where their order does not matter; by node. */
  private int[][] keys = new int[64][];

  /** Open addressing with linear probing: 1 + id of a read or an application, or 0. */
  private int[] slots = new int[128];

  private int interned;

  // Their own equals and hashCode: those of a record are made by reflection when they first run.

  private record ConstantKey(Sort sort, Rational value) {
    @Override
    public boolean equals(Object other) {
      return other instanceof ConstantKey key && key.sort == sort && key.value.equals(value);
    }

    @Override
    public int hashCode() {
      return 31 * value.hashCode() + sort.name().hashCode();
    }
  }

  private record NameKey(boolean extent, String name) {
    @Override
    public boolean equals(Object other) {
      return other instanceof NameKey key && key.extent == extent && key.name.equals(name);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + (extent ? 1 : 0);
    }
  }

  /** The number of nodes; their ids are 0 to size - 1. */
  public int size() {
    return nodes.size();
  }

  /** The node with this id. */
  public Expr node(int id) {
    return nodes.get(id);
  }

  /** The real number. */
  public Constant constant(Rational value) {
    return constant(Sort.REAL, value);
  }

  /** The real number. */
  public Constant constant(long value) {
    return constant(Sort.REAL, Rational.of(value));
  }

  /** The integer. */
  public Constant integer(long value) {
    return constant(Sort.INTEGER, Rational.of(value));
  }

  /**
   * The number of the given sort.
   *
   * @throws IllegalArgumentException for a condition, or an integer that is not one
   */
  public Constant constant(Sort sort, Rational value) {
    if (sort == Sort.CONDITION || (sort == Sort.INTEGER && !value.isInteger())) {
      throw new IllegalArgumentException(value + " is no " + sort);
    }
    ConstantKey key = new ConstantKey(sort, value);
    Expr known = leaves.get(key);
    return known != null ? (Constant) known : addLeaf(key, new Constant(nodes.size(), sort, value));
  }

  /** The index of the axis of that name. */
  public Index index(String name) {
    NameKey key = new NameKey(false, name);
    Expr known = leaves.get(key);
    return known != null ? (Index) known : addLeaf(key, new Index(nodes.size(), name));
  }

  /**
   * A node of another graph in this one.
   *
   * @param children what takes the place of its operands, or of its subscripts
   */
  public Expr copy(Expr node, List<Expr> children) {
    if (node instanceof Constant constant) {
      return constant(constant.sort(), constant.value());
    } else if (node instanceof Index index) {
      return index(index.name());
    } else if (node instanceof Extent extent) {
      return extent(extent.name());
    } else if (node instanceof Read read) {
      return read(read.sort(), read.array(), children);
    }
    return apply(((Apply) node).operator(), children);
  }

  /** An index that nothing in this graph has yet, its name made of another one's. */
  public Index freshIndex(String name) {
    int before = nodes.size();
    for (int number = 2; ; number++) {
      Index index = index(name + "." + number);
      if (index.id() >= before) {
        return index;
      }
    }
  }

  /** The extent of that name. */
  public Extent extent(String name) {
    NameKey key = new NameKey(true, name);
    Expr known = leaves.get(key);
    return known != null ? (Extent) known : addLeaf(key, new Extent(nodes.size(), name));
  }

  /** The scalar of that name. */
  public Read read(String scalar) {
    return read(Sort.REAL, scalar, List.of());
  }

  /**
   * The element of an array.
   *
   * @throws IllegalArgumentException if a subscript is not an integer expression of this graph
   */
  public Read read(Sort sort, String array, List<Expr> subscripts) {
    for (Expr subscript : subscripts) {
      requireOwn(subscript);
      if (subscript.sort() != Sort.INTEGER) {
        throw new IllegalArgumentException("a subscript of " + array + " is not an integer");
      }
    }
    int[] key = ids(subscripts);
    int hash = hash(array, key);
    for (int slot = hash & mask(); slots[slot] != 0; slot = (slot + 1) & mask()) {
      if (nodes.get(slots[slot] - 1) instanceof Read known
          && known.array().equals(array)
          && known.sort() == sort
          && Arrays.equals(keys[known.id()], key)) {
        return known;
      }
    }
    return add(key, hash, new Read(nodes.size(), sort, array, List.copyOf(subscripts)));
  }

  /** The operator applied to operands of this graph. */
  public Apply apply(Operator operator, Expr... operands) {
    return apply(operator, List.of(operands));
  }

  /**
   * The operator applied to operands of this graph.
   *
   * @throws IllegalArgumentException if an operand is of another graph, or number or sorts of the
   *     operands do not fit the operator
   */
  public Apply apply(Operator operator, List<Expr> operands) {
    if (operator.arity() != Operator.ANY_NUMBER && operator.arity() != operands.size()) {
      throw new IllegalArgumentException(
          operator.symbol() + " does not take " + operands.size() + " operands");
    }
    int[] ids = ids(operands);
    if (operator.isCommutative()) {
      Arrays.sort(ids);
    }
    int hash = hash(operator.symbol(), ids);
    for (int slot = hash & mask(); slots[slot] != 0; slot = (slot + 1) & mask()) {
      if (nodes.get(slots[slot] - 1) instanceof Apply known
          && known.operator() == operator
          && Arrays.equals(keys[known.id()], ids)) {
        return known;
      }
    }
    List<Sort> sorts = new ArrayList<>(operands.size());
    for (Expr operand : operands) {
      requireOwn(operand);
      sorts.add(operand.sort());
    }
    Sort sort = operator.resultSort(sorts);
    return add(ids, hash, new Apply(nodes.size(), sort, operator, List.copyOf(operands)));
  }

  /**
   * Ends work on graphs, all of which comes by here now and then, once its thread is interrupted.
   *
   * @throws CancellationException if it is
   */
  static void requireTime() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  /** Whether the node belongs to this graph. */
  public boolean owns(Expr expr) {
    return expr.id() < nodes.size() && nodes.get(expr.id()) == expr;
  }

  private <T extends Expr> T addLeaf(Object key, T node) {
    leaves.put(key, node);
    append(node, NO_KEY);
    return node;
  }

  private <T extends Expr> T add(int[] key, int hash, T node) {
    append(node, key);
    if (2 * ++interned > slots.length) {
      grow();
    } else {
      place(hash, node.id());
    }
    return node;
  }

  private void append(Expr node, int[] key) {
    nodes.add(node);
    if (nodes.size() % NODES_PER_CHECK == 0) {
      requireTime();
    }
    if (node.id() == keys.length) {
      keys = Arrays.copyOf(keys, 2 * keys.length);
    }
    keys[node.id()] = key;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (Expr node : nodes) {
      if (node instanceof Apply apply) {
        place(hash(apply.operator().symbol(), keys[node.id()]), node.id());
      } else if (node instanceof Read read) {
        place(hash(read.array(), keys[node.id()]), node.id());
      }
    }
  }

  private void place(int hash, int id) {
    int slot = hash & mask();
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask();
    }
    slots[slot] = id + 1;
  }

  private int mask() {
    return slots.length - 1;
  }

  /** Operands of neighbours are neighbours: each is multiplied by a large odd number. */
  private static int hash(String head, int[] key) {
    int hash = head.hashCode();
    for (int id : key) {
      hash = (hash ^ id) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private static int[] ids(List<Expr> operands) {
    int[] ids = new int[operands.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = operands.get(i).id();
    }
    return ids;
  }

  private void requireOwn(Expr expr) {
    if (!owns(expr)) {
      throw new IllegalArgumentException(expr + " belongs to another graph");
    }
  }
}
