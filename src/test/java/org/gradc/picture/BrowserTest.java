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
import org.gradc.picture.draw.Html;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

  /** In the dark scheme of the reader the paper is dark and the ink light. */
  @ParameterizedTest
  @MethodSource("pictures")
  void aPictureFollowsTheDarkScheme(Path picture, @TempDir Path directory) throws Exception {
    Path image = directory.resolve("picture.png");
    run(
        directory,
        "--blink-settings=preferredColorScheme=0",
        "--window-size=900,400",
        "--screenshot=" + image,
        picture.toUri().toString());
    var seen = ImageIO.read(image.toFile());
    int light = 0;
    for (int x = 0; x < 300; x++) {
      for (int y = 0; y < 100; y++) {
        light += (seen.getRGB(x, y) >> 8 & 0xFF) > 150 ? 1 : 0;
      }
    }
    assertThat(seen.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0x0D1117);
    assertThat(light).isGreaterThan(100);
  }

  /**
   * Pointing at a value lights all of its ports, and folding the result's box leaves no line whose
   * end is gone. A page runs no script but its own, so its policy is taken out for this.
   */
  @Test
  void valuesAreFollowedFromPortToPort(@TempDir Path directory) throws Exception {
    var function =
        Drawn.function(
            "function f(x, y) { let a = exp(x*y)*sin(x)"
                + " return sqrt(a^2 + exp(-a) + a*y + x)^3*a/y }");
    Diagram diagram = Graphs.written(function.written(), Optional.empty());
    String page = Html.of(Picture.whole("ports", diagram), 400);
    String driver =
        """
        <script>
        const over = element => element.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
        const all = [...document.querySelectorAll('.node')];
        const ports = all.filter(node => node.dataset.value);
        const dark = ports.filter(port => {
          over(port.querySelector('rect'));
          const family = ports.filter(other => other.dataset.value === port.dataset.value);
          const source = document.getElementById(port.dataset.source);
          const isLit = node => node.classList.contains('near');
          over(source.querySelector('rect'));
          const fromSource = family.every(isLit);
          over(port.querySelector('rect'));
          return !(fromSource && family.every(isLit) && isLit(source));
        });
        document.title = `ports ${ports.length} dark ${dark.length}`;
        all.filter(node => node.classList.contains('operation')).at(-1)
            .dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}));
        const seen = node => !node.classList.contains('away');
        const edges = [...document.querySelectorAll('.edge')];
        const torn = edges.filter(seen).filter(edge =>
            !seen(document.getElementById(edge.dataset.from)) || !seen(document.getElementById(edge.dataset.to)));
        const lone = ports.filter(seen).filter(port => !edges.some(edge => seen(edge)
            && (edge.dataset.from === port.id || edge.dataset.to === port.id)));
        document.title += ` torn ${torn.length} lone ${lone.length} left ${all.filter(seen).length}`;
        </script>
        """;
    String open =
        page.replaceFirst("<meta http-equiv=[^>]*>", "").replace("</body>", driver + "</body>");
    Path file = directory.resolve("page.html");
    Files.writeString(file, open);
    String document = run(directory, "--dump-dom", file.toUri().toString());
    assertThat(document)
        .containsPattern("<title>ports [1-9]\\d* dark 0 torn 0 lone 0 left \\d+</title>");
    int boxes = document.split("class=\"node ", -1).length - 1;
    int left = Integer.parseInt(document.replaceAll("(?s).* left (\\d+)</title>.*", "$1"));
    assertThat(left).isLessThan(boxes);
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
