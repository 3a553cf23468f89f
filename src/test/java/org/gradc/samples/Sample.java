package org.gradc.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      List<Sample> samples = new java.util.ArrayList<>();
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

  /** Generated texts of all samples by path below {@link #ROOT}. */
  static Map<String, String> generate() throws IOException {
    CompilerOptions options =
        new CompilerOptions("com.example", List.of(), List.of(), Mode.AUTO);
    List<Source> sources =
        all().stream().map(sample -> Source.of(sample.name(), sample.text())).toList();
    Compilation compilation = Compiler.compile(sources, options);
    if (!compilation.diagnostics().isEmpty()) {
      throw new AssertionError(compilation.diagnostics());
    }
    Map<String, String> generated = new LinkedHashMap<>();
    for (GeneratedFile file : compilation.files()) {
      generated.put(file.path(), file.content());
    }
    return generated;
  }
}
