package org.gradc.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.gradc.evaluate.Point;
import org.gradc.evaluate.PointReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** A point that may be given. */
final class PointOption {
  @Option(
      names = "--at",
      paramLabel = "POINT",
      description = {
        "The point: 'x=1, y=-2e-3, t=1/3, phi=pi/4' (parentheses around it are optional), or a JSON"
            + " file.",
        "What is left out is chosen, so 'n=3' alone fixes a size."
      })
  private @Nullable String at;

  boolean isGiven() {
    return at != null;
  }

  /** The point; empty if none is given, or an error was reported. */
  Optional<Point> read(
      Session session, boolean readsInput, CommandSpec spec, Diagnostics diagnostics) {
    return at == null ? Optional.empty() : read(at, session, readsInput, spec, diagnostics);
  }

  /** The point of a text or file. */
  static Optional<Point> read(
      String at, Session session, boolean readsInput, CommandSpec spec, Diagnostics diagnostics) {
    if (at.strip().startsWith("(") || (at.contains("=") && !isFile(at))) {
      return PointReader.read(Source.of("--at", at), diagnostics);
    }
    if (at.equals("-") && readsInput) {
      throw SourceFiles.readTwice(spec);
    }
    return new SourceFiles(session.streams().in(), diagnostics)
        .read(at, SourceFiles.STANDARD_INPUT)
        .flatMap(source -> JsonPoint.read(source, diagnostics));
  }

  private static boolean isFile(String text) {
    try {
      return Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
