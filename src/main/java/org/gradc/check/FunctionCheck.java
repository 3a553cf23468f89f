package org.gradc.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.check.RuleCheck.Judgement;
import org.gradc.check.real.Real;
import org.gradc.evaluate.Inputs;

/** Checks every derivative of a function at some points. */
public final class FunctionCheck {
  private final Subject subject;
  private final List<Way> ways;
  private final boolean own;
  private final List<String> points = new ArrayList<>();
  private final Map<Derivative, Tally> tallies = new LinkedHashMap<>();

  private FunctionCheck(Subject subject, List<Way> ways, boolean own) {
    this.subject = subject;
    this.ways = ways;
    this.own = own;
    subject.derived().keySet().forEach(d -> tallies.put(d, new Tally(d.word())));
  }

  /**
   * The check of a function without externs.
   *
   * @param ways what computes its doubles
   */
  static Report of(Subject subject, List<Way> ways, List<Inputs> points) {
    return of(new FunctionCheck(subject, ways, true), subject, ways, points);
  }

  /** The check of a method that somebody wrote, to whom other rounding is granted. */
  static Report of(Subject subject, HandWritten method, List<Inputs> points) {
    List<Way> ways = List.of(method);
    return of(new FunctionCheck(subject, ways, false), subject, ways, points);
  }

  private static Report of(
      FunctionCheck check, Subject subject, List<Way> ways, List<Inputs> points) {
    for (int i = 0; i < points.size(); i++) {
      check.point(i, new Site(subject.written(), points.get(i), i));
    }
    return new Report(
        subject.name(),
        check.points,
        ways.stream().map(Way::name).toList(),
        check.tallies.values().stream().map(Tally::report).toList());
  }

  private void point(int number, Site site) {
    points.add(site.text());
    RuleCheck rules = new RuleCheck(subject, site);
    tallies.forEach((derivative, tally) -> check(rules, derivative, tally, number, site));
  }

  private void check(RuleCheck rules, Derivative derivative, Tally tally, int number, Site site) {
    List<Entry> entries = Entry.of(derivative, site);
    List<Integer> chosen = Entry.chosen(entries, number);
    tally.count(chosen.size());
    Optional<ArithmeticCheck> arithmetic = Optional.empty();
    Map<String, double[]> doubles = new LinkedHashMap<>();
    for (Way way : ways) {
      Optional<double[]> numbers = way.compute(derivative, site);
      numbers.ifPresent(n -> doubles.put(way.name(), n));
    }
    boolean value = rules.hasValue();
    for (int place : chosen) {
      String name = entries.get(place).name();
      Judgement judgement =
          value
              ? rules.judge(derivative, place, entries.get(place))
              : new Judgement(Verdict.EDGE_OF_DOMAIN, Real.NAN);
      double expected = judgement.expected().toDouble();
      if (judgement.verdict() != Verdict.RIGHT) {
        double found = doubles.values().stream().findFirst().map(d -> d[place]).orElse(Double.NaN);
        tally.add(new Finding(judgement.verdict(), name, number, "rule", found, expected));
      }
      if (!judgement.verdict().isError() && value) {
        ArithmeticCheck check = arithmetic.orElseGet(() -> newCheck(rules, derivative));
        arithmetic = Optional.of(check);
        doubles.forEach(
            (way, numbers) -> {
              Verdict verdict = verdict(check.judge(place, numbers[place]));
              if (!verdict.isError() && verdict != Verdict.OUT_OF_RANGE) {
                tally.error(check.ulps(place, numbers[place]), name, number, way);
              }
              if (verdict != Verdict.RIGHT) {
                double exact = rules.exactly(derivative, place);
                tally.add(new Finding(verdict, name, number, way, numbers[place], exact));
              }
            });
      }
    }
  }

  private ArithmeticCheck newCheck(RuleCheck rules, Derivative derivative) {
    double free = own ? ArithmeticCheck.FREE_ULPS : ArithmeticCheck.FREE_ULPS_OF_OTHERS;
    return new ArithmeticCheck(rules, derivative, free);
  }

  private Verdict verdict(Verdict of) {
    return of == Verdict.WRONG_ARITHMETIC && !own ? Verdict.DIFFERS : of;
  }
}
