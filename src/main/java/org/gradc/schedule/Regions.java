package org.gradc.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Traversal;

/**
 * The place of each expression: the innermost arm of the branches that contains all its uses.
 *
 * <p>Regions form a tree. Region 0 is the body of the method; each region has two children for each
 * condition on which something in it branches, one where the condition holds (an odd number) and
 * one where it does not (the next even number).
 */
final class Regions {
  static final int ROOT = 0;
  private static final int UNUSED = -1;

  private final ExprGraph graph;
  private final List<Expr> conditions = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final List<Integer> depths = new ArrayList<>();
  private final Map<Long, Integer> children = new HashMap<>();
  private final int[] regionOf;
  private final int[] uses;
  private final BitSet anchored = new BitSet();
  private int[] first = new int[0];
  private int[] last = new int[0];

  Regions(ExprGraph graph, List<Expr> roots) {
    this.graph = graph;
    this.regionOf = new int[graph.size()];
    this.uses = new int[graph.size()];
    Arrays.fill(regionOf, UNUSED);
    parents.add(ROOT);
    depths.add(0);
    for (Expr root : roots) {
      use(root, ROOT, true);
    }
    for (int id = graph.size() - 1; id >= 0; id--) {
      if (regionOf[id] != UNUSED) {
        place(graph.node(id));
      }
    }
    number();
  }

  private void place(Expr node) {
    int region = regionOf[node.id()];
    boolean sure = anchored.get(node.id());
    Branch branch = Branch.of(node);
    if (branch == null) {
      for (Expr child : Traversal.children(node)) {
        use(child, region, sure);
      }
    } else {
      int holds = whereHolds(region, branch.condition());
      use(branch.condition(), region, sure);
      if (branch.whenTrue() != branch.condition()) {
        use(branch.whenTrue(), holds, sure);
      }
      if (branch.whenFalse() != branch.condition()) {
        use(branch.whenFalse(), holds + 1, sure);
      }
    }
  }

  private void use(Expr expr, int region, boolean sure) {
    int id = expr.id();
    uses[id]++;
    int before = regionOf[id];
    regionOf[id] = before == UNUSED ? region : common(before, region);
    boolean stays = anchored.get(id) && regionOf[id] == before;
    anchored.set(id, stays || (sure && regionOf[id] == region));
  }

  /**
   * Whether the expression is evaluated wherever its region is entered, not only in parts of it.
   */
  boolean isAnchored(Expr expr) {
    return anchored.get(expr.id());
  }

  /** The innermost region around both. */
  int common(int a, int b) {
    while (a != b) {
      if (depths.get(a) >= depths.get(b)) {
        a = parents.get(a);
      } else {
        b = parents.get(b);
      }
    }
    return a;
  }

  /** The child of a region where the condition holds; the next one is where it does not. */
  int whereHolds(int region, Expr condition) {
    long key = ((long) region << Integer.SIZE) | condition.id();
    Integer known = children.get(key);
    if (known != null) {
      return known;
    }
    int holds = parents.size();
    children.put(key, holds);
    for (int arm = 0; arm < 2; arm++) {
      parents.add(region);
      depths.add(depths.get(region) + 1);
    }
    conditions.add(condition);
    return holds;
  }

  boolean isNeeded(Expr expr) {
    return regionOf[expr.id()] != UNUSED;
  }

  /** The needed expressions, operands before their users. */
  List<Expr> needed() {
    List<Expr> needed = new ArrayList<>();
    for (int id = 0; id < regionOf.length; id++) {
      if (regionOf[id] != UNUSED) {
        needed.add(graph.node(id));
      }
    }
    return needed;
  }

  int of(Expr expr) {
    return regionOf[expr.id()];
  }

  /** How often the expression is an operand, a condition, an arm or a root. */
  int uses(Expr expr) {
    return uses[expr.id()];
  }

  int parent(int region) {
    return parents.get(region);
  }

  int depth(int region) {
    return depths.get(region);
  }

  /** The condition that distinguishes a region and its sibling. */
  Expr condition(int region) {
    return conditions.get((region - 1) / 2);
  }

  static boolean isWhereHolds(int region) {
    return region % 2 == 1;
  }

  /** Whether the region is the other one or inside it. */
  boolean isInside(int region, int outer) {
    return first[outer] <= first[region] && first[region] < last[outer];
  }

  /**
   * Numbers the regions so that those inside of one follow it: each region holds the numbers from
   * its own to that of the next region that is not inside. Parents precede their children.
   */
  private void number() {
    int count = parents.size();
    int[] sizes = new int[count];
    for (int region = count - 1; region >= 0; region--) {
      sizes[region]++;
      if (region != ROOT) {
        sizes[parents.get(region)] += sizes[region];
      }
    }
    int[] next = new int[count];
    first = new int[count];
    last = new int[count];
    for (int region = 0; region < count; region++) {
      if (region != ROOT) {
        int parent = parents.get(region);
        first[region] = next[parent];
        next[parent] += sizes[region];
      }
      next[region] = first[region] + 1;
      last[region] = first[region] + sizes[region];
    }
  }
}
