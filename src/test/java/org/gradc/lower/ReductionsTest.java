package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reductions over indices against loops. */
class ReductionsTest {
  private static Point x(String formula, int n) {
    return Point.of("function f(x[n]) = " + formula).extent("n", n).with("x", n);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(i: x[i])                     | 0",
        "sum(x)                           | 0",
        "prod(i: x[i])                    | 1",
        "prod(x)                          | 1",
        "max(i: x[i])                     | -Infinity",
        "max(x)                           | -Infinity",
        "min(i: x[i])                     | Infinity",
        "logsumexp(i: x[i])               | -Infinity",
        "logsumexp(x)                     | -Infinity",
        "mean(i: x[i])                    | NaN",
        "mean(x)                          | NaN",
        "norm(x)                          | 0",
        "sum(i in 3..1: 2*i)              | 0",
        "prod(i in 1..0: 2*i)             | 1",
        "mean(i in 1..-3: 2*i)            | NaN",
        "mean(i, j in 1..n: x[i] + x[j-1])| NaN",
      })
  void ofNothing(String formula, double expected) {
    assertThat(x(formula, 0).result()).containsExactly(expected);
  }

  @Test
  void sumsAndTheirRanges() {
    Point point = x("sum(i in 1..n-2: x[i]^i)", 5);
    double[] x = point.get("x");
    point.gives(x[1] + x[2] * x[2] + Math.pow(x[3], 3));
    x("sum(i in 2..2: x[i])", 5).gives(x[2]);
    x("sum(i in -2..2: i*x[i+2])", 5).gives(-2 * x[0] - x[1] + x[3] + 2 * x[4]);
  }

  @Test
  void allKinds() {
    Point point =
        x("[prod(i: x[i]), mean(i: x[i]), min(i: x[i]), max(i: x[i]), mean(x), max(x)]", 4);
    double[] x = point.get("x");
    double product = 1;
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double v : x) {
      product *= v;
      sum += v;
      least = Math.min(least, v);
      greatest = Math.max(greatest, v);
    }
    point.gives(product, sum / 4, least, greatest, sum / 4, greatest);
  }

  @Test
  void logsumexpDoesNotOverflow() {
    Point.of("function f(x[n]) = [logsumexp(x), logsumexp(i: x[i]*2)]")
        .extent("n", 2)
        .with("x", 1000, 1000)
        .gives(1000 + Math.log(2), 2000 + Math.log(2));
    Point infinite = Point.of("function f(x[n]) = logsumexp(x)").extent("n", 2);
    assertThat(infinite.with("x", Double.POSITIVE_INFINITY, 1).value()).isInfinite();
    assertThat(infinite.with("x", Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY).value())
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void severalIndices() {
    Point point =
        Point.of(
                "function f(a[m,n]) = sum(i, j in 0..i: a[i,j]*(i - j)) + max(i, j: a[i,j])"
                    + " + prod(i, j: 1 + a[i,j]/9) + mean(i in 1..m, j in 0..i-1: a[i-1,j])")
            .extent("m", 3)
            .extent("n", 3)
            .with("a", 9);
    double[] a = point.get("a");
    double sum = 0;
    double greatest = a[0];
    double product = 1;
    double mean = 0;
    int count = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        sum += j <= i ? a[3 * i + j] * (i - j) : 0;
        greatest = Math.max(greatest, a[3 * i + j]);
        product *= 1 + a[3 * i + j] / 9;
      }
      for (int j = 0; j < i + 1; j++) {
        mean += a[3 * i + j];
        count++;
      }
    }
    point.gives(sum + greatest + product + mean / count);
  }

  @Test
  void nestedSumsKeepOnlyTheAxesTheyNeed() {
    Point point =
        Point.of(
                "function f(A[m,n], x[n], y[m]) ="
                    + " sum(i: exp(y[i]*sum(j: A[i,j]*sin(sum(k: x[k]*x[k])*x[j]))))")
            .extent("m", 2)
            .extent("n", 3)
            .with("A", 6)
            .with("x", 3)
            .with("y", 2);
    double[] a = point.get("A");
    double[] x = point.get("x");
    double[] y = point.get("y");
    double squares = x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
    double total = 0;
    for (int i = 0; i < 2; i++) {
      double inner = 0;
      for (int j = 0; j < 3; j++) {
        inner += a[3 * i + j] * Math.sin(squares * x[j]);
      }
      total += Math.exp(y[i] * inner);
    }
    point.gives(total);
    assertThat(point.text()).contains("local $sum\n").contains("local $sum.2[#m]\n");
  }

  @Test
  void aRangeThatDependsOnAnIndexDoesNotBringThatIndexAlong() {
    Point point =
        Point.of(
                "function f(A[n,n], y[n]) ="
                    + " sum(i: exp(sum(j in 0..i-1: A[i,j]*tanh(sum(k: A[j,k]*y[k])))))")
            .extent("n", 4)
            .with("A", 16)
            .with("y", 4);
    double[] a = point.get("A");
    double[] y = point.get("y");
    double total = 0;
    for (int i = 0; i < 4; i++) {
      double middle = 0;
      for (int j = 0; j < i; j++) {
        double inner = 0;
        for (int k = 0; k < 4; k++) {
          inner += a[4 * j + k] * y[k];
        }
        middle += a[4 * i + j] * Math.tanh(inner);
      }
      total += Math.exp(middle);
    }
    point.gives(total);
    assertThat(point.text()).contains("local $sum[max(0i, %1)]\n");
  }

  @Test
  void packedTriangleIsProvedInside() {
    Point point =
        Point.of(
                "function f(l[k, d*(d-1)/2], x[d]; m int) = sum(a, r: (sum(c in 0..r-1:"
                    + " l[a, c*d - c*(c+1)/2 + r-c-1]*x[c]))^2 + 0*x[r])")
            .extent("k", 2)
            .extent("d", 4)
            .with("l", 12)
            .with("x", 4)
            .with("m", 1.0);
    double[] l = point.get("l");
    double[] x = point.get("x");
    double total = 0;
    for (int a = 0; a < 2; a++) {
      double[][] full = new double[4][4];
      int next = 0;
      for (int c = 0; c < 4; c++) {
        for (int r = c + 1; r < 4; r++) {
          full[r][c] = l[6 * a + next++];
        }
      }
      for (int r = 0; r < 4; r++) {
        double sum = 0;
        for (int c = 0; c < r; c++) {
          sum += full[r][c] * x[c];
        }
        total += sum * sum;
      }
    }
    point.gives(total);
    assertThat(point.text()).doesNotContain("$check");
  }

  @Test
  void aSumUnderAConditionIsGuarded() {
    String text = "function f(x[n], y[n]) = sum(i: if x[i] > 0 then sum(j: log(x[i]*y[j])) else 0)";
    Point point = Point.of(text).extent("n", 2).with("x", -1, 2).with("y", 3, 4);
    point.gives(Math.log(6) + Math.log(8));
    assertThat(point.text()).contains(", y[@j])) if %2\n");
  }

  @Test
  void sumsOfArraysAreArrays() {
    Point point =
        Point.of("function f(A[m,n], w[m]) = sum(i: w[i]*[j: A[i,j]])")
            .extent("m", 2)
            .extent("n", 2)
            .with("A", 1, 2, 3, 4)
            .with("w", 10, 100);
    point.gives(310, 420);
  }

  @Test
  void valuesArePrecise() {
    assertThat(x("sum(i: x[i])/n", 3).value()).isCloseTo(x("mean(x)", 3).value(), within(1e-15));
  }
}
