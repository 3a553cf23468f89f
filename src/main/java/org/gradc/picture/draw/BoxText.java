package org.gradc.picture.draw;

import java.util.List;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.layout.Outline.Size;

/**
 * What is written in a box, line by line.
 *
 * @param lines the operation or the name; of a frame its title
 * @param below the name of the value and the sum of what comes back; of a frame its note
 */
record BoxText(List<String> lines, List<String> below) {
  /** The height of a line of text in a box. */
  static final double LINE = 16;

  /** The room around the inside of a frame. */
  static final double INSET = 14;

  /** Where there is little room in all, texts get lines of this width. */
  private static final double NARROW = 215;

  private static final double PADDING = 9;
  private static final double PORT_PADDING = 7;
  private static final double PORT_HEIGHT = 20;

  BoxText {
    lines = List.copyOf(lines);
    below = List.copyOf(below);
  }

  /** Each text on one line. */
  static BoxText plain(Node node) {
    String below = node.kind() == Kind.FRAME ? node.note() : below(node);
    return new BoxText(List.of(node.text()), below.isEmpty() ? List.of() : List.of(below));
  }

  /** Long texts on several lines. */
  static BoxText wrapped(Node node) {
    return node.kind() == Kind.PORT ? plain(node) : wrapped(node, Drawing.TEXT, NARROW);
  }

  /** The title of a frame on lines that are about as wide as its inside. */
  static BoxText title(Node frame, double inside) {
    return wrapped(frame, Drawing.SMALL, Math.max(NARROW, inside));
  }

  private static BoxText wrapped(Node node, double size, double widest) {
    BoxText plain = plain(node);
    boolean parts = !node.total().isEmpty(); // the name and the sum have colours of their own
    List<String> below =
        plain.below().isEmpty() || parts
            ? plain.below()
            : Wrapping.of(node.note(), Drawing.SMALL, widest);
    return new BoxText(Wrapping.of(node.text(), size, widest), below);
  }

  /** The second line in a box: the name of the value, and the sum of what comes back. */
  static String below(Node node) {
    String total = node.total().isEmpty() ? "" : sum(node);
    return node.note() + (node.note().isEmpty() || total.isEmpty() ? "" : " ") + total;
  }

  /** The sum of what comes back. */
  static String sum(Node node) {
    return "Σ " + node.total();
  }

  /** The height of all lines. */
  double height() {
    return LINE * (lines.size() + below.size());
  }

  /** The size of a box around it. */
  Size box(Kind kind) {
    if (kind == Kind.PORT) {
      return new Size(widest(lines, Drawing.SMALL) + 2 * PORT_PADDING, PORT_HEIGHT);
    }
    double width =
        Math.max(widest(lines, Drawing.TEXT), widest(below, Drawing.SMALL)) + 2 * PADDING;
    return new Size(Math.max(width, kind == Kind.OPERATION ? 30 : 24), height() + 10);
  }

  /** The size of a frame with this title around something. */
  Size frame(double width, double height) {
    double title = Math.max(widest(lines, Drawing.SMALL), widest(below, Drawing.SMALL));
    return new Size(Math.max(width, title) + 2 * INSET, height + 2 * INSET + height());
  }

  private static double widest(List<String> texts, double size) {
    return texts.stream().mapToDouble(text -> Glyphs.width(text, size)).max().orElse(0);
  }
}
