package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the site: their links lead somewhere, and their commands print what they show. */
final class PagesTest {
  private static final Path ROOT = Path.of("src/site/markdown");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern BLOCK = Pattern.compile("(?s)```console\\n\\$ gradc (.*?)```");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      String target = link.group(1);
      if (!target.startsWith("http")) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path other = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        assertThat(other).as(page + ": " + target).exists();
        if (hash >= 0) {
          assertThat(headings(other)).as(page + ": " + target).contains(target.substring(hash + 1));
        }
      }
    }
  }

  private static List<String> headings(Path page) throws IOException {
    List<String> headings = new ArrayList<>();
    for (String line : Files.readAllLines(page)) {
      if (line.matches("#+ .*")) {
        String text = line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT);
        headings.add(text.replaceAll("[^\\p{L}\\d _-]", "").replace(' ', '-'));
      }
    }
    return headings;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsInTheMenu(Path page) throws IOException {
    String name = ROOT.relativize(page).toString().replace('\\', '/').replace(".md", ".html");
    assertThat(Files.readString(Path.of("src/site/site.xml"))).contains("href=\"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"getting-started.md", "explain.md", "design/adding-a-pass.md"})
  void commandsPrintWhatThePageShows(String page, @TempDir Path directory) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve(page)));
    int count = 0;
    while (block.find()) {
      for (String shown : block.group(1).split("(?m)^\\$ gradc ")) {
        String[] lines = shown.split("\n", 2);
        Run run = Run.of("", words(lines[0], directory));
        String said = (run.out() + run.err()).replace(directory.toString(), "TMP");
        assertThat(said).as(lines[0]).isEqualTo(lines[1]);
        count++;
      }
    }
    assertThat(count).isPositive();
  }

  /** The words of a command as a shell has them. */
  static List<String> words(String command, Path directory) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2)
                  .replaceFirst("^TMP", directory.toString())
                  .replaceFirst("^IN(?=/|$)", "src/test/resources/errors"));
    }
    return words;
  }
}
