package org.gradc.lower.integer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradc.expr.Rational;

/**
 * A polynomial with rational coefficients; its atoms are integer expressions of one graph, named by
 * their numbers.
 *
 * <p>Equal polynomials are equal for all values of the atoms, so subscripts and extents are
 * compared as polynomials.
 */
public final class Polynomial {
  public static final Polynomial ZERO = new Polynomial(new TreeMap<>());
  public static final Polynomial ONE = of(Rational.ONE);

  private final SortedMap<Monomial, Rational> terms;
  private final int hash;

  private Polynomial(SortedMap<Monomial, Rational> terms) {
    this.terms = terms;
    this.hash = terms.hashCode();
  }

  public static Polynomial of(long value) {
    return of(Rational.of(value));
  }

  public static Polynomial of(Rational value) {
    TreeMap<Monomial, Rational> terms = new TreeMap<>();
    put(terms, Monomial.ONE, value);
    return new Polynomial(terms);
  }

  /** The polynomial that is one atom. */
  public static Polynomial atom(int atom) {
    TreeMap<Monomial, Rational> terms = new TreeMap<>();
    terms.put(Monomial.of(atom), Rational.ONE);
    return new Polynomial(terms);
  }

  SortedMap<Monomial, Rational> terms() {
    return Collections.unmodifiableSortedMap(terms);
  }

  public Polynomial add(Polynomial other) {
    TreeMap<Monomial, Rational> sum = new TreeMap<>(terms);
    other.terms.forEach((monomial, coefficient) -> put(sum, monomial, coefficient));
    return new Polynomial(sum);
  }

  public Polynomial subtract(Polynomial other) {
    return add(other.negate());
  }

  public Polynomial negate() {
    return scale(Rational.MINUS_ONE);
  }

  /** This plus an integer. */
  public Polynomial plus(long value) {
    return add(of(value));
  }

  /** This times a number. */
  public Polynomial scale(Rational factor) {
    TreeMap<Monomial, Rational> scaled = new TreeMap<>();
    terms.forEach((monomial, coefficient) -> put(scaled, monomial, coefficient.multiply(factor)));
    return new Polynomial(scaled);
  }

  public Polynomial multiply(Polynomial other) {
    TreeMap<Monomial, Rational> product = new TreeMap<>();
    terms.forEach(
        (left, a) ->
            other.terms.forEach((right, b) -> put(product, left.times(right), a.multiply(b))));
    return new Polynomial(product);
  }

  /** Whether no coefficient is a whole number beyond the integers of Java. */
  public boolean fitsInt() {
    return terms().values().stream().allMatch(c -> c.isInt() || !c.isInteger());
  }

  public boolean isZero() {
    return terms.isEmpty();
  }

  public boolean isConstant() {
    return degree() == 0;
  }

  /** Whether all coefficients are integers. */
  public boolean isWhole() {
    return terms.values().stream().allMatch(Rational::isInteger);
  }

  /** The term without atoms. */
  public Rational constant() {
    return terms.getOrDefault(Monomial.ONE, Rational.ZERO);
  }

  /** The number of terms. */
  public int size() {
    return terms.size();
  }

  public int degree() {
    return terms.isEmpty() ? 0 : terms.firstKey().degree();
  }

  /** The atoms that occur. */
  public SortedSet<Integer> atoms() {
    SortedSet<Integer> atoms = new TreeSet<>();
    terms.keySet().forEach(monomial -> atoms.addAll(monomial.atoms()));
    return atoms;
  }

  /** The coefficients of the powers of an atom, from the power 0 on; at least one. */
  List<Polynomial> coefficients(int atom) {
    List<TreeMap<Monomial, Rational>> powers = new ArrayList<>();
    powers.add(new TreeMap<>());
    for (Map.Entry<Monomial, Rational> term : terms.entrySet()) {
      int exponent = term.getKey().exponent(atom);
      while (powers.size() <= exponent) {
        powers.add(new TreeMap<>());
      }
      put(powers.get(exponent), term.getKey().without(atom), term.getValue());
    }
    List<Polynomial> coefficients = new ArrayList<>();
    powers.forEach(power -> coefficients.add(new Polynomial(power)));
    return coefficients;
  }

  /** The polynomial with another in place of an atom. */
  public Polynomial substitute(int atom, Polynomial value) {
    List<Polynomial> coefficients = coefficients(atom);
    // Horner's scheme.
    Polynomial result = coefficients.get(coefficients.size() - 1);
    for (int k = coefficients.size() - 2; k >= 0; k--) {
      result = result.multiply(value).add(coefficients.get(k));
    }
    return result;
  }

  private static void put(Map<Monomial, Rational> terms, Monomial monomial, Rational value) {
    Rational sum = terms.getOrDefault(monomial, Rational.ZERO).add(value);
    if (sum.isZero()) {
      terms.remove(monomial);
    } else {
      terms.put(monomial, sum);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial polynomial
        && hash == polynomial.hash
        && terms.equals(polynomial.terms);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return terms.toString();
  }
}
