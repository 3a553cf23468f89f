package org.gradc.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradc.AnalysedFunction;
import org.gradc.ReferencePoint;
import org.gradc.ReferencePoint.Reference;
import org.gradc.check.real.Real;
import org.gradc.evaluate.Inputs;
import org.gradc.program.Program;

/**
 * Numbers that a generated class must compute, as differences have certified them.
 *
 * <p>No class is compiled or loaded, and no double computed by the function enters, so that the
 * same formula gives the same numbers on every machine.
 */
public final class References {
  private static final int POINTS = 3;

  /** A derivative of more numbers has no place in a test. */
  private static final int MOST_NUMBERS = 1000;

  private References() {}

  /**
   * What is known of a function.
   *
   * @param points at which something is expected
   * @param wrong the first derivative, and its entry, that differences show to be wrong
   */
  public record Result(List<ReferencePoint> points, Optional<String> wrong) {
    public Result {
      points = List.copyOf(points);
    }
  }

  /** The numbers of a function without externs; no points where none are found or all are large. */
  public static Result of(AnalysedFunction function) {
    Subject all = Subject.of(function);
    Subject subject =
        all.only(
            all.derived().keySet().stream()
                .filter(d -> function.generatedKinds().contains(d.word()))
                .collect(Collectors.toSet()));
    Program written = subject.written();
    List<Inputs> found =
        PointSearch.find(written, Domain.of(written), Checker.nothing(), POINTS, 1);
    List<ReferencePoint> points = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Site site = new Site(written, found.get(i), i);
      RuleCheck rules = new RuleCheck(subject, site);
      List<Reference> references = new ArrayList<>();
      for (Derivative derivative : subject.derived().keySet()) {
        List<Entry> entries = Entry.of(derivative, site);
        if (entries.isEmpty()
            || entries.size() > MOST_NUMBERS
            || Entry.terms(entries) > Entry.MOST_TERMS) {
          continue;
        }
        boolean right = true;
        for (int k = 0; k < entries.size() && right; k++) {
          Verdict verdict = rules.judge(derivative, k, entries.get(k)).verdict();
          if (verdict.isError()) {
            String name = derivative.word() + " " + entries.get(k).name();
            return new Result(List.of(), Optional.of(name));
          }
          right = verdict == Verdict.RIGHT;
        }
        if (right) {
          references.add(reference(rules, derivative, site));
        }
      }
      Map<String, double[]> arrays = found.get(i).arrays();
      boolean small = arrays.values().stream().mapToInt(a -> a.length).sum() <= MOST_NUMBERS;
      if (small && !references.isEmpty()) {
        points.add(new ReferencePoint(found.get(i).extents(), arrays, references));
      }
    }
    return new Result(points, Optional.empty());
  }

  private static Reference reference(RuleCheck rules, Derivative derivative, Site site) {
    Real[] exact = rules.derived(derivative);
    ArithmeticCheck arithmetic = new ArithmeticCheck(rules, derivative, ArithmeticCheck.FREE_ULPS);
    double[] expected = new double[exact.length];
    double[] tolerances = new double[exact.length];
    for (int i = 0; i < exact.length; i++) {
      expected[i] = exact[i].toDouble();
      tolerances[i] = arithmetic.tolerance(i);
    }
    return new Reference(derivative.word(), site.seed(derivative), expected, tolerances);
  }
}
