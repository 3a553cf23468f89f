package org.gradc.schedule;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Extern;
import org.gradc.expr.Index;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Labels;

/**
 * Which expressions become temporaries, and which branching ones become {@code if} statements.
 *
 * <p>A temporary is what is used more than once, what the formula named, and what would make a line
 * too long. A select is written {@code c ? a : b} where its arms need no statements, it is short,
 * and no other select on the same condition could share an {@code if} with it.
 */
final class Inlining {
  /** Widest expression that is written in one line. */
  static final int WIDEST = 68;

  private static final int NAME = 4;
  private static final int NUMBER = 6;

  private final Regions regions;
  private final Labels labels;
  private final Map<Expr, Integer> stores;
  private final BitSet temporaries = new BitSet();
  private final BitSet statements = new BitSet();
  private final BitSet pure = new BitSet();
  private final BitSet unsure = new BitSet();
  private final Map<Integer, Integer> selects = new HashMap<>();
  private final int[] widths;

  Inlining(Regions regions, int size, Labels labels, Map<Expr, Integer> stores) {
    this.regions = regions;
    this.labels = labels;
    this.stores = stores;
    this.widths = new int[size];
    List<Expr> needed = regions.needed();
    for (Expr node : needed) {
      if (node instanceof Apply apply && apply.is(Primitive.SELECT)) {
        selects.merge(group(apply), 1, Integer::sum);
      }
    }
    needed.forEach(this::decide);
  }

  /** The region of the first arm of a branching expression; selects that share it are a group. */
  int group(Apply branching) {
    Branch branch = Branch.of(branching);
    if (branch == null) {
      throw new IllegalArgumentException(branching + " does not branch");
    }
    return regions.whereHolds(regions.of(branching), branch.condition());
  }

  boolean isTemporary(Expr expr) {
    return temporaries.get(expr.id());
  }

  BitSet temporaries() {
    return temporaries;
  }

  /** Whether the expression is computed by an {@code if} statement. */
  boolean isStatement(Expr expr) {
    return statements.get(expr.id());
  }

  /** Whether the expression is written by its name alone, so that it needs no statement. */
  static boolean isLeaf(Expr expr) {
    return expr instanceof Constant
        || expr instanceof Index
        || expr instanceof Extent
        || (expr instanceof Read read && read.subscripts().isEmpty())
        || (expr instanceof Apply apply && apply.operands().isEmpty());
  }

  private void decide(Expr node) {
    int id = node.id();
    unsure.set(id, mayFail(node));
    if (unsure.get(id) && !regions.isAnchored(node)) {
      // Evaluated where it is needed, and only there, even if that is twice.
      pure.set(id);
      widths[id] = Math.min(WIDEST, widthOfParts(node));
      return;
    }
    boolean shared = regions.uses(node) > 1;
    if (isLeaf(node)) {
      pure.set(id);
      widths[id] = leafWidth(node);
    } else if (node instanceof Read read) {
      // A store into another array could change the element, as far as the machine knows.
      temporaries.set(id, shared && read.sort() == Sort.REAL);
      pure.set(id);
      widths[id] = read.array().length() + NAME;
    } else {
      Apply apply = (Apply) node;
      widths[id] = fittingWidth(apply);
      boolean named = labels.of(node) != null;
      boolean statement = isStatement(apply, shared || named);
      if (statement
          && !apply.is(Primitive.SELECT)
          && regions.uses(apply.operand(0)) == 1
          && !isLeaf(apply.operand(0))) {
        // The statement reads the first operand of and or or twice.
        temporaries.set(apply.operand(0).id());
      }
      statements.set(id, statement);
      pure.set(id, !statement && operandsArePure(apply));
      temporaries.set(id, statement || named || (shared && !isCheapCondition(apply)));
    }
  }

  /** Whether evaluating the expression can fail: it names an element that may not exist. */
  private boolean mayFail(Expr node) {
    if (node instanceof Read read) {
      for (Expr subscript : read.subscripts()) {
        if (!(subscript instanceof Index) && !(subscript instanceof Constant)) {
          return true;
        }
      }
    } else if (node instanceof Apply apply
        && (apply.is(Primitive.CHECK)
            || (apply.is(Primitive.DIVIDE) && apply.sort() == Sort.INTEGER))) {
      return true;
    }
    return Traversal.children(node).stream().anyMatch(child -> unsure.get(child.id()));
  }

  private int widthOfParts(Expr node) {
    int width = NUMBER;
    for (Expr child : Traversal.children(node)) {
      width += widthOf(child);
    }
    return width;
  }

  private static int leafWidth(Expr leaf) {
    if (leaf instanceof Constant constant) {
      return constant.value().bits() > 2 * NUMBER * NAME ? 3 * NUMBER : NUMBER;
    }
    return leaf instanceof Read read ? read.array().length() : leaf.toString().length();
  }

  private int widthOf(Expr operand) {
    return isTemporary(operand) ? NAME : widths[operand.id()];
  }

  /** The width after as many operands as needed have become temporaries, the widest first. */
  private int fittingWidth(Apply apply) {
    while (true) {
      int width = formWidth(apply.operator());
      Expr widest = null;
      for (Expr operand : Branch.parts(apply)) {
        width += widthOf(operand);
        boolean candidate = !isTemporary(operand) && !isLeaf(operand) && regions.uses(operand) == 1;
        if (candidate && (widest == null || widthOf(operand) > widthOf(widest))) {
          widest = operand;
        }
      }
      if (width <= WIDEST || widest == null) {
        return width;
      }
      temporaries.set(widest.id());
    }
  }

  private static int formWidth(Operator operator) {
    if (operator instanceof Extern extern) {
      return extern.javaClass().length() + extern.javaMethod().length() + NAME;
    }
    return switch ((Primitive) operator) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> 3;
      case NEGATE, NOT -> 1;
      case AND, OR, SELECT, LESS, LESS_EQUAL, EQUAL, NOT_EQUAL -> NUMBER;
      default -> operator.symbol().length() + 2 * NAME;
    };
  }

  private boolean isStatement(Apply apply, boolean isVariable) {
    Branch branch = Branch.of(apply);
    if (branch == null) {
      return false;
    }
    int holds = group(apply);
    if (!isPureIn(branch.whenTrue(), holds)
        || !isPureIn(branch.whenFalse(), holds + 1)
        || widths[apply.id()] > WIDEST) {
      return true;
    }
    boolean stored = stores.containsKey(apply);
    return apply.is(Primitive.SELECT)
        && (isVariable || stored)
        && selects.getOrDefault(holds, 0) > 1;
  }

  /** Whether the arm of a branch can be written without statements in that arm. */
  private boolean isPureIn(Expr expr, int region) {
    return isLeaf(expr)
        || regions.of(expr) != region
        || (!isTemporary(expr) && pure.get(expr.id()));
  }

  private boolean operandsArePure(Apply apply) {
    int region = regions.of(apply);
    for (Expr operand : Branch.parts(apply)) {
      // The arms of a conditional expression are pure already, in regions of their own.
      if (!isPureIn(operand, region)) {
        return false;
      }
    }
    return true;
  }

  /** Comparisons of names and numbers are repeated where they are used. */
  private boolean isCheapCondition(Apply apply) {
    if (apply.sort() != Sort.CONDITION || Branch.of(apply) != null) {
      return false;
    }
    for (Expr operand : apply.operands()) {
      if (!isLeaf(operand) && !isTemporary(operand)) {
        return false;
      }
    }
    return true;
  }
}
