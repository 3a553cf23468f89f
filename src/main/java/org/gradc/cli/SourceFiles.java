package org.gradc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Suggestions;
import org.gradc.files.Reasons;
import org.gradc.syntax.SourceReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads what the command line names: files, and {@code -} for standard input. */
final class SourceFiles {
  /** The name under which errors show standard input. */
  static final String STANDARD_INPUT = "<stdin>";

  private static final int MOST_COMPARED = 1_000;

  private final InputStream in;
  private final Diagnostics diagnostics;

  SourceFiles(InputStream in, Diagnostics diagnostics) {
    this.in = in;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a file or standard input.
   *
   * @param nameOfInput what standard input is called in errors; a bare formula is named after it
   * @return empty exactly if an error was reported
   */
  Optional<Source> read(String file, String nameOfInput) {
    try {
      byte[] bytes = file.equals("-") ? limited(in) : bytes(Path.of(file));
      String name = file.equals("-") ? nameOfInput : file;
      return bytes == null
          ? Optional.empty()
          : Optional.ofNullable(SourceReader.read(name, bytes, diagnostics));
    } catch (NoSuchFileException e) {
      diagnostics.report(missing(file));
    } catch (IOException e) {
      diagnostics.report(Message.FILE_UNREADABLE.anywhere(file, Reasons.of(e)));
    } catch (InvalidPathException e) {
      diagnostics.report(Message.FILE_UNREADABLE.anywhere(file, e.getReason()));
    }
    return Optional.empty();
  }

  /**
   * Reads several files, each once.
   *
   * @return those without an error, in order
   * @throws ParameterException if more than one of them is standard input
   */
  List<Source> readAll(List<String> files, String nameOfInput, CommandSpec spec) {
    if (files.stream().filter("-"::equals).count() > 1) {
      throw readTwice(spec);
    }
    List<Source> sources = new ArrayList<>();
    files.stream().distinct().forEach(file -> read(file, nameOfInput).ifPresent(sources::add));
    return sources;
  }

  /** That standard input is asked for a second time. */
  static ParameterException readTwice(CommandSpec spec) {
    return new ParameterException(spec.commandLine(), "standard input can be read only once");
  }

  private byte @Nullable [] bytes(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      diagnostics.report(Message.FILE_IS_DIRECTORY.anywhere(path.toString()));
      return null;
    }
    try (InputStream stream = Files.newInputStream(path)) {
      return limited(stream);
    }
  }

  /** One byte more than is read of a file shows that it is too large; some never end. */
  private static byte[] limited(InputStream stream) throws IOException {
    return stream.readNBytes(SourceReader.MAX_BYTES + 1);
  }

  /** That a file does not exist, with those beside it that may be meant. */
  static Diagnostic missing(String file) {
    return Message.FILE_MISSING.anywhere(file).didYouMean(neighbours(file));
  }

  private static List<String> neighbours(String file) {
    Path path = Path.of(file);
    Path parent = path.getParent();
    Path name = path.getFileName();
    if (name == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent == null ? Path.of("") : parent)) {
      List<String> known =
          files
              .limit(MOST_COMPARED)
              .map(neighbour -> String.valueOf(neighbour.getFileName()))
              .sorted()
              .toList();
      return Suggestions.nearest(name.toString(), known).stream()
          .map(nearest -> path.resolveSibling(nearest).toString())
          .toList();
    } catch (IOException | SecurityException e) {
      return List.of();
    }
  }
}
