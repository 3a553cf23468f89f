package org.gradc.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.CompilerOptions.Mode;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;

/** The formula files of {@code generated-samples} and what is generated from them. */
public record Sample(Path path, String text) {
  public static final Path ROOT = Path.of("generated-samples");
  private static final Path FORMULAS = ROOT.resolve("com/example");

  /** All samples, sorted by name. */
  public static List<Sample> all() throws IOException {
    try (Stream<Path> files = Files.list(FORMULAS)) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".grad")).sorted().toList();
      List<Sample> samples = new ArrayList<>();
      for (Path file : sorted) {
        samples.add(new Sample(file, Files.readString(file)));
      }
      return samples;
    }
  }

  /** The name of the file. */
  public String name() {
    return path.getFileName().toString();
  }

  /** Compiles once for all tests that only look at the result. */
  private static final class Generated {
    static final List<GeneratedFile> FILES = all();

    private static List<GeneratedFile> all() {
      try {
        return generate();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What is generated from all samples. */
  static List<GeneratedFile> generated() {
    return Generated.FILES;
  }

  /** Generates once more. */
  static List<GeneratedFile> generate() throws IOException {
    CompilerOptions options = new CompilerOptions("com.example", List.of(), List.of(), Mode.AUTO);
    List<Source> sources =
        all().stream().map(sample -> Source.of(sample.name(), sample.text())).toList();
    Compilation compilation = Compiler.compile(sources, options);
    if (!compilation.diagnostics().isEmpty()) {
      throw new AssertionError(compilation.diagnostics());
    }
    return compilation.files();
  }
}
