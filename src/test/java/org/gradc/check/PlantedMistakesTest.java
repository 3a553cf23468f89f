package org.gradc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradc.expr.Primitive.ABS;
import static org.gradc.expr.Primitive.CLAMP;
import static org.gradc.expr.Primitive.MAX;
import static org.gradc.expr.Primitive.MIN;
import static org.gradc.expr.Primitive.RELU;
import static org.gradc.expr.Primitive.SELECT;
import static org.gradc.expr.Primitive.SIGN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradc.derive.PartialsTable;
import org.gradc.derive.Pushforward;
import org.gradc.evaluate.Inputs;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.ExternCalls;
import org.gradc.program.Labels;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of partials, damaged in every way there is: all of them are found. */
final class PlantedMistakesTest {
  private static final List<String> NAMES = List.of("a", "b", "c");

  /** Enough to meet both branches of those operators that have them. */
  private static final int POINTS = 24;

  private static final int FEWEST = 200;

  /** A way of being wrong. */
  private enum Mistake {
    SIGN {
      @Override
      Expr of(Algebra g, List<Expr> partials, int i) {
        return g.negate(partials.get(i));
      }
    },
    FACTOR_TWO {
      @Override
      Expr of(Algebra g, List<Expr> partials, int i) {
        return g.multiply(g.constant(2), partials.get(i));
      }
    },
    CONSTANT_OFF_BY_A_MILLIONTH {
      @Override
      Expr of(Algebra g, List<Expr> partials, int i) {
        return g.multiply(g.constant(Rational.of(1_000_001, 1_000_000)), partials.get(i));
      }
    },
    CONSTANT_OFF_IN_THE_LAST_PLACE {
      @Override
      Expr of(Algebra g, List<Expr> partials, int i) {
        return g.multiply(g.constant(Rational.ofDouble(1 + 0x1p-40)), partials.get(i));
      }
    },
    ARGUMENTS_SWAPPED {
      @Override
      Expr of(Algebra g, List<Expr> partials, int i) {
        return partials.get((i + 1) % partials.size());
      }
    },
    PART_DROPPED {
      @Override
      Expr of(Algebra g, List<Expr> partials, int i) {
        Expr partial = partials.get(i);
        if (partial instanceof Apply apply && apply.is(Primitive.SUM)) {
          return g.sum(apply.operands().subList(1, apply.operands().size()));
        } else if (partial instanceof Apply apply && apply.is(Primitive.PRODUCT)) {
          return g.product(apply.operands().subList(1, apply.operands().size()));
        } else if (partial instanceof Apply apply && apply.is(Primitive.POWER)) {
          return apply.operand(0);
        }
        return partial;
      }
    },
    BRANCHES_SWAPPED {
      @Override
      Expr of(Algebra g, List<Expr> partials, int i) {
        return partials.get(i) instanceof Apply apply && apply.is(Primitive.SELECT)
            ? g.select(apply.operand(0), apply.operand(2), apply.operand(1))
            : partials.get(i);
      }
    },
    NOTHING {
      @Override
      Expr of(Algebra g, List<Expr> partials, int i) {
        return g.zero();
      }
    },
    ONE_TOO_MUCH {
      @Override
      Expr of(Algebra g, List<Expr> partials, int i) {
        return g.add(partials.get(i), g.one());
      }
    };

    /** The partial by an operand; the right one where there is nothing to do wrong. */
    abstract Expr of(Algebra g, List<Expr> partials, int i);
  }

  static Stream<Primitive> operators() {
    return Stream.of(Primitive.values())
        .filter(p -> p != Primitive.FROZEN && p != Primitive.TO_REAL) // constants by definition
        .filter(p -> p.arity() != 0 && isReal(p));
  }

  private static boolean isReal(Primitive operator) {
    if (operator == Primitive.SELECT) {
      return true;
    }
    try {
      return operator.resultSort(Collections.nCopies(arity(operator), Sort.REAL)) == Sort.REAL;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int arity(Primitive operator) {
    return operator.arity() < 0 ? 3 : operator.arity();
  }

  private static Apply node(ExprGraph graph, Primitive operator) {
    Expr a = graph.read("a");
    if (operator.hasOrder()) {
      return graph.apply(operator, graph.constant(2), a);
    }
    return switch (operator) {
      case SELECT ->
          graph.apply(
              operator, graph.apply(Primitive.LESS, a, graph.read("b")), a, graph.read("c"));
      case DIVERGENCE -> {
        Expr b = graph.read("b");
        yield graph.apply(operator, a, b, graph.apply(Primitive.SUBTRACT, a, b));
      }
      default ->
          graph.apply(
              operator, NAMES.subList(0, arity(operator)).stream().<Expr>map(graph::read).toList());
    };
  }

  /** The value and the gradient as a table of partials has it. */
  private static Subject subject(Primitive operator, PartialsTable table) {
    ExprGraph graph = new ExprGraph();
    Apply node = node(graph, operator);
    List<ArrayDeclaration> inputs =
        NAMES.stream().map(name -> ArrayDeclaration.scalar(name, Role.PARAMETER)).toList();
    ArrayDeclaration value = ArrayDeclaration.scalar("$value", Role.OUTPUT);
    List<ArrayDeclaration> arrays = new ArrayList<>(inputs);
    arrays.add(value);
    Nest written = new Nest(List.of(), List.of(Update.store("$value", node)));
    List<Update> updates = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      Read by = graph.read(NAMES.get(i));
      Algebra algebra = new Algebra(graph);
      Expr slope =
          Pushforward.of(
                  algebra, new Labels(), List.of(node), by::equals, r -> algebra.one(), table)
              .tangent(node);
      updates.add(Update.store("$gradient", List.of(graph.integer(i)), slope));
    }
    List<ArrayDeclaration> derived = new ArrayList<>(inputs);
    List<Expr> shape = List.of(graph.integer(NAMES.size()));
    derived.add(new ArrayDeclaration("$gradient", Sort.REAL, shape, Role.OUTPUT));
    Program gradient =
        Program.of("f", graph, List.of(), derived, List.of(new Nest(List.of(), updates)));
    Program function = Program.of("f", graph, List.of(), arrays, List.of(written));
    return new Subject("f", function, Map.of(Derivative.GRADIENT, gradient));
  }

  private static List<Inputs> points(Primitive operator) {
    Program function = subject(operator, PartialsTable.STANDARD).written();
    boolean chooses = List.of(MIN, MAX, CLAMP, RELU, SELECT, ABS, SIGN).contains(operator);
    int count = chooses ? POINTS : 2;
    List<Inputs> points =
        PointSearch.find(function, Domain.of(function), Checker.nothing(), count, 7);
    assertThat(points).hasSize(count);
    return points;
  }

  private static Report check(Subject subject, List<Inputs> points) {
    return FunctionCheck.of(subject, List.of(Way.interpreter(subject, ExternCalls.NONE)), points);
  }

  /** What a row says when it is damaged for one operand; nothing where that changes nothing. */
  private static Map<String, Subject> damaged(Primitive operator) {
    Map<String, Subject> subjects = new LinkedHashMap<>();
    int arity = arity(operator);
    for (Mistake mistake : Mistake.values()) {
      for (int i = 0; i < arity; i++) {
        int position = i;
        boolean[] changed = {false};
        PartialsTable table =
            (algebra, node, wanted) -> {
              List<Expr> partials =
                  new ArrayList<>(PartialsTable.STANDARD.of(algebra, node, operand -> true));
              if (node.is(operator) && wanted.test(position)) {
                Expr wrong = mistake.of(algebra, partials, position);
                changed[0] |= wrong != partials.get(position);
                partials.set(position, wrong);
              }
              return partials;
            };
        Subject subject = subject(operator, table);
        // Both branches of this row are the same number, each with its digits where it is taken.
        boolean same = operator == Primitive.DIVERGENCE && mistake == Mistake.BRANCHES_SWAPPED;
        if (changed[0] && !same) {
          subjects.put(mistake + " by operand " + i, subject);
        }
      }
    }
    return subjects;
  }

  @ParameterizedTest
  @MethodSource("operators")
  void everyMistakeIsFound(Primitive operator) {
    List<Inputs> points = points(operator);
    assertThat(check(subject(operator, PartialsTable.STANDARD), points).derivatives())
        .as("the right row of %s", operator)
        .allSatisfy(derivative -> assertThat(derivative.findings()).isEmpty());
    damaged(operator)
        .forEach(
            (mistake, subject) ->
                assertThat(check(subject, points).isWrong())
                    .as("%s: %s", operator, mistake)
                    .isTrue());
  }

  @Test
  void thereAreManyMistakes() {
    assertThat(operators().mapToInt(operator -> damaged(operator).size()).sum())
        .isGreaterThan(FEWEST);
  }
}
