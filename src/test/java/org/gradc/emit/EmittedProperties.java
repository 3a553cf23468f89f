package org.gradc.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.program.Program;
import org.gradc.schedule.Kind;

/** The emitted Java gives the same bits as the interpreter of the machine form. */
class EmittedProperties {
  private static final double[] INPUTS = {0, 1, -1, 0.5, -2.25, 3, 1e-3, 7};

  @Property(seed = "1", tries = 60)
  void randomProgramsEqualTheInterpreter(@ForAll long seed) {
    check(new RandomPrograms(seed, 60, 3));
  }

  /** Most of what is computed stands in branches in branches. */
  @Property(seed = "1", tries = 40)
  void branchesEqualTheInterpreter(@ForAll long seed) {
    check(new RandomPrograms(seed, 60, 30));
  }

  @Property(seed = "1", tries = 4)
  void splitProgramsEqualTheInterpreter(@ForAll long seed) {
    check(new RandomPrograms(seed, 4000, 3));
    check(new RandomPrograms(seed, 4000, 30));
  }

  private static void check(RandomPrograms random) {
    Emitted emitted = Emitted.of(random.programs());
    for (int i = 0; i < 6; i++) {
      emitted.assertEqualsInterpreter(random.inputs());
    }
  }

  /** Programs of random operations; {@code selects} of 40 operations are selects. */
  private static final class RandomPrograms {
    private final Programs p = new Programs("random");
    private final Random random;
    private final List<Expr> nodes = new ArrayList<>();
    private final List<Expr> conditions = new ArrayList<>();

    RandomPrograms(long seed, int size, int selects) {
      random = new Random(seed);
      nodes.add(p.parameter("x"));
      nodes.add(p.data("a"));
      nodes.add(p.parameter("y"));
      nodes.add(p.number(random.nextInt(7) - 3L, 1 + random.nextInt(3)));
      conditions.add(p.less(p.number(0), nodes.get(0)));
      conditions.add(p.less(nodes.get(2), nodes.get(1)));
      while (nodes.size() < size) {
        nodes.add(random.nextInt(40) < selects ? select() : operation());
        if (random.nextInt(20) == 0) {
          p.labels.put(nodes.get(nodes.size() - 1), "v" + random.nextInt(5));
        }
      }
    }

    private Expr any() {
      int last = nodes.size();
      return nodes.get(random.nextBoolean() ? random.nextInt(last) : last - 1 - random.nextInt(3));
    }

    private Expr condition() {
      Expr c = conditions.get(random.nextInt(conditions.size()));
      if (random.nextInt(3) == 0) {
        Expr d = conditions.get(random.nextInt(conditions.size()));
        c =
            switch (random.nextInt(5)) {
              case 0 -> p.apply(Primitive.AND, c, d);
              case 1 -> p.apply(Primitive.OR, c, d);
              case 2 -> p.apply(Primitive.NOT, c);
              case 3 -> p.apply(Primitive.LESS_EQUAL, any(), any());
              default -> p.apply(Primitive.AND, c, p.less(any(), p.product(any(), any())));
            };
        conditions.add(c);
      }
      return c;
    }

    private Expr select() {
      Expr zero = p.number(0);
      return p.select(
          condition(),
          random.nextInt(4) == 0 ? zero : operation(),
          random.nextInt(4) == 0 ? zero : any());
    }

    private Expr operation() {
      return switch (random.nextInt(9)) {
        case 0 -> p.sum(any(), p.product(p.number(-1), any()), any());
        case 1 -> p.product(p.number(random.nextInt(5) - 2L, 1 + random.nextInt(3)), any(), any());
        case 2 -> p.product(any(), p.power(any(), -1 - random.nextInt(3)));
        case 3 -> p.power(any(), random.nextInt(9) - 4L, 1 + random.nextInt(4));
        case 4 -> p.apply(Primitive.SIN, any());
        case 5 -> p.apply(Primitive.MAX, any(), any());
        case 6 -> p.sum(p.product(p.number(-1), any()), p.number(-2), any(), any());
        case 7 -> p.apply(Primitive.TANH, p.sum(any(), any()));
        default -> p.product(p.number(-1), p.apply(Primitive.EXP, any()), any());
      };
    }

    Map<Kind, Program> programs() {
      Expr value = nodes.get(nodes.size() - 1);
      Map<Kind, Program> programs = new LinkedHashMap<>();
      programs.put(Kind.VALUE, p.scalar(value));
      programs.put(
          Kind.GRADIENT,
          p.withArray(value, "$gradient", List.of(nodes.get(nodes.size() - 2), select())));
      Expr tangent = p.sum(p.product(p.element("$tangent", 0), value), p.element("$tangent", 1));
      programs.put(
          Kind.JVP,
          p.program(
              Map.of("$result", List.of(p.product(tangent, p.element("$tangent", 0)))),
              List.of("$tangent"),
              List.of("$result")));
      return programs;
    }

    double[] inputs() {
      return random.ints(3, 0, INPUTS.length).mapToDouble(i -> INPUTS[i]).toArray();
    }
  }
}
