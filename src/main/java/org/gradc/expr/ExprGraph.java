package org.gradc.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The owner of expressions: interns them, so that equal expressions are one node.
 *
 * <p>The operands of a commutative operator are compared as a multiset, so {@code a+b} and {@code
 * b+a} are one node; the node keeps the order in which it was first written, which is the order of
 * evaluation. Nothing is simplified here. A graph belongs to one thread.
 */
public final class ExprGraph {
  private final List<Expr> nodes = new ArrayList<>();
  private final Map<Object, Expr> interned = new HashMap<>();

  private record ConstantKey(Sort sort, Rational value) {}

  private record NameKey(boolean extent, String name) {}

  /** Identity of an application or a read: its head and the numbers of its operands. */
  private static final class NodeKey {
    private final Object head;
    private final int[] operands;
    private final int hash;

    NodeKey(Object head, int[] operands) {
      this.head = head;
      this.operands = operands;
      this.hash = 31 * head.hashCode() + Arrays.hashCode(operands);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NodeKey key
          && head.equals(key.head)
          && Arrays.equals(operands, key.operands);
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
    Expr known = interned.get(new ConstantKey(sort, value));
    return known != null
        ? (Constant) known
        : add(new ConstantKey(sort, value), new Constant(nodes.size(), sort, value));
  }

  /** The index of the axis of that name. */
  public Index index(String name) {
    NameKey key = new NameKey(false, name);
    Expr known = interned.get(key);
    return known != null ? (Index) known : add(key, new Index(nodes.size(), name));
  }

  /** The extent of that name. */
  public Extent extent(String name) {
    NameKey key = new NameKey(true, name);
    Expr known = interned.get(key);
    return known != null ? (Extent) known : add(key, new Extent(nodes.size(), name));
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
    NodeKey key = new NodeKey(array + "/" + sort, ids(subscripts));
    Expr known = interned.get(key);
    return known != null
        ? (Read) known
        : add(key, new Read(nodes.size(), sort, array, List.copyOf(subscripts)));
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
    NodeKey key = new NodeKey(operator, ids);
    Expr known = interned.get(key);
    if (known != null) {
      return (Apply) known;
    }
    List<Sort> sorts = new ArrayList<>(operands.size());
    for (Expr operand : operands) {
      requireOwn(operand);
      sorts.add(operand.sort());
    }
    Sort sort = operator.resultSort(sorts);
    return add(key, new Apply(nodes.size(), sort, operator, List.copyOf(operands)));
  }

  /** Whether the node belongs to this graph. */
  public boolean owns(Expr expr) {
    return expr.id() < nodes.size() && nodes.get(expr.id()) == expr;
  }

  private <T extends Expr> T add(Object key, T node) {
    nodes.add(node);
    interned.put(key, node);
    return node;
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
