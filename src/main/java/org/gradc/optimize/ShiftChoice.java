package org.gradc.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Program;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.LogSums;
import org.jspecify.annotations.Nullable;

/**
 * Which sums of exponentials over loops can be computed without their greatest: those that nothing
 * needs as they are. A sum t is read
 *
 * <ul>
 *   <li>under a logarithm, as log(t·a);
 *   <li>as a divisor, as exp(b)/t, or as the dividend of such a divisor;
 *   <li>as a term of a total c·exp(a)·t + exp(b) + …, if its terms are positive and the total is
 *       itself only under a logarithm, or a divisor.
 * </ul>
 */
final class ShiftChoice {
  private final Program program;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Map<Expr, Set<Expr>> users = new HashMap<>();
  private final Set<Expr> bare;
  private final Map<String, ExponentialSum> chosen = new LinkedHashMap<>();

  private ShiftChoice(Program program, Algebra algebra) {
    this.program = program;
    this.graph = program.graph();
    this.algebra = algebra;
    this.bare = new HashSet<>(program.roots());
  }

  /** The sums that can, by the names of their arrays, in the order of their loops. */
  static Map<String, ExponentialSum> of(Program program, Algebra algebra) {
    ShiftChoice choice = new ShiftChoice(program, algebra);
    choice.findSums();
    if (!choice.chosen.isEmpty()) {
      choice.keepThoseReadAsShifted();
    }
    return choice.chosen;
  }

  // --- sums of exponentials ---------------------------------------------------------------------

  private void findSums() {
    Map<String, Integer> writers = new HashMap<>();
    Steps.updates(program.steps()).forEach(u -> writers.merge(u.target(), 1, Integer::sum));
    Steps.visit(
        program.steps(),
        (enclosing, nest) -> {
          Update update = nest.updates().get(0);
          String target = update.target();
          ArrayDeclaration array = program.array(target);
          if (nest.updates().size() == 1
              && writers.getOrDefault(target, 0) == 1
              && update.combine() == Combine.SUM
              && array.role() == Role.LOCAL
              && array.sort() == Sort.REAL
              && enclosing.stream().allMatch(axis -> isWholeIn(update, axis))) {
            ExponentialSum sum = ExponentialSum.of(update.body());
            if (sum != null) {
              chosen.put(target, sum);
            }
          }
        });
  }

  /** Whether each round of a recurrence has its own elements, which are complete in it. */
  private boolean isWholeIn(Update update, Axis axis) {
    for (Expr subscript : update.subscripts()) {
      Set<Index> indices = Traversal.indices(graph, List.of(subscript));
      boolean shiftedIndex =
          subscript == axis.index()
              || (subscript instanceof Apply sum
                  && sum.is(Primitive.SUM)
                  && sum.operands().contains(axis.index()));
      if (shiftedIndex && indices.size() == 1) {
        return true;
      }
    }
    return false;
  }

  // --- their uses -------------------------------------------------------------------------------

  private void keepThoseReadAsShifted() {
    List<Read> reads = new ArrayList<>();
    for (Expr node : Traversal.inOrder(graph, program.roots())) {
      for (Expr child : Traversal.children(node)) {
        users.computeIfAbsent(child, c -> new LinkedHashSet<>()).add(node);
      }
      if (node instanceof Read read) {
        reads.add(read);
      }
    }
    int before;
    do { // a total of several sums is one only while all of them are chosen
      before = chosen.size();
      Set<String> kept = new HashSet<>();
      Set<String> lost = new HashSet<>();
      reads.forEach(read -> (fits(read) ? kept : lost).add(read.array()));
      kept.removeAll(lost);
      chosen.keySet().retainAll(kept);
    } while (chosen.size() < before);
  }

  private Set<Expr> users(Expr node) {
    return users.getOrDefault(node, Set.of());
  }

  private boolean fits(Read read) {
    return !bare.contains(read)
        && chosen.containsKey(read.array())
        && users(read).stream()
            .allMatch(
                user ->
                    isUnderLog(user)
                        || isInverse(user, read)
                        || isQuotient(user)
                        || isTermOfTotals(user, read));
  }

  /** Whether an expression is a logarithm, or a product that is a factor of logarithms only. */
  private boolean isUnderLog(Expr user) {
    return isLog(user)
        || (isProduct(user)
            && !bare.contains(user)
            && users(user).stream().allMatch(ShiftChoice::isLog));
  }

  private boolean isQuotient(Expr user) {
    return isProduct(user)
        && ((Apply) user).operands().stream().anyMatch(factor -> isInverseOfChosen(factor));
  }

  private boolean isInverseOfChosen(Expr factor) {
    return factor instanceof Apply power
        && isInverse(power, power.operand(0))
        && ((power.operand(0) instanceof Read read && chosen.containsKey(read.array()))
            || !totalTerms(power.operand(0), chosen).isEmpty());
  }

  /**
   * Whether an expression is a total with a sum in it, or a multiple of the sum in such a total.
   */
  private boolean isTermOfTotals(Expr user, Read sum) {
    return isProduct(user)
        ? !bare.contains(user) && users(user).stream().allMatch(u -> isTotalOf(u, sum))
        : isTotalOf(user, sum);
  }

  private boolean isTotalOf(Expr user, Read sum) {
    return !bare.contains(user)
        && totalTerms(user, chosen).stream().anyMatch(term -> term.sum() == sum)
        && users(user).stream().allMatch(u -> isUnderLog(u) || isInverse(u, user));
  }

  /**
   * A term of a total.
   *
   * @param factors positive numbers and exponentials
   * @param sum what they are multiplied by, or null if that is 1
   */
  record TotalTerm(List<Expr> factors, @Nullable Read sum) {}

  /** The terms of a total with at least one of the sums in it; none for anything else. */
  static List<TotalTerm> totalTerms(Expr expr, Map<String, ExponentialSum> sums) {
    if (!ExponentialSum.isSum(expr)) {
      return List.of();
    }
    List<TotalTerm> terms = new ArrayList<>();
    for (Expr operand : ((Apply) expr).operands()) {
      TotalTerm term = totalTerm(operand, sums);
      if (term == null) {
        return List.of();
      }
      terms.add(term);
    }
    return terms.stream().anyMatch(term -> term.sum() != null) ? terms : List.of();
  }

  private static @Nullable TotalTerm totalTerm(Expr expr, Map<String, ExponentialSum> sums) {
    List<Expr> factors = new ArrayList<>();
    Read sum = null;
    for (Expr factor : isProduct(expr) ? ((Apply) expr).operands() : List.of(expr)) {
      if (LogSums.hasLogarithm(factor)) {
        factors.add(factor);
      } else if (sum == null && factor instanceof Read read && isPositive(read, sums)) {
        sum = read;
      } else {
        return null;
      }
    }
    return new TotalTerm(factors, sum);
  }

  private static boolean isPositive(Read read, Map<String, ExponentialSum> sums) {
    ExponentialSum sum = sums.get(read.array());
    return sum != null && !sum.isWeighted();
  }

  private static boolean isLog(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.LOG);
  }

  private static boolean isProduct(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.PRODUCT);
  }

  private boolean isInverse(Expr expr, Expr base) {
    return expr instanceof Apply power
        && power.is(Primitive.POWER)
        && power.operand(0) == base
        && power.operand(1) == algebra.constant(-1);
  }
}
