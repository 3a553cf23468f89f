package org.gradc.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.optimize.ShiftChoice.TotalTerm;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
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
 * Takes the greatest exponent out of sums of exponentials, before differentiation.
 *
 * <p>Where {@code t += w*exp(e)} is read as {@link ShiftChoice} says, {@code m max= e} goes before
 * it, over the terms whose w is not 0, and with s = m where m is finite, else 0, held constant:
 *
 * <pre>
 *   t += w·exp(e)        t += w·exp(e - s)
 *   log(t·a)             s + log(t·a)
 *   log(exp(b)/t)        b - s + log(1/t)
 *   exp(b)/t             exp(b - s)/t, and 1/t so, too
 *   log(exp(a)·t + 1)    softplus(a + s + log(t)), and so on by log-sum-exp
 * </pre>
 *
 * <p>These are what {@code logsumexp} and {@code softmax} are made of. P. Blanchard, D. J. Higham
 * and N. J. Higham, Accurately computing the log-sum-exp and softmax functions, IMA J. Numer. Anal.
 * 41 (2021). Sums that are written out, or unrolled, are shifted in the same way where a tree of
 * {@code LOGADDEXP} is not for them: they are too long, or weighted.
 */
final class ShiftedSums {
  private static final String GREATEST = "$max";

  private final Program program;
  private final ExprGraph graph;
  private final Algebra algebra;

  /** The sums over loops that are shifted, by their arrays. */
  private final Map<String, ExponentialSum> chosen;

  /** The name of the array of greatest exponents for each of them. */
  private final Map<String, String> greatest = new HashMap<>();

  private ShiftedSums(Program program) {
    this.program = program;
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
    this.chosen = ShiftChoice.of(program, algebra);
  }

  static Program program(Program program) {
    ShiftedSums sums = new ShiftedSums(program);
    boolean any = !sums.chosen.isEmpty() || sums.hasWrittenOut();
    return any ? sums.shifted() : program;
  }

  private boolean hasWrittenOut() {
    return Traversal.inOrder(graph, program.roots()).stream()
        .filter(Apply.class::isInstance)
        .map(Apply.class::cast)
        .anyMatch(
            node ->
                node.is(Primitive.LOG)
                    ? factors(node.operand(0)).stream().anyMatch(ShiftedSums::isWrittenOutUnderLog)
                    : node.is(Primitive.PRODUCT)
                        ? isWrittenOutQuotient(node)
                        : isInverse(node) && Sums.LONG.find(node.operand(0)) != null);
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
    ExponentialSum sum = chosen.get(update.target());
    if (sum == null) {
      return List.of(nest);
    }
    Expr shift = shift(update.target(), update.subscripts());
    Update max =
        new Update(
            name(update.target()),
            update.subscripts(),
            Combine.MAX,
            sum.greatest(algebra),
            update.guard());
    return List.of(
        new Nest(nest.axes(), List.of(max)),
        new Nest(nest.axes(), List.of(update.withBody(sum.less(algebra, shift)))));
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
    } else if (isInverse(node)) {
      used = inverse(node, images);
    }
    if (used != null) {
      return used;
    }
    return images.isUnchanged(node)
        ? node
        : algebra.apply(node.operator(), images.images(node.operands()));
  }

  private @Nullable Expr logarithm(Expr argument, Rebuild images) {
    List<Expr> terms = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    boolean any = false;
    for (Expr factor : factors(argument)) {
      Shifted shifted = shifted(factor, images, Sums.WEIGHTED);
      any |= shifted != null;
      if (shifted != null) {
        terms.add(shifted.shift());
        rest.add(shifted.rest());
      } else if (isExponential(factor)) {
        terms.add(images.image(((Apply) factor).operand(0)));
      } else {
        rest.add(images.image(factor));
      }
    }
    if (!any) {
      return null;
    }
    terms.add(algebra.apply(Primitive.LOG, algebra.product(rest)));
    return algebra.sum(terms);
  }

  /** A product with a sum as a divisor, or null. */
  private @Nullable Expr quotient(Apply product, Rebuild images) {
    Sums sums = isWrittenOutQuotient(product) ? Sums.ALL : Sums.LONG;
    Map<Expr, Shifted> divisors = new HashMap<>();
    for (Expr factor : product.operands()) {
      Shifted divisor = isInverse(factor) ? shifted(factor, images, sums) : null;
      if (divisor != null) {
        divisors.put(factor, divisor);
      }
    }
    if (divisors.isEmpty()) {
      return null;
    }
    List<Expr> exponents = new ArrayList<>();
    List<Expr> factors = new ArrayList<>();
    for (Expr factor : product.operands()) {
      Shifted shifted = isInverse(factor) ? divisors.get(factor) : shifted(factor, images, sums);
      if (shifted != null) {
        exponents.add(shifted.shift());
        factors.add(shifted.rest());
      } else if (isExponential(factor)) {
        exponents.add(images.image(((Apply) factor).operand(0)));
      } else {
        factors.add(images.image(factor));
      }
    }
    factors.add(algebra.apply(Primitive.EXP, algebra.sum(exponents)));
    return algebra.product(factors);
  }

  /** The inverse of a sum, or null for that of anything else. */
  private @Nullable Expr inverse(Apply node, Rebuild images) {
    Shifted shifted = shifted(node, images, Sums.LONG);
    return shifted == null
        ? null
        : algebra.multiply(algebra.apply(Primitive.EXP, shifted.shift()), shifted.rest());
  }

  /** A factor exp(shift)·rest. */
  private record Shifted(Expr shift, Expr rest) {}

  /** A sum, or the inverse of one, as it is shifted; null for any other factor. */
  private @Nullable Shifted shifted(Expr factor, Rebuild images, Sums writtenOut) {
    if (factor instanceof Apply power && isInverse(power)) {
      Shifted base = shifted(power.operand(0), images, writtenOut);
      return base == null
          ? null
          : new Shifted(
              algebra.negate(base.shift()), algebra.power(base.rest(), Rational.MINUS_ONE));
    }
    if (factor instanceof Read read && chosen.containsKey(read.array())) {
      return new Shifted(
          shift(read.array(), images.images(read.subscripts())), images.image(factor));
    }
    List<TotalTerm> total = ShiftChoice.totalTerms(factor, chosen);
    if (!total.isEmpty()) {
      return new Shifted(logarithmOf(total, images), algebra.constant(1));
    }
    ExponentialSum sum = writtenOut.find(images.image(factor));
    if (sum == null) {
      return null;
    }
    Expr shift = frozen(sum.greatest(algebra));
    return new Shifted(shift, sum.less(algebra, shift));
  }

  /** The logarithm of a total: each of its sums is its greatest exponential times what is left. */
  private Expr logarithmOf(List<TotalTerm> total, Rebuild images) {
    List<Expr> leaves = new ArrayList<>();
    for (TotalTerm term : total) {
      List<Expr> logarithms = new ArrayList<>();
      for (Expr factor : images.images(term.factors())) {
        logarithms.add(LogSums.logarithm(algebra, factor));
      }
      Read sum = term.sum();
      if (sum != null) {
        logarithms.add(shift(sum.array(), images.images(sum.subscripts())));
        logarithms.add(algebra.apply(Primitive.LOG, images.image(sum)));
      }
      leaves.add(algebra.sum(logarithms));
    }
    return LogSums.tree(algebra, leaves);
  }

  /** Which sums that are written out are shifted. */
  private enum Sums {
    /** Those that are too long for a tree of {@code LOGADDEXP}. */
    LONG,
    /** Those, and weighted ones, which a tree is not for. */
    WEIGHTED,
    ALL;

    @Nullable ExponentialSum find(Expr expr) {
      ExponentialSum sum = ExponentialSum.isSum(expr) ? ExponentialSum.of(expr) : null;
      boolean fits =
          sum != null
              && (this == ALL
                  || sum.size() > LogSums.MOST
                  || (this == WEIGHTED && sum.hasFreeWeights()));
      return fits ? sum : null;
    }
  }

  private static boolean isWrittenOutUnderLog(Expr factor) {
    return Sums.WEIGHTED.find(isInverse(factor) ? ((Apply) factor).operand(0) : factor) != null;
  }

  /** Whether a weighted sum is divided by a sum. */
  private static boolean isWrittenOutQuotient(Apply product) {
    return product.operands().stream()
            .anyMatch(f -> isInverse(f) && Sums.ALL.find(((Apply) f).operand(0)) != null)
        && product.operands().stream().anyMatch(f -> Sums.WEIGHTED.find(f) != null);
  }

  private static List<Expr> factors(Expr expr) {
    return expr instanceof Apply product && product.is(Primitive.PRODUCT)
        ? product.operands()
        : List.of(expr);
  }

  private static boolean isInverse(Expr expr) {
    return expr instanceof Apply node
        && node.is(Primitive.POWER)
        && node.operand(1) instanceof Constant exponent
        && exponent.value().equals(Rational.MINUS_ONE);
  }

  private static boolean isExponential(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.EXP);
  }
}
