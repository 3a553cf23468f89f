package org.gradc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSplitterTest {
  @ParameterizedTest
  @CsvSource({
    "w0x0, w0 x0",
    "w12x3, w12 x3",
    "a1b2c3, a1 b2 c3",
    "θ1σ2, θ1 σ2",
    "rate, rate",
    "x1, x1",
    "x1y, x1y",
    "_1x2, _1x2",
    "x_1y2, x_1y2",
    "ab1cd2, ab1 cd2"
  })
  void aBareNameSplitsIntoItsGroups(String name, String groups) {
    assertThat(NameSplitter.groups(name)).containsExactly(groups.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "w0x0, w0 x0, w0*x0",
    "w0x, w0 x, w0*x",
    "xw0, w0 x, x*w0",
    "x0x0, x0, x0*x0",
    "cab, c a b, ''",
    "ab, a b, ''",
    "aa, a, ''",
    "x1y, x1 y, x1*y",
    "ax1y, a x1 y, ''",
    "w0x01, w0 x0 x01, w0*x01",
    "a1b2, a1 b2 a1b 2, a1*b2 | a1b*2",
    "a12b3, a1 2b3 a12 b3, a1*2b3 | a12*b3",
    "a1b1c1, a1 b1 c1 b1c1, a1*b1*c1 | a1*b1c1",
    "w0y0, w0 x0, ''"
  })
  void anUndeclaredNameSplitsIntoDeclaredOnes(String name, String declared, String readings) {
    Set<String> known = Set.of(declared.split(" "));
    List<String> found =
        NameSplitter.readings(name, known::contains).stream().map(Readings::product).toList();
    assertThat(String.join(" | ", found)).isEqualTo(readings);
  }

  @ParameterizedTest
  @CsvSource({"cab, c a b, c*a*b", "aaaa, a aa, a*a*a*a | a*a*aa"})
  void aHintMayJoinNamesWithoutDigits(String name, String declared, String readings) {
    Set<String> known = Set.of(declared.split(" "));
    List<String> found =
        NameSplitter.looseReadings(name, known::contains).stream().map(Readings::product).toList();
    assertThat(String.join(" | ", found)).isEqualTo(readings);
  }
}
