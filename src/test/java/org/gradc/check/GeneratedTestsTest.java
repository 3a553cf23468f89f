package org.gradc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.gradc.AnalysedFunction;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated tests compile beside the classes that they test, pass, and fail where they should. */
final class GeneratedTestsTest {
  private static final String SOURCE = "m.grad";

  private static List<GeneratedFile> files(String text) {
    Source source = Source.of(SOURCE, text);
    List<GeneratedFile> files =
        new ArrayList<>(Compiler.compile(List.of(source), CompilerOptions.DEFAULT).files());
    for (AnalysedFunction function :
        Compiler.analyse(source, CompilerOptions.DEFAULT).functions()) {
      References.Result references = References.of(function);
      assertThat(references.points()).isNotEmpty();
      files.add(function.test(references.points()));
    }
    return files;
  }

  /** Runs the methods of a test class as JUnit does; how many there were. */
  private static int run(List<GeneratedFile> files, String name) throws Throwable {
    Class<?> type = JavaBatch.compile(files).loadClass(name);
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    int count = 0;
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        method.setAccessible(true);
        try {
          method.invoke(constructor.newInstance());
        } catch (InvocationTargetException e) {
          throw e.getCause();
        }
        count++;
      }
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function f(x, y; z) = x^2*sin(y)*z\nderive gradient, hessian, jvp, hvp of f",
        "function f(x[n], W[m,n]; k[m] int, T int) ="
            + " [i: tanh(sum(j: W[i,j]*x[j]))*x[k[i]]*T]\nderive jacobian, jvp, vjp of f",
        "function f(x[3]) = exp(x[0])*x[1]/x[2]\nderive gradient, hessian, hvp of f",
        "function f(x[2]; y) = [x[0]*y, x[1]^2, x[0]*x[1]]\nderive jacobian of f",
      })
  void aTestPasses(String text) throws Throwable {
    assertThat(run(files(text), "FDerivativesTest")).isGreaterThan(5);
  }

  @Test
  void aTestFailsWhereTheClassIsWrong() {
    List<GeneratedFile> files = files("function f(x, y) = x^2*sin(y)");
    GeneratedFile original = files.get(0);
    String wrong = original.content().replace("Math.cos", "Math.sin");
    assertThat(wrong).isNotEqualTo(original.content());
    files.set(0, new GeneratedFile(original.path(), wrong));
    assertThatThrownBy(() -> run(files, "FDerivativesTest"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("number 1");
  }

  @Test
  void namesOfTheFormulaDoNoHarm() throws Throwable {
    String text =
        """
        package com.example
        /** A {@code } <script> $T $L \\u002a/ of tests. */
        function test(Assertions, found, expected) = Assertions*found^2 + sin(expected)
        function assertions(compare) = compare^2
        function naïve_θ(θ, class) = θ*class
        """;
    List<GeneratedFile> files = files(text);
    assertThat(run(files, "com.example.TestDerivativesTest")).isEqualTo(6);
    assertThat(run(files, "com.example.AssertionsDerivativesTest")).isEqualTo(6);
    assertThat(files).extracting(GeneratedFile::content).allMatch(c -> !c.contains("<script>"));
  }

  @Test
  void theSameFormulaGivesTheSameBytes() {
    String text = "function f(x[n], a) = sum(i: log1p(exp(a*x[i])))\nderive hessian of f";
    assertThat(files(text)).isEqualTo(files(text));
  }
}
