package org.gradc.optimize;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;

/**
 * What a program in normal form costs when the machine runs it.
 *
 * <p>Operations are counted as they will be scheduled: a sum of n terms takes n - 1 additions or
 * subtractions, a product likewise multiplications and divisions; integer powers are products that
 * share their factors, x^(k/2) takes a square root, a value that divides twice or more one
 * reciprocal. Negation, selection, comparison and logic are free.
 *
 * @param operations all of them counted alike, at equal numbers of runs of every expression
 * @param time in units of an addition
 */
record Cost(long operations, long time) implements Comparable<Cost> {
  private static final int DIVISION = 4;
  private static final int FUNCTION = 20;
  private static final int LONGEST_CHAIN = 64;

  @Override
  public int compareTo(Cost other) {
    return operations != other.operations
        ? Long.compare(operations, other.operations)
        : Long.compare(time, other.time);
  }

  static Cost of(Program program) {
    return new Count(program).cost();
  }

  /** Counts one program. */
  private static final class Count {
    private final Program program;
    private final int[] uses;
    private final Map<Expr, TreeSet<Integer>> chains = new LinkedHashMap<>();
    private long operations;
    private long time;

    Count(Program program) {
      this.program = program;
      this.uses = Traversal.useCounts(program.graph(), program.roots());
    }

    Cost cost() {
      for (Expr node : Traversal.inOrder(program.graph(), program.roots())) {
        if (node instanceof Apply apply && apply.sort() == Sort.REAL) {
          count(apply);
        }
      }
      chains.values().forEach(this::chain);
      return new Cost(operations, time);
    }

    private void add(long number, int each) {
      operations += number;
      time += number * each;
    }

    private void count(Apply apply) {
      Operator operator = apply.operator();
      if (operator == Primitive.SUM) {
        add(apply.operands().size() - 1, 1);
      } else if (operator == Primitive.PRODUCT) {
        product(apply);
      } else if (operator == Primitive.POWER) {
        power(apply);
      } else if (operator != Primitive.SELECT
          && operator != Primitive.NEGATE
          && !apply.operands().isEmpty()) {
        add(1, FUNCTION);
      }
    }

    /** A factor that divides was counted as the division that its power takes. */
    private void product(Apply product) {
      int factors = 0;
      int divisors = 0;
      for (Expr factor : product.operands()) {
        if (isDivisor(factor)) {
          divisors++;
        } else if (!(factor instanceof Constant constant && constant.value().abs().isOne())) {
          factors++;
        }
      }
      add(Math.max(factors - 1, 0), 1);
      time -= (long) Math.max(divisors - 1, 0) * (DIVISION - 1);
    }

    /** Whether a product divides by the factor's inverse instead of multiplying by the factor. */
    private boolean isDivisor(Expr factor) {
      return uses[factor.id()] == 1
          && factor instanceof Apply power
          && power.is(Primitive.POWER)
          && power.operand(1) instanceof Constant exponent
          && exponent.value().signum() < 0
          && isChain(exponent.value());
    }

    private void power(Apply power) {
      if (!(power.operand(1) instanceof Constant constant) || !isChain(constant.value())) {
        add(1, FUNCTION);
        return;
      }
      Rational exponent = constant.value();
      chains
          .computeIfAbsent(power.operand(0), base -> new TreeSet<>())
          .add(exponent.abs().multiply(Rational.TWO).intValue());
      if (exponent.signum() < 0) {
        add(1, DIVISION);
      }
    }

    private static boolean isChain(Rational exponent) {
      Rational halves = exponent.multiply(Rational.TWO);
      return halves.isInt() && Math.abs(halves.intValue()) <= LONGEST_CHAIN;
    }

    /** The multiplications that make powers of one base, given by twice their exponents. */
    private void chain(TreeSet<Integer> exponents) {
      Set<Integer> known = new HashSet<>();
      known.add(2);
      if (exponents.stream().anyMatch(exponent -> exponent % 2 != 0)) {
        known.add(1);
        add(1, DIVISION);
      }
      for (int exponent : exponents) {
        add(multiplications(exponent, known), 1);
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
