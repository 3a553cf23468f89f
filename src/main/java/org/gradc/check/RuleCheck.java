package org.gradc.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.check.Differences.Bend;
import org.gradc.check.Entry.Term;
import org.gradc.check.real.Observer;
import org.gradc.check.real.Real;
import org.gradc.check.real.RealOperators;
import org.gradc.check.real.RealRun;
import org.gradc.program.Program;

/**
 * Whether the programs of derivatives, run in high precision, give what differences of the function
 * give: a rule that is right agrees to many more digits than a double has.
 *
 * <p>Where they disagree, both are computed again with twice and four times the digits, and so with
 * far smaller steps; differences that settle on something else show that the rule is wrong.
 */
final class RuleCheck {
  private static final int DIGITS = 60;
  private static final int LEVELS = 3;

  /** Agreement: this part of the sizes of the terms, or of value over scale. */
  private static final int AGREED = 15;

  private static final int NOTHING = 30;

  /** From one number of digits to the next, steps are smaller by at least 10^15. */
  private static final int CLOSER = 10;

  private final Subject subject;
  private final Site site;
  private final List<Differences> levels = new ArrayList<>();
  private final Map<List<Object>, Real[]> derived = new LinkedHashMap<>();

  RuleCheck(Subject subject, Site site) {
    this.subject = subject;
    this.site = site;
    for (int level = 0; level < LEVELS; level++) {
      levels.add(new Differences(subject.written(), site, DIGITS << level));
    }
  }

  /** Whether the function has a value here. */
  boolean hasValue() {
    for (int row = 0; row < site.outputs().size(); row++) {
      if (!levels.get(0).value(row).isFinite()) {
        return false;
      }
    }
    return true;
  }

  /** What the derivative's program gives to many digits. */
  Real[] derived(Derivative derivative) {
    return derived(derivative, 0, Observer.NONE);
  }

  /** The same while somebody looks on. */
  Real[] derived(Derivative derivative, int level, Observer observer) {
    if (observer == Observer.NONE) {
      return derived.computeIfAbsent(
          List.of(derivative, level), key -> run(derivative, DIGITS << level, observer, site));
    }
    return run(derivative, DIGITS << level, observer, site);
  }

  /** A number of a derivative with the most digits there are, and so after much cancellation. */
  double exactly(Derivative derivative, int place) {
    return derived(derivative, LEVELS - 1, Observer.NONE)[place].toDouble();
  }

  /** The program's outputs with few digits, for runs whose errors are larger anyway. */
  Real[] roughly(Derivative derivative, Observer observer) {
    return run(derivative, DIGITS / 2, observer, site);
  }

  private Real[] run(Derivative derivative, int digits, Observer observer, Site where) {
    Program program = subject.derived().get(derivative);
    if (program == null) {
      return new Real[0];
    }
    return RealRun.of(
            program,
            new RealOperators(digits),
            observer,
            where.inputs().extents(),
            where.realsOf(derivative))
        .getOrDefault(derivative.output(), new Real[0]);
  }

  /** What differences say of an entry. */
  record Judgement(Verdict verdict, Real expected) {}

  Judgement judge(Derivative derivative, int place, Entry entry) {
    Real expected = sum(entry, 0).value();
    for (Term term : entry.terms()) {
      if (term.order() == 1 && term.weight() != 0) {
        Ground ground = ground(term.a(), term.b());
        if (ground != Ground.SMOOTH) {
          return new Judgement(verdict(ground), expected);
        }
      }
    }
    Real found = Real.NAN;
    Sum last = sum(entry, 0);
    Sum previous = last;
    for (int level = 0; level < LEVELS; level++) {
      previous = last;
      last = sum(entry, level);
      found = derived(derivative, level, Observer.NONE)[place];
      if (agree(found, last)) {
        return new Judgement(Verdict.RIGHT, last.value());
      } else if (level > 0 && tendsTo(found, previous, last)) {
        return new Judgement(Verdict.RIGHT, found);
      } else if (level > 0 && settled(found, previous, last)) {
        break;
      }
    }
    if (found.isFinite()
        && last.value().isFinite()
        && distance(found, last).compareTo(last.resolution()) <= 0) {
      return new Judgement(Verdict.RIGHT, found); // as far as so many digits can tell
    }
    return new Judgement(
        disagreement(derivative, place, entry, found, previous, last), last.value());
  }

  private static Verdict verdict(Ground ground) {
    return ground == Ground.EDGE ? Verdict.EDGE_OF_DOMAIN : Verdict.NOT_DIFFERENTIABLE;
  }

  private Verdict disagreement(
      Derivative derivative, int place, Entry entry, Real found, Sum previous, Sum last) {
    for (Term term : entry.terms()) {
      if (term.order() == 2 && term.weight() != 0) {
        Ground ground = curvature(term.a(), term.b());
        if (ground != Ground.SMOOTH) {
          return verdict(ground);
        }
      }
    }
    if (!last.value().isFinite() || !previous.value().isFinite()) {
      return Verdict.EDGE_OF_DOMAIN;
    }
    if (!found.isFinite()) {
      BigDecimal change = last.value().value().subtract(previous.value().value()).abs();
      boolean grows = change.compareTo(previous.value().value().abs()) > 0;
      return grows ? Verdict.NOT_DIFFERENTIABLE : isolated(derivative, place);
    }
    return settled(found, previous, last) ? Verdict.WRONG : Verdict.UNDECIDED;
  }

  private static BigDecimal distance(Real found, Sum sum) {
    return sum.value().value().subtract(found.value()).abs();
  }

  /** Whether differences over a far smaller step are far closer: as where the derivative is 0. */
  private static boolean tendsTo(Real found, Sum previous, Sum last) {
    if (!found.isFinite() || !last.value().isFinite() || !previous.value().isFinite()) {
      return false;
    }
    BigDecimal before = previous.value().value().subtract(found.value()).abs();
    BigDecimal now = last.value().value().subtract(found.value()).abs();
    return now.movePointRight(CLOSER).compareTo(before) <= 0;
  }

  /** Whether differences change by next to nothing against how far they are from the rule. */
  private static boolean settled(Real found, Sum previous, Sum last) {
    if (!found.isFinite() || !last.value().isFinite() || !previous.value().isFinite()) {
      return false;
    }
    BigDecimal change = last.value().value().subtract(previous.value().value()).abs();
    BigDecimal distance = distance(found, last);
    boolean seen = distance.compareTo(last.resolution()) > 0;
    return seen && change.movePointRight(3).compareTo(distance) <= 0;
  }

  /** A derivative that is no number here is, next to here. */
  private Verdict isolated(Derivative derivative, int place) {
    Site beside = Beside.of(subject.written(), site);
    return run(derivative, DIGITS, Observer.NONE, beside)[place].isFinite()
        ? Verdict.SINGULAR
        : Verdict.WRONG;
  }

  /**
   * The differences of an entry.
   *
   * @param size the sum of the sizes of its terms
   * @param nothing what is taken for nothing against the size of the function
   * @param resolution what rounding in the formula may make of them
   */
  private record Sum(Real value, BigDecimal size, BigDecimal nothing, BigDecimal resolution) {}

  private Sum sum(Entry entry, int level) {
    Differences differences = levels.get(level);
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal size = BigDecimal.ZERO;
    BigDecimal nothing = BigDecimal.ZERO;
    BigDecimal resolution = BigDecimal.ZERO;
    for (Term term : entry.terms()) {
      if (term.weight() == 0) {
        continue;
      }
      Real partial =
          switch (term.order()) {
            case 0 -> differences.value(term.a());
            case 1 -> differences.first(term.a(), term.b());
            default -> differences.second(term.a(), term.b());
          };
      if (!partial.isFinite()) {
        return new Sum(Real.NAN, size, nothing, resolution);
      }
      BigDecimal weight = new BigDecimal(term.weight());
      BigDecimal product = partial.value().multiply(weight);
      total = total.add(product);
      size = size.add(product.abs());
      nothing = nothing.add(rounding(differences, term).multiply(weight.abs()));
      BigDecimal least = differences.resolution(term.order(), term.a(), term.b());
      resolution = resolution.add(least.multiply(weight.abs()));
    }
    return new Sum(Real.of(total), size, nothing, resolution);
  }

  private static BigDecimal rounding(Differences differences, Term term) {
    int row = term.order() == 2 ? 0 : term.a();
    Real value = differences.value(row);
    if (!value.isFinite() || term.order() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal scale = differences.scale(term.b());
    if (term.order() == 2) {
      scale = scale.multiply(differences.scale(term.a()));
    }
    return value.value().abs().divide(scale, MathContext.DECIMAL32);
  }

  private static boolean agree(Real found, Sum sum) {
    if (!found.isFinite() || !sum.value().isFinite()) {
      return false;
    }
    BigDecimal distance = found.value().subtract(sum.value().value()).abs();
    BigDecimal limit = sum.size().movePointLeft(AGREED).max(sum.nothing().movePointLeft(NOTHING));
    return distance.compareTo(limit) <= 0;
  }

  private Ground ground(int row, int column) {
    Bend wide = levels.get(0).bend(row, column);
    if (!wide.change().isFinite()) {
      return Ground.EDGE;
    }
    boolean kink = wide.isSeen() && wide.remains(levels.get(1).bend(row, column));
    return kink ? Ground.KINK : Ground.SMOOTH;
  }

  private Ground curvature(int a, int b) {
    for (int[] sides : new int[][] {{1, 0}, {0, 1}, {1, 1}, {1, -1}}) {
      if (a == b && sides[1] != 0) {
        continue;
      }
      Bend wide = levels.get(0).curvatureBend(a, sides[0], b, sides[1]);
      if (!wide.change().isFinite()) {
        return Ground.EDGE;
      }
      if (wide.isSeen() && wide.remains(levels.get(1).curvatureBend(a, sides[0], b, sides[1]))) {
        return Ground.KINK;
      }
    }
    Ground first = ground(0, a);
    return first == Ground.SMOOTH ? ground(0, b) : first;
  }
}
