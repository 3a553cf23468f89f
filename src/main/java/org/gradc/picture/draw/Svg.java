package org.gradc.picture.draw;

import java.util.ArrayList;
import java.util.List;
import org.gradc.picture.Picture;

/** A picture as SVG, which needs nothing beside it: no script, no font, no network. */
public final class Svg {
  /** The usual width of a picture: that of a column of text. */
  public static final int WIDTH = 800;

  /** All of a picture in one line of boxes, however wide that is. */
  public static final int ONE_LINE = 0;

  private static final double MARGIN = 12;
  private static final double TITLE = 14;
  private static final double ROW = 18;
  private static final String FORWARD = "above a line: the value";
  private static final String BACKWARD =
      "below a line: what comes back, its part of the derivative of the result";
  private static final String SUM = "Σ: the parts together";
  private static final String ONLY_FORWARD =
      "above a line: the value; what comes back is not shown";
  private static final String PORTS =
      "a value leaves a line of boxes at its name, and goes on below where the same name stands";

  private final Ink ink = new Ink();

  private Svg() {}

  /** The whole file, of the usual width. */
  public static String of(Picture picture) {
    return of(picture, WIDTH);
  }

  /**
   * The whole file.
   *
   * @param width in pixels, which only a single box with its lines can exceed; or {@link #ONE_LINE}
   */
  public static String of(Picture picture, int width) {
    return new Svg().write(picture, width, "\n" + Resources.text("picture.css"));
  }

  /** For a page that has the style sheet already. */
  static String inPage(Picture picture, int width) {
    return new Svg().write(picture, width, "");
  }

  private String write(Picture picture, int widest, String style) {
    double room = widest == ONE_LINE ? Double.POSITIVE_INFINITY : widest - 2 * MARGIN;
    Drawing drawing = Fitting.of(picture.diagram(), room);
    DiagramWriter writer = new DiagramWriter(ink);
    List<Row> legend = legend(picture, drawing);
    double width = drawing.placement().width();
    List<String> title = Wrapping.of(picture.title(), TITLE * Glyphs.BOLD, room);
    List<String> summary = Wrapping.of(picture.summary(), Drawing.SMALL, room);
    for (String line : title) {
      width = Math.max(width, Glyphs.width(line, TITLE * Glyphs.BOLD));
    }
    for (String line : summary) {
      width = Math.max(width, Glyphs.width(line, Drawing.SMALL));
    }
    for (Row row : legend) {
      width = Math.max(width, Glyphs.width(row.text(), Drawing.SMALL));
    }
    width += 2 * MARGIN;
    int rows = title.size() + (picture.summary().isEmpty() ? 0 : summary.size());
    double top = MARGIN + ROW * rows + 4;
    double below = top + drawing.placement().height() + ROW;
    double height = below + (legend.isEmpty() ? 0 : legend.size() * ROW - ROW / 2) + 2;

    ink.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" width=\"").number(width);
    ink.raw("\" height=\"").number(height).raw("\" viewBox=\"0 0 ").number(width).raw(" ");
    ink.number(height).raw("\" role=\"img\" font-family=\"").raw(Markup.xml(Glyphs.FAMILY));
    ink.raw("\">\n");
    ink.element("title", picture.title());
    String ports = DiagramWriter.hasPorts(drawing) ? Resources.text("ports.css") : "";
    if (!style.isEmpty() || !ports.isEmpty()) {
      ink.raw("<style>").raw(style).raw(ports).raw("</style>\n");
    }
    ink.raw("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    double y = MARGIN + TITLE;
    for (String line : title) {
      ink.text("heading", MARGIN, y, TITLE, line);
      y += ROW;
    }
    for (String line : summary) {
      ink.text("quiet", MARGIN, y, Drawing.SMALL, line);
      y += ROW;
    }
    ink.raw("<g transform=\"translate(").number((width - drawing.placement().width()) / 2);
    ink.raw(" ").number(top).raw(")\">\n");
    writer.write(drawing);
    ink.raw("</g>\n");
    y = below;
    for (Row row : legend) {
      ink.text(row.style(), MARGIN, y, Drawing.SMALL, row.text());
      y += ROW;
    }
    return ink.raw("</svg>\n").toString();
  }

  private record Row(String style, String text) {}

  private static List<Row> legend(Picture picture, Drawing drawing) {
    boolean back = picture.hasDerivatives();
    List<Row> rows = new ArrayList<>();
    if (picture.hasValues()) {
      rows.add(new Row("forward", back ? FORWARD : ONLY_FORWARD));
    }
    if (back) {
      rows.add(new Row("backward", BACKWARD));
    }
    if (picture.diagram().nodes().stream().anyMatch(node -> !node.total().isEmpty())) {
      rows.add(new Row("backward", SUM));
    }
    if (DiagramWriter.hasPorts(drawing)) {
      rows.add(new Row("quiet", PORTS));
    }
    return rows;
  }
}
