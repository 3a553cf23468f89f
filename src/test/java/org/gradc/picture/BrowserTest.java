package org.gradc.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A browser draws every picture and runs the script of every page. Where there is no Chromium the
 * tests count as skipped; {@code -Dgradc.chromium=PATH} names another one.
 */
@Tag("browser")
final class BrowserTest {
  private static final Path PICTURES = Path.of("generated-samples/pictures");
  private static final List<String> NAMES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static Optional<String> browser() {
    return Stream.concat(Stream.of(System.getProperty("gradc.chromium", "")), NAMES.stream())
        .filter(name -> !name.isEmpty() && Files.isExecutable(Path.of(name)))
        .findFirst();
  }

  @BeforeAll
  static void needsABrowser() {
    assumeTrue(browser().isPresent(), "no Chromium: install it, or name it by -Dgradc.chromium");
  }

  static List<Path> pictures() throws IOException {
    return files(".svg");
  }

  static List<Path> pages() throws IOException {
    return files(".html");
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(PICTURES)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Paper, ink and both colours of numbers reach the screen. */
  @ParameterizedTest
  @MethodSource("pictures")
  void aPictureIsSeen(Path picture, @TempDir Path directory) throws Exception {
    Path image = directory.resolve("picture.png");
    run(directory, "--window-size=900,400", "--screenshot=" + image, picture.toUri().toString());
    var seen = ImageIO.read(image.toFile());
    int dark = 0;
    for (int x = 0; x < seen.getWidth(); x++) {
      for (int y = 0; y < seen.getHeight(); y++) {
        int pixel = seen.getRGB(x, y);
        int light = (pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF);
        dark += light < 300 ? 1 : 0;
      }
    }
    assertThat(seen.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    assertThat(dark).isGreaterThan(200);
  }

  /** The script has run: it makes every box one that the keyboard reaches. */
  @ParameterizedTest
  @MethodSource("pages")
  void aPageRunsItsScript(Path page, @TempDir Path directory) throws Exception {
    String document = run(directory, "--dump-dom", page.toUri().toString());
    int boxes = document.split("class=\"node ", -1).length - 1;
    assertThat(boxes).isPositive();
    assertThat(document.split("tabindex=\"0\"", -1)).hasSize(boxes + 1);
  }

  private static String run(Path directory, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser().orElseThrow(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + directory.resolve("profile")));
    command.addAll(List.of(arguments));
    Path out = directory.resolve("out");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("%s", command).isTrue();
    return Files.readString(out);
  }
}
