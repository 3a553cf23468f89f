package org.gradc.check;

import java.util.ArrayList;
import java.util.List;

/** Counts what is found of one derivative over all points. */
final class Tally {
  private final String name;
  private final List<Finding> findings = new ArrayList<>();
  private int entries;
  private double ulps;
  private String worst = "";
  private String way = "";
  private int point;

  Tally(String name) {
    this.name = name;
  }

  void count(int more) {
    entries += more;
  }

  /** The error of an entry whose rule is right. */
  void error(double error, String entry, int at, String by) {
    if (worst.isEmpty() || error > ulps) {
      ulps = error;
      worst = entry;
      point = at;
      way = by;
    }
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  DerivativeReport report() {
    return new DerivativeReport(name, entries, ulps, worst, point, way, findings);
  }
}
