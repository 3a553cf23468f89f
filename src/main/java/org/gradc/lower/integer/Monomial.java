package org.gradc.lower.integer;

import java.util.ArrayList;
import java.util.List;

/**
 * A product of atoms; of none, it is 1.
 *
 * @param atoms the numbers of expressions, in ascending order, repeated for powers
 */
record Monomial(List<Integer> atoms) implements Comparable<Monomial> {
  static final Monomial ONE = new Monomial(List.of());

  Monomial {
    atoms = List.copyOf(atoms);
  }

  static Monomial of(int atom) {
    return new Monomial(List.of(atom));
  }

  int degree() {
    return atoms.size();
  }

  Monomial times(Monomial other) {
    List<Integer> product = new ArrayList<>(atoms);
    product.addAll(other.atoms);
    product.sort(null);
    return new Monomial(product);
  }

  /** The exponent of an atom. */
  int exponent(int atom) {
    int exponent = 0;
    for (int a : atoms) {
      exponent += a == atom ? 1 : 0;
    }
    return exponent;
  }

  /** What is left when an atom is taken out. */
  Monomial without(int atom) {
    return new Monomial(atoms.stream().filter(a -> a != atom).toList());
  }

  /** Higher degrees first, then by the atoms. */
  @Override
  public int compareTo(Monomial other) {
    if (degree() != other.degree()) {
      return Integer.compare(other.degree(), degree());
    }
    for (int k = 0; k < degree(); k++) {
      int order = Integer.compare(atoms.get(k), other.atoms.get(k));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
