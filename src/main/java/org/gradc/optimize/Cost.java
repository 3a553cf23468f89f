package org.gradc.optimize;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * What a program in normal form costs when the machine runs it.
 *
 * <p>Operations are counted as they will be scheduled: a sum of n terms takes n - 1 additions or
 * subtractions, a product likewise multiplications and divisions; integer powers are products that
 * share their factors, x^(k/2) takes a square root, a base that divides twice or more one
 * reciprocal. Negation, selection, comparison, logic and what is made of constants are free.
 *
 * <p>In loops an expression counts as often as 8 steps of every index that it depends on.
 *
 * @param operations all of them counted alike
 * @param time in units of an addition
 */
record Cost(long operations, long time) implements Comparable<Cost> {
  private static final int DIVISION = 4;
  private static final int FUNCTION = 20;
  private static final int LONGEST_CHAIN = 64;

  /** Of how many steps an index is taken to have: 2 to this. */
  private static final int STEPS_LOG2 = 3;

  /** More indices than this count as so many. */
  private static final int DEEPEST = 5;

  @Override
  public int compareTo(Cost other) {
    return operations != other.operations
        ? Long.compare(operations, other.operations)
        : Long.compare(time, other.time);
  }

  static Cost of(Program program) {
    return new Count(program).cost();
  }

  /** Powers that are made of one another: of a base, or of its reciprocal. */
  private record Chain(Expr base, boolean inverse) {
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Chain other && inverse == other.inverse && base.equals(other.base);
    }

    @Override
    public int hashCode() {
      return 31 * base.hashCode() + Boolean.hashCode(inverse);
    }
  }

  /** Counts one program. */
  private static final class Count {
    private final Program program;
    private final BitSet constant = new BitSet();
    private final int[] divisions;
    private final Map<Chain, SortedSet<Integer>> chains = new LinkedHashMap<>();
    private final long[] runs;
    private long operations;
    private long time;

    Count(Program program) {
      this.program = program;
      this.divisions = new int[program.graph().size()];
      this.runs = runs(program);
    }

    /** How often each node runs, by id: every index that it depends on counts as some steps. */
    private static long[] runs(Program program) {
      Map<String, Long> bits = new HashMap<>();
      long[] masks = new long[program.graph().size()];
      long[] runs = new long[masks.length];
      for (Expr node : Traversal.inOrder(program.graph(), program.roots())) {
        long mask = 0;
        if (node instanceof Index index) {
          mask = bits.computeIfAbsent(index.name(), name -> 1L << (bits.size() % Long.SIZE));
        }
        for (Expr child : Traversal.children(node)) {
          mask |= masks[child.id()];
        }
        masks[node.id()] = mask;
        runs[node.id()] = 1L << (STEPS_LOG2 * Math.min(Long.bitCount(mask), DEEPEST));
      }
      return runs;
    }

    Cost cost() {
      countDivisions();
      for (Expr node : Traversal.inOrder(program.graph(), program.roots())) {
        if (isConstant(node)) {
          constant.set(node.id());
        } else if (node instanceof Apply apply && apply.sort() == Sort.REAL) {
          count(apply);
        }
      }
      chains.forEach((chain, exponents) -> chain(chain.base(), exponents));
      return new Cost(operations, time);
    }

    private boolean isConstant(Expr node) {
      return node instanceof Constant
          || (node instanceof Apply apply
              && apply.operands().stream().allMatch(operand -> constant.get(operand.id())));
    }

    /** How often each base divides: in every product, and once for all other users. */
    private void countDivisions() {
      BitSet elsewhere = new BitSet();
      for (Expr root : program.roots()) {
        countElsewhere(root, elsewhere);
      }
      for (Expr node : Traversal.inOrder(program.graph(), program.roots())) {
        if (node instanceof Apply apply) {
          for (Expr operand : apply.operands()) {
            if (!apply.is(Primitive.PRODUCT)) {
              countElsewhere(operand, elsewhere);
            } else if (isInverse(operand)) {
              divisions[base(operand).id()]++;
            }
          }
        }
      }
    }

    private void countElsewhere(Expr expr, BitSet seen) {
      if (isInverse(expr) && !seen.get(expr.id())) {
        seen.set(expr.id());
        divisions[base(expr).id()]++;
      }
    }

    private static Expr base(Expr power) {
      return ((Apply) power).operand(0);
    }

    private static boolean isInverse(Expr expr) {
      return expr instanceof Apply power
          && power.is(Primitive.POWER)
          && power.operand(1) instanceof Constant exponent
          && exponent.value().signum() < 0
          && isChain(exponent.value());
    }

    private static boolean isChain(Rational exponent) {
      Rational halves = exponent.multiply(Rational.TWO);
      return halves.isInt() && Math.abs(halves.intValue()) <= LONGEST_CHAIN;
    }

    private boolean isShared(Expr inverse) {
      return divisions[base(inverse).id()] > 1;
    }

    private void add(Expr node, long number, int each) {
      operations += number * runs[node.id()];
      time += number * runs[node.id()] * each;
    }

    private void count(Apply apply) {
      Operator operator = apply.operator();
      if (operator == Primitive.SUM) {
        sum(apply);
      } else if (operator == Primitive.PRODUCT) {
        product(apply);
      } else if (operator == Primitive.POWER) {
        power(apply);
      } else if (operator != Primitive.SELECT && operator != Primitive.NEGATE) {
        add(apply, 1, FUNCTION);
      }
    }

    private void sum(Apply sum) {
      int terms = 0;
      boolean number = false;
      for (Expr term : sum.operands()) {
        if (constant.get(term.id())) {
          number = true;
        } else {
          terms++;
        }
      }
      add(sum, terms - (number ? 0 : 1), 1);
    }

    /** A factor that divides was counted as the division that its power takes. */
    private void product(Apply product) {
      int factors = 0;
      int divisors = 0;
      boolean number = false;
      for (Expr factor : product.operands()) {
        if (constant.get(factor.id())) {
          number |= !(factor instanceof Constant c && c.value().abs().isOne());
        } else if (isInverse(factor) && !isShared(factor)) {
          divisors++;
        } else {
          factors++;
        }
      }
      // A number above a fraction bar costs nothing: it takes the place of 1.
      add(product, factors == 0 ? 0 : factors - (number ? 0 : 1), 1);
      time -= runs[product.id()] * Math.max(divisors - 1, 0) * (DIVISION - 1);
    }

    private void power(Apply power) {
      if (!(power.operand(1) instanceof Constant constantExponent)
          || !isChain(constantExponent.value())) {
        add(power, 1, FUNCTION);
        return;
      }
      int halves = constantExponent.value().multiply(Rational.TWO).intValue();
      boolean shared = halves < 0 && isShared(power);
      Chain chain = new Chain(power.operand(0), shared);
      if ((shared && !chains.containsKey(chain)) || (halves < 0 && !shared)) {
        add(power, 1, DIVISION);
      }
      chains.computeIfAbsent(chain, c -> new TreeSet<>()).add(Math.abs(halves));
    }

    /** The multiplications that make powers of one base, given by twice their exponents. */
    private void chain(Expr base, SortedSet<Integer> exponents) {
      Set<Integer> known = new HashSet<>();
      known.add(2);
      if (exponents.stream().anyMatch(exponent -> exponent % 2 != 0)) {
        known.add(1);
        add(base, 1, DIVISION);
      }
      for (int exponent : exponents) {
        add(base, multiplications(exponent, known), 1);
      }
    }

    // Recursion over the bits of an exponent.
    private static int multiplications(int exponent, Set<Integer> known) {
      if (!known.add(exponent)) {
        return 0;
      }
      for (int part : known) {
        if (part != exponent && known.contains(exponent - part)) {
          return 1;
        }
      }
      int part = exponent % 4 == 0 ? exponent / 2 : 2;
      return 1 + multiplications(exponent - part, known);
    }
  }
}
