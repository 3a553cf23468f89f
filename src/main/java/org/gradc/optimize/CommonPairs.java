package org.gradc.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds pairs of elements that several bags have in common and gives each pair an element of its
 * own, the most frequent first.
 *
 * <p>Bags hold numbered elements with weights: how often a factor occurs in a product, or the sign
 * of a term in a sum. A pair of terms is the same with both signs turned. Greedy, after M. A.
 * Breuer, "Generation of optimal code for expressions via factorization", Comm. ACM 12 (1969)
 * 333–340.
 */
final class CommonPairs {
  /** In a longer bag an element is paired with so many neighbours only. */
  private static final int NEIGHBOURS = 24;

  private final List<Map<Integer, Integer>> bags;
  private final List<Set<Integer>> occurrences = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final int elements;

  /** Two elements that became one: first + second, or first - second. */
  record Pair(int first, int second, boolean opposite) {
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Pair other
          && first == other.first
          && second == other.second
          && opposite == other.opposite;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * first + second) + Boolean.hashCode(opposite);
    }
  }

  private record Candidate(int count, Pair pair) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      if (count != other.count) {
        return Integer.compare(other.count, count);
      }
      int order = Integer.compare(pair.first, other.pair.first);
      order = order != 0 ? order : Integer.compare(pair.second, other.pair.second);
      return order != 0 ? order : Boolean.compare(pair.opposite, other.pair.opposite);
    }
  }

  private CommonPairs(List<Map<Integer, Integer>> bags, int elements) {
    this.bags = bags;
    this.elements = elements;
    for (int i = 0; i < elements; i++) {
      occurrences.add(new LinkedHashSet<>());
    }
    for (int bag = 0; bag < bags.size(); bag++) {
      for (int element : bags.get(bag).keySet()) {
        occurrences.get(element).add(bag);
      }
    }
  }

  /**
   * Replaces common pairs in the bags.
   *
   * @param bags elements 0 to {@code elements} - 1 with weights; changed
   * @return the pairs; the k-th is element {@code elements} + k
   */
  static List<Pair> replace(List<Map<Integer, Integer>> bags, int elements) {
    CommonPairs common = new CommonPairs(bags, elements);
    common.run();
    return common.pairs;
  }

  private void run() {
    PriorityQueue<Candidate> queue = new PriorityQueue<>(initial());
    while (!queue.isEmpty()) {
      Candidate best = queue.remove();
      List<Integer> holders = holders(best.pair());
      if (holders.size() == best.count()) {
        queue.addAll(extract(best.pair(), holders));
      } else if (holders.size() > 1) {
        queue.add(new Candidate(holders.size(), best.pair()));
      }
    }
  }

  /** The pairs that occur in two bags or more. */
  private List<Candidate> initial() {
    long[] keys = new long[16];
    int size = 0;
    for (Map<Integer, Integer> bag : bags) {
      int[] shared =
          bag.keySet().stream()
              .mapToInt(Integer::intValue)
              .filter(element -> occurrences.get(element).size() > 1)
              .sorted()
              .toArray();
      for (int i = 0; i < shared.length; i++) {
        for (int j = i + 1; j < Math.min(shared.length, i + 1 + NEIGHBOURS); j++) {
          if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
          }
          keys[size++] = key(shared[i], shared[j], opposite(bag, shared[i], shared[j]));
        }
      }
    }
    Arrays.sort(keys, 0, size);
    List<Candidate> candidates = new ArrayList<>();
    for (int from = 0, to = 0; from < size; from = to) {
      while (to < size && keys[to] == keys[from]) {
        to++;
      }
      if (to - from > 1) {
        candidates.add(new Candidate(to - from, pair(keys[from])));
      }
    }
    return candidates;
  }

  private static long key(int first, int second, boolean opposite) {
    return ((long) first << 32) | ((long) second << 1) | (opposite ? 1 : 0);
  }

  private static Pair pair(long key) {
    return new Pair((int) (key >> 32), (int) key >>> 1, (key & 1) != 0);
  }

  private static boolean opposite(Map<Integer, Integer> bag, int first, int second) {
    return (weight(bag, first) < 0) != (weight(bag, second) < 0);
  }

  private static int weight(Map<Integer, Integer> bag, int element) {
    return bag.getOrDefault(element, 0);
  }

  /** The bags that hold the pair. */
  private List<Integer> holders(Pair pair) {
    Set<Integer> fewer = occurrences.get(pair.first());
    Set<Integer> more = occurrences.get(pair.second());
    if (fewer.size() > more.size()) {
      Set<Integer> swap = fewer;
      fewer = more;
      more = swap;
    }
    List<Integer> holders = new ArrayList<>();
    for (int bag : fewer) {
      if (more.contains(bag)
          && opposite(bags.get(bag), pair.first(), pair.second()) == pair.opposite()) {
        holders.add(bag);
      }
    }
    return holders;
  }

  /** Puts a new element in the place of the pair; gives the pairs that the new element forms. */
  private List<Candidate> extract(Pair pair, List<Integer> holders) {
    int element = elements + pairs.size();
    pairs.add(pair);
    occurrences.add(new LinkedHashSet<>(holders));
    Map<Pair, Integer> counts = new LinkedHashMap<>();
    for (int number : holders) {
      Map<Integer, Integer> bag = bags.get(number);
      int first = weight(bag, pair.first());
      int times = Math.min(Math.abs(first), Math.abs(weight(bag, pair.second())));
      take(number, pair.first(), times);
      take(number, pair.second(), times);
      bag.put(element, first < 0 ? -times : times);
      int neighbours = 0;
      for (int other : bag.keySet()) {
        if (other != element && occurrences.get(other).size() > 1) {
          if (++neighbours > NEIGHBOURS) {
            break;
          }
          counts.merge(new Pair(other, element, opposite(bag, other, element)), 1, Integer::sum);
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    counts.forEach(
        (next, count) -> {
          if (count > 1) {
            candidates.add(new Candidate(count, next));
          }
        });
    return candidates;
  }

  private void take(int number, int element, int times) {
    Map<Integer, Integer> bag = bags.get(number);
    int weight = weight(bag, element);
    int left = Math.abs(weight) - times;
    if (left == 0) {
      bag.remove(element);
      occurrences.get(element).remove(number);
    } else {
      bag.put(element, weight < 0 ? -left : left);
    }
  }
}
