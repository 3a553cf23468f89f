package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random text of modules with arrays, well-formed for the most part: vectors x, y of n numbers, a
 * matrix A, an index array group, numbers a, b, t, an integer T, locals u and q, helpers g and h.
 */
final class ArrayModuleText {
  private static final List<String> KINDS =
      List.of("sum", "mean", "max", "min", "prod", "logsumexp");
  private static final List<String> INDICES = List.of("i", "j", "k", "l");
  private static final List<String> VECTORS = List.of("x", "y", "q", "u", "group", "A");
  private static final List<String> NUMBERS = List.of("a", "b", "t", "2", "0.5", "n", "T", "c");

  private final Random random;
  private final int carelessness;
  private final List<String> indices = new ArrayList<>();
  private final List<String> arrays = new ArrayList<>();

  /**
   * @param carelessness in percent: how often something is written that may not fit
   */
  ArrayModuleText(Random random, int carelessness) {
    this.random = random;
    this.carelessness = carelessness;
  }

  private boolean careless() {
    return random.nextInt(100) < carelessness;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  String module() {
    StringBuilder text = new StringBuilder("let c = 3\n");
    text.append("let g(v) = ").append(pick("v*v", "sum(v)", "v + v", "exp(v)", "v' * v"));
    text.append("\nlet h(v[n], w[n], s) = ").append(helper()).append('\n');
    int count = 1 + random.nextInt(2);
    for (int k = 0; k < count; k++) {
      text.append(function("f" + k));
    }
    return text.toString();
  }

  private String helper() {
    return pick(
        "v'*w + s",
        "sum(i: v[i]*w[i])*s",
        "s*v - w",
        "[i: v[i]^2 + w[n-1-i]]",
        "max(i: v[i]) + sum(j in 1..n-1: w[j]*w[j-1])");
  }

  private String function(String name) {
    arrays.clear();
    arrays.addAll(List.of("x", "y"));
    StringBuilder text = new StringBuilder("function ").append(name);
    text.append("(x[n], A[").append(pick("n,n", "n,n", "n,m", "m,n")).append("], a, b; y[");
    text.append(careless() ? "k" : "n").append("], group[n] int, t, T int) {\n");
    text.append("  let u = ").append(vector(2)).append('\n');
    arrays.add("u");
    text.append(recurrence());
    arrays.add("q");
    if (random.nextInt(3) == 0) {
      text.append("  let r = ").append(scalar(2)).append('\n');
    }
    text.append("  return ").append(random.nextInt(4) == 0 ? vector(2) : scalar(3));
    return text.append("\n}\n").toString();
  }

  // --- arrays by their elements -----------------------------------------------------------------

  private String recurrence() {
    if (careless()) {
      return wildRecurrence();
    }
    String step = within("i");
    return switch (random.nextInt(7)) {
      case 0 -> "  let q[0] = a\n  let q[i in 1..n-1] = q[i-1]*" + step + "\n";
      case 1 -> "  let q[n-1] = b\n  let q[i in 0..n-2] = q[i+1] - " + step + "\n";
      case 2 -> "  let q[i in 0..n-1] = " + step + "\n";
      case 3 -> "  let q[0] = 1\n  let q[1] = a\n  let q[i in 2..n+1] = q[i-1] + b*q[i-2]\n";
      case 4 ->
          "  let p[0, i] = x[i]\n"
              + "  let p[l in 1..T, i] = tanh(sum(j: y[j]*p[l-1,j]) + x[i]*a)\n"
              + "  let q[i in 0..n-1] = p[T, i]\n";
      case 5 ->
          "  let p[i in 0..n-1, 0] = x[i]\n"
              + "  let p[i in 0..n-1, j in 1..i] = p[i-1, j-1] + "
              + pick("p[i-1, j]", "p[i, j-1]", "a", "A[i,j]")
              + "\n  let q[i in 0..n-1] = p[i, i/1]\n";
      default -> "  let q[i in 0..n-1] = x[group[i]] + " + step + "\n";
    };
  }

  private String wildRecurrence() {
    StringBuilder text = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    boolean plane = random.nextInt(3) == 0;
    for (int k = 0; k < parts; k++) {
      String at = target("i");
      text.append("  let q[").append(at);
      text.append(plane ? ", " + target("j") : "").append("] = ");
      String read = pick("i-1", "i+1", "i", "i-2", "n-1-i", "0", "n-1", "2*i", "group[i]");
      indices.add("i");
      text.append(scalar(1)).append(pick(" + ", " * ", " - ")).append("q[").append(read);
      text.append(plane ? ", " + pick("j", "j-1", "j+1", "i", "0") : "").append("]\n");
      indices.remove(indices.size() - 1);
    }
    return text.toString();
  }

  private String target(String index) {
    return pick(
        "0",
        index,
        index + " in 1..n-1",
        index + " in 0..n-2",
        index + " in 2..T",
        "n-1",
        index + "+1",
        "T",
        index + " in 0..i");
  }

  private String within(String index) {
    indices.add(index);
    String text = "(" + scalar(1) + ")";
    indices.remove(index);
    return text;
  }

  // --- numbers ----------------------------------------------------------------------------------

  private String scalar(int depth) {
    if (depth <= 0) {
      return leaf();
    }
    return switch (random.nextInt(careless() ? 16 : 12)) {
      case 0, 1 -> scalar(depth - 1) + pick(" + ", " - ") + scalar(depth - 1);
      case 2 -> "(" + scalar(depth - 1) + ")" + pick("*", "/", "^") + "(" + leaf() + ")";
      case 3, 4, 5 -> reduction(depth);
      case 6 ->
          "(if " + condition() + " then " + scalar(depth - 1) + " else " + scalar(depth - 1) + ")";
      case 7 -> pick("exp", "sin", "tanh", "sqrt", "sigmoid") + "(" + scalar(depth - 1) + ")";
      case 8 -> pick(KINDS) + "(" + vector(depth - 1) + ")";
      case 9 -> pick("x'*", "y'*", "(A*x)'*") + "(" + vector(depth - 1) + ")";
      case 10 -> "||" + vector(depth - 1) + "||";
      case 11 -> "dot(" + vector(depth - 1) + ", y)";
      case 12 -> "diff(" + scalar(depth - 1) + ", " + pick("a", "b", "t", "x") + ")";
      case 13 -> vector(depth - 1);
      case 14 -> pick("g", "h") + "(" + vector(0) + ")";
      default -> "(" + vector(depth - 1) + ")[" + subscript() + "]";
    };
  }

  private String leaf() {
    if (random.nextInt(2) == 0) {
      return pick(NUMBERS);
    }
    return switch (random.nextInt(4)) {
      case 0 -> "A[" + subscript() + ", " + subscript() + "]";
      default -> pick(careless() ? VECTORS : arrays) + "[" + subscript() + "]";
    };
  }

  private String reduction(int depth) {
    String index = INDICES.get(Math.min(indices.size(), INDICES.size() - 1));
    String binder = index + pick("", "", " in 0..n-1", " in 1..n-1", " in 0..n-2", range());
    indices.add(index);
    String body = pick(arrays) + "[" + index + "]" + pick("*", " + ") + scalar(depth - 1);
    indices.remove(indices.size() - 1);
    return pick(KINDS) + "(" + binder + ": " + (careless() ? scalar(0) : body) + ")";
  }

  private String range() {
    String outer = indices.isEmpty() ? "T" : pick(indices);
    return pick(" in 0.." + outer, " in " + outer + "..n-1", " in T..0", " in 0..2*n - 2*T");
  }

  private String subscript() {
    String index = indices.isEmpty() ? pick("0", "n-1") : pick(indices);
    if (!careless()) {
      return index;
    }
    return pick(
        index + "+1",
        index + "-1",
        "n-1-" + index,
        "group[" + index + "]",
        "2*" + index,
        index + "/2",
        "T",
        "a",
        index + "*" + index,
        "group[group[" + index + "]]",
        "c");
  }

  private String condition() {
    String index = indices.isEmpty() ? "n" : pick(indices);
    return pick(
        index + " > 0",
        "a < b",
        "x[0] > 0 and " + index + " < n-1",
        "not (t == 1)",
        index + " == T or a > 1",
        index + " != 0");
  }

  // --- whole arrays -----------------------------------------------------------------------------

  private String vector(int depth) {
    if (depth <= 0) {
      return pick(careless() ? VECTORS : arrays);
    }
    return switch (random.nextInt(careless() ? 13 : 9)) {
      case 0, 1 -> vector(depth - 1) + pick(" + ", " - ", ".*", "./", ".^") + vector(depth - 1);
      case 2 -> "(" + leaf() + ")*(" + vector(depth - 1) + ")";
      case 3 -> pick("exp", "sin", "relu", "softmax") + "(" + vector(depth - 1) + ")";
      case 4, 5 -> comprehension(depth);
      case 6 -> pick("A*", "A'*") + "(" + vector(depth - 1) + ")";
      case 7 -> pick("x", "y");
      case 8 -> "h(" + pick("x", "y") + ", y, " + leaf() + ")";
      case 9 -> "[" + scalar(0) + ", " + scalar(0) + pick("", ", a") + "]";
      case 10 -> "(" + vector(depth - 1) + ")'";
      case 11 -> vector(depth - 1) + "*" + vector(depth - 1);
      default -> "g(" + vector(depth - 1) + ")";
    };
  }

  private String comprehension(int depth) {
    String index = INDICES.get(Math.min(indices.size(), INDICES.size() - 1));
    String binder = index + pick("", " in 0..n-1", " in 0..n-1", careless() ? range() : "");
    indices.add(index);
    String body = pick("x", "y") + "[" + index + "]" + pick("*", " + ") + scalar(depth - 1);
    indices.remove(indices.size() - 1);
    return "[" + binder + ": " + body + "]";
  }
}
