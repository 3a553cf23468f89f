package org.gradc.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gradc.check.real.Real;
import org.gradc.check.real.RealRun;
import org.gradc.evaluate.Inputs;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Program;

/**
 * Finds points at which a function and all that it computes on the way are finite numbers.
 *
 * <p>Extents and integers are small. Numbers are tried at several magnitudes, of either sign or
 * positive; from the point with the fewest results that are no number, single numbers are moved.
 * The same seed gives the same points.
 */
public final class PointSearch {
  private static final MathContext FEW_DIGITS = new MathContext(4);
  private static final int SIZES = 60;
  private static final int TRIES = 120;

  /** Arrays larger than this are not filled by chance. */
  private static final int MOST_NUMBERS = 100_000;

  private final Program written;
  private final Domain domain;
  private final Inputs given;
  private final Random random;

  private PointSearch(Program written, Domain domain, Inputs given, long seed) {
    this.written = written;
    this.domain = domain;
    this.given = given;
    this.random = new Random(seed);
  }

  /**
   * Some points; fewer, or none, where no more are found.
   *
   * @param given extents and inputs that are not to be chosen
   */
  public static List<Inputs> find(
      Program written, Domain domain, Inputs given, int count, long seed) {
    List<Inputs> points = new ArrayList<>();
    for (int point = 0; point < count; point++) {
      PointSearch search = new PointSearch(written, domain, given, seed * 1_000_003 + point);
      search.point(point).ifPresent(points::add);
      if (points.isEmpty() && point == 2) {
        return points;
      }
    }
    return points;
  }

  private Optional<Inputs> point(int number) {
    for (int size = 0; size < SIZES; size++) {
      Optional<Inputs> start = start(number, size);
      Optional<Inputs> found = start.flatMap(inputs -> improved(inputs, number));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Extents and integers, and zeros for the numbers; empty where they do not fit together. */
  private Optional<Inputs> start(int number, int attempt) {
    Map<String, Integer> extents = new LinkedHashMap<>();
    int next = number;
    for (String extent : written.extents()) {
      int usual = 2 + next++ % 3;
      int chosen =
          attempt == 0 ? usual : attempt < SIZES / 2 ? 1 + random.nextInt(4) : random.nextInt(7);
      extents.put(extent, given.extents().getOrDefault(extent, chosen));
    }
    int below = attempt == 0 ? 2 : 1 + random.nextInt(5);
    Map<String, double[]> arrays = new LinkedHashMap<>();
    Map<String, Real[]> integers = new LinkedHashMap<>();
    for (ArrayDeclaration input : written.inputs()) {
      if (input.sort() == Sort.INTEGER && input.rank() == 0) {
        double chosen = attempt == 0 ? 2 + number % 2 : random.nextInt(5);
        double[] whole = given.arrays().getOrDefault(input.name(), new double[] {chosen});
        arrays.put(input.name(), whole);
        integers.put(input.name(), new Real[] {Real.of(whole[0])});
      }
    }
    try {
      for (ArrayDeclaration input : written.inputs()) {
        int size = RealRun.size(RealRun.shape(written, input, extents, integers));
        double[] fixed = given.arrays().get(input.name());
        if (size > MOST_NUMBERS || (fixed != null && fixed.length != size)) {
          return Optional.empty();
        }
        double[] numbers = new double[size];
        if (input.sort() == Sort.INTEGER && input.rank() > 0) {
          Arrays.setAll(numbers, i -> random.nextInt(below));
        }
        arrays.putIfAbsent(input.name(), fixed != null ? fixed : numbers);
      }
    } catch (ArithmeticException | NegativeArraySizeException e) {
      return Optional.empty();
    }
    return Optional.of(new Inputs(extents, arrays));
  }

  private Optional<Inputs> improved(Inputs start, int number) {
    Inputs best = start;
    int least = Domain.NEVER;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Inputs next = attempt < 16 || attempt % 8 == 0 ? fresh(start, number + attempt) : moved(best);
      int violations = domain.violations(next);
      if (violations == 0) {
        return Optional.of(next);
      } else if (violations <= least) {
        best = next;
        least = violations;
      }
      if (least == Domain.NEVER && attempt == 3) {
        return Optional.empty(); // a subscript is outside: other sizes are needed
      }
    }
    return Optional.empty();
  }

  private boolean isFree(ArrayDeclaration input) {
    return input.sort() == Sort.REAL && !given.arrays().containsKey(input.name());
  }

  private Inputs fresh(Inputs start, int way) {
    Map<String, double[]> arrays = new LinkedHashMap<>(start.arrays());
    for (ArrayDeclaration input : written.inputs()) {
      if (isFree(input)) {
        double[] numbers = arrays.getOrDefault(input.name(), new double[0]).clone();
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = number(way);
        }
        arrays.put(input.name(), numbers);
      }
    }
    return new Inputs(start.extents(), arrays);
  }

  private Inputs moved(Inputs best) {
    Map<String, double[]> arrays = new LinkedHashMap<>(best.arrays());
    List<ArrayDeclaration> free = written.inputs().stream().filter(this::isFree).toList();
    int changes = 1 + random.nextInt(2);
    for (int change = 0; change < changes && !free.isEmpty(); change++) {
      ArrayDeclaration input = free.get(random.nextInt(free.size()));
      double[] numbers = arrays.getOrDefault(input.name(), new double[0]).clone();
      if (numbers.length > 0) {
        numbers[random.nextInt(numbers.length)] = number(random.nextInt(8));
        arrays.put(input.name(), numbers);
      }
    }
    return new Inputs(best.extents(), arrays);
  }

  /** A number with few digits, so that the point can be written down. */
  private double number(int way) {
    double sign = random.nextBoolean() ? -1 : 1;
    double unit = random.nextDouble();
    double number =
        switch (way % 8) {
          case 0 -> sign * (0.1 + 2 * unit);
          case 1 -> 0.1 + 2 * unit;
          case 2 -> 0.05 + 0.9 * unit;
          case 3 -> 1 + 9 * unit;
          case 4 -> sign * StrictMath.pow(10, 3 * unit - 2);
          case 5 -> StrictMath.pow(10, 5 * unit - 2);
          case 6 -> sign * (0.01 + 0.3 * unit);
          default -> sign * StrictMath.pow(10, 10 * unit - 5);
        };
    return new BigDecimal(number).round(FEW_DIGITS).doubleValue();
  }
}
