package org.gradc.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassNamesTest {
  @ParameterizedTest
  @CsvSource({
    "neuron, Neuron",
    "my_fun, MyFun",
    "black-scholes, BlackScholes",
    "E_n, EN",
    "myFun, MyFun",
    "x, X",
    "1, Formula1",
    "2nd order, Formula2ndOrder",
    "-, Formula",
    "_, Formula",
    "class, Class_",
    "math, Math_",
    "string, String_",
    "a.b, AB",
    "θ, Θ",
    "été, Été",
    "日本, 日本"
  })
  void everyNameMakesAClass(String function, String className) {
    assertThat(ClassNames.of(function)).isEqualTo(className);
  }

  @ParameterizedTest
  @CsvSource({
    "models/neuron.grad, neuron",
    "C:\\models\\black-scholes.grad, black-scholes",
    "1.grad, 1",
    "-, formula",
    "-.grad, formula",
    ".grad, formula",
    "<stdin>, stdin",
    "a.b.grad, a.b",
    "plain, plain"
  })
  void aBareFormulaIsNamedAfterItsFile(String file, String function) {
    assertThat(ClassNames.bareFunction(file)).isEqualTo(function);
  }

  @ParameterizedTest
  @ValueSource(strings = {"class", "int", "_", "true", "", "1a", "a-b", "a.b"})
  void someWordsAreNoJavaNames(String word) {
    assertThat(ClassNames.isJavaName(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "record", "θ", "a1", "$a"})
  void othersAre(String word) {
    assertThat(ClassNames.isJavaName(word)).isTrue();
  }
}
