package org.gradc.data;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A CSV text that can be read more than once: a file, which is never held as a whole, or bytes.
 *
 * @param name as shown to the user
 * @param size in bytes
 */
public record CsvFile(String name, Opener opener, long size) {

  private record Stretch(long first, long last, StringBuilder text) {}

  /** Opens the bytes of a text. */
  @FunctionalInterface
  public interface Opener {
    /** A new stream from the first byte on. */
    InputStream open() throws IOException;
  }

  /** A file. */
  public static CsvFile of(Path path) throws IOException {
    return new CsvFile(path.toString(), () -> Files.newInputStream(path), Files.size(path));
  }

  /** Bytes that are in memory, such as those of standard input. */
  public static CsvFile of(String name, byte[] bytes) {
    return new CsvFile(name, () -> new ByteArrayInputStream(bytes), bytes.length);
  }

  /** The text from its first character on, a byte order mark left out. */
  BufferedReader reader() throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(opener.open(), StandardCharsets.UTF_8));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  /**
   * Some stretches of lines, read in one pass.
   *
   * @param stretches how many lines, by the number of the first
   * @return the text of each stretch, by the number of its first line
   */
  Map<Long, String> lines(Map<Long, Integer> stretches) throws IOException {
    Map<Long, String> found = new TreeMap<>();
    List<Stretch> open = new ArrayList<>();
    try (BufferedReader reader = reader()) {
      String line = reader.readLine();
      for (long number = 1; line != null && found.size() < stretches.size(); number++) {
        Integer length = stretches.get(number);
        if (length != null) {
          open.add(new Stretch(number, number + length - 1, new StringBuilder()));
        }
        for (Stretch stretch : open) {
          stretch.text().append(line).append('\n');
        }
        line = reader.readLine();
        for (Stretch stretch : List.copyOf(open)) {
          if (number >= stretch.last() || line == null) {
            found.put(stretch.first(), stretch.text().toString());
            open.remove(stretch);
          }
        }
      }
    }
    return found;
  }
}
