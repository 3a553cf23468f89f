package org.gradc.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradc.picture.layout.Outline.Link;
import org.gradc.picture.layout.Outline.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where graphs are cut. */
final class BandsTest {
  private static final Size PORT = new Size(30, 20);

  /** Lines lead to the right within a band, and to a later band otherwise. */
  @ParameterizedTest
  @ValueSource(ints = {3, 30, 120, 400})
  void everyLinkLeadsOn(int boxes) {
    for (int seed = 0; seed < 4; seed++) {
      Outline outline = RandomOutlines.of(boxes, seed, seed % 2 == 0);
      Bands bands = Bands.of(outline, carried(outline), 500);
      for (Link link : outline.links()) {
        int from = bands.bands().get(link.from());
        int to = bands.bands().get(link.to());
        boolean on = bands.columns().get(link.from()) < bands.columns().get(link.to());
        assertThat(from < to || (from == to && on)).as("%s", link).isTrue();
      }
    }
  }

  /** A graph with a narrow place is cut before or behind it, though more would fit. */
  @Test
  void aCutIsWhereFewValuesCross() {
    List<Link> links = new ArrayList<>();
    int[][] pairs = {{0, 1}, {1, 2}, {1, 3}, {2, 4}, {3, 4}, {4, 5}, {4, 6}, {5, 7}, {6, 7}};
    for (int[] pair : pairs) {
      links.add(new Link(pair[0], pair[1], Size.NONE));
    }
    Size box = new Size(50, 26);
    Outline outline = new Outline(List.of(box, box, box, box, box, box, box, box), links);
    Bands bands = Bands.of(outline, carried(outline), 280);
    long crossing =
        links.stream()
            .filter(link -> !bands.bands().get(link.from()).equals(bands.bands().get(link.to())))
            .map(Link::from)
            .distinct()
            .count();
    assertThat(bands.ends()).hasSize(2);
    assertThat(crossing).isEqualTo(1);
  }

  private static Bands.Carried carried(Outline outline) {
    List<Boolean> inputs = new ArrayList<>();
    List<Boolean> results = new ArrayList<>();
    List<Size> ports = new ArrayList<>();
    for (int box = 0; box < outline.boxes().size(); box++) {
      int at = box;
      inputs.add(outline.links().stream().noneMatch(link -> link.to() == at));
      results.add(outline.links().stream().noneMatch(link -> link.from() == at));
      ports.add(PORT);
    }
    List<Integer> values = outline.links().stream().map(Link::from).toList();
    List<Size> labels = outline.links().stream().map(Link::label).toList();
    return new Bands.Carried(inputs, results, values, labels, ports, ports);
  }
}
