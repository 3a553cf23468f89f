package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is read under conditions alone is computed under them alone. */
class DemandTest {
  private static Point f(String body) {
    return Point.of("function f(x[n], a, b) {" + body + "}")
        .extent("n", 3)
        .with("x", 0, 1, 2)
        .with("a", 1.0)
        .with("b", -1.0);
  }

  @Test
  void aLetOfOneBranch() {
    Point point = f("let v = sum(i: log(x[i])) return if b > 0 then v else 7");
    point.gives(7);
    assertThat(point.text()).contains("v sum= log(x[@i]) if %1\n");
  }

  @Test
  void aLetOfTwoBranches() {
    Point point =
        f("let v = sum(i: log(x[i])) return (if b > 0 then v else 7) + (if b < -3 then v else 1)");
    point.gives(8);
    assertThat(point.text()).contains("v sum= log(x[@i]) if or(");
  }

  @Test
  void whatIsNeededAnywayIsNotGuarded() {
    Point point = f("let v = sum(i: x[i]) return v + (if b > 0 then v else 7)");
    point.gives(10);
    assertThat(point.text()).contains("v sum= x[@i]\n");
  }

  @Test
  void whatGuardedStatementsReadIsGuardedToo() {
    Point point = f("let v = log(x) let w = sum(v) return if b > 0 then w else 7");
    point.gives(7);
    assertThat(point.text()).contains("v[@i] sum= log(x[@i]) if %1\n");
  }

  @Test
  void elementsByTheirIndices() {
    Point point = f("let v[i] = log(x[i])*a return sum(i: if x[i] > 0 then v[i] else 0)");
    point.gives(Math.log(2));
    assertThat(point.text()).contains("v[@i] sum= multiply(log(%1), a) if ");
    Point other = f("let v[i] = log(x[i])*a return sum(i: if x[i] > 0 then v[n-1-i] else 0)");
    assertThat(other.text()).contains("v[@i] sum= multiply(log(%1), a)\n");
  }

  @Test
  void aWholeRecurrence() {
    Point point =
        f("let s[0] = log(a - 1) let s[i in 1..3] = s[i-1]/a return if b > 0 then s[3] else 7");
    point.gives(7);
    assertThat(point.text()).contains("s[@i] sum= divide(s[subtract(@i, 1i)], a) if %1\n");
  }

  @Test
  void aConditionThatDependsOnTheArrayIsNoGuardOfIt() {
    Point point = f("let v[i] = x[i]*a return sum(i: if v[i] > 0 then v[i] else 1)");
    point.gives(4);
  }
}
