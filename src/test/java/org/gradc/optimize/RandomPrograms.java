package org.gradc.optimize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;

/** Programs of scalars, as written, with much sharing, and points to run them at. */
final class RandomPrograms {
  static final List<String> PARAMETERS = List.of("x", "y", "z");

  private static final List<Primitive> BINARY =
      List.of(
          Primitive.ADD,
          Primitive.ADD,
          Primitive.SUBTRACT,
          Primitive.SUBTRACT,
          Primitive.MULTIPLY,
          Primitive.MULTIPLY,
          Primitive.MULTIPLY,
          Primitive.DIVIDE,
          Primitive.MIN,
          Primitive.MAX,
          Primitive.HYPOT);
  private static final List<Primitive> UNARY =
      List.of(
          Primitive.NEGATE,
          Primitive.SQRT,
          Primitive.EXP,
          Primitive.LOG,
          Primitive.SIN,
          Primitive.COS,
          Primitive.TANH,
          Primitive.ABS,
          Primitive.SIGN,
          Primitive.FLOOR,
          Primitive.SEC);
  private static final List<Rational> EXPONENTS =
      List.of(
          Rational.TWO,
          Rational.of(3),
          Rational.MINUS_ONE,
          Rational.of(-2),
          Rational.HALF,
          Rational.of(3, 2),
          Rational.of(-1, 2),
          Rational.of(17, 10),
          Rational.of(7, 10));

  private RandomPrograms() {}

  /** A program with outputs a and b, made in so many steps. */
  static Program program(Random random, int steps) {
    ExprGraph graph = new ExprGraph();
    List<Expr> made = new ArrayList<>();
    PARAMETERS.forEach(name -> made.add(graph.read(name)));
    made.add(graph.constant(random.nextInt(5) - 2));
    made.add(graph.constant(Rational.of(random.nextInt(9) - 4, 2)));
    for (int step = 0; step < steps; step++) {
      made.add(step(graph, made, random));
    }
    List<Update> updates = new ArrayList<>();
    updates.add(Update.store("a", made.get(made.size() - 1)));
    updates.add(Update.store("b", made.get(made.size() - 2)));
    return of(graph, updates);
  }

  /** The program of the parameters with these updates of scalars. */
  static Program of(ExprGraph graph, List<Update> updates) {
    List<ArrayDeclaration> arrays = new ArrayList<>();
    PARAMETERS.forEach(name -> arrays.add(ArrayDeclaration.scalar(name, Role.PARAMETER)));
    for (Update update : updates) {
      arrays.add(ArrayDeclaration.scalar(update.target(), Role.OUTPUT));
    }
    return Program.of("f", graph, List.of(), arrays, List.of(new Nest(List.of(), updates)));
  }

  private static Expr step(ExprGraph graph, List<Expr> made, Random random) {
    Expr first = pick(made, random);
    Expr second = pick(made, random);
    return switch (random.nextInt(12)) {
      case 0, 1 -> graph.apply(UNARY.get(random.nextInt(UNARY.size())), first);
      case 2 ->
          graph.apply(
              Primitive.POWER,
              first,
              graph.constant(EXPONENTS.get(random.nextInt(EXPONENTS.size()))));
      case 3 -> {
        Expr condition = graph.apply(Primitive.LESS, first, second);
        Expr zero = random.nextBoolean() ? graph.constant(0) : pick(made, random);
        yield graph.apply(
            Primitive.SELECT,
            random.nextBoolean() ? condition : graph.apply(Primitive.NOT, condition),
            pick(made, random),
            zero);
      }
      default -> graph.apply(BINARY.get(random.nextInt(BINARY.size())), first, second);
    };
  }

  /** Later ones more often. */
  private static Expr pick(List<Expr> made, Random random) {
    int back = (int) (made.size() * random.nextDouble() * random.nextDouble());
    return made.get(made.size() - 1 - back);
  }

  static Map<String, Double> point(Random random) {
    Map<String, Double> point = new LinkedHashMap<>();
    for (String name : PARAMETERS) {
      point.put(name, random.nextInt(6) == 0 ? random.nextInt(3) - 1.0 : 2 * random.nextGaussian());
    }
    return point;
  }

  static Map<String, double[]> inputs(Map<String, Double> point) {
    Map<String, double[]> inputs = new LinkedHashMap<>();
    point.forEach((name, value) -> inputs.put(name, new double[] {value}));
    return inputs;
  }
}
