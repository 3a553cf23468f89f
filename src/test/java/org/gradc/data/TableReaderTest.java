package org.gradc.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TableReaderTest {
  private static final long HEAP = 1 << 20;

  private final Diagnostics diagnostics = new Diagnostics();

  private static CsvFile file(String text) {
    return CsvFile.of("t.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Table> read(CsvFile file, boolean skipMissing, long heap, String... wanted)
      throws IOException {
    TableReader reader = new TableReader(file, diagnostics);
    Optional<Header> header = reader.header();
    return header.isEmpty()
        ? Optional.empty()
        : reader.table(header.get(), List.of(wanted), Set.of("k"), skipMissing, heap);
  }

  private Table table(String text, String... wanted) throws IOException {
    Optional<Table> table = read(file(text), false, HEAP, wanted);
    assertThat(DiagnosticRenderer.plain().render(diagnostics)).isEmpty();
    return table.orElseThrow();
  }

  /** What is said of a text whose columns x and y are wanted. */
  private String said(String text) throws IOException {
    assertThat(read(file(text), false, HEAP, "x", "y")).isEmpty();
    return DiagnosticRenderer.plain().render(diagnostics);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x,y\n1,2\n3,-4e2\n",
        "x,y\r\n1,2\r\n3,-4e2",
        "\uFEFFx,y\n1,2\n3,-4e2\n",
        "x;y\n1;2\n3;-4e2\n",
        "x\ty\n1\t2\n3\t-4e2\n",
        "\n\"x\",\"y\"\n\"1\",\"2\"\n\n 3 , -400 \n",
        "name,x,y\n\"a, b\",1,2\n\"say \"\"hi\"\"\n\",3,-400\n"
      })
  void isReadHoweverItIsWritten(String text) throws IOException {
    Table table = table(text, "x", "y");
    assertThat(table.rowCount()).isEqualTo(2);
    assertThat(table.column("x")).containsExactly(1, 3);
    assertThat(table.column("y")).containsExactly(2, -400);
  }

  @Test
  void oneRowIsATable() throws IOException {
    assertThat(table("x\n5\n", "x").column("x")).containsExactly(5);
  }

  @Test
  void aColumnGrowsWithItsRows() throws IOException {
    StringBuilder text = new StringBuilder("x\n");
    for (int i = 0; i < 5_000; i++) {
      text.append(i).append('\n');
    }
    double[] x = table(text.toString(), "x").column("x");
    assertThat(x).hasSize(5_000);
    assertThat(x[4_999]).isEqualTo(4_999);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void anEmptyFileIsAnError(String text) throws IOException {
    assertThat(said(text))
        .isEqualTo(
            """
            error: 't.csv' is empty; the first line of a table names its columns [data-empty]
            """);
  }

  @Test
  void aHeaderAloneIsAnError() throws IOException {
    assertThat(said("x,y\n")).contains("'t.csv' names its columns and has no rows [data-no-rows]");
  }

  @Test
  void numbersInTheFirstLineAreNoHeader() throws IOException {
    assertThat(said("1,2\n3,4\n"))
        .contains("t.csv:1:1: error: the first line holds numbers; it must name the columns");
  }

  @Test
  void aNameThatStandsTwiceIsShown() throws IOException {
    assertThat(said("x,y, x\n1,2,3\n"))
        .isEqualTo(
            """
            t.csv:1:5: error: two columns have the name 'x' [data-column-twice]
               1 | x,y, x
                 |     ^^
            """);
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsPlace() throws IOException {
    assertThat(said("x,y\n1,abc\n2,\n\"3\n\",NA\n5\n6,7,8\n9,0x10\n"))
        .isEqualTo(
            """
            t.csv:2:3: error: 'abc' in the column 'y' is not a number [data-not-a-number]
               2 | 1,abc
                 |   ^^^
            t.csv:3:3: error: a value of the column 'y' is missing [data-missing]
               3 | 2,
                 |   ^
               '--skip-missing' leaves rows with missing values out
            t.csv:5:3: error: a value of the column 'y' is missing [data-missing]
               5 | ",NA
                 |   ^^
            t.csv:6:1: error: the number of fields is 1 here and 2 in the header [data-ragged]
               6 | 5
                 | ^
            t.csv:7:1: error: the number of fields is 3 here and 2 in the header [data-ragged]
               7 | 6,7,8
                 | ^^^^^
            t.csv:8:3: error: '0x10' in the column 'y' is not a number [data-not-a-number]
               8 | 9,0x10
                 |   ^^^^
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1f", "0x1p3", "Infinity", "1e999", "--1", "1.2.3", "1 2", "ten", "١"})
  void whatJavaOrAPersonMightTakeForANumberIsNone(String text) throws IOException {
    assertThat(said("x,y\n1," + text + "\n")).contains("'" + text + "' in the column 'y' is not");
  }

  @Test
  void aDecimalCommaIsExplained() throws IOException {
    assertThat(said("x;y\n1;2,5\n")).contains("'2,5' in the column 'y'").contains("as in 1.5");
  }

  @Test
  void whatMovesTheCursorIsShownByName() throws IOException {
    assertThat(said("x,y\n1,\u001b[31m\u202e\n")).doesNotContain("\u001b").contains("<U+202E>");
  }

  @Test
  void aLongTextIsShortened() throws IOException {
    assertThat(said("x,y\n1," + "z".repeat(10_000) + "\n")).hasSizeLessThan(1_000);
  }

  @Test
  void onlySoManyErrorsAreShownAndTheOthersCounted() throws IOException {
    String said = said("x,y\n" + "1,a\n".repeat(250));
    assertThat(said).contains("t.csv:101:3: error").doesNotContain("t.csv:102:3");
    assertThat(said).contains("150 more errors are not shown");
    assertThat(diagnostics.errorCount()).isEqualTo(250);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NA", "na", "NaN", " "})
  void rowsWithMissingValuesAreSkippedWhereThatIsAsked(String missing) throws IOException {
    Table table =
        read(file("x,y,z\n1,2,\n" + missing + ",3,\n4,5,\n"), true, HEAP, "x", "y").orElseThrow();
    assertThat(table.column("x")).containsExactly(1, 4);
    assertThat(table.skipped()).isEqualTo(1);
  }

  @Test
  void aColumnWithoutAnyValueIsNamed() throws IOException {
    assertThat(read(file("x,y\n1,NaN\n2,NaN\n"), true, HEAP, "x", "y")).isEmpty();
    assertThat(DiagnosticRenderer.plain().render(diagnostics))
        .contains("has no row with all values that are needed; most are missing in the column 'y'");
  }

  @Test
  void aWholeNumberIsAskedForWhereItIsNeeded() throws IOException {
    assertThat(read(file("k\n1\n2.5\n"), false, HEAP, "k")).isEmpty();
    assertThat(DiagnosticRenderer.plain().render(diagnostics))
        .contains("t.csv:3:1: error: '2.5' in the column 'k' is not a whole number");
  }

  /**
   * A file that says to be of ten gigabytes; its beginning is enough to know that it is too large.
   */
  @Test
  void aFileTooLargeForTheMemoryIsNotRead() throws IOException {
    byte[] start = ("x,y\n" + "1.25,2.5\n".repeat(1_000)).getBytes(StandardCharsets.UTF_8);
    CsvFile large = new CsvFile("t.csv", () -> new ByteArrayInputStream(start), 10_000_000_000L);
    assertThat(read(large, false, 1L << 30, "x", "y")).isEmpty();
    assertThat(DiagnosticRenderer.plain().render(diagnostics))
        .contains("'t.csv' has about 1,111,")
        .contains("reading them takes 50,")
        .contains("Java has 1,024 MB")
        .contains("-Xmx");
  }

  @Test
  void anOpenQuoteIsToldAsSuch() throws IOException {
    assertThat(read(file("x,y\n1,\"2\n3,4\n"), false, HEAP, "x", "y")).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void theTextOfOtherColumnsIsNotLookedAt() throws IOException {
    assertThat(table("x,note\n1,abc\n2,\n", "x").column("x")).containsExactly(1, 2);
  }
}
