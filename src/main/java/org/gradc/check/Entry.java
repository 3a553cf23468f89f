package org.gradc.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One number of a derivative, as a sum over partial derivatives.
 *
 * @param name what it is the derivative by, in the user's names
 */
record Entry(String name, List<Term> terms) {
  /** Differences are taken of no more partials than this. */
  static final int MOST_TERMS = 2500;

  Entry {
    terms = List.copyOf(terms);
  }

  /**
   * A weighted partial derivative.
   *
   * @param order 0 for the value of output a, 1 for its derivative by b, 2 for that of the only
   *     output by a and b
   */
  record Term(double weight, int order, int a, int b) {}

  /** All entries of a derivative in the order in which programs store them. */
  static List<Entry> of(Derivative derivative, Site site) {
    int rows = site.outputs().size();
    int columns = site.components().size();
    double[] seed = site.seed(derivative);
    List<Entry> entries = new ArrayList<>();
    switch (derivative) {
      case VALUE -> {
        for (int row = 0; row < rows; row++) {
          entries.add(single(site.outputs().get(row), new Term(1, 0, row, 0)));
        }
      }
      case GRADIENT -> {
        for (int j = 0; j < columns; j++) {
          entries.add(single("d/d" + name(site, j), new Term(1, 1, 0, j)));
        }
      }
      case JACOBIAN -> {
        for (int row = 0; row < rows; row++) {
          for (int j = 0; j < columns; j++) {
            String name = "d" + site.outputs().get(row) + "/d" + name(site, j);
            entries.add(single(name, new Term(1, 1, row, j)));
          }
        }
      }
      case HESSIAN -> {
        for (int i = 0; i < columns; i++) {
          for (int j = 0; j < columns; j++) {
            String name = "d2/d" + name(site, i) + "d" + name(site, j);
            entries.add(single(name, new Term(1, 2, Math.min(i, j), Math.max(i, j))));
          }
        }
      }
      case JVP -> {
        for (int row = 0; row < rows; row++) {
          List<Term> terms = new ArrayList<>();
          for (int j = 0; j < columns; j++) {
            terms.add(new Term(seed[j], 1, row, j));
          }
          entries.add(new Entry("d" + site.outputs().get(row), terms));
        }
      }
      case VJP -> {
        for (int j = 0; j < columns; j++) {
          List<Term> terms = new ArrayList<>();
          for (int row = 0; row < rows; row++) {
            terms.add(new Term(seed[row], 1, row, j));
          }
          entries.add(new Entry("d/d" + name(site, j), terms));
        }
      }
      case HVP -> {
        for (int i = 0; i < columns; i++) {
          List<Term> terms = new ArrayList<>();
          for (int j = 0; j < columns; j++) {
            terms.add(new Term(seed[j], 2, Math.min(i, j), Math.max(i, j)));
          }
          entries.add(new Entry("d/d" + name(site, i), terms));
        }
      }
    }
    return entries;
  }

  /** The number of partial derivatives that entries are made of. */
  static long terms(List<Entry> entries) {
    return entries.stream().mapToLong(entry -> entry.terms().size()).sum();
  }

  /** The places of all entries, or of some by chance where they are made of many partials. */
  static List<Integer> chosen(List<Entry> entries, long seed) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      places.add(i);
    }
    if (terms(entries) <= MOST_TERMS) {
      return places;
    }
    Collections.shuffle(places, new Random(seed));
    long terms = 0;
    List<Integer> chosen = new ArrayList<>();
    for (int place : places) {
      terms += entries.get(place).terms().size();
      if (chosen.isEmpty() || terms <= MOST_TERMS) {
        chosen.add(place);
      }
    }
    Collections.sort(chosen);
    return chosen;
  }

  private static Entry single(String name, Term term) {
    return new Entry(name, List.of(term));
  }

  private static String name(Site site, int column) {
    return site.components().get(column).name();
  }
}
