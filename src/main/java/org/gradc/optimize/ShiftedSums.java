package org.gradc.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.LogSums;
import org.jspecify.annotations.Nullable;

/**
 * Takes the greatest exponent out of sums of exponentials over loops, before differentiation.
 *
 * <p>Where {@code t += exp(e)} is read under a logarithm, or divides an exponential, and nowhere
 * else, {@code m max= e} goes before it, and with s = m where m is finite, else 0, held constant:
 *
 * <pre>
 *   t += exp(e)          t += exp(e - s)
 *   log(t·a)             s + log(t·a)
 *   log(exp(b)/t)        b - s + log(1/t)
 *   exp(b)/t             exp(b - s)/t
 * </pre>
 *
 * <p>These are what {@code logsumexp} and {@code softmax} are made of. P. Blanchard, D. J. Higham
 * and N. J. Higham, Accurately computing the log-sum-exp and softmax functions, IMA J. Numer. Anal.
 * 41 (2021).
 */
final class ShiftedSums {
  private static final String GREATEST = "$max";

  /** The most terms of a sum without a loop; more stay as they are. */
  private static final int LONGEST = 2_000;

  private final Program program;
  private final ExprGraph graph;
  private final Algebra algebra;
  private final Map<Expr, Set<Expr>> users = new HashMap<>();

  /** The exponents of the terms of each sum that is chosen. */
  private final Map<String, List<Expr>> chosen = new LinkedHashMap<>();

  /** The name of the array of greatest exponents for each sum. */
  private final Map<String, String> greatest = new HashMap<>();

  private ShiftedSums(Program program) {
    this.program = program;
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
  }

  static Program program(Program program) {
    ShiftedSums sums = new ShiftedSums(program);
    sums.choose();
    boolean any = !sums.chosen.isEmpty() || sums.hasLongSum();
    return any ? sums.shifted() : program;
  }

  // --- which sums -------------------------------------------------------------------------------

  private void choose() {
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
            List<Expr> exponents = LogSums.exponents(algebra, update.body());
            if (exponents != null && !isShifted(exponents)) {
              chosen.put(target, exponents);
            }
          }
        });
    if (!chosen.isEmpty()) {
      chosen.keySet().retainAll(onlyReadAsShifted());
    }
  }

  private boolean hasLongSum() {
    return Traversal.inOrder(graph, program.roots()).stream()
        .filter(Apply.class::isInstance)
        .map(Apply.class::cast)
        .anyMatch(
            node ->
                (node.is(Primitive.LOG) || node.is(Primitive.POWER))
                    && factors(node.operand(0)).stream().anyMatch(f -> longSum(f) != null));
  }

  /** The exponents of a sum written out, or unrolled, that is too long for a tree; or null. */
  private @Nullable List<Expr> longSum(Expr expr) {
    if (!isSum(expr)) {
      return null;
    }
    List<Expr> exponents = new ArrayList<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(expr));
    while (!open.isEmpty()) {
      Expr term = open.pop();
      if (isSum(term)) {
        List<Expr> operands = ((Apply) term).operands();
        for (int k = operands.size() - 1; k >= 0; k--) {
          open.push(operands.get(k));
        }
        continue;
      }
      List<Expr> found = LogSums.exponents(algebra, term);
      if (found == null || isShifted(found) || exponents.size() >= LONGEST) {
        return null;
      }
      exponents.addAll(found);
    }
    return exponents.size() > LogSums.MOST ? exponents : null;
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

  private boolean isShifted(List<Expr> exponents) {
    return Traversal.inOrder(graph, exponents).stream()
        .anyMatch(node -> node instanceof Apply apply && apply.is(Primitive.FROZEN));
  }

  private Set<String> onlyReadAsShifted() {
    List<Expr> roots = program.roots();
    Set<Expr> bare = new HashSet<>(roots);
    List<Read> reads = new ArrayList<>();
    for (Expr node : Traversal.inOrder(graph, roots)) {
      for (Expr child : Traversal.children(node)) {
        users.computeIfAbsent(child, c -> new LinkedHashSet<>()).add(node);
      }
      if (node instanceof Read read) {
        reads.add(read);
      }
    }
    Set<String> kept = new LinkedHashSet<>();
    Set<String> lost = new HashSet<>();
    for (Read read : reads) {
      boolean fits =
          !bare.contains(read) && users(read).stream().allMatch(u -> fits(u, read, bare));
      (fits ? kept : lost).add(read.array());
    }
    kept.removeAll(lost);
    return kept;
  }

  private Set<Expr> users(Expr node) {
    return users.getOrDefault(node, Set.of());
  }

  /** Whether a user of a sum is its logarithm, or its inverse that is used as it may be. */
  private boolean fits(Expr user, Read sum, Set<Expr> bare) {
    if (isLog(user) || isOnlyUnderLog(user, bare)) {
      return true;
    }
    return isInverse(user, sum)
        && !bare.contains(user)
        && users(user).stream()
            .allMatch(u -> isLog(u) || hasExponential(u) || isOnlyUnderLog(u, bare));
  }

  private static boolean isSum(Expr expr) {
    return expr instanceof Apply sum && sum.is(Primitive.SUM);
  }

  private static List<Expr> factors(Expr expr) {
    return expr instanceof Apply product && product.is(Primitive.PRODUCT)
        ? product.operands()
        : List.of(expr);
  }

  private static boolean isLog(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.LOG);
  }

  private boolean isOnlyUnderLog(Expr expr, Set<Expr> bare) {
    return expr instanceof Apply product
        && product.is(Primitive.PRODUCT)
        && !bare.contains(expr)
        && users(expr).stream().allMatch(ShiftedSums::isLog);
  }

  private boolean isInverse(Expr expr, Expr base) {
    return expr instanceof Apply power
        && power.is(Primitive.POWER)
        && power.operand(0) == base
        && power.operand(1) == algebra.constant(-1);
  }

  private static boolean hasExponential(Expr expr) {
    return expr instanceof Apply product
        && product.is(Primitive.PRODUCT)
        && product.operands().stream().anyMatch(ShiftedSums::isExponential);
  }

  private static boolean isExponential(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.EXP);
  }

  // --- their shift ------------------------------------------------------------------------------

  private Program shifted() {
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    program
        .arrays()
        .forEach(
            (name, array) -> {
              if (chosen.containsKey(name)) {
                String own = free(arrays);
                greatest.put(name, own);
                arrays.put(own, new ArrayDeclaration(own, Sort.REAL, array.shape(), Role.LOCAL));
              }
              arrays.put(name, array);
            });
    List<Step> steps = Steps.replaced(program.steps(), (enclosing, nest) -> nests(nest));
    Program sums =
        new Program(program.name(), graph, program.extents(), arrays, steps, program.labels());
    return Rebuild.program(sums, algebra, this::use);
  }

  private String free(Map<String, ArrayDeclaration> arrays) {
    String name = GREATEST;
    for (int k = 2; arrays.containsKey(name) || program.arrays().containsKey(name); k++) {
      name = GREATEST + k;
    }
    return name;
  }

  private List<Step> nests(Nest nest) {
    Update update = nest.updates().get(0);
    List<Expr> exponents = chosen.get(update.target());
    if (exponents == null) {
      return List.of(nest);
    }
    Expr shift = shift(update.target(), update.subscripts());
    Update max =
        new Update(
            name(update.target()),
            update.subscripts(),
            Combine.MAX,
            greatest(exponents),
            update.guard());
    return List.of(
        new Nest(nest.axes(), List.of(max)),
        new Nest(nest.axes(), List.of(update.withBody(less(exponents, shift)))));
  }

  private Expr greatest(List<Expr> exponents) {
    Expr most = exponents.get(0);
    for (Expr exponent : exponents.subList(1, exponents.size())) {
      most = algebra.apply(Primitive.MAX, most, exponent);
    }
    return most;
  }

  /** The sum of the exponentials, each divided by that of the shift. */
  private Expr less(List<Expr> exponents, Expr shift) {
    List<Expr> terms = new ArrayList<>();
    for (Expr exponent : exponents) {
      terms.add(algebra.apply(Primitive.EXP, algebra.subtract(exponent, shift)));
    }
    return algebra.sum(terms);
  }

  private String name(String sum) {
    return greatest.getOrDefault(sum, sum);
  }

  private Expr shift(String sum, List<Expr> subscripts) {
    return frozen(graph.read(Sort.REAL, name(sum), subscripts));
  }

  /** The greatest exponent where it is finite: subtracting an infinite one would give ∞ − ∞. */
  private Expr frozen(Expr most) {
    Expr finite =
        algebra.apply(
            Primitive.LESS, algebra.apply(Primitive.ABS, most), algebra.apply(Primitive.INFINITY));
    return algebra.apply(Primitive.FROZEN, algebra.select(finite, most, algebra.zero()));
  }

  // --- their uses -------------------------------------------------------------------------------

  private Expr use(Apply node, Rebuild images) {
    Expr used = null;
    if (node.is(Primitive.LOG)) {
      used = logarithm(node.operand(0), images);
    } else if (node.is(Primitive.PRODUCT)) {
      used = quotient(node, images);
    }
    if (used != null) {
      return used;
    }
    return images.isUnchanged(node)
        ? node
        : algebra.apply(node.operator(), images.images(node.operands()));
  }

  private @Nullable Expr logarithm(Expr argument, Rebuild images) {
    List<Expr> factors = factors(argument);
    List<Expr> terms = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    for (Expr factor : factors) {
      Expr shift = shiftOf(factor, images);
      if (shift != null) {
        terms.add(shift);
      }
      if (isExponential(factor)) {
        terms.add(images.image(((Apply) factor).operand(0)));
      } else {
        rest.add(less(factor, images));
      }
    }
    boolean any = factors.stream().anyMatch(factor -> shiftOf(factor, images) != null);
    if (!any) {
      return null;
    }
    terms.add(algebra.apply(Primitive.LOG, algebra.product(rest)));
    return algebra.sum(terms);
  }

  private @Nullable Expr quotient(Apply product, Rebuild images) {
    List<Expr> exponents = new ArrayList<>();
    List<Expr> shifts = new ArrayList<>();
    List<Expr> factors = new ArrayList<>();
    for (Expr factor : product.operands()) {
      Expr shift = shiftOf(factor, images);
      if (shift != null) {
        shifts.add(shift);
      }
      if (isExponential(factor)) {
        exponents.add(images.image(((Apply) factor).operand(0)));
      } else {
        factors.add(less(factor, images));
      }
    }
    if (shifts.isEmpty() || exponents.isEmpty()) {
      return null;
    }
    exponents.addAll(shifts);
    factors.add(algebra.apply(Primitive.EXP, algebra.sum(exponents)));
    return algebra.product(factors);
  }

  /** A factor divided by the exponential of its shift. */
  private Expr less(Expr factor, Rebuild images) {
    List<Expr> exponents = longSum(images.image(factor));
    if (exponents != null) {
      return less(exponents, frozen(greatest(exponents)));
    }
    return factor instanceof Apply power
            && isInverse(factor, power.operand(0))
            && longSum(images.image(power.operand(0))) != null
        ? algebra.power(less(power.operand(0), images), Rational.MINUS_ONE)
        : images.image(factor);
  }

  /** The logarithm of what a factor, a sum or its inverse, is to be multiplied by; or null. */
  private @Nullable Expr shiftOf(Expr factor, Rebuild images) {
    if (factor instanceof Read read && chosen.containsKey(read.array())) {
      return shift(read.array(), images.images(read.subscripts()));
    }
    List<Expr> exponents = longSum(images.image(factor));
    if (exponents != null) {
      return frozen(greatest(exponents));
    }
    if (factor instanceof Apply power
        && power.is(Primitive.POWER)
        && isInverse(factor, power.operand(0))) {
      Expr shift = shiftOf(power.operand(0), images);
      return shift == null ? null : algebra.multiply(algebra.constant(Rational.MINUS_ONE), shift);
    }
    return null;
  }
}
