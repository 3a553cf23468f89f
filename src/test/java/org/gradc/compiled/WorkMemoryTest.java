package org.gradc.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work arrays of a sum hold what one term needs, however many terms there are. */
class WorkMemoryTest {

  @ParameterizedTest
  @CsvSource({"gmm, Gmm, K:3 d:4 n:N m:1", "logistic_regression, LogisticRegression, d:20 n:N"})
  void doNotGrowWithTheRows(String file, String className, String sizes) throws Exception {
    GeneratedClass type = compile(file, className);
    long few = numbers(type, "GradientWork", sizes, 1_000);
    long many = numbers(type, "GradientWork", sizes, 1_000_000);
    assertThat(many).isEqualTo(few).isPositive().isLessThan(2_000);
  }

  /** The states of a value are needed for the next step alone. */
  @ParameterizedTest
  @CsvSource({
    "rnn, Rnn, h:5 d:3 K:4 T:N",
    "lstm, Lstm, L:2 b:3 c:N",
    "heat, Heat, n:6 T:N",
  })
  void valuesOfRecurrencesDoNotGrowWithTheSteps(String file, String className, String sizes)
      throws Exception {
    GeneratedClass type = compile(file, className);
    assertThat(numbers(type, "ValueWork", sizes, 1_000_000))
        .isEqualTo(numbers(type, "ValueWork", sizes, 1_000))
        .isPositive()
        .isLessThan(200);
  }

  /** The reverse sweep reads states of all times, but cotangents of two. */
  @ParameterizedTest
  @CsvSource({
    "rnn, Rnn, h:5 d:3 K:4 T:N, stateBar scoreBar",
    "lstm, Lstm, L:2 b:3 c:N, cellBar hiddenBar xBar yBar",
    "heat, Heat, n:6 T:N, uBar",
  })
  void cotangentsOfStatesDoNotGrowWithTheSteps(
      String file, String className, String sizes, String cotangents) throws Exception {
    GeneratedClass type = compile(file, className);
    Map<String, Integer> few = lengths(type, "GradientWork", sizes, 1_000);
    Map<String, Integer> many = lengths(type, "GradientWork", sizes, 100_000);
    for (String cotangent : cotangents.split(" ")) {
      assertThat(many.get(cotangent)).as(cotangent).isEqualTo(few.get(cotangent)).isLessThan(50);
    }
  }

  private static GeneratedClass compile(String file, String className) throws IOException {
    Path path = Path.of("generated-samples", "com", "example", file + ".grad");
    // Of a package of its own: the samples' classes are on the class path, too.
    String text = Files.readString(path).replace("package com.example", "package fresh");
    Map<String, String> sources = new LinkedHashMap<>();
    for (GeneratedFile generated :
        org.gradc.Compiler.compile(List.of(Source.of(file, text)), CompilerOptions.DEFAULT)
            .files()) {
      sources.put(generated.path().replace(".java", "").replace('/', '.'), generated.content());
    }
    String name = "fresh." + className;
    return GeneratedClass.compile(name, sources.getOrDefault(name, ""));
  }

  /** The elements of all work arrays of a kind of result. */
  private static long numbers(GeneratedClass type, String work, String sizes, int rows)
      throws Exception {
    return lengths(type, work, sizes, rows).values().stream().mapToLong(n -> n).sum();
  }

  private static int elements(Object array) {
    return array instanceof double[][] rows
        ? Stream.of(rows).mapToInt(row -> row.length).sum()
        : Array.getLength(array);
  }

  /** The number of elements of each work array. */
  private static Map<String, Integer> lengths(
      GeneratedClass type, String kind, String sizes, int rows) throws Exception {
    Class<?> work = type.type().getClassLoader().loadClass(type.type().getName() + "$" + kind);
    Constructor<?> constructor = work.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Object[] arguments = new Object[constructor.getParameterCount()];
    String[] words = sizes.split(" ");
    for (int i = 0; i < arguments.length; i++) {
      String size = words[i].substring(words[i].indexOf(':') + 1);
      arguments[i] = size.equals("N") ? rows : Integer.parseInt(size);
    }
    Object arrays = constructor.newInstance(arguments);
    Map<String, Integer> lengths = new LinkedHashMap<>();
    for (Field field : work.getDeclaredFields()) {
      field.setAccessible(true);
      lengths.put(field.getName(), elements(field.get(arrays)));
    }
    return lengths;
  }
}
