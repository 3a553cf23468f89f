package org.gradc.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.check.DerivativeReport;
import org.gradc.check.Finding;
import org.gradc.check.Report;
import org.gradc.check.Verdict;
import org.gradc.notation.Numbers;

/**
 * The reports of a check as text: a line per derivative, and what there is to say of its entries.
 */
final class ReportText {
  private static final int MOST_FINDINGS = 3;
  private static final int DIGITS = 2;

  private final StringBuilder text = new StringBuilder();

  private ReportText() {}

  static String of(List<Report> reports) {
    ReportText text = new ReportText();
    reports.forEach(text::add);
    return text.text.toString();
  }

  private void add(Report report) {
    int count = report.points().size();
    text.append(report.function()).append(": ").append(count);
    text.append(count == 1 ? " point, by " : " points, by ").append(joined(report.ways()));
    if (report.ways().equals(List.of("interpreter"))) {
      text.append(" alone: this Java has no compiler");
    }
    text.append('\n');
    int width =
        report.derivatives().stream()
            .mapToInt(derivative -> derivative.name().length())
            .max()
            .orElse(0);
    for (DerivativeReport derivative : report.derivatives()) {
      add(report, derivative, width);
    }
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private void add(Report report, DerivativeReport derivative, int width) {
    text.append("  ").append(derivative.name());
    text.append(" ".repeat(width - derivative.name().length() + 2));
    int entries = derivative.entries();
    text.append(derivative.isWrong() ? "WRONG" : "right").append(", ");
    text.append(entries).append(entries == 1 ? " number" : " numbers");
    if (!derivative.worst().isEmpty()) {
      text.append(", at most ").append(Numbers.of(derivative.ulps(), DIGITS)).append(" ulp");
      if (derivative.ulps() > 0) {
        text.append(" (").append(derivative.worst()).append(", point ");
        text.append(derivative.point() + 1).append(", ").append(derivative.way()).append(')');
      }
    }
    text.append('\n');
    Map<Verdict, List<Finding>> findings = new LinkedHashMap<>();
    for (Finding finding : derivative.findings()) {
      findings.computeIfAbsent(finding.verdict(), v -> new ArrayList<>()).add(finding);
    }
    findings.forEach((verdict, found) -> add(report, found));
  }

  private void add(Report report, List<Finding> findings) {
    for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
      text.append("    ").append(sentence(finding)).append('\n');
      text.append("      at ").append(report.points().get(finding.point())).append('\n');
    }
    if (findings.size() > MOST_FINDINGS) {
      text.append("    and ")
          .append(findings.size() - MOST_FINDINGS)
          .append(" more of that kind\n");
    }
  }

  private static String sentence(Finding finding) {
    String found = Numbers.shortest(finding.found());
    String expected = Numbers.shortest(finding.expected());
    String entry = finding.entry() + ": ";
    return switch (finding.verdict()) {
      case RIGHT -> entry + "right";
      case ILL_CONDITIONED ->
          entry + "ill-conditioned: " + found + " (" + finding.way() + "), exactly " + expected;
      case OUT_OF_RANGE ->
          entry
              + "an intermediate leaves 1e±150: "
              + found
              + " ("
              + finding.way()
              + "), exactly "
              + expected;
      case NOT_DIFFERENTIABLE -> entry + "not differentiable here; by convention " + found;
      case EDGE_OF_DOMAIN -> entry + "outside or at the edge of the domain; computed is " + found;
      case SINGULAR ->
          entry
              + "differences give "
              + expected
              + ", but an operation has no derivative here: "
              + found;
      case UNDECIDED ->
          entry + "undecided: " + found + ", differences give " + expected + " and do not settle";
      case WRONG_ARITHMETIC ->
          entry
              + "the rule is right, its arithmetic is wrong: "
              + found
              + " ("
              + finding.way()
              + "), exactly "
              + expected;
      case DIFFERS -> entry + "differs: " + found + ", right is " + expected;
      case WRONG -> entry + "WRONG: " + found + ", differences give " + expected;
    };
  }
}
