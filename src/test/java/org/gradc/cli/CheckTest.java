package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradc.check.methods.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckTest {
  private static final String CLASS = "org.gradc.check.methods.Written";
  private static final String SQUARE = "function f(x, y) = x^2*y";
  private static final String CLASSES =
      Written.class.getProtectionDomain().getCodeSource().getLocation().getPath();

  private static Run check(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "-", "--classpath", CLASSES));
    all.addAll(List.of(arguments));
    return Run.of(input, all);
  }

  @ParameterizedTest
  @CsvSource({"right, gradient", "packed, gradient", "value, value"})
  void aMethodThatIsRightAgrees(String method, String derivative) {
    Run run = check(SQUARE, "--against", CLASS + "::" + method);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(CLASS + "::" + method).contains(derivative + "  right");
  }

  @Test
  void aMethodOfArraysAgrees() {
    Run run = check("function f(w[n]; x[n]) = w'*x", "--against", CLASS + "::dot");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void theComponentThatDiffersIsNamed() {
    Run run = check(SQUARE, "--against", CLASS + "::wrongByY", "--at", "x=2,y=3");
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(run.err())
        .contains("'" + CLASS + "::wrongByY' differs from the gradient of 'f'")
        .contains("d/dy is 4.0000001, right is 4")
        .contains("at (x=2, y=3)");
  }

  @ParameterizedTest
  @CsvSource({
    "org.gradc.check.methods.Written::wrongByX, did you mean 'wrongByY'",
    "org.gradc.check.methods.Writen::right, is not on '--classpath'",
    "org.gradc.check.methods.Written.right, names no method",
    "org.gradc.check.methods.Written::tooShort, 1 numbers are returned",
    "org.gradc.check.methods.Written::failing, no data",
    "org.gradc.check.methods.Written::strange, 'public static double[] strange(double, double)'",
  })
  void whatCannotBeComparedIsAnError(String method, String said) {
    Run run = check(SQUARE, "--against", method);
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(run.err()).contains(said).doesNotContain("\tat ");
  }

  @Test
  void externsAreCheckedByDifferencesOfTheirMethods() {
    String text =
        """
        extern sinc(x) = %1$s.sinc(x) derivative %2$s
        function f(x, y) = sinc(x*y) + y
        """;
    String slope = "if x == 0 then 0 else (cos(x) - sinc(x))/x";
    Run right = check(text.formatted(CLASS, slope));
    assertThat(right.err()).isEmpty();
    assertThat(right.status()).isZero();
    assertThat(right.out()).contains("extern sinc by x  right");
    Run wrong = check(text.formatted(CLASS, "(cos(x) + sinc(x))/x"));
    assertThat(wrong.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(wrong.out()).contains("extern sinc by x  WRONG").contains("gradient          WRONG");
    assertThat(wrong.err())
        .contains("<stdin>:2:1: error: the gradient of 'f' is wrong: d/dx is ")
        .contains("the extern sinc by x, too");
  }

  @Test
  void jsonTellsEverything() throws IOException {
    Run run = check("function f(x, y) = max(x, y)", "--at", "x=1,y=1", "--json");
    JsonNode report = new ObjectMapper().readTree(run.out()).get(0);
    assertThat(report.get("function").textValue()).isEqualTo("f");
    assertThat(report.get("wrong").booleanValue()).isFalse();
    assertThat(report.get("points").get(0).textValue()).isEqualTo("(x=1, y=1)");
    JsonNode gradient = report.get("derivatives").get(1);
    assertThat(gradient.get("derivative").textValue()).isEqualTo("gradient");
    JsonNode finding = gradient.get("findings").get(0);
    assertThat(finding.get("verdict").textValue()).isEqualTo("not-differentiable");
    assertThat(finding.get("entry").textValue()).isEqualTo("d/dx");
    assertThat(finding.get("found").doubleValue()).isEqualTo(1);
  }

  @Test
  void aSizeMayBeGivenAlone() {
    Run run = check("function f(x[n]) = sum(x.*x)", "--at", "n=4", "--points", "1", "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("\"points\":[\"(n=4, x=[").contains("\"entries\":4");
  }

  @Test
  void aFunctionWithoutAnyPointIsAnError() {
    Run run = check("function f(x) = log(-1-x^2)");
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(run.err()).contains("no point is found at which 'f'").contains("--at");
  }

  @Test
  void whatIsMisspeltIsProposed() {
    String two = SQUARE + "\nfunction price(x) = x^2";
    assertThat(check(two, "--function", "prise").err()).contains("did you mean 'price'?");
    assertThat(check(SQUARE, "--at", "x=1,z=2").err()).contains("no parameter 'z'");
    assertThat(check(two, "--at", "x=1").err()).contains("name one by '--function'");
    assertThat(check(SQUARE, "--points", "0").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void testsAreWrittenBesideClassesOrElsewhere(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("m.grad");
    Files.writeString(file, "package a.b\nfunction f(x, y) = x^2*sin(y)");
    Path classes = directory.resolve("main");
    Path tests = directory.resolve("test");
    String[] arguments = {
      "compile", file.toString(), "-d", classes.toString(), "--tests", tests.toString()
    };
    assertThat(Run.of(arguments).err()).isEmpty();
    assertThat(classes.resolve("a/b/F.java")).exists();
    Path test = tests.resolve("a/b/FDerivativesTest.java");
    String first = Files.readString(test);
    assertThat(first).contains("F.gradient(").contains("gradientAtPoint1");
    assertThat(Run.of(arguments).out()).as("nothing changes").isEmpty();
    assertThat(Files.readString(test)).isEqualTo(first);
    Run beside = Run.of("compile", file.toString(), "-d", classes.toString(), "--tests");
    assertThat(beside.out()).contains("FDerivativesTest.java");
    assertThat(Run.of("compile", "--tests", file.toString()).status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void aFunctionThatCallsExternsGetsAWarningForATest(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("m.grad");
    Files.writeString(
        file, "extern j0(x) = com.acme.Bessel.j0(x) derivative 1\nfunction f(x) = j0(x)");
    Run run = Run.of("compile", file.toString(), "-d", directory.toString(), "--tests");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("warning: 'f' calls externs");
    assertThat(directory.resolve("F.java")).exists();
  }
}
