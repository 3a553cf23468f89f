package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operators and functions of whole arrays against loops. */
class WholeArraysTest {
  private static final double[] A = {1, 2, 3, 4, 5, 6};
  private static final double[] X = {2, -1, 3};
  private static final double[] Y = {5, 7};

  /** A is 2×3, B is 3×2, x has 3 elements, y 2, s is a number. */
  private static Point f(String formula) {
    return Point.of("function f(A[m,n], B[n,m], x[n], y[m], s) = " + formula)
        .extent("m", 2)
        .extent("n", 3)
        .with("A", A)
        .with("B", 1, 0, 2, 1, 0, -1)
        .with("x", X)
        .with("y", Y)
        .with("s", 10.0);
  }

  @Test
  void products() {
    f("A*x").gives(9, 21);
    f("A*B").gives(5, -1, 14, -1);
    f("B*A").gives(1, 2, 3, 6, 9, 12, -4, -5, -6);
    f("y'*A").gives(33, 45, 57);
    f("y'*A*x").gives(5 * 9 + 7 * 21);
    f("x'*x").gives(14);
    f("x*y'").gives(10, 14, -5, -7, 15, 21);
    f("A'*y").gives(33, 45, 57);
    f("(A*x)'*y").gives(5 * 9 + 7 * 21);
    f("A*(x + x)").gives(18, 42);
    f("s*A*x").gives(90, 210);
    f("||A*x - y||^2").gives(16 + 196);
    f("dot(A*x, y)/s").gives((5 * 9 + 7 * 21) / 10.0);
  }

  @Test
  void elementByElement() {
    f("x + x").gives(4, -2, 6);
    f("x - 1").gives(1, -2, 2);
    f("1 - x").gives(-1, 2, -2);
    f("x .* x ./ (x + 1)").gives(4 / 3.0, Double.POSITIVE_INFINITY, 9 / 4.0);
    f("x .^ 2").gives(4, 1, 9);
    f("2 .^ x").gives(4, 0.5, 8);
    f("1 ./ x").gives(0.5, -1, 1 / 3.0);
    f("-x/s").gives(-0.2, 0.1, -0.3);
    f("max(x, 1)").gives(2, 1, 3);
    f("clamp(x, 0, 2.5)").gives(2, 0, 2.5);
    f("exp(0*A)").gives(1, 1, 1, 1, 1, 1);
    f("if s > 0 then x else -x").gives(X);
    f("A + B'").gives(2, 4, 3, 4, 6, 5);
    f("A''").gives(A);
    f("x''").gives(X);
    f("x' + x'").gives(4, -2, 6);
    f("pi*x*0").gives(0, -0.0, 0);
  }

  @Test
  void reductionsOfWholeArrays() {
    f("[sum(A), prod(A), mean(A), min(A), max(A)]").gives(21, 720, 3.5, 1, 6);
    f("norm(x)^2").gives(14);
    f("||x||").gives(Math.sqrt(14));
    f("norm(A)").gives(Math.sqrt(91));
    f("dot(x, x)").gives(14);
    f("sum(x')").gives(4);
    f("logsumexp(0*x)").gives(Math.log(3));
    f("softmax(0*x)").gives(1 / 3.0, 1 / 3.0, 1 / 3.0);
    double all = Math.exp(5) + Math.exp(7);
    f("softmax(y)").gives(Math.exp(5) / all, Math.exp(7) / all);
    f("sum(i: softmax(y)[i]*i)").gives(Math.exp(7) / all);
  }

  @Test
  void literals() {
    f("[1, 2, s]").gives(1, 2, 10);
    f("[1, 2, s] + [1, 1, 1]").gives(2, 3, 11);
    f("[[1, 2], [3, s]]").gives(1, 2, 3, 10);
    f("[[1, 2], [3, s]]*[1, s]").gives(21, 103);
    f("[[1, 2], [3, 4]]'").gives(1, 3, 2, 4);
    f("[1, 2]'*[3, 4]").gives(11);
    f("[x, 2*x]").gives(2, -1, 3, 4, -2, 6);
    f("sum([1, 2, s])").gives(13);
    f("prod([1, 2, s]) + max([1, s]) + min([1, s])").gives(31);
    f("mean([1, 2, s, 3])").gives(4);
    f("norm([3, 4])").gives(5);
    f("dot([1, 2], [3, s])").gives(23);
    f("softmax([s, s])").gives(0.5, 0.5);
    f("[1, 2, s][1]").gives(2);
    f("sum(i in 0..2: [1, 2, s][i]*x[i])").gives(2 - 2 + 30);
    f("logsumexp([s, s])").gives(10 + Math.log(2));
  }

  @Test
  void comprehensions() {
    f("[i: 2*x[i]]").gives(4, -2, 6);
    f("[i in 1..2: x[i] - i]").gives(-2, 1);
    f("[i, j: A[i,j]*x[j]]").gives(2, -2, 9, 8, -5, 18);
    f("[j, i: A[i,j]]").gives(1, 4, 2, 5, 3, 6);
    f("[i: [j: A[i,j] + i]]").gives(1, 2, 3, 5, 6, 7);
    f("sum([i in 0..n-1: i*x[i]])").gives(5);
    f("[i in 0..n-1: i]*s").gives(0, 10, 20);
    f("[i in 1..n: x[i-1]][2]").gives(3);
    f("A*[i: x[i]^2]").gives(4 + 2 + 27, 16 + 5 + 54);
  }

  @Test
  void whatIsReadOftenIsComputedOnce() {
    assertThat(f("A*exp(x)").text()).contains("local $operand[#n]");
    assertThat(f("A*x").text()).doesNotContain("$operand");
    assertThat(f("exp(A)*x").text()).doesNotContain("$operand");
  }
}
