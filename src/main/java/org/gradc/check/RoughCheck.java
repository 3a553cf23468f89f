package org.gradc.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.check.Entry.Term;
import org.gradc.evaluate.Inputs;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;

/**
 * Checks the derivatives of a function that calls externs, which are methods on doubles: by
 * differences in doubles, extrapolated, which tell a wrong derivative from a right one to some
 * eight digits, for second derivatives some five.
 */
final class RoughCheck {
  private static final double SAFETY = 100;
  private static final double[] AGREED = {1e-12, 1e-7, 1e-4};
  private static final double USELESS = 1e-2;

  private final Subject subject;
  private final ExternCalls externs;
  private final Site site;
  private final Map<Term, Extrapolation> known = new LinkedHashMap<>();

  private RoughCheck(Subject subject, ExternCalls externs, Site site) {
    this.subject = subject;
    this.externs = externs;
    this.site = site;
  }

  static Report of(Subject subject, ExternCalls externs, List<Way> ways, List<Inputs> points) {
    List<String> texts = new ArrayList<>();
    Map<Derivative, Tally> tallies = new LinkedHashMap<>();
    subject.derived().keySet().forEach(d -> tallies.put(d, new Tally(d.word())));
    for (int i = 0; i < points.size(); i++) {
      Site site = new Site(subject.written(), points.get(i), i);
      texts.add(site.text());
      RoughCheck check = new RoughCheck(subject, externs, site);
      for (Map.Entry<Derivative, Tally> tally : tallies.entrySet()) {
        check.check(tally.getKey(), tally.getValue(), ways, i);
      }
    }
    List<String> names = ways.stream().map(Way::name).toList();
    return new Report(
        subject.name(), texts, names, tallies.values().stream().map(Tally::report).toList());
  }

  private void check(Derivative derivative, Tally tally, List<Way> ways, int number) {
    List<Entry> entries = Entry.of(derivative, site);
    tally.count(entries.size());
    for (Way way : ways) {
      double[] found = way.compute(derivative, site).orElse(new double[0]);
      for (int i = 0; i < found.length; i++) {
        Entry entry = entries.get(i);
        double expected = 0;
        double error = 0;
        double limit = 0;
        double size = 0;
        for (Term term : entry.terms()) {
          Extrapolation partial = known.computeIfAbsent(term, this::partial);
          expected += term.weight() * partial.value();
          error += Math.abs(term.weight() * partial.error());
          size += Math.abs(term.weight() * partial.value());
          limit += Math.abs(term.weight()) * AGREED[term.order()] * magnitude(term, partial);
        }
        double distance = Math.abs(found[i] - expected);
        if (distance <= SAFETY * error + limit) {
          tally.error(distance / Math.ulp(expected), entry.name(), number, way.name());
        } else {
          Verdict verdict = kink(entry) ? Verdict.NOT_DIFFERENTIABLE : Verdict.WRONG;
          if (!Double.isFinite(expected) || error > USELESS * size) {
            verdict = Verdict.UNDECIDED;
          }
          tally.add(new Finding(verdict, entry.name(), number, way.name(), found[i], expected));
        }
      }
    }
  }

  private boolean kink(Entry entry) {
    for (Term term : entry.terms()) {
      int row = term.order() == 1 ? term.a() : 0;
      if (term.order() > 0
          && OneSided.differ(h -> value(row, Map.of(term.b(), h)), scale(term.b()))) {
        return true;
      }
    }
    return false;
  }

  /** The size of a derivative, or of the value over that of the argument. */
  private double magnitude(Term term, Extrapolation partial) {
    double value = Math.abs(value(term.order() == 2 ? 0 : term.a(), Map.of()));
    double scale =
        switch (term.order()) {
          case 0 -> 1;
          case 1 -> scale(term.b());
          default -> scale(term.a()) * scale(term.b());
        };
    return Math.max(Math.abs(partial.value()), value / scale);
  }

  private Extrapolation partial(Term term) {
    int a = term.a();
    int b = term.b();
    return switch (term.order()) {
      case 0 -> new Extrapolation(value(a, Map.of()), 0);
      case 1 ->
          Extrapolation.of(
              h -> (value(a, Map.of(b, h)) - value(a, Map.of(b, -h))) / (2 * h), scale(b));
      default ->
          a == b
              ? Extrapolation.of(h -> curvature(a, h), scale(a))
              : Extrapolation.of(h -> mixed(a, b, h, h * scale(b) / scale(a)), scale(a));
    };
  }

  private double curvature(int a, double h) {
    return (value(0, Map.of(a, h)) - 2 * value(0, Map.of()) + value(0, Map.of(a, -h))) / (h * h);
  }

  private double mixed(int a, int b, double h, double k) {
    double same = value(0, Map.of(a, h, b, k)) + value(0, Map.of(a, -h, b, -k));
    double other = value(0, Map.of(a, h, b, -k)) + value(0, Map.of(a, -h, b, k));
    return (same - other) / (4 * h * k);
  }

  private double scale(int column) {
    Component component = site.components().get(column);
    double[] array = site.inputs().arrays().getOrDefault(component.array(), new double[1]);
    double size = Math.abs(array[component.element()]);
    return size == 0 ? 1 : size;
  }

  /** An output after moving some components. */
  private double value(int row, Map<Integer, Double> moves) {
    Map<String, double[]> inputs = new LinkedHashMap<>(site.inputs().arrays());
    moves.forEach(
        (column, distance) -> {
          Component component = site.components().get(column);
          double[] array = inputs.getOrDefault(component.array(), new double[1]).clone();
          array[component.element()] += distance;
          inputs.put(component.array(), array);
        });
    return Interpreter.run(subject.written(), externs, site.inputs().extents(), inputs)
        .getOrDefault("$value", new double[0])[row];
  }
}
