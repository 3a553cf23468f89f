package org.gradc.laws;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.gradc.expr.Rational;

/** Random functions and points; both shrink. */
final class Recipes extends DomainContextBase {
  private static final int MOST_PARAMETERS = Recipe.NAMES.size();
  private static final int MOST_INSTRUCTIONS = 14;

  /** Points are as long as the longest list of parameters; functions of fewer take the first. */
  record Points(List<double[]> points) {
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      points.forEach(point -> text.append(java.util.Arrays.toString(point)).append('\n'));
      return text.toString();
    }
  }

  @Provide
  Arbitrary<Recipe> recipes() {
    return recipes(4);
  }

  @Provide
  Arbitrary<Points> points() {
    return pointList(3).map(Points::new);
  }

  /** Functions of up to so many outputs. */
  static Arbitrary<Recipe> recipes(int mostOutputs) {
    return recipes(mostOutputs, MOST_INSTRUCTIONS);
  }

  /** Functions of up to so many outputs and instructions. */
  static Arbitrary<Recipe> recipes(int mostOutputs, int mostInstructions) {
    Arbitrary<Integer> parameters = Arbitraries.integers().between(1, MOST_PARAMETERS);
    Arbitrary<Integer> outputs = Arbitraries.integers().between(1, mostOutputs);
    Arbitrary<List<Recipe.Instruction>> instructions =
        instruction().list().ofMinSize(1).ofMaxSize(mostInstructions);
    return Combinators.combine(parameters, instructions, outputs)
        .as((n, steps, m) -> new Recipe(n, steps, Math.min(m, n + steps.size())))
        .withoutEdgeCases();
  }

  private static Arbitrary<Recipe.Instruction> instruction() {
    Arbitrary<Template> template =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.of(Template.TAME)), Tuple.of(1, Arbitraries.of(Template.RAW)));
    Arbitrary<Integer> back =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 3)),
            Tuple.of(1, Arbitraries.integers().between(0, 20)));
    return Combinators.combine(template, back, back, back, number()).as(Recipe.Instruction::new);
  }

  /** Integers, fractions and decimals, in that order of preference. */
  private static Arbitrary<Rational> number() {
    Arbitrary<Rational> integer = Arbitraries.integers().between(-9, 9).map(Rational::of);
    Arbitrary<Rational> fraction =
        Combinators.combine(
                Arbitraries.integers().between(-7, 7), Arbitraries.integers().between(2, 7))
            .as(Rational::of);
    Arbitrary<Rational> decimal =
        Combinators.combine(
                Arbitraries.integers().between(-99_999, 99_999), Arbitraries.of(10, 1000, 100_000))
            .as(Rational::of);
    return Arbitraries.oneOf(integer, fraction, decimal);
  }

  private static Arbitrary<Double> uniform() {
    return Arbitraries.doubles()
        .between(-3, 3)
        .ofScale(6)
        .withDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<List<double[]>> pointList(int size) {
    Arbitrary<Double> edge =
        Arbitraries.of(0.0, 1.0, -1.0, 2.0, 0.5, -0.5, -0.0, -2.0, 1e-9, -1e-9, 30.0, -30.0);
    Arbitrary<Double> coordinate =
        Arbitraries.frequencyOf(Tuple.of(5, uniform()), Tuple.of(1, edge));
    return coordinate
        .array(double[].class)
        .ofSize(MOST_PARAMETERS)
        .list()
        .ofSize(size)
        .withoutEdgeCases();
  }
}
