package org.gradc.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.numeric.RiddersDerivative;
import org.gradc.program.ExternCalls;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.ProgramChecker;
import org.gradc.program.ProgramParser;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All modes of all kinds agree with each other and with numerical differentiation. */
class ModesTest {
  private static final String BLACK_SCHOLES =
      "add(multiply(S, normcdf(divide(add(log(divide(S, K)), multiply(T, add(r, divide(multiply(v,"
          + " v), 2)))), multiply(v, sqrt(T))))), negate(multiply(multiply(K,"
          + " exp(negate(multiply(r, T)))), normcdf(subtract(divide(add(log(divide(S, K)),"
          + " multiply(T, add(r, divide(multiply(v, v), 2)))), multiply(v, sqrt(T))), multiply(v,"
          + " sqrt(T)))))))";

  static Stream<Arguments> scalars() {
    return Stream.of(
        Arguments.of(
            "x, y",
            "add(pow(subtract(1, x), 2), multiply(100, pow(subtract(y, pow(x, 2)), 2)))",
            new double[] {-1.2, 1}),
        Arguments.of("S, K, T, r, v", BLACK_SCHOLES, new double[] {100, 105, 0.7, 0.03, 0.25}),
        Arguments.of(
            "a, b, c, d, z",
            "multiply(multiply(multiply(a, b), multiply(c, d)), z)",
            new double[] {2, 3, -5, 0, 7}),
        Arguments.of(
            "x, y, z",
            "add(exp(multiply(x, sin(multiply(y, z)))), divide(tanh(add(x, y)), add(2, cos(z))))",
            new double[] {0.3, -0.8, 1.7}),
        Arguments.of(
            "x, y",
            "add(select(less(x, y), pow(x, y), hypot(x, y)), max(multiply(x, y), sigmoid(x)))",
            new double[] {1.3, 2.1}));
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void gradientsAndHessiansAgree(String parameters, String body, double[] point) {
    Program f = Functions.scalar(parameters, body);
    double[] gradient = numericalGradient(f, Names.VALUE, 0, point);
    int n = point.length;
    for (Mode mode : Mode.values()) {
      assertThat(Functions.gradient(f, mode, point))
          .as("gradient, %s", mode)
          .containsExactly(gradient, within(1e-7 * (1 + max(gradient))));
      double[] hessian = Functions.hessian(f, mode, point);
      Program gradientProgram = Derivatives.gradient(f, Mode.REVERSE);
      for (int i = 0; i < n; i++) {
        double[] row = numericalGradient(gradientProgram, Names.GRADIENT, i, point);
        double[] found = new double[n];
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
          found[j] = hessian[i * n + j];
          column[j] = hessian[j * n + i];
        }
        assertThat(found)
            .as("row %d of the Hessian, %s", i, mode)
            .containsExactly(row, within(1e-6 * (1 + max(row))));
        assertThat(found).containsExactly(column);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void productsAgreeWithMatrices(String parameters, String body, double[] point) {
    Program f = Functions.scalar(parameters, body);
    int n = point.length;
    double[] direction = new double[n];
    for (int i = 0; i < n; i++) {
      direction[i] = 0.5 - 0.37 * i;
    }
    double[] gradient = Functions.gradient(f, Mode.REVERSE, point);
    double[] hessian = Functions.hessian(f, Mode.FORWARD, point);
    double slope = 0;
    double[] expected = new double[n];
    for (int i = 0; i < n; i++) {
      slope += gradient[i] * direction[i];
      for (int j = 0; j < n; j++) {
        expected[i] += hessian[i * n + j] * direction[j];
      }
    }
    for (Mode mode : Mode.values()) {
      Map<String, double[]> inputs = Functions.at(f, point);
      inputs.put(Names.SEED_TANGENT, direction);
      assertThat(Functions.run(Derivatives.jvp(f, mode), Names.RESULT, inputs))
          .containsExactly(new double[] {slope}, within(1e-12 * (1 + max(gradient))));
    }
    for (Mode mode : List.of(Mode.FORWARD, Mode.REVERSE)) {
      Map<String, double[]> inputs = Functions.at(f, point);
      inputs.put(Names.SEED_DIRECTION, direction);
      assertThat(Functions.run(Derivatives.hvp(f, mode), Names.RESULT, inputs))
          .as("HVP, %s", mode)
          .containsExactly(expected, within(1e-11 * (1 + max(hessian))));
    }
  }

  @Test
  void jacobiansAgree() {
    Program f =
        Functions.vector(
            "x, y, z",
            "multiply(x, exp(multiply(y, z)))",
            "sin(y)",
            "3",
            "y",
            "sin(y)",
            "divide(exp(multiply(y, z)), hypot(x, z))");
    double[] point = {0.7, -0.4, 1.3};
    double[] expected = new double[18];
    for (int i = 0; i < 6; i++) {
      System.arraycopy(numericalGradient(f, Names.VALUE, i, point), 0, expected, 3 * i, 3);
    }
    double[] tangent = {1, -2, 0.5};
    double[] cotangent = {0.2, 1, 5, -3, 0.7, 1.1};
    double[] jv = new double[6];
    double[] wj = new double[3];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 3; j++) {
        jv[i] += expected[3 * i + j] * tangent[j];
        wj[j] += cotangent[i] * expected[3 * i + j];
      }
    }
    for (Mode mode : Mode.values()) {
      Program jacobian = Derivatives.jacobian(f, mode);
      assertThat(Functions.run(jacobian, Names.JACOBIAN, point))
          .as("%s", mode)
          .containsExactly(expected, within(1e-9));
      assertThat(Functions.run(jacobian, Names.VALUE, point))
          .containsExactly(Functions.run(f, Names.VALUE, point));
      Map<String, double[]> inputs = Functions.at(f, point);
      inputs.put(Names.SEED_TANGENT, tangent);
      inputs.put(Names.SEED_COTANGENT, cotangent);
      assertThat(Functions.run(Derivatives.jvp(f, mode), Names.RESULT, inputs))
          .containsExactly(jv, within(1e-8));
      assertThat(Functions.run(Derivatives.vjp(f, mode), Names.RESULT, inputs))
          .containsExactly(wj, within(1e-8));
    }
  }

  @Test
  void derivativesOfScalarFunctionsAreOneNestThatStoresEveryElementOnce() {
    Program f = Functions.scalar("x, y, unused", "multiply(x, exp(y))");
    for (Kind kind : List.of(Kind.GRADIENT, Kind.HESSIAN, Kind.JVP, Kind.HVP)) {
      for (Candidate candidate : Derivatives.candidates(kind, f)) {
        if (candidate.offered()) {
          Program derivative = Derivatives.of(kind, f, candidate.mode());
          ProgramChecker.check(derivative);
          assertThat(derivative.steps()).hasSize(1);
          Nest nest = (Nest) derivative.steps().get(0);
          assertThat(nest.updates())
              .hasSize(
                  derivative.outputs().stream()
                      .mapToInt(
                          output -> Straight.elements(derivative.graph(), output.shape()).size())
                      .sum());
          assertThat(nest.updates().stream().map(u -> List.of(u.target(), u.subscripts())))
              .doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void hessianEntriesAcrossTheDiagonalAreOneNode() {
    Program f = Functions.scalar("x, y", "exp(multiply(x, sin(y)))");
    for (Mode mode : Mode.values()) {
      List<Update> updates = ((Nest) Derivatives.hessian(f, mode).steps().get(0)).updates();
      assertThat(updates.get(4).body()).isSameAs(updates.get(5).body());
    }
  }

  @Test
  void dataAreNotDifferentiated() {
    Program f =
        Functions.normal(
            ProgramParser.parse(
                """
                program f
                parameter w
                data x
                output $value
                nest {
                  $value sum= multiply(w, exp(x))
                }
                """));
    Map<String, double[]> inputs = new LinkedHashMap<>();
    inputs.put("w", new double[] {3});
    inputs.put("x", new double[] {0});
    for (Mode mode : Mode.values()) {
      assertThat(Functions.run(Derivatives.gradient(f, mode), Names.GRADIENT, inputs))
          .containsExactly(1);
    }
  }

  @Test
  void elementsOfArraysOfFixedSizeAreParameters() {
    Program f =
        Functions.normal(
            ProgramParser.parse(
                """
                program f
                parameter x[3i]
                parameter c
                output $value
                nest {
                  $value sum= multiply(c, multiply(x[0i], pow(x[2i], 2)))
                }
                """));
    Map<String, double[]> inputs = new LinkedHashMap<>();
    inputs.put("x", new double[] {2, 3, 5});
    inputs.put("c", new double[] {7});
    for (Mode mode : Mode.values()) {
      Program hessian = Derivatives.hessian(f, mode);
      assertThat(Functions.run(hessian, Names.GRADIENT, inputs)).containsExactly(175, 0, 140, 50);
      assertThat(Functions.run(hessian, Names.HESSIAN, inputs))
          .containsExactly(0, 0, 70, 25, 0, 0, 0, 0, 70, 0, 28, 20, 25, 0, 20, 0);
    }
  }

  @Test
  void totalDerivativeOfAnExpressionAsWritten() {
    ExprGraph graph = new ExprGraph();
    Expr x = graph.read("x");
    Expr minusHalf =
        graph.apply(
            Primitive.NEGATE, graph.apply(Primitive.DIVIDE, graph.constant(1), graph.constant(2)));
    Expr minusOne = graph.apply(Primitive.NEGATE, graph.constant(1));
    Expr written =
        graph.apply(
            Primitive.SUBTRACT,
            graph.apply(Primitive.SQRT, graph.apply(Primitive.ADD, x, x)),
            graph.apply(
                Primitive.MULTIPLY,
                graph.apply(Primitive.POWER, x, minusOne),
                graph.apply(Primitive.POWER, x, minusHalf)));
    Expr derivative = TotalDerivative.of(new Algebra(graph), written, (Read) x);
    Program slope = Functions.scalar(graph, List.of("x"), derivative);
    assertThat(Functions.run(slope, Names.VALUE, 2)[0])
        .isCloseTo(0.5 + 1.5 * Math.pow(2, -2.5), within(1e-15));
  }

  @Test
  void externsMayNameEachOtherAndThemselves() {
    Program f =
        Functions.normal(
            ProgramParser.parse(
                """
                program f
                extern s(x) = java.lang.Math sin {
                  partial c(x)
                }
                extern c(x) = java.lang.Math cos {
                  partial negate(s(x))
                }
                extern grow(a, b) = com.acme.Growth grow {
                  partial multiply(b, grow(a, b))
                  partial multiply(a, grow(a, b))
                }
                parameter x
                parameter y
                output $value
                nest {
                  $value sum= multiply(s(multiply(2, x)), grow(x, y))
                }
                """));
    ExternCalls externs =
        (extern, v) ->
            switch (extern.symbol()) {
              case "s" -> Math.sin(v[0]);
              case "c" -> Math.cos(v[0]);
              default -> Math.exp(v[0] * v[1]);
            };
    double x = 0.7;
    double y = -0.3;
    double e = Math.exp(x * y);
    double byX = e * (2 * Math.cos(2 * x) + y * Math.sin(2 * x));
    double byXy = e * (x * (2 * Math.cos(2 * x) + y * Math.sin(2 * x)) + Math.sin(2 * x));
    for (Mode mode : Mode.values()) {
      Program hessian = Derivatives.hessian(f, mode);
      assertThat(Functions.run(hessian, externs, Names.GRADIENT, x, y)[0])
          .isCloseTo(byX, within(1e-14));
      assertThat(Functions.run(hessian, externs, Names.HESSIAN, x, y)[1])
          .isCloseTo(byXy, within(1e-14));
    }
  }

  @Test
  void totalDerivativeIsTakenOneVariableAfterTheOther() {
    Program f = Functions.scalar("x, y", "multiply(exp(multiply(x, y)), x)");
    Algebra algebra = new Algebra(f.graph());
    Read x = f.graph().read("x");
    Read y = f.graph().read("y");
    Expr body = ((Nest) f.steps().get(0)).updates().get(0).body();
    Program mixed =
        Functions.scalar(
            f.graph(), List.of("x", "y"), TotalDerivative.readable(algebra, body, List.of(x, y)));
    // (xy + 1) e^xy by y: (x + x(xy + 1)) e^xy
    assertThat(Functions.run(mixed, Names.VALUE, 0.5, 2)[0])
        .isCloseTo((0.5 + 0.5 * 2) * Math.E, within(1e-14));
  }

  @Test
  void namesOfNodesAreCarriedToTheirDerivatives() {
    Program f = Functions.scalar("x, y", "sin(exp(multiply(x, y)))");
    Apply sine = (Apply) ((Nest) f.steps().get(0)).updates().get(0).body();
    f.labels().put(sine.operand(0), "growth");
    Derivatives.gradient(f, Mode.REVERSE);
    assertThat(f.labels().of(f.graph().apply(Primitive.COS, sine.operand(0))))
        .isEqualTo("growthBar");
  }

  @Test
  void kindsThatDoNotFitAreRefused() {
    Program vector = Functions.vector("x", "x", "exp(x)");
    for (Kind kind : List.of(Kind.GRADIENT, Kind.HESSIAN, Kind.HVP)) {
      assertThatThrownBy(() -> Derivatives.of(kind, vector, Mode.REVERSE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("f is not scalar");
    }
  }

  private static double[] numericalGradient(
      Program program, String output, int position, double[] point) {
    double[] gradient = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      int moving = i;
      RiddersDerivative derivative =
          RiddersDerivative.of(
              v -> {
                double[] moved = point.clone();
                moved[moving] = v;
                return Functions.run(program, output, moved)[position];
              },
              point[i],
              0.01 * (1 + Math.abs(point[i])));
      gradient[i] = derivative.value();
    }
    return gradient;
  }

  private static double max(double[] values) {
    double max = 0;
    for (double value : values) {
      max = Math.max(max, Math.abs(value));
    }
    return max;
  }
}
