package org.gradc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random scalar functions of arrays with sums in sums, smooth almost everywhere. */
final class RandomSums {
  private static final String SIGNATURE = "function f(x[n], W[m,n], a[2], b; y[m], group[n] int) ";

  private final Random random;
  private final List<String> columns = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private boolean defined;
  private int names;

  private RandomSums(long seed) {
    this.random = new Random(seed);
  }

  /** The text of a function of arrays of the sizes n and m. */
  static String function(long seed) {
    RandomSums sums = new RandomSums(seed);
    if (sums.random.nextInt(3) > 0) {
      return SIGNATURE + "= " + sums.sum(3);
    }
    sums.columns.add("i");
    String definition = "let q[i in 0..n-1] = " + sums.expression(2);
    sums.columns.clear();
    sums.defined = true;
    return SIGNATURE + "{ " + definition + " return " + sums.sum(3) + " }";
  }

  private String sum(int depth) {
    String index = "i" + ++names;
    boolean row = random.nextInt(3) == 0;
    List<String> scope = row ? rows : columns;
    String range = row ? "0..m-1" : "0..n-1";
    if (!row && !columns.isEmpty() && random.nextInt(3) == 0) {
      String other = columns.get(random.nextInt(columns.size()));
      range = random.nextBoolean() ? "0.." + other + "-1" : other + "+1..n-1";
    }
    scope.add(index);
    String body = expression(depth - 1);
    scope.remove(index);
    boolean whole = range.startsWith("0") && range.endsWith("-1") && !range.contains("i");
    String reduction = whole && random.nextInt(6) == 0 ? "logsumexp" : "sum";
    return reduction + "(" + index + " in " + range + ": " + body + ")";
  }

  private String expression(int depth) {
    if (depth <= 0) {
      return leaf();
    }
    return switch (random.nextInt(11)) {
      case 0, 1 -> sum(depth);
      case 2 -> "sin(" + expression(depth - 1) + ")";
      case 3 -> "tanh(" + expression(depth - 1) + ")";
      case 4 -> "(" + expression(depth - 1) + ")^" + (2 + random.nextInt(2));
      case 5 -> "exp(-(" + expression(depth - 1) + ")^2)";
      case 6 -> "(" + expression(depth - 1) + ")/(2 + (" + expression(depth - 1) + ")^2)";
      case 7 -> condition() + expression(depth - 1) + " else " + expression(depth - 1) + ")";
      case 8 -> "sigmoid(" + expression(depth - 1) + ")";
      case 9 -> "(" + expression(depth - 1) + ")*(" + expression(depth - 1) + ")";
      default -> expression(depth - 1) + " - (" + expression(depth - 1) + ")";
    };
  }

  private String condition() {
    if (columns.isEmpty()) {
      return "(if b < 0.3 then ";
    }
    String[] comparisons = {"<", "<=", "==", "!="};
    String other = columns.size() > 1 ? columns.get(0) : "1";
    return String.format(
        Locale.ROOT,
        "(if %s %s %s then ",
        columns.get(columns.size() - 1),
        comparisons[random.nextInt(comparisons.length)],
        other);
  }

  private String leaf() {
    String column = columns.isEmpty() ? "0" : columns.get(random.nextInt(columns.size()));
    String row = rows.isEmpty() ? "0" : rows.get(random.nextInt(rows.size()));
    return switch (random.nextInt(9)) {
      case 0 -> "b";
      case 1 -> "W[" + row + ", " + column + "]";
      case 2 -> "a[group[" + column + "]]*x[" + column + "]";
      case 3 -> "y[" + row + "]*x[n-1-" + column + "]";
      case 4 -> defined ? "q[" + column + "]" : "x[" + column + "]*W[" + row + ", 0]";
      case 5 -> "a[1]*" + column;
      default -> "x[" + column + "]";
    };
  }
}
