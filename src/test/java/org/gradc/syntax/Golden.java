package org.gradc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected output that stands in a file beside its input; {@code -Dgradc.accept=true} writes what
 * came out instead of comparing.
 */
final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/golden/syntax");

  private Golden() {}

  static String input(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void check(String file, String actual) {
    Path expected = ROOT.resolve(file);
    try {
      if (Boolean.getBoolean("gradc.accept")) {
        Files.writeString(expected, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(expected));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
