package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Arrays defined by their elements, and recurrences, against loops. */
class ElementsTest {

  private static Point x(String body, int n) {
    return Point.of("function f(x[n], a) {" + body + "}")
        .extent("n", n)
        .with("x", n)
        .with("a", 0.5);
  }

  @Test
  void partsAndElementsThatNonePartDefines() {
    Point point = x("let q[0] = a let q[i in 2..n-1] = x[i]*i return [i in 0..n-1: q[i]]", 4);
    double[] x = point.get("x");
    point.gives(0.5, 0, 2 * x[2], 3 * x[3]);
    x("let q[n+1] = 1 let q[1] = 2 return [i in 0..n+1: q[i]]", 1).gives(0, 2, 1);
    x("let q[i, i in 0..1] = 3 let q[0, 1] = 4 return q", 1).gives(3, 4, 0, 3);
    x("let q[i, j] = x[i]*x[j] return sum(i: q[i,i])", 2);
  }

  @Test
  void theRangeMayComeFromTheOtherParts() {
    Point point = x("let q[0, i] = x[i] let q[1, i] = 7 return q", 2);
    double[] x = point.get("x");
    point.gives(x[0], x[1], 7, 7);
    x("let q[t in 1..2, i] = q[t-1, i]*a let q[0, i] = x[i] return [i in 0..n-1: q[2,i]]", 2)
        .gives(x[0] / 4, x[1] / 4);
  }

  @Test
  void timeSteps() {
    Point point =
        Point.of(
                """
                function step(h[k], A[k,k]; u[T,k]) {
                    let s[0, i] = h[i]
                    let s[t in 1..T, i] = tanh(sum(j: A[i,j]*s[t-1,j]) + u[t-1,i])
                    return sum(i: s[T,i]^2)
                }
                """)
            .extent("k", 2)
            .extent("T", 3)
            .with("h", 2)
            .with("A", 4)
            .with("u", 6);
    double[] s = point.get("h");
    double[] a = point.get("A");
    double[] u = point.get("u");
    for (int t = 0; t < 3; t++) {
      s =
          new double[] {
            Math.tanh(a[0] * s[0] + a[1] * s[1] + u[2 * t]),
            Math.tanh(a[2] * s[0] + a[3] * s[1] + u[2 * t + 1])
          };
    }
    point.gives(s[0] * s[0] + s[1] * s[1]);
    assertThat(point.text()).doesNotContain("$check").contains("recurrence up @t in 1i until");
  }

  @Test
  void backwardRecursion() {
    Point point = x("let b[i in 0..n-2] = x[i] + a*b[i+1] let b[n-1] = x[n-1] return b[0]", 4);
    double[] x = point.get("x");
    point.gives(x[0] + 0.5 * (x[1] + 0.5 * (x[2] + 0.5 * x[3])));
    assertThat(point.text()).contains("recurrence down @i");
  }

  @Test
  void twoDirectionsOneAfterTheOther() {
    // The tridiagonal solver of Thomas: forward elimination, backward substitution.
    Point point =
        Point.of(
                """
                function solve(l[n], d[n], u[n], r[n]) {
                    let c[0] = u[0]/d[0]
                    let c[i in 1..n-1] = u[i]/(d[i] - l[i]*c[i-1])
                    let e[0] = r[0]/d[0]
                    let e[i in 1..n-1] = (r[i] - l[i]*e[i-1])/(d[i] - l[i]*c[i-1])
                    let x[n-1] = e[n-1]
                    let x[i in 0..n-2] = e[i] - c[i]*x[i+1]
                    return x
                }
                """)
            .extent("n", 3)
            .with("l", 0, 1, 1)
            .with("d", 4, 5, 6)
            .with("u", 2, 1, 0)
            .with("r", 8, 14, 20);
    point.gives(1, 2, 3);
  }

  @Test
  void choleskyFactor() {
    String factor =
        """
        function f(A[n,n]) {
            let L[i, j in 0..i] =
                if i == j then sqrt(A[i,i] - sum(k in 0..j-1: L[i,k]^2))
                else (A[i,j] - sum(k in 0..j-1: L[i,k]*L[j,k]))/L[j,j]
            return L
        }
        """;
    Point point = Point.of(factor).extent("n", 3).with("A", 4, 2, 6, 2, 10, 9, 6, 9, 26);
    point.gives(2, 0, 0, 1, 3, 0, 3, 2, Math.sqrt(13));
    assertThat(point.text()).doesNotContain("$check");
    String byColumns =
        """
        function f(A[n,n]) {
            let L[j, j in 0..n-1] = sqrt(A[j,j] - sum(k in 0..j-1: L[j,k]^2))
            let L[i in 0..n-1, j in 0..i-1] =
                (A[i,j] - sum(k in 0..j-1: L[i,k]*L[j,k]))/L[j,j]
            return L
        }
        """;
    Point.of(byColumns)
        .extent("n", 3)
        .with("A", 4, 2, 6, 2, 10, 9, 6, 9, 26)
        .gives(2, 0, 0, 1, 3, 0, 3, 2, Math.sqrt(13));
  }

  @Test
  void coupledArraysOverTimeAndLayers() {
    Point point =
        Point.of(
                """
                function lstm(W[L,2,H], v[H]; x[T,H]) {
                    let i[t in 0..T-1, 0, k] = x[t,k]
                    let i[t in 0..T-1, l in 1..L-1, k] = h[t,l-1,k]
                    let f[t in 0..T-1, l, k] = sigmoid(W[l,0,k]*i[t,l,k])
                    let c[t in 0..T-1, l, k] = (if t > 0 then f[t,l,k]*c[t-1,l,k] else 0)
                        + W[l,1,k]*i[t,l,k] + (if t > 0 then h[t-1,l,k] else v[k])
                    let h[t in 0..T-1, l in 0..L-1, k] = f[t,l,k]*tanh(c[t,l,k])
                    return h
                }
                """)
            .extent("L", 2)
            .extent("H", 2)
            .extent("T", 3)
            .with("W", 8)
            .with("v", 2)
            .with("x", 6);
    double[] w = point.get("W");
    double[] expected = new double[12];
    double[][] c = new double[2][2];
    double[][] h = new double[2][2];
    for (int t = 0; t < 3; t++) {
      for (int l = 0; l < 2; l++) {
        for (int k = 0; k < 2; k++) {
          double i = l == 0 ? point.get("x")[2 * t + k] : h[l - 1][k];
          double f = 1 / (1 + Math.exp(-w[4 * l + k] * i));
          c[l][k] =
              (t > 0 ? f * c[l][k] : 0)
                  + w[4 * l + 2 + k] * i
                  + (t > 0 ? h[l][k] : point.get("v")[k]);
          h[l][k] = f * Math.tanh(c[l][k]);
          expected[4 * t + 2 * l + k] = h[l][k];
        }
      }
    }
    point.gives(expected);
  }

  @Test
  void boundaryConditionsInEveryStep() {
    Point point =
        Point.of(
                """
                function heat(u0[n], c; steps int, left[m]) {
                    let u[0, i] = u0[i]
                    let u[t in 1..m, 0] = left[t-1]
                    let u[t in 1..m, n-1] = u[t-1, n-1]
                    let u[t in 1..m, i in 1..n-2] =
                        u[t-1,i] + c*(u[t-1,i-1] - 2*u[t-1,i] + u[t-1,i+1])
                    return [i in 0..n-1: u[m,i]] + 0*steps
                }
                """)
            .extent("n", 4)
            .extent("m", 2)
            .with("u0", 1, 3, 2, 5)
            .with("c", 0.25)
            .with("steps", 2.0)
            .with("left", 7, 8);
    double[] u = {1, 3, 2, 5};
    for (int t = 0; t < 2; t++) {
      double[] next = {7 + t, 0, 0, u[3]};
      for (int i = 1; i < 3; i++) {
        next[i] = u[i] + 0.25 * (u[i - 1] - 2 * u[i] + u[i + 1]);
      }
      u = next;
    }
    point.gives(u);
  }

  @Test
  void stepsOfRungeAndKutta() {
    Point point =
        Point.of(
                """
                let slope(y[n], k[n]) = -k .* y
                let step(y[n], k[n], h) {
                    let k1 = slope(y, k)
                    let k2 = slope(y + h/2*k1, k)
                    let k3 = slope(y + h/2*k2, k)
                    let k4 = slope(y + h*k3, k)
                    return y + h/6*(k1 + 2*k2 + 2*k3 + k4)
                }
                function decay(y0[n], k[n], h; steps int) {
                    let y[0, i] = y0[i]
                    let y[t in 1..steps, i in 0..n-1] = step([j in 0..n-1: y[t-1,j]], k, h)[i]
                    return [i in 0..n-1: y[steps,i]]
                }
                """)
            .extent("n", 2)
            .with("y0", 2, 3)
            .with("k", 0.5, 1)
            .with("h", 0.1)
            .with("steps", 10.0);
    assertThat(point.result()[0]).isCloseTo(2 * Math.exp(-0.5), Offset.offset(1e-7));
    assertThat(point.result()[1]).isCloseTo(3 * Math.exp(-1), Offset.offset(1e-6));
  }

  @Test
  void parentsFoundInDataMustComeFirst() {
    Point point =
        Point.of(
                """
                function place(d[b]; parent[b] int) {
                    let p[i] = d[i] + (if parent[i] >= 0 then p[parent[i]] else 0)
                    return p
                }
                """)
            .extent("b", 4)
            .with("d", 1, 10, 100, 1000)
            .with("parent", -1, 0, 0, 2);
    point.gives(1, 11, 101, 1101);
    assertThat(point.text()).contains("$check(%1, @i)");
    point.with("parent", -1, 3, 0, 2);
    assertThatThrownBy(point::result).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(point::result).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void pascalsTriangleReadsTwoDirections() {
    x(
            "let c[i in 0..n, 0] = 1 let c[i in 1..n, j in 1..i] ="
                + " c[i-1,j-1] + (if j < i then c[i-1,j] else 0) return [j in 0..n: c[n,j]]",
            4)
        .gives(1, 4, 6, 4, 1);
    // Each element needs the left and the upper neighbour: one loop in the other.
    x(
            "let c[0, j in 0..n] = 1 let c[i in 1..n, 0] = 1 let c[i in 1..n, j in 1..n] ="
                + " c[i-1,j] + c[i,j-1] return c[n,n]",
            3)
        .gives(20);
  }

  @Test
  void anElementMayReadAFixedOne() {
    Point point =
        x("let q[0] = a let q[i in 1..n-1] = q[i-1] + sum(j in 0..0: q[j]) return q[n-1]", 3);
    point.gives(1.5);
  }

  @Test
  void helpersHaveLoopsOfTheirOwn() {
    Point point =
        Point.of(
                """
                let horner(c[m], x) {
                    let b[m-1] = c[m-1]
                    let b[k in 0..m-2] = c[k] + x*b[k+1]
                    return b[0]
                }
                function f(c[m], x[n]) = sum(i: horner(c, x[i]))
                """)
            .extent("m", 3)
            .extent("n", 2)
            .with("c", 1, 2, 3)
            .with("x", 2, 10);
    point.gives(17 + 321);
    assertThat(point.text()).contains("local b[#n, #m]");
  }

  @Test
  void arraysOfTheModule() {
    x("return sum(i in 0..2: w[i]*i)", 1, "let w[i in 0..2] = i + 1").gives(8);
    x("return w[1] + q", 1, "let w = [3, 4, 5] let q = sum(i in 1..3: 2*i)").gives(16);
  }

  private static Point x(String body, int n, String module) {
    return Point.of(module + " function f(x[n], a) {" + body + "}")
        .extent("n", n)
        .with("x", n)
        .with("a", 0.5);
  }

  @Test
  void localsOfArraysAreStoredOnce() {
    Point point = x("let v = exp(x) + a return sum(v) + max(v) + v[0]", 3);
    assertThat(point.text()).contains("local v[#n]");
    assertThat(point.text().split("exp\\(", -1)).hasSize(2);
  }

  /** The ends of a row that has one element are the same element: the earlier part wins. */
  @Test
  void partsThatOverlapForASmallSizeLeaveTheElementToTheEarlier() {
    String ends = "let q[0] = a let q[n-1] = 2*a let q[i in 1..n-2] = x[i] return q";
    x(ends, 1).gives(0.5);
    x(ends, 2).gives(0.5, 1);
    Point three = x(ends, 3);
    three.gives(0.5, three.get("x")[1], 1);
    x("let q[n-1] = 2*a let q[0] = a return q", 1).gives(1);
    // The same in a recurrence.
    String steps = "let s[0] = a let s[n-1] = 2*a let s[i in 1..n-2] = s[i-1] + 1 return sum(s)";
    x(steps, 1).gives(0.5);
    x(steps, 2).gives(1.5);
    x(steps, 4).gives(0.5 + 1.5 + 2.5 + 1);
  }

  /** q[n-1] is read where it is written: no loop orders that, and looking for one ends. */
  @Test
  void anElementThatNeedsItselfAtOneEndIsAnErrorAndNoHang() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(
                    Formulas.outcome(
                            "function f(x[n]) { let q[i in 1..n-1] = x[i] + q[n-1] return q }")
                        .ids())
                .containsExactly("read-before-written"));
  }
}
