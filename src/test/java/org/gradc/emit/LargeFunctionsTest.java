package org.gradc.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradc.compiled.ClassFile;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.program.Program;
import org.gradc.schedule.Kind;
import org.junit.jupiter.api.Test;

class LargeFunctionsTest {
  private static final int OPERATIONS = 100_000;

  /** Emits, compiles, checks the limits of class files and of HotSpot, compares with the oracle. */
  private static void check(Map<Kind, Program> programs, double... inputs) {
    long start = System.nanoTime();
    FunctionClass function = Emitted.function("f", "", programs);
    ClassEmitter.emit(function);
    long emitted = System.nanoTime();
    Emitted result = Emitted.of(programs);
    System.out.printf(
        "%s: emit %d ms, again with javac %d ms, %d lines%n",
        function.functionName(),
        (emitted - start) / 1_000_000,
        (System.nanoTime() - emitted) / 1_000_000,
        result.source.lines().count());
    assertThat(result.compiled.codeLengths().values()).allMatch(length -> length <= 8000);
    assertThat(result.compiled.classFiles().values())
        .allMatch(bytes -> ClassFile.constantCount(bytes) < 60_000);
    System.out.println(
        result.compiled.codeLengths().values().stream().mapToInt(i -> i).summaryStatistics());
    result.assertEqualsInterpreter(inputs);
  }

  private static Map<Kind, Program> value(Programs p, Expr value) {
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, p.scalar(value));
    return programs;
  }

  @Test
  void chain() {
    Programs p = new Programs("chain");
    Expr x = p.parameter("x");
    Expr y = x;
    for (int i = 0; i < OPERATIONS / 2; i++) {
      y = p.apply(Primitive.SIN, p.sum(y, p.product(p.number(i + 1, 7), x)));
    }
    check(value(p, y), 0.5);
  }

  @Test
  void sum() {
    Programs p = new Programs("sum");
    Expr x = p.parameter("x");
    Expr y = p.data("y");
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < OPERATIONS / 2; i++) {
      terms.add(p.product(p.number(i + 1, 3), i % 3 == 0 ? x : y));
    }
    check(value(p, p.graph.apply(Primitive.SUM, terms)), 0.5, 0.25);
  }

  @Test
  void sharedGraphWithBranches() {
    Programs p = new Programs("shared_graph");
    Random random = new Random(1);
    List<Expr> nodes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      nodes.add(p.parameter("x" + i));
    }
    while (nodes.size() < OPERATIONS) {
      int last = nodes.size();
      Expr a = nodes.get(last - 1 - random.nextInt(Math.min(last, 50)));
      Expr b = nodes.get(last - 1 - random.nextInt(Math.min(last, 500)));
      Expr c = nodes.get(random.nextInt(last));
      nodes.add(
          switch (random.nextInt(6)) {
            case 0 -> p.sum(a, b);
            case 1 -> p.product(p.number(1, 2), a, c);
            case 2 -> p.apply(Primitive.SIN, p.sum(a, p.product(p.number(-1), b)));
            case 3 -> p.select(p.less(p.number(0), c), p.product(a, b), p.sum(a, c));
            case 4 -> p.apply(Primitive.MAX, a, b);
            default -> p.apply(Primitive.TANH, a);
          });
    }
    Expr value = nodes.get(nodes.size() - 1);
    List<Expr> gradient = nodes.subList(nodes.size() - 21, nodes.size() - 1);
    Map<Kind, Program> programs = value(p, value);
    programs.put(Kind.GRADIENT, p.withArray(value, "$gradient", gradient));
    double[] inputs = random.doubles(20, -1, 1).toArray();
    check(programs, inputs);
  }

  @Test
  void branchesInBranches() {
    Programs p = new Programs("nested");
    Expr x = p.parameter("x");
    Expr y = p.number(0);
    for (int i = 0; i < 5000; i++) {
      y = p.select(p.less(x, p.number(-i)), p.product(x, p.number(i, 3)), p.sum(y, x));
    }
    check(value(p, y), -2500.5);
  }

  @Test
  void manyParameters() {
    Programs p = new Programs("many");
    List<Expr> squares = new ArrayList<>();
    List<Expr> slopes = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      Expr x = p.parameter("x" + i);
      squares.add(p.power(x, 2));
      slopes.add(p.product(p.number(2), x));
    }
    Map<Kind, Program> programs = value(p, p.graph.apply(Primitive.SUM, squares));
    programs.put(
        Kind.GRADIENT,
        p.withArray(p.graph.apply(Primitive.SUM, squares), "$gradient", slopes));
    check(programs, new Random(1).doubles(3000).toArray());
  }
}
