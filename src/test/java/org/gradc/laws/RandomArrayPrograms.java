package org.gradc.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random programs with loops: maps, sums and other reductions over whole, triangular and empty
 * ranges, guards, gathers with repeats, parts of arrays, recurrences up and down.
 *
 * <p>The same seed gives the same program with named sizes and with numbers in their place.
 */
public final class RandomArrayPrograms {
  private static final List<String> UNARY =
      List.of("sin", "tanh", "sigmoid", "softplus", "cos", "negate", "atan");

  private final Random random;
  private final boolean named;
  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final List<Array> pool = new ArrayList<>();
  private final List<String> declarations = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private int arrays;

  /** An array of the pool and the sizes of its axes; those of size "T" have one element more. */
  private record Array(String name, List<String> axes) {}

  /** An index and the size of its range. */
  private record Bound(String index, String size) {}

  private RandomArrayPrograms(Random random, boolean named) {
    this.random = random;
    this.named = named;
    for (String size : List.of("n", "m", "T")) {
      sizes.put(size, random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3));
    }
  }

  /** A scalar function made in so many steps. */
  public static ArrayCase scalar(long seed, int length, boolean named) {
    return new RandomArrayPrograms(new Random(seed), named).program(length, List.of());
  }

  /** A function whose value is a vector or a matrix. */
  public static ArrayCase vector(long seed, int length, boolean named) {
    Random random = new Random(seed);
    List<String> shape = random.nextBoolean() ? List.of("n") : List.of("m", "n");
    return new RandomArrayPrograms(random, named).program(length, shape);
  }

  private ArrayCase program(int length, List<String> shape) {
    input("parameter", "a", List.of());
    input("parameter", "x", List.of("n"));
    input("parameter", "W", List.of("m", "n"));
    input("parameter", "h", List.of("m"));
    input("data", "u", List.of("n"));
    declarations.add("data g[" + size("n") + "] int");
    for (int i = 0; i < length; i++) {
      step();
    }
    value(shape);
    StringBuilder text = new StringBuilder("program f\n");
    if (named) {
      sizes.keySet().forEach(size -> text.append("extent ").append(size).append('\n'));
    }
    declarations.forEach(line -> text.append(line).append('\n'));
    steps.forEach(line -> text.append(line).append('\n'));
    double[] gather = new double[sizes.get("n")];
    for (int i = 0; i < gather.length; i++) {
      gather[i] = random.nextInt(Math.max(sizes.get("m"), 1));
    }
    Map<String, double[]> given = new LinkedHashMap<>();
    given.put("g", gather);
    given.put("a", numbers(1));
    given.put("x", numbers(sizes.get("n")));
    given.put("u", numbers(sizes.get("n")));
    given.put("h", numbers(sizes.get("m")));
    given.put("W", numbers(sizes.get("m") * sizes.get("n")));
    return ArrayCase.of(text.toString(), named ? sizes : Map.of(), given);
  }

  private double[] numbers(int length) {
    double[] numbers = new double[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = 1.5 * random.nextGaussian();
    }
    return numbers;
  }

  private void input(String role, String name, List<String> axes) {
    declarations.add(role + " " + name + shape(axes));
    pool.add(new Array(name, axes));
  }

  private String local(String role, String name, List<String> axes) {
    declarations.add(role + " " + name + shape(axes));
    return name;
  }

  private String size(String size) {
    return named ? "#" + size : sizes.get(size) + "i";
  }

  private String shape(List<String> axes) {
    return axes.isEmpty()
        ? ""
        : "[" + String.join(", ", axes.stream().map(this::extent).toList()) + "]";
  }

  private String extent(String axis) {
    return axis.equals("T") ? "add(" + size("T") + ", 1i)" : size(axis);
  }

  private String fresh() {
    return "v" + arrays++;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void step() {
    switch (random.nextInt(8)) {
      case 0 -> map();
      case 1, 2 -> reduction("sum");
      case 3 -> reduction(pick(List.of("max", "min", "product")));
      case 4 -> guarded();
      case 5 -> branch();
      default -> recurrence();
    }
  }

  private static List<Bound> bounds(List<String> axes) {
    List<String> names = List.of("i", "j", "l");
    List<Bound> bounds = new ArrayList<>();
    for (int k = 0; k < axes.size(); k++) {
      bounds.add(new Bound("@" + names.get(k), axes.get(k)));
    }
    return bounds;
  }

  private String axes(List<Bound> bounds) {
    List<String> texts = new ArrayList<>();
    for (Bound bound : bounds) {
      texts.add(bound.index() + " in 0i until " + size(bound.size()));
    }
    return String.join(", ", texts);
  }

  private static String subscripts(List<Bound> bounds) {
    return bounds.isEmpty()
        ? ""
        : "[" + String.join(", ", bounds.stream().map(Bound::index).toList()) + "]";
  }

  private void nest(String axes, String... updates) {
    steps.add("nest " + axes + " {");
    steps.addAll(List.of(updates));
    steps.add("}");
  }

  private List<String> randomAxes() {
    return pick(
        List.of(
            List.of("n"), List.of("m"), List.of("m", "n"), List.<String>of(), List.of("n", "n")));
  }

  private void map() {
    List<String> axes = randomAxes();
    List<Bound> bounds = bounds(axes);
    String name = local("local", fresh(), axes);
    nest(axes(bounds), name + subscripts(bounds) + " sum= " + expr(bounds, 3));
    pool.add(new Array(name, axes));
  }

  /** Over all, a triangle, or a part. */
  private void reduction(String combine) {
    List<String> axes = pick(List.of(List.of("n"), List.of("m"), List.<String>of()));
    List<Bound> own = bounds(axes);
    String over = pick(List.of("n", "m"));
    Bound inner = new Bound("@k", over);
    List<Bound> all = new ArrayList<>(own);
    all.add(inner);
    String upper = size(over);
    String lower = "0i";
    if (axes.contains(over) && random.nextInt(3) > 0) {
      upper = random.nextBoolean() ? "@i" : "min(add(@i, 1i), " + upper + ")";
    } else if (random.nextInt(4) == 0) {
      lower = "1i";
    }
    String axis = "@k in " + lower + " until " + upper;
    String head = own.isEmpty() ? axis : axes(own) + ", " + axis;
    String guard = random.nextInt(4) == 0 ? " if " + condition(all) : "";
    String name = local("local", fresh(), axes);
    String body = expr(all, 2);
    nest(head, name + subscripts(own) + " " + combine + "= " + body + guard);
    if (combine.equals("sum") || combine.equals("product")) {
      pool.add(new Array(name, axes));
      return;
    }
    // Of nothing an extremum is infinite: only its bounded image is read.
    String bounded = local("local", fresh(), axes);
    nest(axes(own), bounded + subscripts(own) + " sum= atan(" + name + subscripts(own) + ")");
    pool.add(new Array(bounded, axes));
  }

  /** Disjoint parts of one array, one of them with a gather that repeats. */
  private void guarded() {
    List<Bound> bounds = bounds(List.of("n"));
    String name = local("local", fresh(), List.of("n"));
    String condition = condition(bounds);
    String other = expr(bounds, 2);
    if (sizes.get("m") > 0) {
      other = "multiply(" + other + ", h[$check(g[@i], " + size("m") + ")])";
    }
    String joins = pick(List.of("sum", "sum", "max", "product")) + "= ";
    nest(
        axes(bounds),
        name + "[@i] " + joins + expr(bounds, 2) + " if " + condition,
        name + "[@i] " + joins + other + " if not(" + condition + ")");
    pool.add(new Array(name, List.of("n")));
  }

  /** A neighbour that exists in one branch only, and a logarithm that does. */
  private void branch() {
    List<Bound> bounds = bounds(List.of("n"));
    String name = local("local", fresh(), List.of("n"));
    String inner = "less(0, real(@i))";
    nest(
        axes(bounds),
        name
            + "[@i] sum= add(select("
            + inner
            + ", multiply(x[subtract(@i, 1i)], "
            + expr(bounds, 2)
            + "), a), select(less(0, x[@i]), log(x[@i]), 0))");
    pool.add(new Array(name, List.of("n")));
  }

  /** s[t+1, i] of all s[t, j], or s[t] of s[t+1]. */
  private void recurrence() {
    boolean up = random.nextInt(3) > 0;
    String state = local("local", fresh(), List.of("T", "m"));
    String input = local("local", fresh(), List.of("T", "m"));
    List<Bound> own = bounds(List.of("m"));
    String first = up ? "0i" : size("T");
    nest(axes(own), state + "[" + first + ", @i] sum= " + expr(own, 2));
    String before = up ? "@t" : "add(@t, 1i)";
    String after = up ? "add(@t, 1i)" : "@t";
    steps.add("recurrence " + (up ? "up" : "down") + " @t in 0i until " + size("T") + " {");
    List<Bound> all = new ArrayList<>(own);
    all.add(new Bound("@k", "m"));
    String combine = random.nextInt(5) == 0 ? pick(List.of("max", "product")) : "sum";
    nest(
        axes(all),
        input
            + "["
            + after
            + ", @i] "
            + combine
            + "= multiply("
            + expr(all, 1)
            + ", "
            + state
            + "["
            + before
            + ", @k])");
    String step =
        pick(List.of("tanh", "sin"))
            + "(add("
            + input
            + "["
            + after
            + ", @i], multiply(1/2, "
            + expr(own, 1)
            + ")))";
    if (random.nextInt(3) == 0) {
      step = "multiply(sigmoid(" + state + "[" + before + ", @i]), " + step + ")";
    }
    nest(axes(own), state + "[" + after + ", @i] sum= " + step);
    steps.add("}");
    pool.add(new Array(state, List.of("T", "m")));
  }

  /** All arrays have their part in the value. */
  private void value(List<String> shape) {
    declarations.add("output $value" + shape(shape));
    List<Bound> bounds = bounds(shape);
    nest(axes(bounds), "$value" + subscripts(bounds) + " sum= " + expr(bounds, 3));
    if (shape.isEmpty()) {
      for (Array array : pool) {
        List<Bound> own = bounds(array.axes());
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < own.size(); k++) {
          texts.add(own.get(k).index() + " in 0i until " + extent(array.axes().get(k)));
        }
        String read = array.name() + subscripts(own);
        nest(
            String.join(", ", texts),
            "$value sum= " + (own.isEmpty() ? "sin(" + read + ")" : read));
      }
    }
  }

  private String condition(List<Bound> bounds) {
    if (random.nextBoolean()) {
      return "less(" + leaf(bounds) + ", " + number() + ")";
    }
    return "notEqual(" + pick(bounds).index() + ", " + random.nextInt(3) + "i)";
  }

  private String number() {
    return pick(List.of("1", "2", "1/2", "-1", "3/2", "-1/3"));
  }

  private String expr(List<Bound> bounds, int depth) {
    if (depth == 0) {
      return leaf(bounds);
    }
    String first = expr(bounds, depth - 1);
    String second = expr(bounds, random.nextInt(depth));
    return switch (random.nextInt(10)) {
      case 0 -> "add(" + first + ", " + second + ")";
      case 1 -> "subtract(" + first + ", " + second + ")";
      case 2, 3 -> "multiply(" + first + ", " + second + ")";
      case 4 -> "divide(" + first + ", add(1, multiply(" + second + ", " + second + ")))";
      case 5 -> "exp(sin(" + first + "))";
      case 6 -> "sqrt(add(1, multiply(" + first + ", " + first + ")))";
      case 7 ->
          "select(less(" + second + ", " + number() + "), " + first + ", " + leaf(bounds) + ")";
      default -> pick(UNARY) + "(" + first + ")";
    };
  }

  private String leaf(List<Bound> bounds) {
    for (int attempt = 0; attempt < 6; attempt++) {
      int back = random.nextInt(pool.size());
      Array array = pool.get(random.nextBoolean() ? back : pool.size() - 1 - back / 2);
      String read = read(array, bounds);
      if (read != null) {
        return read;
      }
    }
    return bounds.isEmpty() || random.nextBoolean()
        ? number()
        : "real(" + pick(bounds).index() + ")";
  }

  private String read(Array array, List<Bound> bounds) {
    List<String> subscripts = new ArrayList<>();
    for (String axis : array.axes()) {
      List<String> possible = new ArrayList<>();
      for (Bound bound : bounds) {
        if (bound.size().equals(axis)) {
          possible.add(bound.index());
        } else if (axis.equals("m") && bound.size().equals("n") && sizes.get("m") > 0) {
          possible.add("g[" + bound.index() + "]");
        }
      }
      if (axis.equals("T")) {
        possible.add(size("T"));
        possible.add("0i");
      }
      if (possible.isEmpty()) {
        return null;
      }
      subscripts.add(pick(possible));
    }
    return array.name() + (subscripts.isEmpty() ? "" : "[" + String.join(", ", subscripts) + "]");
  }
}
