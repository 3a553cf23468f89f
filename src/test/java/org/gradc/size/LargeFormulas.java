package org.gradc.size;

/** Formulas of any size, as a program that writes formulas would write them. */
public final class LargeFormulas {
  private LargeFormulas() {}

  /** One sum of so many different terms, in one line: two operations and a call per term. */
  public static String sum(int terms) {
    StringBuilder text = new StringBuilder("function large(x, y) = x*y");
    for (int i = 1; i < terms; i++) {
      text.append(i % 3 == 0 ? " - " : " + ").append("sin(").append(i).append("*x)");
    }
    return text.append('\n').toString();
  }

  /** So many operations, each of which takes the last one's result. */
  public static String chain(int operations) {
    StringBuilder text = new StringBuilder("function large(x, y) {\n  let v0_ = x*y\n");
    int step = 0;
    for (int done = 1; done + 2 <= operations; done += 2) {
      String operand = step % 2 == 0 ? "x" : "y";
      text.append("  let v").append(step + 1).append("_ = sin(v").append(step).append("_ + ");
      text.append(operand).append(")\n");
      step++;
    }
    return text.append("  return v").append(step).append("_\n}\n").toString();
  }

  /** So many operations, with results that are used three times each, near and far. */
  public static String shared(int operations) {
    StringBuilder text = new StringBuilder("function large(x, y, z) {\n");
    text.append("  let v0_ = x*y\n  let v1_ = y*z\n  let v2_ = z*x\n");
    int step = 2;
    for (int done = 3; done + 3 <= operations; done += 3) {
      step++;
      text.append("  let v").append(step).append("_ = sin(v").append(step - 1).append("_)*v");
      text.append(step / 2).append("_ + v").append(step - 3).append("_\n");
    }
    return text.append("  return v").append(step).append("_\n}\n").toString();
  }

  /** An expression within so many parentheses. */
  public static String nested(int depth) {
    return "function large(x, y) = " + "(1 + x*".repeat(depth) + "y" + ")".repeat(depth) + "\n";
  }
}
