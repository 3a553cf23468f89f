package org.gradc.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradc.AnalysedFunction;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Source;
import org.gradc.picture.Banded;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.Diagram.Numbers;
import org.gradc.picture.Drawn;
import org.gradc.picture.Graphs;
import org.gradc.picture.Picture;
import org.gradc.picture.layout.Outline;
import org.gradc.picture.layout.RandomOutlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are no wider than asked for, and nothing is lost by that. */
final class FittingTest {
  /** The usual width without the margins. */
  static final double WIDEST = Svg.WIDTH - 24;

  private static final Path SAMPLES = Path.of("generated-samples/com/example");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".grad")).sorted().toList();
    }
  }

  /** Every function of every sample in every view. */
  @ParameterizedTest
  @MethodSource("samples")
  void samplesFit(Path file) throws IOException {
    Source source = Source.of(file.toString(), Files.readString(file));
    for (AnalysedFunction function :
        Compiler.analyse(source, CompilerOptions.DEFAULT).functions()) {
      var derived = function.isScalar() ? function.gradient() : function.jacobian();
      fits(function.name(), Graphs.written(function.written(), Optional.empty()));
      fits(function.name(), Graphs.derived(derived, Optional.empty()));
      fits(function.name(), Graphs.machine(function.machine(), Optional.empty()));
    }
  }

  private static void fits(String name, Diagram diagram) {
    for (int frames : new int[] {60, 2_000}) { // closed where they are many, and all open
      Diagram readable = Picture.readable(name, diagram, 500, frames).diagram();
      Drawing drawing = Fitting.of(readable, WIDEST);
      DrawnRules.check(drawing);
      // An operation three frames deep with its lines, all of which need room, can be wider.
      double most = frames == 60 ? WIDEST + 1e-9 : WIDEST * 1.05;
      assertThat(drawing.placement().width()).as(name).isLessThanOrEqualTo(most);
      assertThat(drawing.diagram().operations()).isEqualTo(readable.operations());
    }
  }

  /** With numbers on the lines and without, narrow and wide. */
  @ParameterizedTest
  @ValueSource(ints = {3, 10, 30, 61, 120, 300})
  void randomGraphsFit(int boxes) {
    for (int seed = 0; seed < 6; seed++) {
      Diagram diagram = random(boxes, seed);
      for (double widest : new double[] {400, WIDEST, 1_600}) {
        Drawing drawing = Fitting.of(diagram, widest);
        DrawnRules.check(drawing);
        assertThat(drawing.placement().width()).isLessThanOrEqualTo(widest + 1e-9);
        assertThat(connections(drawing)).containsExactlyInAnyOrderElementsOf(connections(diagram));
      }
    }
  }

  private static Diagram random(int boxes, int seed) {
    Outline outline = RandomOutlines.of(boxes, seed, true);
    List<Node> nodes = new ArrayList<>();
    for (int box = 0; box < boxes; box++) {
      int at = box;
      boolean leads = outline.links().stream().anyMatch(link -> link.to() == at);
      boolean read = outline.links().stream().anyMatch(link -> link.from() == at);
      Kind kind = !leads ? Kind.INPUT : read ? Kind.OPERATION : Kind.RESULT;
      nodes.add(Node.of(kind, "x" + box, ""));
    }
    List<Edge> edges = new ArrayList<>();
    for (Outline.Link link : outline.links()) {
      String number = seed % 2 == 0 ? "0." + link.from() : "";
      Numbers numbers = new Numbers(number, number, Double.NaN);
      edges.add(new Edge(link.from(), link.to(), "", "", numbers, true));
    }
    return new Diagram(nodes, edges);
  }

  private static List<String> connections(Diagram diagram) {
    return diagram.edges().stream()
        .map(edge -> name(diagram, edge.from()) + " -> " + name(diagram, edge.to()))
        .toList();
  }

  /** The same by the lines and ports of a drawing. */
  private static List<String> connections(Drawing drawing) {
    List<String> found = new ArrayList<>();
    Diagram diagram = drawing.diagram();
    for (Edge edge : diagram.edges()) {
      if (diagram.nodes().get(edge.to()).kind() != Kind.PORT) {
        int from = edge.from();
        for (Banded.Port port : drawing.ports()) {
          from = port.node() == from ? port.source() : from;
        }
        found.add(name(diagram, from) + " -> " + name(diagram, edge.to()));
      }
    }
    return found;
  }

  private static String name(Diagram diagram, int node) {
    return diagram.nodes().get(node).text();
  }

  /** What fits is not touched. */
  @Test
  void whatFitsStaysAsItIs() {
    Diagram diagram = Graphs.written(Drawn.function("sin(x)*y + x/y").written(), Optional.empty());
    assertThat(Fitting.of(diagram, WIDEST)).isEqualTo(Drawing.of(diagram));
  }

  /** A long box gets lines rather than width, broken where a reader would break. */
  @Test
  void longTextsAreBrokenAtOperators() {
    String text = "add to total[i]: exp(share[i, k] − (if abs(max[i]) < ∞ then max[i] else 0))";
    List<String> lines = Wrapping.of(text, Drawing.TEXT, 215);
    assertThat(lines).hasSizeBetween(2, 4);
    assertThat(String.join(" ", lines)).isEqualTo(text);
    assertThat(lines).noneMatch(line -> line.endsWith("−") || line.endsWith("<"));
    assertThat(Wrapping.of("x".repeat(200), Drawing.TEXT, 215)).last().asString().endsWith("…");
    for (String line : Wrapping.of("W".repeat(9) + " + 𝒳" + "𝒳".repeat(300), Drawing.TEXT, 215)) {
      assertThat(Glyphs.width(line, Drawing.TEXT)).isLessThanOrEqualTo(215);
    }
  }
}
