package org.gradc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.laws.Lowered;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Formulas beside their normal and their stable forms, which have the values of what was written;
 * {@code -Dgradc.accept=true} rewrites the forms.
 *
 * <p>A file has a formula on each line that is not indented.
 */
class NormalFormsTest {
  private static final Path DIRECTORY = Path.of("src", "test", "resources", "golden", "rules");
  private static final boolean ACCEPT = Boolean.getBoolean("gradc.accept");
  private static final double[][] POINTS = {
    {0.7, 1.9, 0.4, 2.6, 1.3}, {-0.6, 0.8, -1.7, 1.2, -0.3}, {0.3, -1.4, 2.2, -0.9, 0.6}
  };

  @Test
  void sums() throws IOException {
    check("sums.txt");
  }

  @Test
  void products() throws IOException {
    check("products.txt");
  }

  @Test
  void functions() throws IOException {
    check("functions.txt");
  }

  @Test
  void choices() throws IOException {
    check("choices.txt");
  }

  @Test
  void exponentials() throws IOException {
    check("exponentials.txt");
  }

  @Test
  void quotients() throws IOException {
    check("quotients.txt");
  }

  @Test
  void hyperbolics() throws IOException {
    check("hyperbolics.txt");
  }

  @Test
  void lengths() throws IOException {
    check("lengths.txt");
  }

  @Test
  void cancellations() throws IOException {
    check("cancellations.txt");
  }

  private static void check(String name) throws IOException {
    Path file = DIRECTORY.resolve(name);
    String accepted = Files.readString(file);
    StringBuilder all = new StringBuilder();
    for (String line : accepted.lines().toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        all.append(line).append('\n');
      } else if (!line.startsWith(" ")) {
        String found = line + '\n' + forms(line);
        if (!ACCEPT) {
          int to = Math.min(all.length() + found.length(), accepted.length());
          assertThat(found).isEqualTo(accepted.substring(all.length(), to));
        }
        all.append(found);
      }
    }
    if (ACCEPT) {
      Files.writeString(file, all);
    }
    assertThat(all.toString()).isEqualTo(Files.readString(file));
  }

  /** A formula as written, in normal form and in stable form. */
  private record Forms(ExprGraph graph, Expr written, Expr normal, Expr stable) {
    static Forms of(String formula) {
      Program program = Lowered.of("f.grad", formula).get(0).value();
      ExprGraph graph = program.graph();
      Expr written = ((Nest) program.steps().get(0)).updates().get(0).body();
      Expr normal = again(new Algebra(graph), written);
      Algebra algebra = Algebra.ofStableForms(graph);
      Expr stable = normal;
      for (int round = 0; round < 3; round++) {
        stable = again(algebra, stable);
      }
      return new Forms(graph, written, normal, stable);
    }
  }

  private static String forms(String formula) {
    Forms forms = Forms.of(formula);
    String normal = "  = " + text(forms.normal()) + '\n';
    return forms.stable() == forms.normal()
        ? normal
        : normal + "  ~ " + text(forms.stable()) + '\n';
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sums",
        "products",
        "functions",
        "choices",
        "exponentials",
        "quotients",
        "hyperbolics",
        "lengths",
        "cancellations"
      })
  void formsHaveTheValuesOfTheFormula(String name) throws IOException {
    int compared = 0;
    for (String line : Files.readAllLines(DIRECTORY.resolve(name + ".txt"))) {
      if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith(" ")) {
        Forms forms = Forms.of(line);
        compared +=
            sameValues(line, forms, forms.normal()) + sameValues(line, forms, forms.stable());
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  private static Expr again(Algebra algebra, Expr root) {
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(algebra.graph(), List.of(root))) {
      images.put(
          node,
          node instanceof Apply apply
              ? algebra.apply(apply.operator(), apply.operands().stream().map(images::get).toList())
              : node);
    }
    return images.get(root);
  }

  private static int sameValues(String formula, Forms forms, Expr form) {
    int compared = 0;
    for (double[] numbers : POINTS) {
      Map<String, Double> point = new HashMap<>();
      for (Expr node : Traversal.inOrder(forms.graph(), List.of(forms.written(), form))) {
        if (node instanceof Read read) {
          point.computeIfAbsent(
              read.array(), n -> numbers[(point.size() + n.charAt(0)) % numbers.length]);
        }
      }
      NoisyEvaluation before = new NoisyEvaluation(forms.graph(), forms.written(), point);
      NoisyEvaluation after = new NoisyEvaluation(forms.graph(), form, point);
      if (before.isInRange() && after.isInRange()) {
        assertThat(Math.abs(after.value() - before.value()))
            .as("%s as %s at %s", formula, text(form), point)
            .isLessThanOrEqualTo(before.tolerance() + after.tolerance());
        compared++;
      }
    }
    return compared;
  }

  /** The structure of a small expression. */
  private static String text(Expr expr) {
    if (expr instanceof Constant || expr instanceof Read) {
      return expr.toString();
    }
    Apply apply = (Apply) expr;
    return apply.operands().stream()
        .map(NormalFormsTest::text)
        .collect(Collectors.joining(", ", apply.operator().symbol() + "(", ")"));
  }
}
