package org.gradc.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The text given out is complete: it compiles alone and computes the same bits. */
class SpecialSourceTest {
  private static final SpecialSource SOURCE = SpecialSource.load();

  private static List<String> closure(String... names) {
    return SOURCE.closure(List.of(names)).stream().map(SpecialMethod::name).toList();
  }

  @Test
  void theClosureHoldsWhatIsCalledInOneOrder() {
    assertThat(closure("sigmoid")).containsExactly("sigmoid");
    assertThat(closure("normcdf")).containsExactly("erf", "erfc", "erfcx", "expSquare", "normcdf");
    assertThat(closure("digamma", "gamma")).isEqualTo(closure("gamma", "digamma"));
    assertThat(closure()).isEmpty();
  }

  @Test
  void aMethodIsDescribed() {
    SpecialMethod method =
        SOURCE.closure(List.of("polygamma")).stream()
            .filter(m -> m.name().equals("polygamma"))
            .findFirst()
            .orElseThrow();
    assertThat(method.returnType()).isEqualTo("double");
    assertThat(method.parameters())
        .containsExactly(
            new SpecialMethod.Parameter("int", "n"), new SpecialMethod.Parameter("double", "x"));
    assertThat(method.calls())
        .containsExactly("digamma", "trigamma", "tetragamma", "hurwitzFactorial");
    assertThat(method.javadoc())
        .startsWith("The polygamma function ψ⁽ⁿ⁾(x), the n-th derivative")
        .endsWith("polygamma(n + 1, x).")
        .contains("DLMF")
        .doesNotContain("*");
    assertThat(method.header(Map.of()))
        .isEqualTo("private static double polygamma(int n, double x)");
  }

  @Test
  void calledMethodsAreRenamedAndNothingElse() {
    SpecialMethod gamma = SOURCE.closure(List.of("normcdf")).get(4);
    Map<String, String> names = Map.of("erfcx", "erfcx1", "normcdf", "phi", "a", "b", "abs", "no");
    String body = String.join("\n", gamma.body(names));
    assertThat(body).contains("0.5 * erfcx1(a * ").contains("Math.abs(x)").doesNotContain("Erf.");
    assertThat(gamma.header(names)).isEqualTo("private static double phi(double x)");
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> SOURCE.closure(List.of("erf", "erfi")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("erfi");
  }

  @ParameterizedTest
  @EnumSource
  void everyFunctionHasASource(SpecialFunction function) throws Exception {
    SpecialMethod method =
        SOURCE.closure(List.of(function.methodName())).stream()
            .filter(m -> m.name().equals(function.methodName()))
            .findFirst()
            .orElseThrow();
    assertThat(method.parameters()).hasSize(function.arity());
    assertThat(method.javadoc()).contains("ulp").contains("Derivative");
  }

  @Test
  void everyPublicMethodIsFound() {
    List<String> declared = new ArrayList<>();
    for (SpecialFunction function : SpecialFunction.values()) {
      String file = "org.gradc.special." + function.fileName().replace(".java", "");
      try {
        for (Method method : Class.forName(file).getDeclaredMethods()) {
          if (Modifier.isPublic(method.getModifiers()) && !declared.contains(method.getName())) {
            declared.add(method.getName());
          }
        }
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
    assertThat(SOURCE.all().stream().map(SpecialMethod::name))
        .containsExactlyInAnyOrderElementsOf(declared);
  }

  @Test
  void theTextCompilesAloneAndComputesTheSameBits(@TempDir Path directory) throws Exception {
    Map<SpecialFunction, String> files = new LinkedHashMap<>();
    List<String> command =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-Xlint:all",
                "-Werror",
                "-encoding",
                "UTF-8",
                "-d",
                directory.toString()));
    for (SpecialFunction function : SpecialFunction.values()) {
      String className = "Copied" + function.methodName();
      Path file = directory.resolve(className + ".java");
      Files.writeString(file, copy(className, function.methodName()));
      files.put(function, className);
      command.add(file.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new));
    assertThat(status).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      for (Map.Entry<SpecialFunction, String> file : files.entrySet()) {
        SpecialFunction function = file.getKey();
        Method copied =
            Arrays.stream(loader.loadClass(file.getValue()).getDeclaredMethods())
                .filter(m -> m.getName().equals("my_" + function.methodName()))
                .findFirst()
                .orElseThrow();
        copied.setAccessible(true);
        for (ReferencePoint point : ReferencePoint.table(function.methodName())) {
          double[] a = point.arguments();
          Object actual =
              copied.getParameterTypes()[0] == int.class
                  ? copied.invoke(null, (int) a[0], a[1])
                  : a.length == 1 ? copied.invoke(null, a[0]) : copied.invoke(null, a[0], a[1]);
          assertThat(actual).as("%s%s", function, point).isEqualTo(function.evaluate(a));
        }
      }
    }
  }

  /** A class of nothing but the method and what it calls, all renamed. */
  private static String copy(String className, String methodName) {
    List<SpecialMethod> methods = SOURCE.closure(List.of(methodName));
    Map<String, String> names = new LinkedHashMap<>();
    methods.forEach(m -> names.put(m.name(), "my_" + m.name()));
    StringBuilder text = new StringBuilder("final class " + className + " {\n");
    for (SpecialMethod method : methods) {
      text.append(method.header(names)).append(" {\n");
      method.body(names).forEach(line -> text.append(line).append('\n'));
      text.append("}\n");
    }
    return text.append("}\n").toString();
  }
}
