package org.gradc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Traversal;
import org.junit.jupiter.api.Test;

/** Up to how many operands the procedures for stable forms look. */
class StableLimitsTest {
  private final ExprGraph graph = new ExprGraph();
  private final Algebra stable = Algebra.ofStableForms(graph);
  private final Expr x = graph.read("x");
  private final Expr y = graph.read("y");
  private final Expr one = stable.one();

  private List<Expr> reads(String name, int count) {
    List<Expr> reads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      reads.add(graph.read(name + i));
    }
    return reads;
  }

  private Expr inverse(Expr expr) {
    return stable.power(expr, Rational.MINUS_ONE);
  }

  private Expr f(Primitive f, Expr argument) {
    return stable.apply(f, argument);
  }

  private boolean has(Expr root, Primitive operator) {
    return Traversal.inOrder(graph, List.of(root)).stream()
        .anyMatch(node -> node instanceof Apply apply && apply.is(operator));
  }

  private static <T> List<T> with(List<T> list, List<T> more) {
    List<T> result = new ArrayList<>(list);
    result.addAll(more);
    return result;
  }

  @Test
  void cancellationsInSumsOf24Terms() {
    List<Expr> pair = List.of(inverse(x), stable.negate(inverse(stable.add(x, one))));
    Expr joined = stable.product(List.of(inverse(x), inverse(stable.add(x, one))));
    Expr most = stable.sum(with(reads("z", 22), pair));
    assertThat(((Apply) most).operands()).hasSize(23).contains(joined);
    Expr more = stable.sum(with(reads("z", 23), pair));
    assertThat(((Apply) more).operands()).hasSize(25).containsAll(pair);
  }

  @Test
  void logarithmsInSumsOf25Terms() {
    Expr log = f(Primitive.SOFTPLUS, x);
    List<Expr> pair = List.of(log, stable.negate(x));
    assertThat(((Apply) stable.sum(with(reads("z", 23), pair))).operands())
        .contains(f(Primitive.SOFTPLUS, stable.negate(x)));
    assertThat(((Apply) stable.sum(with(reads("z", 24), pair))).operands()).contains(log);
  }

  @Test
  void exponentialsInProductsOf64Factors() {
    List<Expr> pair = List.of(f(Primitive.EXP, x), inverse(f(Primitive.EXP, y)));
    Expr joined = f(Primitive.EXP, stable.subtract(x, y));
    assertThat(((Apply) stable.product(with(reads("z", 62), pair))).operands()).contains(joined);
    assertThat(((Apply) stable.product(with(reads("z", 63), pair))).operands()).containsAll(pair);
  }

  @Test
  void sumsOf64Exponentials() {
    for (int n : new int[] {64, 65}) {
      List<Expr> terms = reads("z", n).stream().map(z -> f(Primitive.EXP, z)).toList();
      Expr log = f(Primitive.LOG, stable.sum(terms));
      assertThat(has(log, Primitive.LOGADDEXP)).isEqualTo(n == 64);
    }
  }

  @Test
  void treesOf64Leaves() {
    for (int n : new int[] {64, 65}) {
      Expr tree = x;
      for (Expr leaf : reads("z", n - 2)) {
        tree = graph.apply(Primitive.LOGADDEXP, tree, leaf);
      }
      tree = graph.apply(Primitive.SOFTPLUS, tree);
      Expr inverse = stable.apply(Primitive.EXP, stable.negate(tree));
      assertThat(((Apply) inverse).is(Primitive.SIGMOID)).isEqualTo(n == 64);
    }
  }

  @Test
  void lengthsOf16Components() {
    for (int n : new int[] {16, 17}) {
      List<Expr> squares = reads("z", n).stream().map(stable::square).toList();
      Expr flat = stable.sqrt(stable.sum(squares));
      assertThat(has(flat, Primitive.NORM)).isEqualTo(n == 16);
      Expr inner = graph.apply(Primitive.SUM, squares.subList(1, n));
      Expr nested = stable.sqrt(graph.apply(Primitive.SUM, squares.get(0), inner));
      assertThat(has(nested, Primitive.NORM)).isEqualTo(n == 16);
    }
  }

  @Test
  void unitVectorsAndQuotientsInProductsOf16Factors() {
    Expr norm = graph.apply(Primitive.NORM, x, y);
    for (int n : new int[] {14, 15}) {
      Expr unit = stable.product(with(reads("z", n), List.of(x, inverse(norm))));
      assertThat(has(unit, Primitive.UNIT)).isEqualTo(n == 14);
      Expr sinc = stable.product(with(reads("z", n), List.of(f(Primitive.SIN, x), inverse(x))));
      assertThat(has(sinc, Primitive.SINC)).isEqualTo(n == 14);
    }
  }

  @Test
  void theRootOfWhatIsKnownToBeASumOfSquaresIsALength() {
    Expr sum = stable.add(stable.square(x), stable.square(y));
    assertThat(f(Primitive.ROOT, sum)).isSameAs(graph.apply(Primitive.NORM, x, y));
    assertThat(f(Primitive.ROOT, x)).isSameAs(graph.apply(Primitive.ROOT, x));
    Expr minus = stable.subtract(stable.square(x), stable.square(y));
    assertThat(has(f(Primitive.ROOT, minus), Primitive.NORM)).isFalse();
  }

  @Test
  void theCosineOfAnAngleMayDivideByEachLengthAlone() {
    Expr u = graph.read("u");
    Expr v = graph.read("v");
    Expr dot = stable.add(stable.multiply(x, u), stable.multiply(y, v));
    Expr a = graph.apply(Primitive.NORM, x, y);
    Expr b = graph.apply(Primitive.NORM, u, v);
    Expr sine = f(Primitive.ABS, stable.subtract(stable.multiply(y, u), stable.multiply(x, v)));
    Expr angle = graph.apply(Primitive.ATAN2, sine, dot);
    assertThat(f(Primitive.ACOS, graph.apply(Primitive.PRODUCT, dot, inverse(a), inverse(b))))
        .isSameAs(angle);
    assertThat(
            f(Primitive.ACOS, stable.multiply(dot, inverse(graph.apply(Primitive.PRODUCT, a, b)))))
        .isSameAs(angle);
    Expr product = graph.apply(Primitive.PRODUCT, a, b, x);
    assertThat(has(f(Primitive.ACOS, stable.multiply(dot, inverse(product))), Primitive.ATAN2))
        .isFalse();
    Expr other = graph.apply(Primitive.PRODUCT, dot, inverse(a), inverse(stable.add(u, v)));
    assertThat(has(f(Primitive.ACOS, other), Primitive.ATAN2)).isFalse();
    assertThat(
            has(
                f(Primitive.ACOS, graph.apply(Primitive.PRODUCT, dot, inverse(a), inverse(x))),
                Primitive.ATAN2))
        .isFalse();
  }

  @Test
  void theRestOfAUnitVectorStandsInOneOrder() {
    Expr z = graph.read("z");
    Expr first = graph.apply(Primitive.NORM, z, y, x);
    Expr unit = graph.apply(Primitive.UNIT, x, y, z);
    assertThat(stable.multiply(x, inverse(first))).isSameAs(unit);
    assertThat(stable.multiply(x, inverse(graph.apply(Primitive.NORM, y, z, x)))).isSameAs(unit);
  }
}
