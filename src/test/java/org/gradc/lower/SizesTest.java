package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradc.model.ModelOptions;
import org.junit.jupiter.api.Test;

/** Ordinary work in large amounts, and the limits. */
class SizesTest {
  private static final int MANY = 200_000;

  @Test
  void manyLets() {
    StringBuilder text = new StringBuilder("function f(x) {\n let u0 = x\n");
    for (int k = 1; k < MANY; k++) {
      text.append(" let u").append(k).append(" = u").append(k - 1).append(" + x\n");
    }
    text.append(" return u").append(MANY - 1).append("\n}");
    assertThat(Formulas.value(text.toString(), 0.5)).isEqualTo(MANY / 2.0);
  }

  @Test
  void manyLetsFromTheEnd() {
    StringBuilder text = new StringBuilder("function f(x) {\n");
    for (int k = MANY / 4; k > 0; k--) {
      text.append(" let u").append(k).append(" = u").append(k - 1).append(" + x\n");
    }
    text.append(" let u0 = x return u").append(MANY / 4).append("\n}");
    assertThat(Formulas.value(text.toString(), 0.5)).isEqualTo((MANY / 4 + 1) / 2.0);
  }

  @Test
  void manyTermsAndFactors() {
    String sum = "x" + " + x".repeat(MANY);
    assertThat(Formulas.value(sum, 0.5)).isEqualTo((MANY + 1) / 2.0);
    String product = "x" + " x".repeat(MANY);
    assertThat(Formulas.value(product, 1)).isEqualTo(1);
  }

  @Test
  void manyConstantsAndHelpersEachUsingTheLast() {
    StringBuilder text = new StringBuilder("let c0 = 1 let h0(x) = x\n");
    for (int k = 1; k < MANY / 10; k++) {
      text.append("let c").append(k).append(" = c").append(k - 1).append(" + 1 ");
      text.append("let h").append(k).append("(x) = h").append(k - 1).append("(x + 1)\n");
    }
    text.append("function f(x) = c19999 + h19999(x)");
    assertThat(Formulas.value(text.toString(), 0)).isEqualTo(20_000 + 19_999);
  }

  @Test
  void deepNesting() throws Exception {
    int depth = 5_000;
    String text = "abs(x + ".repeat(depth) + "x" + ")".repeat(depth);
    double value = Formulas.onLargeStack(() -> Formulas.value(text, 0.5));
    assertThat(value).isEqualTo((depth + 1) / 2.0);
    // What follows the parser takes no stack.
    String ifs = "if x < 0 then 0 else ".repeat(depth) + "x";
    double last = Formulas.onLargeStack(() -> Formulas.value(ifs, 0.5));
    assertThat(last).isEqualTo(0.5);
  }

  @Test
  void sharingStaysSharing() {
    StringBuilder text = new StringBuilder("let f0(x) = x^2\n");
    for (int k = 1; k <= 60; k++) {
      text.append("let f%d(x) = f%d(x) + f%d(x)\n".formatted(k, k - 1, k - 1));
    }
    text.append("function f(x) = f60(x)");
    LoweredFunction function = Formulas.last(text.toString());
    assertThat(Formulas.value(function, 2)).isEqualTo(Math.scalb(4.0, 60));
    assertThat(function.value().graph().size()).isLessThan(70);
  }

  @Test
  void aSharedDerivativeStaysShared() {
    StringBuilder text = new StringBuilder("let f0(x) = diff(x^2, x)\n");
    for (int k = 1; k <= 6; k++) {
      text.append("let f%d(x) = diff(x*f%d(x), x) + f%d(x)\n".formatted(k, k - 1, k - 1));
    }
    text.append("function f(x) = f6(x)");
    assertThat(Formulas.value(text.toString(), 1)).isEqualTo(2 * 729);
  }

  @Test
  void whatGrowsWithoutSharingIsRefused() {
    StringBuilder text = new StringBuilder("let f0(x) = x^2\n");
    for (int k = 1; k <= 60; k++) {
      text.append("let f%d(x) = f%d(x + 1) * f%d(2*x)\n".formatted(k, k - 1, k - 1));
    }
    text.append("function f(x) = f60(x)");
    assertThat(Formulas.outcome(text.toString(), ModelOptions.NONE, 20_000).ids())
        .containsExactly("program-too-large");
  }

  @Test
  void manyMistakes() {
    StringBuilder text = new StringBuilder("function f(x) {\n");
    for (int k = 0; k < MANY / 4; k++) {
      text.append(" let u").append(k).append("a = v").append(k).append("b + x\n");
    }
    text.append(" return x\n}");
    assertThat(Formulas.outcome(text.toString()).module()).isNull();
  }
}
