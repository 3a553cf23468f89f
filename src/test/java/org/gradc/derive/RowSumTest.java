package org.gradc.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.gradc.laws.ArrayCase;
import org.gradc.program.Program;
import org.gradc.program.ProgramChecker;
import org.gradc.program.ProgramParser;
import org.junit.jupiter.api.Test;

/** The sum over rows of data is that of the function at every row. */
class RowSumTest {
  private static final String TEXT =
      """
      program f
      extent n
      parameter w[#n]
      data x[#n]
      data label
      local z[#n]
      local s[add(#n, 1i)]
      output $value
      nest @i in 0i until #n {
        z[@i] sum= multiply(w[@i], x[@i]) if less(0, x[@i])
      }
      recurrence up @t in 1i until add(#n, 1i) {
        nest {
          s[@t] sum= add(sin(s[subtract(@t, 1i)]), z[subtract(@t, 1i)])
        }
      }
      nest @i in 0i until #n {
        $value sum= pow(subtract(add(z[@i], s[#n]), label), 2)
      }
      """;

  private static final double[] WEIGHTS = {0.7, -1.1};
  private static final double[] ROWS = {0.3, -0.8, 1.2, 0.9, -0.4, 2.1, 0.6, 0.5};
  private static final double[] LABELS = {1, -2, 0.5, 3};

  private static double valueOfRow(int row) {
    double[] x = Arrays.copyOfRange(ROWS, 2 * row, 2 * row + 2);
    ArrayCase c =
        ArrayCase.of(
            TEXT,
            Map.of("n", 2),
            Map.of("w", WEIGHTS, "x", x, "label", new double[] {LABELS[row]}));
    return c.run(c.program(), "$value")[0];
  }

  @Test
  void rowsFromAPlaceOn() {
    Program sum = RowSum.of(ProgramParser.parse(TEXT));
    ProgramChecker.check(sum);
    assertThat(sum.extents()).containsExactly("n", RowSum.FROM, RowSum.COUNT);
    for (int from = 0; from < 4; from++) {
      double expected = 0;
      for (int count = 0; from + count <= 4; count++) {
        Map<String, Integer> extents = Map.of("n", 2, RowSum.FROM, from, RowSum.COUNT, count);
        Map<String, double[]> point =
            Map.of(
                "w",
                WEIGHTS,
                "x",
                Arrays.copyOf(ROWS, 2 * (from + count)),
                "label",
                Arrays.copyOf(LABELS, from + count));
        assertThat(new ArrayCase(sum, extents, point).run(sum, "$value"))
            .containsExactly(new double[] {expected}, within(1e-12));
        expected += from + count < 4 ? valueOfRow(from + count) : 0;
      }
    }
  }

  @Test
  void aSizeThatDiffersFromRowToRowIsNamed() {
    String local = TEXT.replace("data label", "data label\ndata size int\nlocal more[size]");
    String length =
        TEXT.replace("data label", "data label\ndata steps int")
            .replace("until add(#n, 1i) {", "until steps {");
    String start =
        TEXT.replace("data label", "data label\ndata start int")
            .replace("@t in 1i until", "@t in start until");
    assertThat(RowSum.sizeThatDiffers(ProgramParser.parse(TEXT))).isEmpty();
    assertThat(RowSum.sizeThatDiffers(ProgramParser.parse(local))).isEqualTo("size");
    assertThat(RowSum.sizeThatDiffers(ProgramParser.parse(length))).isEqualTo("steps");
    assertThat(RowSum.sizeThatDiffers(ProgramParser.parse(start))).isEqualTo("start");
    assertThatThrownBy(() -> RowSum.of(ProgramParser.parse(length)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("steps differs from row to row");
  }
}
