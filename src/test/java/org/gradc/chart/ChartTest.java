package org.gradc.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChartTest {
  private static List<String> texts(Axis axis, int most) {
    return axis.ticks(most).stream().map(Axis.Tick::text).toList();
  }

  @Test
  void ticksStandAtRoundNumbers() {
    assertThat(texts(new Axis(0, 1, false), 8))
        .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
    assertThat(texts(new Axis(-7, 23, false), 8)).containsExactly("−5", "0", "5", "10", "15", "20");
    assertThat(texts(new Axis(0, 3e9, false), 4)).containsExactly("0", "1e9", "2e9", "3e9");
    assertThat(texts(new Axis(1e-9, 1e3, true), 8))
        .containsExactly("1e−8", "1e−6", "0.0001", "0.01", "1", "100");
    assertThat(texts(new Axis(0.8, 30, true), 8)).containsExactly("1", "2", "5", "10", "20");
  }

  @ParameterizedTest
  @CsvSource({"0,1e308", "-1.7e308,1.7e308", "1,1.0000000001", "-1e-300,1e-300", "5,6"})
  void ticksAreFewAndInside(double low, double high) {
    Axis axis = new Axis(low, high, false);
    assertThat(axis.ticks(8)).hasSizeBetween(1, 9);
    for (Axis.Tick tick : axis.ticks(8)) {
      assertThat(axis.position(tick.at())).isBetween(-1e-9, 1 + 1e-9);
    }
  }

  private static String svgOf(Chart chart) throws Exception {
    String svg = chart.svg();
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(chart.svg()).isEqualTo(svg);
    return svg;
  }

  @Test
  void hostileTextIsNoMarkup() throws Exception {
    String hostile = "</text><script>alert(1)</script>&\"'\u0000\u202e\ud800";
    String svg =
        svgOf(
            Chart.titled(hostile)
                .axes(hostile, hostile)
                .line(hostile, new double[] {0, 1}, new double[] {0, 1})
                .labels(hostile, new double[] {0}, new double[] {0}, List.of(hostile)));
    assertThat(svg).doesNotContain("<script").doesNotContain("\u202e").contains("&lt;script&gt;");
  }

  @Test
  void aLineIsBrokenWhereAPointHasNoPlace() throws Exception {
    double[] x = {0, 1, 2, 3, 4, 5};
    double[] y = {1, 10, Double.NaN, -1, 100, 1000};
    String svg = svgOf(Chart.titled("t").logarithmicY().line("", x, y));
    Matcher path = Pattern.compile("class=\"line s0\" d=\"([^\"]*)\"").matcher(svg);
    assertThat(path.find()).isTrue();
    assertThat(path.group(1).chars().filter(c -> c == 'M').count()).isEqualTo(2);
  }

  @Test
  void nothingAtAllIsAnEmptyFrame() throws Exception {
    double[] none = {};
    assertThat(svgOf(Chart.titled("t").line("a", none, none))).contains("class=\"frame\"");
    double[] same = {3, 3};
    assertThat(svgOf(Chart.titled("t").points("a", same, same))).contains("<circle");
  }

  /** Contour lines of x² + y² are closed circles. */
  @Test
  void aContourLineRunsAroundItsSummit() {
    Grid grid = Grid.of(-2, 2, -2, 2, 41, 41, (x, y) -> x * x + y * y);
    List<List<double[]>> lines = Segments.of(grid, 1.5);
    assertThat(lines).hasSize(1);
    List<double[]> line = lines.get(0);
    assertThat(line.get(0)).isEqualTo(line.get(line.size() - 1));
    assertThat(line)
        .allSatisfy(p -> assertThat(p[0] * p[0] + p[1] * p[1]).isCloseTo(1.5, within(0.01)));
  }

  /** Through a saddle the lines of one height do not cross. */
  @Test
  void aSaddleIsCutInTwo() {
    Grid grid = Grid.of(-1, 1, -1, 1, 2, 2, (x, y) -> x * y);
    assertThat(Segments.of(grid, 0.5)).hasSize(2);
  }

  @Test
  void theLegendGoesOnToAnotherLine() throws Exception {
    Chart chart = Chart.titled("t");
    double[] x = {0, 1};
    for (int i = 0; i < 10; i++) {
      chart.line("a series with a long name " + i, x, new double[] {i, i});
    }
    String svg = svgOf(chart);
    Matcher text =
        Pattern.compile("<text x=\"([0-9.]*)\" y=\"([0-9.]*)\" class=\"\">").matcher(svg);
    int count = 0;
    while (text.find()) {
      assertThat(Double.parseDouble(text.group(1))).isLessThan(720 - 100);
      count++;
    }
    assertThat(count).isEqualTo(10);
    assertThat(svg).contains("stroke-dasharray").contains("prefers-color-scheme:dark");
  }

  /** Points of a label have the colour of the region that answers it. */
  @Test
  void pointsCanHaveTheColourOfARegion() {
    Grid grid = new Grid(0, 1, 0, 1, 2, 2, new double[] {1, -1, 1, -1});
    double[] one = {0.5};
    Chart chart = Chart.titled("").regions("yes", "no", grid);
    String svg = chart.points("no, too", one, one, 1).line("own", one, one).svg();
    assertThat(svg).contains("class=\"dot s1\"", ".dot.s2").doesNotContain("class=\"dot s2\"");
    assertThatThrownBy(() -> chart.points("none", one, one, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
