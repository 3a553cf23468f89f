package org.gradc.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormulaChecksTest {
  @TempDir Path project;

  private BuildResult check() throws IOException {
    BuildRequest request =
        new BuildRequest(
            Files.createDirectories(project.resolve("gradc")),
            List.of("**/*.grad"),
            List.of(),
            project.resolve("gradc"),
            project.resolve("stamps"),
            "check-default",
            Set.of("check-default"),
            CompilerOptions.DEFAULT,
            "1.0",
            false);
    return FormulaChecks.run(request, List.of(), 1);
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(Files.createDirectories(project.resolve("gradc")).resolve(path), text);
  }

  @Test
  void whatPassedIsCheckedAgainOnlyWhenItChanges() throws IOException {
    write("a.grad", "x^2");
    write("b.grad", "x^3");
    assertThat(check().compiled()).isEqualTo(2);
    assertThat(check().compiled()).isZero();
    write("a.grad", "x^4");
    BuildResult result = check();
    assertThat(result.reasons()).containsExactly("checked a.grad");
    assertThat(result.failed()).isFalse();
  }

  @Test
  void whatIsWrongIsToldWithItsPlaceAndBothNumbersEachTime() throws IOException {
    write("right.grad", "x^2");
    write(
        "wrong.grad",
        "extern h(x) = java.lang.Math.sin(x) derivative 2*cos(x)\n\nfunction f(x) = h(x)\n");
    for (int run = 0; run < 2; run++) {
      BuildResult result = check();
      assertThat(result.failed()).isTrue();
      assertThat(result.diagnostics()).hasSize(1);
      assertThat(result.diagnostics().get(0).message()).isEqualTo(Message.WRONG_DERIVATIVE);
      assertThat(result.diagnostics().get(0).span().line()).isEqualTo(3);
      assertThat(result.diagnostics().get(0).text())
          .matches(".* is -?[0-9.e-]+, differences give -?[0-9.e-]+");
      assertThat(result.compiled()).isEqualTo(2 - run);
    }
  }

  @Test
  void externsAreCheckedEachTime() throws IOException {
    write("a.grad", "extern h(x) = java.lang.Math.sin(x) derivative cos(x)\nfunction f(x) = h(x)");
    for (int run = 0; run < 2; run++) {
      BuildResult result = check();
      assertThat(result.failed()).isFalse();
      assertThat(result.reasons())
          .containsExactly("checked a.grad, as ever, since it calls externs");
    }
  }
}
