package org.gradc.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;

/** What compiled classes say of subscripts, found in data, that leave their arrays. */
class IndexArraysTest {

  private static GeneratedClass compile(String className, String text) {
    for (GeneratedFile file :
        org.gradc.Compiler.compile(List.of(Source.of("f.grad", text)), CompilerOptions.DEFAULT)
            .files()) {
      if (file.path().equals(className + ".java")) {
        return GeneratedClass.compile(className, file.content());
      }
    }
    throw new AssertionError("no " + className + " for " + text);
  }

  private static void says(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IndexOutOfBoundsException.class).hasMessage(message);
  }

  /** Value, gradient and Hessian-vector product, of the class and of an instance. */
  private static void allSay(String message, GeneratedClass f, int size, Object... bound) {
    Object f1 = f.instance(bound);
    double[] theta = numbers(size);
    double[] out = new double[size];
    says(message, () -> f.callOn(f1, "value", theta));
    says(message, () -> f.callOn(f1, "gradient", theta, out));
    says(message, () -> f.callOn(f1, "hvp", theta, numbers(size), out));
  }

  private static double[] numbers(int size) {
    double[] numbers = new double[size];
    for (int k = 0; k < size; k++) {
      numbers[k] = 0.4 + 0.3 * k;
    }
    return numbers;
  }

  @Test
  void aGather() {
    GeneratedClass f =
        compile(
            "F",
            "function f(theta[m]; x[n], group[n] int) = sum(i: exp(theta[group[i]]*x[i]))"
                + " derive gradient, hvp of f");
    double[] x = {1, 2};
    for (int wrong : new int[] {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      String message = "theta: subscript " + wrong + " is not in 0..2";
      int[] group = {0, wrong};
      allSay(message, f, 3, 3, 2, x, group);
      double[] theta = numbers(3);
      double[] out = new double[3];
      says(message, () -> f.call("value", 3, 2, theta, x, group));
      says(message, () -> f.call("gradient", 3, 2, theta, x, group, out));
      says(message, () -> f.call("hvp", 3, 2, theta, x, group, numbers(3), out));
    }
    // Inside, nothing is said.
    assertThat(f.numberOf(f.instance(3, 2, x, new int[] {0, 2}), "value", numbers(3))).isPositive();
  }

  @Test
  void anAxisOfAMatrixThatTheFormulaMakes() {
    GeneratedClass f =
        compile(
            "F",
            """
            function f(W[k,d]; x[n,d], label[n] int) {
                let z[i, c] = sum(j: W[c,j]*x[i,j])
                return mean(i: logsumexp(c in 0..k-1: z[i,c]) - z[i, label[i]]^2)
            }
            derive gradient, hvp of f
            """);
    for (int wrong : new int[] {-1, 3}) {
      String message = "z: subscript " + wrong + " is not in 0..2";
      allSay(message, f, 6, 3, 2, 2, numbers(4), new int[] {2, wrong});
    }
  }

  @Test
  void aGatherInARecurrence() {
    GeneratedClass f =
        compile(
            "F",
            """
            function f(x[n]; before[n] int) {
                let s[0] = x[0]
                let s[t in 1..n-1] = sin(s[before[t]])*x[t]
                return sum(t: s[t]^2)
            }
            derive gradient, hvp of f
            """);
    says(
        "s, as far as it is written: subscript 2 is not in 0..1",
        () -> f.callOn(f.instance(3, new int[] {0, 0, 2}), "value", numbers(3)));
    for (int wrong : new int[] {-1, 2, 3}) {
      String message = "s, as far as it is written: subscript " + wrong + " is not in 0..1";
      allSay(message, f, 3, 3, new int[] {0, 0, wrong});
    }
  }

  @Test
  void anArrayThatTheCompilerTakesApart() {
    GeneratedClass f =
        compile(
            "F",
            """
            function f(start[2]; T int, step[n] int) {
                let p[0, j] = start[j]
                let p[t in 1..T, 0] = p[t-1, 0] + 0.1*p[t-1, 1]
                let p[t in 1..T, 1] = p[t-1, 1] - 0.1*sin(p[t-1, 0])
                return sum(i: (p[step[i], 0] - 1)^2*p[step[i], 1])
            }
            derive gradient, hvp of f
            """);
    for (int wrong : new int[] {-1, 5}) {
      allSay("p: subscript " + wrong + " is not in 0..4", f, 2, 1, 4, new int[] {wrong});
    }
  }

  @Test
  void anArrayOfTheBackwardSweep() {
    GeneratedClass f =
        compile(
            "F",
            """
            function f(x[n]; group[m] int) {
                let u_1[i] = exp(x[i])
                let w[j in 0..m-1] = u_1[group[j]]^2
                return sum(j: sin(w[j]))*sum(i: u_1[i])
            }
            derive gradient, hvp of f
            """);
    for (int wrong : new int[] {-1, 2}) {
      allSay("u_1: subscript " + wrong + " is not in 0..1", f, 2, 2, 3, new int[] {0, 1, wrong});
    }
  }

  @Test
  void aBatch() {
    String text =
        "function f(theta[m]; x, group int) = exp(theta[group]*x) derive batch gradient, batch hvp"
            + " of f derive gradient of f";
    GeneratedClass f = compile("FBatch", text);
    Object rows = f.instance(3, 3, numbers(3), new int[] {0, 3, -1});
    double[] theta = numbers(3);
    double[] out = new double[3];
    String message = "theta: subscript 3 is not in 0..2";
    says(message, () -> f.callOn(rows, "value", theta, 0, 2));
    says(message, () -> f.callOn(rows, "gradient", theta, 0, 2, out));
    says(message, () -> f.callOn(rows, "hvp", theta, 0, 2, numbers(3), out));
    int[] order = {2};
    says(
        "theta: subscript -1 is not in 0..2",
        () -> f.callOn(rows, "gradient", theta, order, 0, 1, out));
    // Rows that are not asked for are not looked at.
    assertThat(f.numberOf(rows, "value", theta, 0, 1)).isPositive();
  }

  @Test
  void aConstantTable() {
    GeneratedClass f =
        compile(
            "F",
            "let table[i in 0..3] = i^2 function f(x; k int) = x*table[k] derive gradient of f");
    says("table: subscript 4 is not in 0..3", () -> f.call("value", 2.0, 4));
    assertThat(f.number("value", 2.0, 3)).isEqualTo(18);
  }

  @Test
  void aParameterThatTheDerivativeDoesNotRead() {
    String text =
        "function f(a[m], b[m]; g[n] int) = sum(i: a[g[i]] + 2*b[g[i]]) derive gradient of f";
    GeneratedClass f = compile("F", text);
    Object one = f.instance(2, 1, new int[] {2});
    assertThatThrownBy(() -> f.callOn(one, "gradient", numbers(4), new double[4]))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageMatching("(a|b|a or b): subscript 2 is not in 0..1");
  }

  @Test
  void aBranchThatIsNotTakenReadsNothing() {
    GeneratedClass f =
        compile(
            "F",
            "function f(theta[m]; g[n] int) = sum(i: if g[i] >= 0 then theta[g[i]]^2 else 0)"
                + " derive gradient, hvp of f");
    double[] out = new double[2];
    Object one = f.instance(2, 3, new int[] {-1, 1, -7});
    assertThat(f.numberOf(one, "gradient", new double[] {3, 5}, out)).isEqualTo(25);
    assertThat(out).containsExactly(0, 10);
    allSay("theta: subscript 2 is not in 0..1", f, 2, 2, 3, new int[] {-1, 2, -7});
  }
}
