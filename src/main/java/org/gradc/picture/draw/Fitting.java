package org.gradc.picture.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.layout.LayeredLayout;
import org.gradc.picture.layout.Outline;
import org.gradc.picture.layout.Outline.Link;
import org.gradc.picture.layout.Outline.Size;

/**
 * Lays a diagram out so that it is no wider than asked for, by the first that is enough: as it is,
 * with narrower gaps, with long texts on several lines, in bands. Frames are fitted first, with
 * room left for what leads to them and from them.
 */
final class Fitting {
  private static final double GAP = 14;

  /** A frame that would get less room than that is drawn as wide as it is. */
  private static final double LEAST_ROOM = 150;

  private static final int MOST_ROUNDS = 5;

  /** A result that needs more than this share of the width stands apart. */
  private static final double MOST_FOR_RESULT = 0.3;

  private Fitting() {}

  /**
   * The drawing of a diagram.
   *
   * @param widest in pixels; wider is only what cannot be cut, a single box with its lines
   */
  // Recursion over the nesting of frames, which the formula's text bounds.
  static Drawing of(Diagram diagram, double widest) {
    if (widest == Double.POSITIVE_INFINITY) {
      return Drawing.of(diagram);
    }
    Optional<Drawing> natural = natural(diagram, widest);
    if (natural.isPresent()) {
      return natural.get();
    }
    double[] rooms = rooms(diagram, widest);
    List<Optional<Drawing>> insides = insides(diagram, rooms);
    Drawing best = of(diagram, insides, widest);
    boolean frames = insides.stream().anyMatch(Optional::isPresent);
    for (int round = 0; frames && round < MOST_ROUNDS; round++) {
      double excess = best.placement().width() - widest;
      if (excess > 0) { // frames of one column have different lines, so each needs room for all
        for (int i = 0; i < rooms.length; i++) {
          double used = insides.get(i).map(inside -> inside.placement().width()).orElse(0.0);
          rooms[i] = Math.min(rooms[i], used) - excess;
        }
        insides = insides(diagram, rooms);
        Drawing narrower = of(diagram, insides, widest);
        best = narrower.placement().width() < best.placement().width() ? narrower : best;
      }
    }
    return best;
  }

  private static List<Optional<Drawing>> insides(Diagram diagram, double[] rooms) {
    List<Optional<Drawing>> insides = new ArrayList<>();
    for (int i = 0; i < rooms.length; i++) {
      double room = Math.max(LEAST_ROOM, rooms[i]);
      insides.add(diagram.nodes().get(i).inside().map(inside -> of(inside, room)));
    }
    return insides;
  }

  private static Drawing of(Diagram diagram, List<Optional<Drawing>> insides, double widest) {
    List<BoxText> plain = diagram.nodes().stream().map(BoxText::plain).toList();
    List<BoxText> wrapped = wrapped(diagram, insides);
    for (List<BoxText> texts : List.of(plain, wrapped)) {
      Outline outline = Drawing.outline(diagram, Drawing.sizes(diagram, texts, insides));
      if (LayeredLayout.least(outline).tight() <= widest) {
        return Drawing.placed(diagram, LayeredLayout.within(outline, widest), texts, insides);
      }
    }
    return BandedDrawing.of(diagram, wrapped, insides, widest);
  }

  /** The drawing with the usual gaps; empty where it is too wide. */
  private static Optional<Drawing> natural(Diagram diagram, double widest) {
    List<Optional<Drawing>> insides = new ArrayList<>();
    for (Node node : diagram.nodes()) {
      Optional<Drawing> inside = node.inside().flatMap(i -> natural(i, widest));
      if (inside.isEmpty() && node.inside().isPresent()) {
        return Optional.empty();
      }
      insides.add(inside);
    }
    List<BoxText> texts = diagram.nodes().stream().map(BoxText::plain).toList();
    Outline outline = Drawing.outline(diagram, Drawing.sizes(diagram, texts, insides));
    return LayeredLayout.least(outline).free() > widest
        ? Optional.empty()
        : Optional.of(LayeredLayout.of(outline))
            .filter(placement -> placement.width() <= widest)
            .map(placement -> Drawing.placed(diagram, placement, texts, insides));
  }

  private static List<BoxText> wrapped(Diagram diagram, List<Optional<Drawing>> insides) {
    List<BoxText> texts = new ArrayList<>();
    for (int i = 0; i < insides.size(); i++) {
      Node node = diagram.nodes().get(i);
      texts.add(
          insides
              .get(i)
              .map(inside -> BoxText.title(node, inside.placement().width()))
              .orElseGet(() -> BoxText.wrapped(node)));
    }
    return texts;
  }

  /** How wide the inside of each frame may be: its lines and their other ends need room too. */
  private static double[] rooms(Diagram diagram, double widest) {
    List<BoxText> texts = diagram.nodes().stream().map(BoxText::wrapped).toList();
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      sizes.add(texts.get(i).box(diagram.nodes().get(i).kind()));
    }
    Outline outline = Drawing.outline(diagram, sizes);
    double[] before = new double[sizes.size()];
    double[] behind = new double[sizes.size()];
    for (int number = 0; number < outline.links().size(); number++) {
      Link link = outline.links().get(number);
      Edge edge = diagram.edges().get(number);
      double end = Ports.size(diagram, edge).width();
      double label = Drawing.label(edge.forward(), edge.backward()).width();
      boolean input = diagram.nodes().get(link.from()).kind() == Diagram.Kind.INPUT;
      double source = input ? sizes.get(link.from()).width() + link.label().width() : 0;
      before[link.to()] = Math.max(before[link.to()], Math.max(source, end + label) + 2 * GAP);
      boolean result = diagram.nodes().get(link.to()).kind() == Diagram.Kind.RESULT;
      double target = result ? sizes.get(link.to()).width() + link.label().width() : 0;
      boolean stays = target < widest * MOST_FOR_RESULT; // else it stands in a later band
      double room = Math.max(stays ? target : 0, end + label) + 2 * GAP;
      behind[link.from()] = Math.max(behind[link.from()], room);
    }
    double[] rooms = new double[sizes.size()];
    Arrays.setAll(rooms, i -> widest - 2 * BoxText.INSET - before[i] - behind[i]);
    return rooms;
  }
}
