package org.gradc.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How normal forms read in Java: what {@code Linearize} and the writing of expressions make. */
class MachineFormTest {

  private static Arguments row(String java, Function<Programs, Expr> formula) {
    return Arguments.of(java, formula);
  }

  private static Expr x(Programs p) {
    return p.graph.read("x");
  }

  private static Expr y(Programs p) {
    return p.graph.read("y");
  }

  private static Expr z(Programs p) {
    return p.graph.read("z");
  }

  private static Expr minus(Programs p, Expr expr) {
    return p.product(p.number(-1), expr);
  }

  static Stream<Arguments> rows() {
    List<Arguments> rows = new ArrayList<>();
    rows.add(row("return x - y + z", p -> p.sum(x(p), minus(p, y(p)), z(p))));
    rows.add(row("return y - x", p -> p.sum(minus(p, x(p)), y(p))));
    rows.add(row("return z - (x + y)", p -> p.sum(minus(p, x(p)), minus(p, y(p)), z(p))));
    rows.add(row("return -(x + y)", p -> p.sum(minus(p, x(p)), minus(p, y(p)))));
    rows.add(row("return x - (y - z)", p -> p.sum(x(p), minus(p, p.sum(y(p), minus(p, z(p)))))));
    rows.add(row("return x - 1.0", p -> p.sum(x(p), p.number(-1))));
    rows.add(row("return -x * y", p -> p.product(p.number(-1), x(p), y(p))));
    rows.add(row("return x * (y * z)", p -> p.product(x(p), p.product(y(p), z(p)))));
    rows.add(row("return x / (y * z)", p -> p.product(x(p), p.power(y(p), -1), p.power(z(p), -1))));
    rows.add(row("return 1.0 / (x * x)", p -> p.power(x(p), -2)));
    rows.add(row("return x * x * x", p -> p.power(x(p), 3)));
    rows.add(row("double t1 = x * x; return t1 * t1", p -> p.power(x(p), 4)));
    rows.add(row("return Math.sqrt(x)", p -> p.power(x(p), 1, 2)));
    rows.add(row("return 1.0 / Math.sqrt(x)", p -> p.power(x(p), -1, 2)));
    rows.add(row("return x * Math.sqrt(x)", p -> p.power(x(p), 3, 2)));
    rows.add(row("return Math.sqrt(Math.sqrt(x))", p -> p.power(x(p), 1, 4)));
    rows.add(row("return Math.pow(x, 0.3333333333333333)", p -> p.power(x(p), 1, 3)));
    rows.add(row("return Math.pow(x, 65.0)", p -> p.power(x(p), 65)));
    rows.add(row("return x / 3.0", p -> p.product(p.number(1, 3), x(p))));
    rows.add(row("return x / (3.0 * y)", p -> p.product(p.number(1, 3), x(p), p.power(y(p), -1))));
    rows.add(row("return 0.5 * x", p -> p.product(p.number(1, 2), x(p))));
    rows.add(row("return 0.6666666666666666 * x", p -> p.product(p.number(2, 3), x(p))));
    rows.add(row("return 2.0 / x", p -> p.product(p.number(2), p.power(x(p), -1))));
    rows.add(
        row(
            "return 2.5066282746310002 * x",
            p -> p.product(p.power(p.product(p.number(2), p.apply(Primitive.PI)), 1, 2), x(p))));
    // A quarter power has no part in the reciprocal of the root.
    rows.add(
        row(
            "double t1 = Math.sqrt(x); double t2 = 1.0 / t1;"
                + " return y * t2 + z * t2 + 1.0 / Math.sqrt(t1)",
            p ->
                p.sum(
                    p.product(y(p), p.power(x(p), -1, 2)),
                    p.product(z(p), p.power(x(p), -1, 2)),
                    p.power(x(p), -1, 4))));
    rows.add(
        row(
            "double t1 = 1.0 / x; return y * t1 + Math.exp(z * t1)",
            p ->
                p.sum(
                    p.product(y(p), p.power(x(p), -1)),
                    p.apply(Primitive.EXP, p.product(z(p), p.power(x(p), -1))))));
    rows.add(
        row(
            "return (x > 0.0 ? y : -z) * x",
            p -> p.product(p.select(p.less(p.number(0), x(p)), y(p), minus(p, z(p))), x(p))));
    rows.add(
        row(
            "return x < y && !(y < z) ? 1.0 : 0.0",
            p ->
                p.select(
                    p.apply(
                        Primitive.AND,
                        p.less(x(p), y(p)),
                        p.apply(Primitive.NOT, p.less(y(p), z(p)))),
                    p.number(1),
                    p.number(0))));
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void reads(String java, Function<Programs, Expr> formula) {
    Programs p = new Programs("f");
    p.parameter("x");
    p.parameter("y");
    p.parameter("z");
    Kernel kernel = Kernel.of(Kind.VALUE, p.scalar(formula.apply(p)));
    VariableNames names =
        new VariableNames(
            kernel,
            Map.of("x", "x", "y", "y", "z", "z"),
            Map.of(),
            JavaNames.forVariables(List.of()));
    String body = new BodyWriter(names, part -> "").body(kernel.body());
    assertThat(body.strip().replace(";\n", "; ")).isEqualTo(java + ";");
  }
}
