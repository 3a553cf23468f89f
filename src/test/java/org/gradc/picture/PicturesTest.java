package org.gradc.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradc.AnalysedFunction;
import org.gradc.Analysis;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Source;
import org.gradc.evaluate.Inputs;
import org.gradc.picture.draw.Dot;
import org.gradc.picture.draw.Html;
import org.gradc.picture.draw.Svg;
import org.gradc.program.ExternCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures in {@code generated-samples/pictures}: they are what is drawn, and they say what is
 * right. {@code -Dgradc.accept=true} accepts what is drawn.
 */
final class PicturesTest {
  private static final Path PICTURES = Path.of("generated-samples/pictures");
  private static final Path SAMPLES = Path.of("generated-samples/com/example");

  /** Everything is well-formed XML, pages apart. */
  @ParameterizedTest
  @MethodSource("pictures")
  void aPictureIsWhatIsDrawn(String name, String text) throws Exception {
    Path file = PICTURES.resolve(name);
    if (Boolean.getBoolean("gradc.accept")) {
      Files.createDirectories(PICTURES);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
    if (name.endsWith(".svg")) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  static Stream<Arguments> pictures() throws IOException {
    Map<String, double[]> point =
        Map.of(
            "w0", new double[] {2},
            "x0", new double[] {-1},
            "w1", new double[] {-3},
            "x1", new double[] {-2},
            "w2", new double[] {-3});
    AnalysedFunction neuron = sample("neuron", "neuron");
    AnalysedFunction energy = sample("energy", "energy");
    Map<String, double[]> matrix =
        Map.of("W", new double[] {0.1, 0.5, -0.3, 0.8}, "x", new double[] {0.2, 0.4});
    Picture page = written(neuron, point, Map.of());
    return Stream.of(
        row("neuron.svg", Svg.of(page)),
        row("neuron.html", Html.of(page)),
        row("neuron.dot", Dot.of(page)),
        row("neuron-derivative.svg", Svg.of(derivative(neuron))),
        row("product.svg", svg("(x+y)*z", Map.of("x", -2.0, "y", 5.0, "z", -4.0))),
        row("maximum.svg", svg("max(x,y)*z + x", Map.of("x", 3.0, "y", 2.0, "z", 2.0))),
        row("branch.svg", svg("if x < y then x*y else log(x)", Map.of("x", 1.0, "y", 2.0))),
        row("energy.svg", Svg.of(written(energy, matrix, Map.of("m", 2, "n", 2)))),
        row("rnn.svg", Svg.of(unlabelled(sample("rnn", "rnn")))),
        row("gmm.svg", Svg.of(unlabelled(sample("gmm", "gmm")))));
  }

  private static Arguments row(String name, String text) {
    return Arguments.of(name, text);
  }

  private static String svg(String formula, Map<String, Double> numbers) {
    Map<String, double[]> point = new HashMap<>();
    numbers.forEach((name, number) -> point.put(name, new double[] {number}));
    return Svg.of(written(Drawn.function(formula), point, Map.of()));
  }

  private static Picture written(
      AnalysedFunction function, Map<String, double[]> arrays, Map<String, Integer> extents) {
    Graphs.At at = new Graphs.At(ExternCalls.NONE, new Inputs(extents, arrays), 0);
    Diagram diagram = Graphs.written(function.written(), Optional.of(at));
    return Picture.readable(function.formula().strip(), diagram, 500, 60);
  }

  private static Picture unlabelled(AnalysedFunction function) {
    Diagram diagram = Graphs.written(function.written(), Optional.empty());
    return Picture.readable(function.name(), diagram, 500, 60);
  }

  private static Picture derivative(AnalysedFunction function) {
    Diagram diagram = Graphs.derived(function.gradient(), Optional.empty());
    return Picture.readable(function.formula().strip() + ": derivative", diagram, 500, 60);
  }

  private static AnalysedFunction sample(String file, String name) throws IOException {
    String text = Files.readString(SAMPLES.resolve(file + ".grad"));
    Analysis analysis = Compiler.analyse(Source.of(file + ".grad", text), CompilerOptions.DEFAULT);
    return analysis.functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The walk of the textbook: values from left to right, what comes back from right to left. */
  @Test
  void theNeuronShowsTheNumbersOfTheTextbook() throws IOException {
    String svg = Files.readString(PICTURES.resolve("neuron.svg"));
    assertThat(texts(svg, "forward"))
        .contains(
            "2.00", "−1.00", "−3.00", "−2.00", "6.00", "4.00", "1.00", "0.37", "1.37", "0.73");
    assertThat(texts(svg, "backward"))
        .contains("1.00", "−0.53", "−0.20", "0.20", "0.39", "−0.39", "−0.59");
    assertThat(texts(svg, "backward")).filteredOn("−0.53"::equals).hasSize(2);
  }

  @Test
  void aMaximumRoutesAndPartsAddUp() throws IOException {
    String svg = Files.readString(PICTURES.resolve("maximum.svg"));
    assertThat(texts(svg, "backward")).contains("0.00", "2.00", "1.00", "Σ 3.00");
  }

  /** d|Wx|²/dW = 2(Wx)x', d|Wx|²/dx = 2W'(Wx). */
  @Test
  void theSquaredLengthShowsArraysAndWhatComesBackToThem() throws IOException {
    String svg = Files.readString(PICTURES.resolve("energy.svg"));
    assertThat(texts(svg, "forward")).contains("[0.22, 0.26]", "0.12", "value: 0.12");
    assertThat(texts(svg, "backward"))
        .contains("[0.088, 0.18, 0.10, 0.21]", "[−0.11, 0.64]", "[0.44, 0.52]");
  }

  private static List<String> texts(String svg, String style) {
    Matcher texts = Pattern.compile("<text class=\"" + style + "\"[^>]*>([^<]*)").matcher(svg);
    return texts.results().map(found -> found.group(1)).toList();
  }

  /** The terms of a long sum are told, not drawn one by one. */
  @Test
  void manyBoxesOfAKindAreOne() {
    String terms =
        IntStream.range(0, 330)
            .mapToObj(i -> "sin(x*%d)*exp(y/%d)".formatted(i, i + 1))
            .collect(Collectors.joining("+"));
    Picture picture = unlabelled(Drawn.function(terms));
    assertThat(picture.diagram().nodes())
        .extracting(Diagram.Node::text)
        .containsExactly("x", "y", "330 times: × of 5 operations", "+", "value");
    assertThat(picture.diagram().operations()).isEqualTo(5 * 330 + 329);
  }

  /** A bound of the compiler is a number that can be read, not all its digits. */
  @Test
  void constantsOfManyDigitsAreShort() {
    Picture picture = derivative(Drawn.function("sqrt(x^2+y^2)"));
    assertThat(picture.diagram().nodes())
        .extracting(Diagram.Node::text)
        .contains("x < 1.07151e301")
        .noneMatch(text -> text.matches(".*\\d{8}.*"));
  }
}
