package org.gradc.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.gradc.corpus.CorpusCase;
import org.gradc.picture.Diagram;
import org.gradc.picture.Drawn;
import org.gradc.picture.Graphs;
import org.gradc.picture.layout.DrawnCrossings;
import org.gradc.picture.layout.LayeredLayout;
import org.gradc.picture.layout.Outline;
import org.gradc.picture.layout.Outline.Link;
import org.gradc.picture.layout.Outline.Size;
import org.gradc.picture.layout.Placement.Area;
import org.gradc.picture.layout.Placement.Point;
import org.gradc.picture.layout.RandomOutlines;
import org.junit.jupiter.api.Test;

/**
 * Crossings of the own layout beside those of the layered one of the Eclipse Layout Kernel, on the
 * derivatives of 25 published formulas and on 25 random graphs, counted in what is drawn.
 */
final class ElkComparisonTest {
  private static final int HALF = 25;
  private static final int SMALLEST = 20;

  @Test
  void linesCrossNoMoreOftenThanElsewhere() throws IOException {
    long own = 0;
    long other = 0;
    for (Outline outline : outlines()) {
      own += DrawnCrossings.of(LayeredLayout.of(outline));
      other += DrawnCrossings.of(elk(outline));
    }
    assertThat(own).as("against %s", other).isLessThanOrEqualTo(other);
  }

  private static List<Outline> outlines() throws IOException {
    List<Outline> outlines = new ArrayList<>();
    for (CorpusCase published : CorpusCase.all()) {
      Diagram diagram =
          Graphs.derived(Drawn.function(published.source()).gradient(), Optional.empty());
      if (diagram.nodes().size() >= SMALLEST && outlines.size() < HALF) {
        outlines.add(outline(diagram));
      }
    }
    for (int seed = 0; seed < HALF; seed++) {
      outlines.add(RandomOutlines.of(20 + 4 * seed, seed, false));
    }
    assertThat(outlines).hasSize(2 * HALF);
    return outlines;
  }

  private static Outline outline(Diagram diagram) {
    List<Size> sizes = new ArrayList<>();
    for (Area area : Drawing.of(diagram).placement().boxes()) {
      sizes.add(new Size(area.width(), area.height()));
    }
    List<Link> links = new ArrayList<>();
    diagram.edges().forEach(edge -> links.add(new Link(edge.from(), edge.to(), Size.NONE)));
    return new Outline(sizes, links);
  }

  private static List<List<Point>> elk(Outline outline) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    List<ElkNode> nodes = new ArrayList<>();
    for (Size size : outline.boxes()) {
      ElkNode node = ElkGraphUtil.createNode(graph);
      node.setDimensions(size.width(), size.height());
      nodes.add(node);
    }
    for (Link link : outline.links()) {
      ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()));
    }
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    List<List<Point>> lines = new ArrayList<>();
    for (ElkEdge edge : graph.getContainedEdges()) {
      ElkEdgeSection section = edge.getSections().get(0);
      List<Point> points = new ArrayList<>();
      points.add(new Point(section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new Point(bend.getX(), bend.getY()));
      }
      points.add(new Point(section.getEndX(), section.getEndY()));
      lines.add(points);
    }
    return lines;
  }
}
