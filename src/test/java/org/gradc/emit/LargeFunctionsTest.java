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
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;
import org.junit.jupiter.api.Test;

class LargeFunctionsTest {
  private static final int OPERATIONS = 100_000;
  private static final int HOTSPOT_LIMIT = 8000;

  /** Emits, compiles, checks the limits of class files and of HotSpot, compares with the oracle. */
  private static void check(Map<Kind, Program> programs, double... inputs) {
    Emitted result = Emitted.of(programs);
    Map<String, Integer> lengths = result.compiled.codeLengths();
    assertThat(lengths.values()).allMatch(length -> length <= HOTSPOT_LIMIT);
    assertThat(result.compiled.classFiles().values())
        .allMatch(bytes -> ClassFile.constantCount(bytes) < 60_000);
    result.function.kernels().forEach(kernel -> assertEstimatesAreClose(kernel, lengths));
    result.assertEqualsInterpreter(inputs);
  }

  /** The sum over all parts: where one is small, a constant part weighs too much. */
  private static void assertEstimatesAreClose(Kernel kernel, Map<String, Integer> lengths) {
    int estimated = 0;
    int real = 0;
    for (int part = 0; part < kernel.parts().size(); part++) {
      estimated += kernel.sizeOf(kernel.parts().get(part));
      String method = "." + kernel.kind().methodName() + (part + 1) + "(";
      for (Map.Entry<String, Integer> entry : lengths.entrySet()) {
        if (entry.getKey().contains(method) && entry.getKey().contains("$Part")) {
          assertThat(entry.getValue()).isLessThan(6000);
          real += entry.getValue();
        }
      }
    }
    assertThat(real).isBetween(estimated / 2, estimated * 5 / 4);
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
    check(value(p, value), random.doubles(20, -1, 1).toArray());
  }

  @Test
  void branchesInBranches() {
    Programs p = new Programs("nested");
    Expr x = p.parameter("x");
    Expr y = p.number(0);
    for (int i = 0; i < 1000; i++) {
      y = p.select(p.less(x, p.number(-i)), p.product(x, p.number(i, 3)), p.sum(y, x));
    }
    check(value(p, y), -600.5);
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
        Kind.GRADIENT, p.withArray(p.graph.apply(Primitive.SUM, squares), "$gradient", slopes));
    check(programs, new Random(1).doubles(3000).toArray());
  }
}
