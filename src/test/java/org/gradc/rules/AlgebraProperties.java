package org.gradc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;

/** The order of operands does not matter, and what is in normal form stays. */
class AlgebraProperties {
  private final ExprGraph graph = new ExprGraph();
  private final Algebra algebra = new Algebra(graph);

  @Property(seed = "1", tries = 300)
  void sumsAndProductsDoNotDependOnTheOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    Random random = new Random(seed);
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      terms.add(term(random));
    }
    List<Expr> shuffled = new ArrayList<>(terms);
    Collections.shuffle(shuffled, random);
    assertThat(algebra.sum(shuffled)).isSameAs(algebra.sum(terms));
    assertThat(algebra.product(shuffled)).isSameAs(algebra.product(terms));
  }

  @Property(seed = "1", tries = 300)
  void normalFormIsBuiltAgainAsItIs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
    Random random = new Random(seed);
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      terms.add(term(random));
    }
    for (Expr built : List.of(algebra.sum(terms), algebra.product(terms))) {
      if (built instanceof Apply apply) {
        assertThat(algebra.apply(apply.operator(), apply.operands())).isSameAs(built);
      }
    }
  }

  private Expr term(Random random) {
    Expr base = graph.read("x" + random.nextInt(4));
    Expr other = graph.read("x" + random.nextInt(4));
    Expr number = algebra.constant(Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(3)));
    return switch (random.nextInt(6)) {
      case 0 -> number;
      case 1 -> algebra.multiply(number, base);
      case 2 -> algebra.power(base, Rational.of(random.nextInt(7) - 3, 1 + random.nextInt(2)));
      case 3 -> algebra.multiply(number, algebra.multiply(base, other));
      case 4 -> algebra.apply(random.nextBoolean() ? Primitive.SIN : Primitive.COS, base);
      default -> base;
    };
  }
}
