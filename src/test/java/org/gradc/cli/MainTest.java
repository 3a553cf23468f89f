package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
  private static final String WRONG = "x*";
  private static final String ESCAPE = "\u001b[";

  @Test
  void theVersionIsToldWithThatOfJava() {
    Run run = Run.of("--version");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("gradc ").contains("\nJava ");
  }

  @Test
  void completionIsAScriptForTheCommands() {
    Run run = Run.of("generate-completion");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("complete -F _complete_gradc").contains("compile diff eval");
  }

  @Test
  void coloursAreForTerminals() {
    List<String> diff = List.of("diff", "-e", WRONG, "--wrt", "x");
    assertThat(Run.of("", diff, Map.of(), true).err()).contains(ESCAPE);
    assertThat(Run.of("", diff, Map.of("NO_COLOR", "1"), true).err()).doesNotContain(ESCAPE);
    assertThat(Run.of("", diff, Map.of("TERM", "dumb"), true).err()).doesNotContain(ESCAPE);
    assertThat(Run.of("", diff, Map.of(), false).err()).doesNotContain(ESCAPE);
    List<String> always = List.of("diff", "-e", WRONG, "--wrt", "x", "--color", "always");
    assertThat(Run.of("", always, Map.of("NO_COLOR", "1"), false).err()).contains(ESCAPE);
  }

  @Test
  void outputIsUtf8() {
    assertThat(Run.of("diff", "-e", "θ^2", "--wrt", "θ").out()).isEqualTo("2*θ\n");
  }

  @Test
  void anArgumentThatBeginsWithAtIsNoArgumentFile() {
    Run run = Run.of("compile", "@src/test/resources/golden/cli/in/point.json");
    assertThat(run.status()).isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(run.err()).contains("'@src/test/resources/golden/cli/in/point.json' does not exist");
  }

  @Test
  void aReaderThatGoesAwayIsNoFault() {
    assertThat(statusWhenWritingFails("Broken pipe")).isZero();
  }

  @Test
  void aFullDiskIsAnError() {
    assertThat(statusWhenWritingFails("No space left on device"))
        .isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
  }

  private static int statusWhenWritingFails(String reason) {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    Streams streams =
        new Streams(
            InputStream.nullInputStream(), failing, new ByteArrayOutputStream(), Map.of(), false);
    return Main.run(List.of("diff", "-e", "x^2", "--wrt", "x"), streams);
  }

  @Test
  void anInternalFaultAsksForAReport() {
    Run plain = runWithFault(List.of("compile", "-"), Map.of());
    assertThat(plain.status()).isEqualTo(ExitStatus.INTERNAL_FAULT);
    assertThat(plain.err())
        .startsWith("gradc: internal fault: java.lang.IllegalStateException: boom\n")
        .contains("Please report it")
        .doesNotContain("\tat ");
    assertThat(runWithFault(List.of("compile", "-", "--stacktrace"), Map.of()).err())
        .contains("\tat ");
    assertThat(runWithFault(List.of("compile", "-"), Map.of("GRADC_STACKTRACE", "1")).err())
        .contains("\tat ");
  }

  private static Run runWithFault(List<String> arguments, Map<String, String> environment) {
    InputStream faulty =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("boom");
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            throw new IllegalStateException("boom");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = new Streams(faulty, OutputStream.nullOutputStream(), err, environment, false);
    int status = Main.run(arguments, streams);
    return new Run(status, "", err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class})
  void theLimitsOfTheMachineAreErrorsOfTheInput(Class<? extends Error> type) throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Session session =
        new Session(
            new Streams(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                err,
                Map.of(),
                false));
    Error thrown = type.getDeclaredConstructor().newInstance();
    assertThat(Faults.report(new IllegalStateException(thrown), session))
        .isEqualTo(ExitStatus.INPUT_HAS_ERRORS);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("error: ");
  }

  @Test
  void deepNestingIsOrdinaryInput() {
    String deep = "(".repeat(5_000) + "x" + ")".repeat(5_000);
    Run run = Run.of("diff", "-e", deep, "--wrt", "x");
    assertThat(run).isEqualTo(new Run(0, "1\n", ""));
  }
}
