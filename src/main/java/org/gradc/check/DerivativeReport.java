package org.gradc.check;

import java.util.List;

/**
 * What was found of one derivative.
 *
 * @param name the derivative's word, or an extern and the argument it is derived by
 * @param entries how many numbers were compared
 * @param ulps the largest error of an entry whose rule is right, in units of its last place
 * @param worst that entry
 * @param point the number of its point, from 0
 * @param way what computed it
 * @param findings the entries that are not simply right
 */
public record DerivativeReport(
    String name,
    int entries,
    double ulps,
    String worst,
    int point,
    String way,
    List<Finding> findings) {
  public DerivativeReport {
    findings = List.copyOf(findings);
  }

  public boolean isWrong() {
    return findings.stream().anyMatch(finding -> finding.verdict().isError());
  }
}
