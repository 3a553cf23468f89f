package org.gradc.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random recurrences that do not blow up: of first to third order, up or down, of rows or of
 * numbers, alone or with a second array, with boundary values at all times, under a condition,
 * observed at all times, at the end or both.
 */
public final class RandomRecurrences {
  private final Random random;
  private final int order;
  private final boolean up;
  private final boolean rows;
  private final boolean late;
  private final List<String> lines = new ArrayList<>();

  private RandomRecurrences(Random random) {
    this.random = random;
    this.order = 1 + random.nextInt(3);
    this.up = random.nextBoolean();
    this.rows = random.nextInt(4) > 0;
    this.late = random.nextBoolean();
  }

  /** A program; its value is a number or, if that is wanted, the last row. */
  public static String text(long seed, boolean vector) {
    return new RandomRecurrences(new Random(seed)).program(vector);
  }

  private String program(boolean vector) {
    boolean boundary = rows && random.nextBoolean();
    boolean coupled = random.nextBoolean();
    boolean guarded = random.nextInt(3) == 0;
    boolean observed = random.nextInt(3) > 0;
    String length = "add(#T, " + order + "i)";
    String width = rows ? (boundary ? ", add(#n, 1i)" : ", #n") : "";
    lines.addAll(List.of("program f", "extent T", "extent n", "parameter x[#n]", "parameter a"));
    lines.addAll(List.of("data b[" + length + "]", "data u[#T, #n]"));
    lines.add("local s[" + length + width + "]");
    lines.add("local q[" + length + width + "]");
    lines.add("output $value" + (vector ? "[#n]" : ""));
    if (boundary) {
      nest("@k in 0i until " + length, "s[@k, #n] sum= sin(b[@k])");
    }
    for (int i = 0; i < order; i++) {
      String start = up ? i + "i" : "add(#T, " + i + "i)";
      nest(row(), element("s", start) + " sum= multiply(" + input() + ", b[" + start + "])");
      if (random.nextBoolean()) {
        nest(row(), element("q", start) + " sum= cos(" + input() + ")");
      }
    }
    recurrence(boundary, coupled, guarded);
    if (vector) {
      nest("@i in 0i until #n", "$value[@i] sum= add(" + last() + ", x[@i])");
    } else if (random.nextInt(3) > 0 || !observed) {
      nest(row(), "$value sum= multiply(a, " + last() + ")");
    }
    if (observed && !vector) {
      String seen = up ? "add(@k, " + order + "i)" : "@k";
      String axes = rows ? "@k in 0i until #T, @i in 0i until #n" : "@k in 0i until #T";
      String read = coupled ? element("q", seen) : element("s", seen);
      nest(axes, "$value sum= pow(subtract(" + read + ", b[@k]), 2)");
    }
    return String.join("\n", lines) + "\n";
  }

  /** Elements are numbered from the loop's index, or that is the number of the first one read. */
  private void recurrence(boolean boundary, boolean coupled, boolean guarded) {
    int shift = late ? order : 0;
    String from = late ? order + "i" : "0i";
    String to = late ? "add(#T, " + order + "i)" : "#T";
    lines.add("recurrence " + (up ? "up" : "down") + " @t in " + from + " until " + to + " {");
    String now = time((up ? order : 0) - shift);
    List<String> terms = new ArrayList<>();
    for (int back = 1; back <= order; back++) {
      if (back == 1 || random.nextInt(3) > 0) {
        String then = time((up ? order - back : back) - shift);
        terms.add("multiply(" + pick("1/2", "-1/3", "3/4") + ", " + element("s", then) + ")");
        if (boundary && random.nextBoolean()) {
          terms.add("multiply(1/4, s[" + then + ", add(@i, 1i)])");
        }
        if (coupled && back == 1) {
          terms.add("multiply(a, " + element("q", then) + ")");
        }
      }
    }
    terms.add(rows ? "u[" + time(-shift) + ", @i]" : "b[" + now + "]");
    String sum = terms.stream().reduce((f, g) -> "add(" + f + ", " + g + ")").orElseThrow();
    String guard = guarded ? " if less(-1/2, b[" + now + "])" : "";
    nest(row(), element("s", now) + " sum= tanh(" + sum + ")" + guard);
    if (coupled) {
      nest(row(), element("q", now) + " sum= sin(multiply(2, " + element("s", now) + "))");
    }
    lines.add("}");
  }

  private static String time(int offset) {
    return offset == 0
        ? "@t"
        : (offset < 0 ? "subtract(@t, " : "add(@t, ") + Math.abs(offset) + "i)";
  }

  private String pick(String... some) {
    return some[random.nextInt(some.length)];
  }

  private String last() {
    String end = up ? "add(#T, " + (order - 1) + "i)" : "0i";
    return element("s", end);
  }

  private String input() {
    return rows ? "x[@i]" : "a";
  }

  private String element(String array, String time) {
    return array + "[" + time + (rows ? ", @i]" : "]");
  }

  private String row() {
    return rows ? "@i in 0i until #n" : "";
  }

  private void nest(String axes, String update) {
    lines.add("nest " + axes + " {");
    lines.add(update);
    lines.add("}");
  }

  /** Sizes at which windows are empty, not yet full, full, and used again. */
  public static List<Map<String, Integer>> sizes() {
    List<Map<String, Integer>> sizes = new ArrayList<>();
    for (int steps : new int[] {0, 1, 2, 3, 4, 9}) {
      for (int width : new int[] {0, 1, 3}) {
        sizes.add(Map.of("T", steps, "n", width));
      }
    }
    return sizes;
  }
}
