package org.gradc.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gradc.picture.layout.Outline.Link;
import org.gradc.picture.layout.Outline.Size;
import org.gradc.picture.layout.Placement.Area;
import org.gradc.picture.layout.Placement.Line;
import org.gradc.picture.layout.Placement.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every layout keeps to, on random graphs. */
final class LayeredLayoutTest {

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 30, 61, 120, 400, 2000})
  void nothingOverlapsAndEveryLineGoesRight(int boxes) {
    for (int seed = 0; seed < (boxes > 100 ? 1 : 8); seed++) {
      Outline outline = RandomOutlines.of(boxes, seed, seed % 2 == 0);
      check(outline, LayeredLayout.of(outline));
    }
  }

  /** The rules that a placement has to keep. */
  static void check(Outline outline, Placement placement) {
    List<Area> areas = new ArrayList<>(placement.boxes());
    placement.lines().stream()
        .map(Line::label)
        .filter(label -> label.width() > 0)
        .forEach(areas::add);
    areas.sort((a, b) -> Double.compare(a.x(), b.x()));
    for (int i = 0; i < areas.size(); i++) {
      Area one = areas.get(i);
      assertThat(one.x()).isGreaterThanOrEqualTo(0);
      assertThat(one.y()).isGreaterThanOrEqualTo(-1e-9);
      assertThat(one.right()).isLessThanOrEqualTo(placement.width() + 1e-9);
      assertThat(one.bottom()).isLessThanOrEqualTo(placement.height() + 1e-9);
      for (int j = i + 1; j < areas.size() && areas.get(j).x() < one.right(); j++) {
        Area other = areas.get(j);
        boolean apart = other.y() >= one.bottom() - 1e-9 || one.y() >= other.bottom() - 1e-9;
        assertThat(apart).as("%s and %s", one, other).isTrue();
      }
    }
    for (int link = 0; link < outline.links().size(); link++) {
      List<Point> points = placement.lines().get(link).points();
      Area from = placement.boxes().get(outline.links().get(link).from());
      Area to = placement.boxes().get(outline.links().get(link).to());
      assertThat(points.get(0).x()).isEqualTo(from.right());
      assertThat(points.get(points.size() - 1).x()).isEqualTo(to.x());
      for (int i = 1; i < points.size(); i++) {
        assertThat(points.get(i).x()).isGreaterThanOrEqualTo(points.get(i - 1).x());
      }
    }
  }

  @Test
  void theSameGraphIsAlwaysDrawnInTheSameWay() {
    Outline outline = RandomOutlines.of(150, 7, true);
    assertThat(LayeredLayout.of(outline)).isEqualTo(LayeredLayout.of(outline));
  }

  /** Two rows that need not cross do not, in whatever order they are given. */
  @Test
  void linesThatNeedNotCrossDoNot() {
    Size box = new Size(30, 26);
    Outline outline =
        new Outline(
            List.of(box, box, box, box, box, box),
            List.of(
                new Link(0, 3, Size.NONE),
                new Link(1, 2, Size.NONE),
                new Link(2, 5, Size.NONE),
                new Link(3, 4, Size.NONE)));
    Placement placement = LayeredLayout.of(outline);
    assertThat(DrawnCrossings.of(placement)).isZero();
    assertThat(placement.boxes().get(0).middle()).isEqualTo(placement.boxes().get(4).middle());
  }

  @Test
  void aCircleIsRefused() {
    Size box = new Size(30, 26);
    assertThatThrownBy(() -> new Outline(List.of(box, box), List.of(new Link(1, 0, Size.NONE))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noBoxesNeedNoRoom() {
    assertThat(LayeredLayout.of(new Outline(List.of(), List.of())).boxes()).isEmpty();
  }
}
