package org.gradc.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A stamp as a text file: a line per fact, its fields separated by tabs, in the order of their
 * names. A file that cannot be understood says nothing, so that everything is compiled again.
 */
final class StampFile {
  static final String SUFFIX = ".stamp";
  private static final String FORM = "gradc stamp 1";

  private StampFile() {}

  /** What the file says; {@link Stamp#NONE} where it says nothing. */
  static Stamp read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? parse(Files.readString(file, StandardCharsets.UTF_8))
          : Stamp.NONE;
    } catch (IOException | IllegalArgumentException e) {
      return Stamp.NONE; // also text that is not UTF-8
    }
  }

  /** Replaces the file whole, and only if its content changes. */
  static void write(Path file, Stamp stamp) throws IOException {
    byte[] content = text(stamp).getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path whole = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.write(whole, content);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String text(Stamp stamp) {
    StringBuilder text = new StringBuilder(FORM).append('\n');
    stamp.options().forEach((name, value) -> line(text, "option", name, value));
    stamp
        .entries()
        .forEach(
            (source, entry) -> {
              line(text, "source", source, entry.hash());
              entry.outputs().forEach((path, hash) -> line(text, "output", path, hash));
            });
    return text.toString();
  }

  private static void line(StringBuilder text, String kind, String name, String value) {
    text.append(kind).append('\t').append(escaped(name)).append('\t');
    text.append(escaped(value)).append('\n');
  }

  private static Stamp parse(String text) {
    String[] lines = text.split("\n", -1);
    if (!lines[0].equals(FORM)) {
      return Stamp.NONE;
    }
    Map<String, String> options = new LinkedHashMap<>();
    SortedMap<String, Stamp.Entry> entries = new TreeMap<>();
    SortedMap<String, String> outputs = new TreeMap<>();
    for (int i = lines.length - 2; i > 0; i--) { // outputs stand behind their source
      String[] fields = lines[i].split("\t", -1);
      if (fields.length != 3) {
        throw new IllegalArgumentException("line " + (i + 1));
      }
      String name = plain(fields[1]);
      String value = plain(fields[2]);
      switch (fields[0]) {
        case "option" -> options.put(name, value);
        case "output" -> outputs.put(name, value);
        case "source" -> {
          entries.put(name, new Stamp.Entry(value, outputs));
          outputs.clear();
        }
        default -> throw new IllegalArgumentException(fields[0]);
      }
    }
    return new Stamp(options, entries);
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String plain(String text) {
    return text.replace("%09", "\t").replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
  }

  /** A relative path with {@code /} between its names on every system. */
  static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
