package org.gradc.picture.layout;

import java.util.Arrays;
import java.util.List;
import org.gradc.picture.layout.Outline.Link;

/**
 * The column of every box: first as far left as it can be, then, as in the network simplex method
 * of Gansner, Koutsofios, North and Vo (1993), to where its lines are shortest, one box at a time.
 */
final class Ranks {
  private static final int MOST_PASSES = 12;

  /** Up to so many boxes what nothing leads to stands in the first column, as in a textbook. */
  private static final int TEXTBOOK = 60;

  private final int[] ranks;
  private final int[][] in;
  private final int[][] out;

  private Ranks(Outline outline) {
    int count = outline.boxes().size();
    this.ranks = new int[count];
    this.in = new int[count][];
    this.out = new int[count][];
    neighbours(outline.links(), count);
  }

  static int[] of(Outline outline) {
    return of(outline, outline.boxes().size() <= TEXTBOOK);
  }

  /** The columns, with all sources in the first one or each where it is read. */
  static int[] of(Outline outline, boolean sourcesStay) {
    Ranks result = new Ranks(outline);
    result.leftmost();
    result.tighten(sourcesStay);
    return result.ranks;
  }

  private void neighbours(List<Link> links, int count) {
    int[] before = new int[count];
    int[] after = new int[count];
    for (Link link : links) {
      before[link.to()]++;
      after[link.from()]++;
    }
    for (int box = 0; box < count; box++) {
      in[box] = new int[before[box]];
      out[box] = new int[after[box]];
    }
    for (Link link : links) {
      in[link.to()][--before[link.to()]] = link.from();
      out[link.from()][--after[link.from()]] = link.to();
    }
  }

  private void leftmost() {
    for (int box = 0; box < ranks.length; box++) {
      for (int user : out[box]) {
        ranks[user] = Math.max(ranks[user], ranks[box] + 1);
      }
    }
  }

  private void tighten(boolean sourcesStay) {
    boolean moved = true;
    for (int pass = 0; moved && pass < MOST_PASSES; pass++) {
      moved = false;
      for (int box = ranks.length - 1; box >= 0; box--) {
        boolean stays = sourcesStay && in[box].length == 0;
        int best = stays ? ranks[box] : best(box);
        moved |= best != ranks[box];
        ranks[box] = best;
      }
    }
  }

  /** The free column at which the box's lines are shortest together; of equals the nearest left. */
  private int best(int box) {
    int last = last(box);
    int first = first(box);
    int balance = in[box].length - out[box].length;
    if (balance < 0 && last != Integer.MAX_VALUE) {
      return last;
    }
    return balance > 0 ? first : ranks[box];
  }

  private int first(int box) {
    return Arrays.stream(in[box]).map(user -> ranks[user] + 1).max().orElse(0);
  }

  private int last(int box) {
    return Arrays.stream(out[box]).map(user -> ranks[user] - 1).min().orElse(Integer.MAX_VALUE);
  }
}
