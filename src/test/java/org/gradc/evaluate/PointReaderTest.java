package org.gradc.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PointReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Point> read(String text) {
    return PointReader.read(Source.of("--at", text), diagnostics);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (x=2)            | 2
          x=2              | 2
          ( x = -2 )       | -2
          x=+.5            | 0.5
          x=1e-3           | 0.001
          x=-1/3           | -0.3333333333333333
          x=pi             | 3.141592653589793
          x=-3*pi/4        | -2.356194490192345
          x=π/2            | 1.5707963267948966
          x=1/pi           | 0.3183098861837907
          x=3/10           | 0.3
          """)
  void numbersAreRead(String text, double value) {
    Point point = read(text).orElseThrow();
    assertThat(point.entries().get("x").numbers()).containsExactly(value);
  }

  @Test
  void minusZeroKeepsItsSign() {
    double zero = read("x=-0").orElseThrow().entries().get("x").numbers().get(0);
    assertThat(1 / zero).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (x=1             | 5 | expected ',' or ')', found the end
          (x=1) y          | 7 | expected nothing after ')', found 'y'
          x=1,             | 5 | expected a name, found the end
          x==1             | 3 | expected a number, found '='
          x=sin(1)         | 3 | expected a number, found 's'
          x=1/0            | 5 | this number is divided by 0
          x=1e999          | 3 | this number is beyond the range of double
          x=1,x=2          | 5 | 'x' is given twice
          3=x              | 1 | expected a name, found '3'
          x=1.             | 4 | expected ',', found '.'
          x=[1             | 5 | expected ',' or ']', found the end
          x=[1,]           | 6 | expected a number, found ']'
          x=[[1]]          | 4 | expected a number, found '['
          """)
  void mistakesHaveAPlace(String text, int column, String message) {
    assertThat(read(text)).isEmpty();
    Diagnostic first = diagnostics.sorted().get(0);
    assertThat(first.text()).isEqualTo(message);
    assertThat(first.span().column()).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x=[1,2,3]            | 1.0 2.0 3.0
          (x = [ -1/2 , pi ])  | -0.5 3.141592653589793
          x=[]                 | ''
          """)
  void listsAreRead(String text, String numbers) {
    Point.Given given = read(text).orElseThrow().entries().get("x");
    assertThat(given.list()).isTrue();
    assertThat(String.join(" ", given.numbers().stream().map(String::valueOf).toList()))
        .isEqualTo(numbers);
  }
}
