package org.gradc.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.assertj.core.data.Offset;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaTextTest {
  private static final List<String> FORMULAS =
      List.of(
          "sum(x, product(-2/3, y, pow(x, -1)))",
          "product(3, pow(x, 2), pow(sum(x, y), 3))",
          "pow(sum(1, exp(product(-1, x))), -2)",
          "select(and(less(x, y), not(equal(x, 0))), sin(product(x, y)), pow(x, y))",
          "sum(product(exp(x), exp(x)), sin(exp(x)), relu(sum(x, -1)), clamp(y, 0, 1))",
          "sum(cot(x), sec(x), csc(x), sign(y), product(1/3, pi()))",
          "pow(pow(x, 4), 1/2)",
          "subtract(negate(negate(x)), negate(y))",
          "select(less(0, x), 1, infinity())",
          "product(class, sum(x, class))");

  @Test
  void theStatementsComputeTheExpression(@TempDir Path directory) throws Exception {
    StringBuilder source = new StringBuilder("public class Formulas {\n");
    for (int k = 0; k < FORMULAS.size(); k++) {
      Program program = Expressions.program(FORMULAS.get(k));
      Formula formula = Formula.written(program.graph(), Expressions.body(program));
      source.append("  public static double f").append(k);
      source.append("(double x, double y, double class_) {\n");
      source.append(JavaText.statements(formula, "result").indent(4));
      source.append("    return result;\n  }\n");
    }
    Path file = directory.resolve("Formulas.java");
    Files.writeString(file, source.append("}\n"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      StringWriter errors = new StringWriter();
      boolean compiled =
          compiler.getTask(errors, files, null, null, null, files.getJavaFileObjects(file)).call();
      assertThat(compiled).as(errors.toString() + source).isTrue();
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      Class<?> type = loader.loadClass("Formulas");
      for (int k = 0; k < FORMULAS.size(); k++) {
        double actual =
            (double)
                type.getMethod("f" + k, double.class, double.class, double.class)
                    .invoke(null, 0.7, 1.25, 3.0);
        Map<String, double[]> inputs =
            Map.of("x", new double[] {0.7}, "y", new double[] {1.25}, "class", new double[] {3});
        double expected =
            Interpreter.run(Expressions.program(FORMULAS.get(k)), inputs).get("$value")[0];
        assertThat(actual)
            .as(FORMULAS.get(k))
            .isCloseTo(expected, Offset.offset(1e-14 * Math.abs(expected)));
      }
    }
  }

  @Test
  void whatIsSharedBecomesALocal() {
    Formula formula = Expressions.readable("product(exp(x), pow(sum(1, exp(x)), -2))");
    assertThat(JavaText.statements(formula, "dx"))
        .isEqualTo(
            """
            double t1 = Math.exp(x);
            double t2 = 1.0 + t1;
            double dx = t1 / (t2 * t2);
            """);
  }

  @Test
  void functionsThatTheJdkLacksAreListed() {
    Formula formula = Expressions.readable("sum(gamma(x), erf(x))");
    assertThat(JavaText.statements(formula, "v"))
        .isEqualTo(
            """
            // Not in the JDK: erf, gamma
            double v = gamma(x) + erf(x);
            """);
  }

  @Test
  void statementsStayShortEnoughForJavac() {
    String statements = JavaText.statements(Expressions.chain(20_000), "v");
    assertThat(statements.lines().mapToInt(String::length).max().orElse(0)).isLessThan(4_000);
  }
}
