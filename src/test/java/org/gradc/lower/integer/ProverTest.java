package org.gradc.lower.integer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that are proved, others that must not be, and where proving ends. */
class ProverTest {
  private final ExprGraph graph = new ExprGraph();
  private final Polynomials polynomials = new Polynomials(graph);
  private final Prover prover = new Prover(polynomials, new Variables(graph));
  private final Map<String, Expr> names = new LinkedHashMap<>();

  /** Extents m and n and indices i, j, k; each extent is at least 0. */
  ProverTest() {
    for (String extent : List.of("m", "n")) {
      names.put(extent, graph.extent(extent));
    }
    for (String index : List.of("i", "j", "k")) {
      names.put(index, graph.index(index));
    }
  }

  // --- what is proved ---------------------------------------------------------------------------

  // spotless:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // polynomial          | what is known
        "n                     | ",
        "2 n + m + 3           | ",
        "m n                   | ",
        "i                     | i in 0..n-1",
        "n - 1 - i             | i in 0..n-1",
        "n - 1                 | i in 0..n-1",
        "i - 1                 | i in 1..n-1",
        "n - i - 2             | i in 0..n-2",
        "2 n - 2 - i - j       | i in 0..n-1, j in 0..n-1",
        "i - j                 | i in 0..n-1, j in 0..i",
        "n - 2 - j             | i in 0..n-1, j in 0..i-1",
        "i j                   | i in 0..n-1, j in 0..i",
        "m n - 1 - n i - j     | i in 0..m-1, j in 0..n-1",           // row-major
        "n n - 1 - n i - j     | i in 0..n-1, j in 0..n-1",
        "i i - j j             | i in 0..n-1, j in 0..i",
        "i i - i               | i in 0..n-1",                        // integers, not reals
        "n n + n - 2 - i i - i - 2 j | i in 0..n-1, j in 0..i",       // packed triangles, twice
        "n - 1 - i - j         | i in 0..n-1, j in 0..n-1-i",
        "i - 3                 | i in 0..n-1; i - 3",                 // by a condition
        "n - m + i - j         | i in 0..n-1, j in 0..m-1; n - m; i - j",
        "10 i - i i            | i in 0..10",                         // concave
        "k - 2                 | i in 0..n-1, j in i+1..n-1, k in j+1..n-1",
      })
  // spotless:on
  void proves(String polynomial, String known) {
    assertThat(prover.nonNegative(of(polynomial), known(known))).isTrue();
  }

  // --- what must not be proved ------------------------------------------------------------------

  /** Each is negative somewhere within what is known. */
  // spotless:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n - 1                 | ",                                   // n = 0
        "m - n                 | ",
        "i                     | ",                                   // nothing is known of i
        "i - 1                 | i in 0..n-1",
        "n - i - 2             | i in 0..n-1",
        "m - 1 - i             | i in 0..n-1",
        "j - i                 | i in 0..n-1, j in 0..i",
        "m n - 2 - n i - j     | i in 0..m-1, j in 0..n-1",
        "m n - 1 - m i - j     | i in 0..m-1, j in 0..n-1",           // the wrong stride
        "i i - 2 i             | i in 0..n-1",                        // -1 at 1
        "n n + n - 3 - i i - i - 2 j | i in 0..n-1, j in 0..i",
        "9 i - i i             | i in 0..10",
        "i i - 10 i + 20       | i in 0..10",                         // its ends are not negative
        "n - 3                 | i in 0..n-1, j in i+1..n-1",         // n = 2
        "i - 4                 | i in 0..n-1; i - 3",
      })
  // spotless:on
  void doesNotProve(String polynomial, String known) {
    assertThat(prover.nonNegative(of(polynomial), known(known))).isFalse();
    assertThat(isNegativeSomewhere(of(polynomial), known(known))).as("the row is right").isTrue();
  }

  @Test
  void constantsNeedNoProof() {
    assertThat(prover.nonNegative(Polynomial.ZERO, Assumptions.NONE)).isTrue();
    assertThat(prover.nonNegative(Polynomial.of(-1), Assumptions.NONE)).isFalse();
    assertThat(prover.positive(Polynomial.ZERO, Assumptions.NONE)).isFalse();
    assertThat(prover.nonZero(Polynomial.of(-1), Assumptions.NONE)).isTrue();
  }

  @Test
  void anIndexArrayMayHoldAnything() {
    Expr element = graph.read(Sort.INTEGER, "group", List.of(name("i")));
    Polynomial p = polynomials.of(element);
    Assumptions known = known("i in 0..n-1");
    assertThat(prover.nonNegative(p, known)).isFalse();
    assertThat(prover.nonNegative(p, known.with(p))).isTrue();
    // What is known of group[i] is not known where i is another.
    Expr other = graph.read(Sort.INTEGER, "group", List.of(name("j")));
    assertThat(prover.nonNegative(polynomials.of(other), known.with(p))).isFalse();
  }

  @Test
  void leastAndGreatestOfSeveral() {
    Expr least = graph.apply(Primitive.MIN, name("i"), name("j"));
    Expr greatest = graph.apply(Primitive.MAX, name("i"), name("j"));
    Polynomial rise = polynomials.of(greatest).subtract(polynomials.of(least));
    Assumptions known = known("i in 0..m-1, j in 0..n-1");
    assertThat(prover.nonNegative(polynomials.of(least), known)).isTrue();
    assertThat(prover.nonNegative(polynomials.of(greatest), known)).isTrue();
    assertThat(prover.nonNegative(rise, known)).isTrue();
    assertThat(prover.nonNegative(rise.plus(-1), known)).isFalse();
    assertThat(prover.nonNegative(of("m - 1").subtract(polynomials.of(least)), known)).isTrue();
    assertThat(prover.nonNegative(of("m - 1").subtract(polynomials.of(greatest)), known)).isFalse();
  }

  // --- apart, and greatest values ---------------------------------------------------------------

  @Test
  void subscriptsAreApartWhereOneOfThemIs() {
    Assumptions below = known("i in 0..n-1, j in 0..i-1");
    assertThat(prover.areApart(List.of(of("i - j")), below)).isTrue();
    assertThat(prover.areApart(List.of(of("i - k"), of("i - j")), below)).isTrue();
    assertThat(prover.areApart(List.of(of("i - k")), below)).isFalse();
    // (i, j) and (j, i) with j < i: both gaps are 0 nowhere, though each alone might be.
    assertThat(prover.areApart(List.of(of("i - j"), of("j - i")), below)).isTrue();
    assertThat(prover.areApart(List.of(), below)).isFalse();
  }

  @Test
  void theGreatestValueIsTakenAtAnEnd() {
    assertThat(greatest("i", "i in 0..n-1")).isEqualTo(of("n - 1"));
    assertThat(greatest("m - i", "i in 0..n-1")).isEqualTo(of("m"));
    assertThat(greatest("n i + j", "i in 0..m-1, j in 0..n-1")).isEqualTo(of("m n - 1"));
    assertThat(greatest("j", "i in 0..n-1, j in 0..i")).isEqualTo(of("n - 1"));
    assertThat(greatest("i i", "i in 0..n-1")).isEqualTo(of("n n - 2 n + 1"));
    // Neither rising nor falling.
    assertThat(greatest("4 i - i i", "i in 0..n-1")).isNull();
  }

  // --- limits -----------------------------------------------------------------------------------

  @Test
  void manyVariablesEndInUnknown() {
    Assumptions known = Assumptions.NONE;
    Polynomial p = Polynomial.of(-1);
    for (int k = 0; k < 40; k++) {
      Index index = graph.index("x" + k);
      Polynomial x = Polynomial.atom(index.id());
      known = known.with(new Range(index.id(), Polynomial.of(-k), Polynomial.of(k + 1)));
      p = p.add(x.multiply(x));
      if (k > 0) {
        p = p.subtract(x.multiply(Polynomial.atom(index.id() - 1)));
      }
    }
    assertThat(prover.nonNegative(p, known)).isFalse();
  }

  @Test
  void answersAreTheSameAfterManyOthers() {
    Assumptions known = known("i in 0..n-1");
    for (int round = 0; round < 2; round++) {
      for (int k = 0; k < 5_000; k++) {
        assertThat(prover.nonNegative(of("n - i").plus(k - 2_500), known)).isEqualTo(k >= 2_499);
      }
    }
  }

  // --- notation ---------------------------------------------------------------------------------

  private @Nullable Polynomial greatest(String p, String ranges) {
    List<Range> all = new ArrayList<>();
    for (String range : ranges.split(",")) {
      all.add(range(range));
    }
    return prover.maximum(of(p), all, known(""));
  }

  private Expr name(String name) {
    Expr expr = names.get(name);
    assertThat(expr).as(name).isNotNull();
    return expr;
  }

  /** A sum of products, as in {@code m n - 1 - 2 i}. */
  private Polynomial of(String text) {
    Polynomial sum = Polynomial.ZERO;
    for (String term : text.replace("-", "+ -").split("\\+")) {
      Polynomial product = Polynomial.ONE;
      for (String factor : term.replace("-", "-1 ").trim().split(" +")) {
        product =
            product.multiply(
                factor.matches("-?\\d+")
                    ? Polynomial.of(Long.parseLong(factor))
                    : polynomials.of(name(factor)));
      }
      sum = term.isBlank() ? sum : sum.add(product);
    }
    return sum;
  }

  private Range range(String text) {
    String[] parts = text.trim().split(" in |\\.\\.");
    return new Range(name(parts[0]).id(), of(parts[1]), of(parts[2]));
  }

  /** Ranges of indices; behind each ';' a polynomial that is not negative. */
  private Assumptions known(@Nullable String text) {
    Assumptions known = Assumptions.NONE.with(of("m")).with(of("n"));
    if (text == null || text.isBlank()) {
      return known;
    }
    String[] parts = text.split(";");
    for (String range : parts[0].split(",")) {
      known = known.with(range(range));
    }
    for (int k = 1; k < parts.length; k++) {
      known = known.with(of(parts[k]));
    }
    return known;
  }

  /** Whether p is negative at one of the small integers for which all assumptions hold. */
  private boolean isNegativeSomewhere(Polynomial p, Assumptions known) {
    List<Integer> atoms = names.values().stream().map(Expr::id).toList();
    int[] values = new int[atoms.size()];
    for (int code = 0; code < 161_051; code++) { // 11^5
      int rest = code;
      for (int k = 0; k < values.length; k++) {
        values[k] = rest % 11;
        rest /= 11;
      }
      // Nothing but an assumption keeps an index from being negative.
      values[2] = values[2] == 7 ? -1 : values[2];
      if (at(p, atoms, values) < 0
          && known.nonNegative().stream().allMatch(q -> at(q, atoms, values) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static long at(Polynomial p, List<Integer> atoms, int[] values) {
    long sum = 0;
    for (Map.Entry<Monomial, Rational> term : p.terms().entrySet()) {
      long product = term.getValue().intValue();
      for (int atom : term.getKey().atoms()) {
        product *= values[atoms.indexOf(atom)];
      }
      sum += product;
    }
    return sum;
  }
}
