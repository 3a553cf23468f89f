package org.gradc.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values, first and second derivatives of functions of x at their edges: zeros, ties, infinities,
 * subnormals, tails.
 *
 * <p>The table edges.txt has a row per point: formula, x, value, derivative, second derivative.
 */
final class EdgesTest {
  private static final Map<String, Integer> NUMBERS = new LinkedHashMap<>();
  private static JavaBatch classes;

  /** A row of the table. */
  record Edge(String formula, double x, double value, double first, double second) {
    static Edge of(String line) {
      String[] cells = line.split("\\|", -1);
      return new Edge(
          cells[0].trim(), number(cells[1]), number(cells[2]), number(cells[3]), number(cells[4]));
    }

    private static double number(String cell) {
      return Double.parseDouble(cell.trim().replace("inf", "Infinity").replace("nan", "NaN"));
    }

    @Override
    public String toString() {
      return formula + " at " + x;
    }
  }

  static Stream<Edge> edges() throws IOException {
    try (InputStream in = EdgesTest.class.getResourceAsStream("/corpus/edges.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> line.contains("|")).map(Edge::of).toList().stream();
    }
  }

  @BeforeAll
  static void compile() throws IOException {
    List<GeneratedFile> files = new ArrayList<>();
    for (Edge edge : edges().toList()) {
      if (NUMBERS.putIfAbsent(edge.formula(), NUMBERS.size()) == null) {
        int number = NUMBERS.size() - 1;
        String text =
            "function edge%d(x) = %s%nderive gradient, hessian of edge%d%n"
                .formatted(number, edge.formula(), number);
        Compilation compilation =
            Compiler.compile(
                List.of(Source.of("edge.grad", text)), CompilerOptions.DEFAULT.withoutWarnings());
        assertThat(compilation.diagnostics()).as(edge.formula()).isEmpty();
        files.addAll(compilation.files());
      }
    }
    classes = JavaBatch.compile(files);
  }

  @Test
  void theTableIsLarge() {
    assertThat(NUMBERS).hasSizeGreaterThanOrEqualTo(50);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void conventionHolds(Edge edge) {
    String name = "Edge" + NUMBERS.get(edge.formula());
    double[] gradient = new double[1];
    double[] hessian = new double[1];
    same("value", (double) classes.call(name, "value", edge.x()), edge.value());
    same("value", (double) classes.call(name, "gradient", edge.x(), gradient), edge.value());
    same("derivative", gradient[0], edge.first());
    same(
        "value", (double) classes.call(name, "hessian", edge.x(), gradient, hessian), edge.value());
    same("derivative", gradient[0], edge.first());
    same("second derivative", hessian[0], edge.second());
  }

  private static void same(String what, double found, double wanted) {
    boolean close = Math.abs(found - wanted) <= 1e-13 * Math.abs(wanted) + 1e-322;
    assertThat(found == wanted || close || (Double.isNaN(found) && Double.isNaN(wanted)))
        .as("%s is %s, not %s", what, found, wanted)
        .isTrue();
  }
}
