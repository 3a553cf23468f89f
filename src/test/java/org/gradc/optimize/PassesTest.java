package org.gradc.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.junit.jupiter.api.Test;

/** What each pass is for, in small. */
class PassesTest {
  private final ExprGraph graph = new ExprGraph();
  private final Algebra algebra = new Algebra(graph);
  private final Expr x = graph.read("x");
  private final Expr y = graph.read("y");
  private final Expr z = graph.read("z");
  private final Expr w = algebra.apply(Primitive.SIN, z);

  private Program program(Expr... bodies) {
    List<Update> updates = new ArrayList<>();
    for (int i = 0; i < bodies.length; i++) {
      updates.add(Update.store("v" + i, bodies[i]));
    }
    return RandomPrograms.of(graph, updates);
  }

  private static Expr body(Program program, int number) {
    return ((Nest) program.steps().get(0)).updates().get(number).body();
  }

  @Test
  void chainsAsWrittenBecomeOneNode() {
    Expr chain = graph.apply(Primitive.SUBTRACT, graph.apply(Primitive.ADD, x, y), z);
    Program normal = Normalize.program(program(graph.apply(Primitive.ADD, chain, x)));
    assertThat(body(normal, 0))
        .isSameAs(
            algebra.sum(List.of(algebra.multiply(algebra.constant(2), x), y, algebra.negate(z))));
    Expr quotient = graph.apply(Primitive.DIVIDE, graph.apply(Primitive.MULTIPLY, x, y), x);
    assertThat(body(Normalize.program(program(quotient)), 0)).isSameAs(y);
  }

  @Test
  void aSharedSumIsNotWrittenOutTwice() {
    Expr shared = graph.apply(Primitive.SUM, x, y);
    Program before =
        program(graph.apply(Primitive.SUM, shared, z), algebra.apply(Primitive.EXP, shared));
    assertThat(Cost.of(before).operations()).isEqualTo(3);
    assertThat(Cost.of(Simplify.program(before)).operations()).isEqualTo(3);
  }

  @Test
  void namesGoToTheReplacements() {
    Expr named = graph.apply(Primitive.DIVIDE, x, graph.apply(Primitive.EXP, y));
    Program before = program(graph.apply(Primitive.SIN, named));
    before.labels().put(named, "ratio");
    Program after = Optimizations.optimize(before);
    Expr argument = ((Apply) body(after, 0)).operand(0);
    assertThat(Objects.requireNonNull(after.labels().of(argument))).isEqualTo("ratio");
  }

  @Test
  void likeBasesOfNestedProductsMeet() {
    Expr inner = algebra.multiply(x, y);
    Program before = program(algebra.multiply(algebra.power(x, Rational.MINUS_ONE), inner));
    assertThat(body(FlattenProducts.program(before, false), 0)).isSameAs(y);
  }

  @Test
  void aRootTakesInItsRadicand() {
    Expr ratio = algebra.divide(x, y);
    Expr derivative =
        algebra.product(
            List.of(
                algebra.constant(Rational.HALF),
                algebra.power(ratio, Rational.of(-1, 2)),
                x,
                algebra.power(y, Rational.of(-2))));
    Program after = FlattenProducts.program(program(derivative, algebra.sqrt(ratio)), false);
    assertThat(Cost.of(after).operations()).as("1/y, x·1/y, root, half, times 1/y").isEqualTo(5);
  }

  @Test
  void commonFactorsAreTakenOut() {
    Expr sum = algebra.sum(List.of(algebra.multiply(x, y), z, algebra.multiply(x, w)));
    Program after = FactorSums.program(program(sum));
    assertThat(body(after, 0)).isSameAs(algebra.add(z, algebra.multiply(x, algebra.add(y, w))));
  }

  @Test
  void aFactorIsLeftWhereTheProductIsSharedAnyway() {
    Expr product = algebra.multiply(x, y);
    Expr sum = algebra.add(product, algebra.multiply(x, w));
    Program before = program(sum, algebra.apply(Primitive.EXP, product));
    assertThat(FactorSums.program(before).roots()).isEqualTo(before.roots());
  }

  @Test
  void commonCoefficientsAreTakenOutExactly() {
    Expr two = algebra.constant(2);
    Expr sum = algebra.sum(List.of(algebra.multiply(two, x), algebra.constant(-1)));
    assertThat(body(CommonCoefficients.program(program(sum)), 0))
        .isSameAs(algebra.multiply(two, algebra.add(x, algebra.constant(Rational.of(-1, 2)))));
    Expr third =
        algebra.sum(List.of(algebra.multiply(algebra.constant(3), x), algebra.constant(-1)));
    assertThat(body(CommonCoefficients.program(program(third)), 0)).isSameAs(third);
  }

  @Test
  void commonPartsOfProductsAndSumsAreComputedOnce() {
    Program products =
        program(
            algebra.product(List.of(x, y, z)),
            algebra.product(List.of(y, w, algebra.constant(-1), x)));
    assertThat(Cost.of(products).operations()).isEqualTo(1 + 4);
    assertThat(Cost.of(ShareProducts.program(products)).operations()).isEqualTo(1 + 3);
    Program sums =
        program(
            algebra.sum(List.of(x, y, algebra.negate(z))),
            algebra.sum(List.of(w, algebra.negate(x), algebra.negate(y))));
    assertThat(Cost.of(sums).operations()).isEqualTo(1 + 4);
    assertThat(Cost.of(ShareSums.program(sums)).operations()).isEqualTo(1 + 3);
  }

  @Test
  void aDifferenceAndItsNegativeAreOneOperation() {
    Program both =
        program(algebra.subtract(x, y), algebra.power(algebra.subtract(y, x), Rational.of(3)));
    assertThat(Cost.of(ShareSums.program(both)).operations()).isEqualTo(1 + 2);
  }

  @Test
  void exponentialsAndPowersAreReused() {
    Expr exp = algebra.apply(Primitive.EXP, x);
    Program before =
        program(
            exp,
            algebra.apply(Primitive.EXP, algebra.negate(x)),
            algebra.apply(Primitive.EXP, algebra.multiply(algebra.constant(2), x)),
            algebra.power(y, Rational.of(17, 10)),
            algebra.power(y, Rational.of(7, 10)));
    Program after = ReuseResults.program(before);
    assertThat(body(after, 1)).isSameAs(algebra.power(exp, Rational.MINUS_ONE));
    assertThat(body(after, 2)).isSameAs(algebra.square(exp));
    assertThat(body(after, 3))
        .isSameAs(graph.apply(Primitive.PRODUCT, algebra.power(y, Rational.of(7, 10)), y));
    assertThat(Cost.of(after)).isLessThan(Cost.of(before));
  }

  @Test
  void powersShareTheirFactors() {
    Program powers =
        program(
            algebra.power(x, Rational.TWO),
            algebra.power(x, Rational.of(3)),
            algebra.power(x, Rational.of(5)),
            algebra.power(x, Rational.of(-1, 2)));
    assertThat(Cost.of(powers).operations()).as("x², x³, x⁵, root, quotient").isEqualTo(5);
  }
}
