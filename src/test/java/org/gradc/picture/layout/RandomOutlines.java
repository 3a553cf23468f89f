package org.gradc.picture.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gradc.picture.layout.Outline.Link;
import org.gradc.picture.layout.Outline.Size;

/** Graphs like those of formulas: operations of one or two operands, mostly recent ones. */
public final class RandomOutlines {
  private RandomOutlines() {}

  /** A graph of so many boxes, always the same for a seed; labels on its lines or not. */
  public static Outline of(int boxes, long seed, boolean labelled) {
    SplittableRandom random = new SplittableRandom(seed);
    int inputs = Math.max(2, boxes / 8);
    int reach = 4 + random.nextInt(20);
    List<Size> sizes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (int box = 0; box < boxes; box++) {
      sizes.add(new Size(20 + random.nextInt(60), 26 + random.nextInt(2) * 16));
      int operands = box < inputs ? 0 : 1 + random.nextInt(2);
      for (int k = 0; k < operands; k++) {
        int first = Math.max(0, box - (random.nextInt(5) == 0 ? box : reach));
        Size label = labelled ? new Size(20 + random.nextInt(40), 32) : Size.NONE;
        links.add(new Link(first + random.nextInt(box - first), box, label));
      }
    }
    return new Outline(sizes, links);
  }
}
