package org.gradc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits names that are products written without a sign: {@code w0x0} is {@code w0*x0}. */
final class NameSplitter {
  /** Letters with their combining marks, then digits. */
  private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{Mn}\\p{Mc}]++\\p{Nd}++");

  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  /** Longer names are not split: none is a product that somebody wrote. */
  private static final int LONGEST = 200;

  private NameSplitter() {}

  /**
   * The pieces of a name where nothing is declared: its groups of letters and digits if it is made
   * of nothing else, otherwise the name alone.
   */
  static List<String> groups(String name) {
    if (name.length() > LONGEST) {
      return List.of(name);
    }
    List<String> groups = new ArrayList<>();
    Matcher matcher = GROUP.matcher(name);
    int at = 0;
    while (matcher.find() && matcher.start() == at) {
      groups.add(matcher.group());
      at = matcher.end();
    }
    return at == name.length() ? groups : List.of(name);
  }

  /**
   * The ways, two at most, to write a name as a sequence of declared names of which at most one has
   * no digit.
   */
  static List<List<String>> readings(String name, Predicate<String> declared) {
    return new Search(name, declared, 1).readings();
  }

  /** The same however many pieces have no digit: for a hint, not for a meaning. */
  static List<List<String>> looseReadings(String name, Predicate<String> declared) {
    return new Search(name, declared, 0).readings();
  }

  /** Counts, from the end of the name, in how many ways the rest can be split; two are enough. */
  private static final class Search {
    private final String name;
    private final Predicate<String> declared;
    private final int price;
    private final int[][] ways;

    /** A piece without digit takes {@code price} of a budget of 1. */
    Search(String name, Predicate<String> declared, int price) {
      this.name = name;
      this.declared = declared;
      this.price = price;
      this.ways = new int[name.length() > LONGEST ? 0 : name.length() + 1][2];
      if (ways.length > 0) {
        ways[name.length()] = new int[] {1, 1};
      }
      for (int from = ways.length - 2; from >= 0; from--) {
        for (int to = from + 1; to <= name.length(); to++) {
          int cost = cost(from, to);
          for (int budget = cost; budget < 2; budget++) {
            ways[from][budget] = Math.min(2, ways[from][budget] + ways[to][budget - cost]);
          }
        }
      }
    }

    /** What the piece takes of the budget, or more than there is where it is not declared. */
    private int cost(int from, int to) {
      String piece = name.substring(from, to);
      if (!declared.test(piece)) {
        return 2;
      }
      return DIGIT.matcher(piece).find() ? 0 : price;
    }

    List<List<String>> readings() {
      List<List<String>> found = new ArrayList<>();
      for (int number = 0; ways.length > 0 && number < ways[0][1]; number++) {
        found.add(reading(number));
      }
      return found;
    }

    /** The reading that has {@code number} others before it, shorter first pieces first. */
    private List<String> reading(int number) {
      List<String> reading = new ArrayList<>();
      int skip = number;
      int budget = 1;
      int from = 0;
      for (int to = 1; from < name.length(); to++) {
        int cost = cost(from, to);
        int rest = cost > budget ? 0 : ways[to][budget - cost];
        if (skip < rest) {
          reading.add(name.substring(from, to));
          budget -= cost;
          from = to;
        } else {
          skip -= rest;
        }
      }
      return reading;
    }
  }
}
