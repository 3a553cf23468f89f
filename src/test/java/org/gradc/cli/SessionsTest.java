package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sessions at a prompt: the lines that begin with {@code $} are run again and what they print, on
 * the error stream marked by {@code !}, must be what stands below them. {@code -Dgradc.accept=true}
 * writes what came out instead.
 *
 * <p>{@code TMP} stands for a fresh directory, {@code IN} for the directory of the input files. A
 * line that begins with {@code #} is a comment; of what is printed such a line is marked by a
 * backslash.
 */
final class SessionsTest {
  private static final Path ROOT = Path.of("src/test/resources/golden/cli");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern COMMAND = Pattern.compile("\\$ (?:echo '([^']*)' \\| )?gradc ?(.*)");

  static List<Path> sessions() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".session")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void aSessionRepeats(Path session, @TempDir Path directory) throws IOException {
    String expected = Files.readString(session);
    StringBuilder actual = new StringBuilder();
    for (String line : expected.lines().toList()) {
      Matcher command = COMMAND.matcher(line);
      if (line.startsWith("# ")) {
        actual.append(line).append('\n');
      } else if (command.matches()) {
        String input = command.group(1) == null ? "" : command.group(1) + "\n";
        Run run = Run.of(input, words(command.group(2), directory));
        actual.append(line).append('\n').append(shown(run, directory)).append('\n');
      }
    }
    if (Boolean.getBoolean("gradc.accept")) {
      Files.writeString(session, actual);
    }
    assertThat(actual.toString()).isEqualTo(Files.readString(session));
  }

  private static List<String> words(String text, Path directory) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String plain = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(plain.replace("TMP", directory.toString()).replace("IN/", ROOT + "/in/"));
    }
    return words;
  }

  private static String shown(Run run, Path directory) {
    StringBuilder text = new StringBuilder(run.out().replaceAll("(?m)^# ", "\\\\# "));
    run.err().lines().forEach(line -> text.append(("! " + line).stripTrailing()).append('\n'));
    if (run.status() != 0) {
      text.append("[exit ").append(run.status()).append("]\n");
    }
    return text.toString()
        .replace(directory.toString(), "TMP")
        .replace(Path.of("").toAbsolutePath() + "/", "")
        .replace(ROOT + "/in/", "IN/");
  }
}
