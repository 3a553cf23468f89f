package org.gradc.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradc.picture.Banded;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.layout.Placement.Area;
import org.gradc.picture.layout.Placement.Line;

/** What every drawing keeps to, in frames too. */
final class DrawnRules {
  private static final double ROUNDING = 1e-9;

  private DrawnRules() {}

  // Recursion over the nesting of frames.
  static void check(Drawing drawing) {
    textsFit(drawing);
    nothingOverlaps(drawing);
    linesGoRight(drawing);
    portsArePaired(drawing);
    for (int i = 0; i < drawing.insides().size(); i++) {
      Area frame = drawing.placement().boxes().get(i);
      drawing
          .insides()
          .get(i)
          .ifPresent(
              inside -> {
                assertThat(inside.placement().width()).isLessThan(frame.width());
                assertThat(inside.placement().height()).isLessThan(frame.height());
                check(inside);
              });
    }
  }

  private static void textsFit(Drawing drawing) {
    Diagram diagram = drawing.diagram();
    for (int i = 0; i < diagram.nodes().size(); i++) {
      Node node = diagram.nodes().get(i);
      Area box = drawing.placement().boxes().get(i);
      BoxText text = drawing.texts().get(i);
      boolean small = node.kind() == Kind.PORT || node.inside().isPresent();
      for (String line : text.lines()) {
        double width = Glyphs.width(line, small ? Drawing.SMALL : Drawing.TEXT);
        assertThat(box.width()).as(line).isGreaterThan(width);
      }
      for (String line : text.below()) {
        assertThat(box.width()).as(line).isGreaterThan(Glyphs.width(line, Drawing.SMALL));
      }
      assertThat(box.height()).isGreaterThan(text.height());
      String shown = String.join("", text.lines()).replace(" ", "");
      String whole = node.text().replace(" ", "");
      assertThat(shown.equals(whole) || shown.endsWith("…")).as(shown).isTrue();
    }
    for (int i = 0; i < diagram.edges().size(); i++) {
      Edge edge = diagram.edges().get(i);
      double width = Glyphs.width(edge.above(), Drawing.SMALL);
      double below = Glyphs.width(edge.backward(), Drawing.SMALL);
      Area room = drawing.placement().lines().get(i).label();
      assertThat(room.width()).isGreaterThanOrEqualTo(Math.max(width, below));
    }
  }

  /** Neither within a band nor between bands. */
  private static void nothingOverlaps(Drawing drawing) {
    List<Area> areas = new ArrayList<>(drawing.placement().boxes());
    drawing.placement().lines().stream()
        .map(Line::label)
        .filter(label -> label.width() > 0)
        .forEach(areas::add);
    for (int i = 0; i < areas.size(); i++) {
      Area one = areas.get(i);
      assertThat(one.x()).isGreaterThanOrEqualTo(0);
      assertThat(one.y()).isGreaterThanOrEqualTo(-ROUNDING);
      assertThat(one.right()).isLessThanOrEqualTo(drawing.placement().width() + ROUNDING);
      assertThat(one.bottom()).isLessThanOrEqualTo(drawing.placement().height() + ROUNDING);
      for (double seam : drawing.seams()) {
        assertThat(one.bottom() < seam || one.y() > seam).as("%s", one).isTrue();
      }
      for (Area other : areas.subList(i + 1, areas.size())) {
        boolean apart =
            other.x() >= one.right()
                || one.x() >= other.right()
                || other.y() >= one.bottom() - ROUNDING
                || one.y() >= other.bottom() - ROUNDING;
        assertThat(apart).as("%s and %s", one, other).isTrue();
      }
    }
  }

  private static void linesGoRight(Drawing drawing) {
    for (Edge edge : drawing.diagram().edges()) {
      Area from = drawing.placement().boxes().get(edge.from());
      assertThat(from.right()).isLessThan(drawing.placement().boxes().get(edge.to()).x());
    }
  }

  /** What enters has left further up under the same name, and what leaves enters further down. */
  private static void portsArePaired(Drawing drawing) {
    for (Banded.Port port : drawing.ports()) {
      Node node = drawing.diagram().nodes().get(port.node());
      assertThat(node.kind()).isEqualTo(Kind.PORT);
      Node source = drawing.diagram().nodes().get(port.source());
      boolean named = port.enters() && Banded.isInput(source);
      List<Banded.Port> others =
          drawing.ports().stream()
              .filter(other -> other.value() == port.value() && other.enters() != port.enters())
              .filter(other -> port.enters() == isAbove(drawing, other.node(), port.node()))
              .toList();
      assertThat(named || !others.isEmpty()).as("%s", port).isTrue();
      for (Banded.Port other : others) {
        assertThat(drawing.diagram().nodes().get(other.node()).text()).isEqualTo(node.text());
      }
      if (named) {
        assertThat(source.name()).isEqualTo(node.text());
        assertThat(isAbove(drawing, port.source(), port.node())).isTrue();
      }
    }
    long ports = drawing.diagram().nodes().stream().filter(n -> n.kind() == Kind.PORT).count();
    assertThat(drawing.ports()).hasSize((int) ports);
  }

  private static boolean isAbove(Drawing drawing, int upper, int lower) {
    List<Area> boxes = drawing.placement().boxes();
    return boxes.get(upper).bottom() < boxes.get(lower).y();
  }
}
