package org.gradc.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gradc.picture.layout.Outline.Link;
import org.gradc.picture.layout.Outline.Size;
import org.gradc.picture.layout.Placement.Area;
import org.gradc.picture.layout.Placement.Line;
import org.gradc.picture.layout.Placement.Point;

/** The layout: columns, the order in them, heights, and the lines between. */
public final class LayeredLayout {
  private static final double GAP = 10;
  private static final double NARROWEST = 14;
  private static final double WIDEST = 44;

  /** Where there is too little room gaps shrink to this, which leaves an arrow its tip. */
  private static final double TIGHTEST = 7;

  /** A line may rise so much faster than it goes right. */
  private static final double STEEP = 5;

  private final Outline outline;
  private final Columns columns;
  private final double[] middles;
  private final double[] lefts;
  private final double[] widths;

  private LayeredLayout(Outline outline, int[] ranks, double widest) {
    this.outline = outline;
    this.columns = Columns.of(outline, ranks);
    int[][] order = Ordering.of(columns);
    this.middles = columns.size() == 0 ? new double[0] : Heights.of(columns, order, GAP);
    this.lefts = new double[columns.count()];
    this.widths = new double[columns.count()];
    spread(widest);
  }

  /** Places a graph; the same graph always in the same way. */
  public static Placement of(Outline outline) {
    return within(outline, Double.POSITIVE_INFINITY);
  }

  /** Places a graph, with narrower gaps where it would be wider than so much. */
  public static Placement within(Outline outline, double widest) {
    return within(outline, Ranks.of(outline), widest);
  }

  /**
   * The same with given columns.
   *
   * @param ranks the column of every box; links lead to later ones
   */
  public static Placement within(Outline outline, int[] ranks, double widest) {
    return new LayeredLayout(outline, ranks, widest).placement();
  }

  /** How wide a graph is at least, by {@link #of} and by {@link #within}. */
  public static Least least(Outline outline) {
    Columns columns = Columns.of(outline, Ranks.of(outline));
    double[] widths = new double[columns.count()];
    for (int vertex = 0; vertex < columns.size(); vertex++) {
      int column = columns.column(vertex);
      widths[column] = Math.max(widths[column], columns.size(vertex).width());
    }
    double boxes = Arrays.stream(widths).sum();
    int gaps = Math.max(0, widths.length - 1);
    return new Least(boxes + gaps * NARROWEST, boxes + gaps * TIGHTEST);
  }

  /**
   * Least widths, which are known before anything is placed.
   *
   * @param free with the usual gaps
   * @param tight with the narrowest
   */
  public record Least(double free, double tight) {}

  private void spread(double widest) {
    double[] rises = new double[columns.count()];
    for (int vertex = 0; vertex < columns.size(); vertex++) {
      int column = columns.column(vertex);
      widths[column] = Math.max(widths[column], columns.size(vertex).width());
      for (int next : columns.right(vertex)) {
        rises[column] = Math.max(rises[column], Math.abs(middles[next] - middles[vertex]));
      }
    }
    double boxes = Arrays.stream(widths).sum();
    double gaps = 0;
    for (int column = 0; column + 1 < widths.length; column++) {
      gaps += gap(rises[column]);
    }
    double tight = TIGHTEST * Math.max(0, widths.length - 1);
    boolean fits = boxes + gaps <= widest;
    double share = fits ? 1 : Math.max(0, (widest - boxes - tight) / (gaps - tight));
    double x = 0;
    for (int column = 0; column < widths.length; column++) {
      lefts[column] = x;
      double gap = gap(rises[column]);
      x += widths[column] + (fits ? gap : TIGHTEST + share * (gap - TIGHTEST));
    }
  }

  private static double gap(double rise) {
    return Math.max(NARROWEST, Math.min(WIDEST, rise / STEEP));
  }

  private Placement placement() {
    List<Area> boxes = new ArrayList<>();
    double height = 0;
    double width = 0;
    for (int vertex = 0; vertex < columns.size(); vertex++) {
      Area area = area(vertex);
      height = Math.max(height, area.bottom());
      width = Math.max(width, lefts[columns.column(vertex)] + widths[columns.column(vertex)]);
      if (vertex < outline.boxes().size()) {
        boxes.add(area);
      }
    }
    return new Placement(width, height, boxes, lines());
  }

  /** In the middle of its column. */
  private Area area(int vertex) {
    Size size = columns.size(vertex);
    int column = columns.column(vertex);
    double x = lefts[column] + (widths[column] - size.width()) / 2;
    return new Area(x, middles[vertex] - size.height() / 2, size.width(), size.height());
  }

  private List<Line> lines() {
    List<List<Integer>> arriving = new ArrayList<>();
    outline.boxes().forEach(box -> arriving.add(new ArrayList<>()));
    for (int link = 0; link < outline.links().size(); link++) {
      arriving.get(outline.links().get(link).to()).add(link);
    }
    double[] ends = new double[outline.links().size()];
    for (int box = 0; box < arriving.size(); box++) {
      List<Integer> links = arriving.get(box);
      links.sort(Comparator.comparingDouble(this::lastHeight));
      double height = columns.size(box).height();
      for (int i = 0; i < links.size(); i++) {
        ends[links.get(i)] = middles[box] + height * ((i + 1.0) / (links.size() + 1) - 0.5);
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int link = 0; link < ends.length; link++) {
      lines.add(line(link, ends[link]));
    }
    return lines;
  }

  private double lastHeight(int link) {
    int[] path = columns.path(link);
    return middles[path[path.length - 2]];
  }

  private Line line(int number, double end) {
    Link link = outline.links().get(number);
    int[] path = columns.path(number);
    Area from = area(link.from());
    Area to = area(link.to());
    List<Point> points = new ArrayList<>();
    points.add(new Point(from.right(), from.middle()));
    addLevel(points, columns.column(link.from()), from.middle(), false);
    for (int i = 1; i + 1 < path.length; i++) {
      addLevel(points, columns.column(path[i]), middles[path[i]], true);
    }
    points.add(new Point(lefts[columns.column(link.to())], end));
    points.add(new Point(to.x(), end));
    int label = columns.label(number);
    Area room = label < 0 ? new Area(to.x(), end, 0, 0) : area(label);
    return new Line(points, room);
  }

  /** The line keeps its height while it passes a column, so it meets no box there. */
  private void addLevel(List<Point> points, int column, double height, boolean whole) {
    if (whole) {
      points.add(new Point(lefts[column], height));
    }
    points.add(new Point(lefts[column] + widths[column], height));
  }
}
