package org.gradc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gradc.CompilerOptions;
import org.gradc.build.BuildRequest;
import org.gradc.build.BuildResult;
import org.gradc.build.IncrementalBuild;

/**
 * How long the goal {@code compile} takes for so many formula files: the first build, and builds in
 * which nothing changed (the median of many, and the least).
 */
public final class BuildTable {
  private static final int RUNS = 41;
  private static final double MILLION = 1e6;

  private BuildTable() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println(
        "| formula files | first build (ms) | no change, median (ms) | least (ms) |");
    System.out.println("|---|---|---|---|");
    for (int files : new int[] {1, 100, 1000}) {
      Path project = Files.createTempDirectory("gradc-build-table");
      try {
        row(files, project);
      } finally {
        delete(project);
      }
    }
  }

  private static void row(int files, Path project) throws IOException {
    for (int i = 0; i < files; i++) {
      Path file = project.resolve("src/main/gradc/com/example/p" + i % 20 + "/f" + i + ".grad");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "1/(1+exp(-(w0*x0+w1*x1+w2))) + " + i + "*x0\n");
    }
    BuildRequest request =
        new BuildRequest(
            project.resolve("src/main/gradc"),
            List.of("**/*.grad"),
            List.of(),
            project.resolve("target/generated-sources/gradc"),
            project.resolve("target/gradc"),
            "compile-default",
            Set.of("compile-default"),
            CompilerOptions.DEFAULT,
            "1",
            false);
    double first = millis(request, files);
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      times[i] = millis(request, 0);
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT, "| %d | %.0f | %.1f | %.1f |%n", files, first, times[RUNS / 2], times[0]);
  }

  private static double millis(BuildRequest request, int compiled) {
    long start = System.nanoTime();
    BuildResult result = IncrementalBuild.run(request);
    long nanos = System.nanoTime() - start;
    if (result.failed() || result.compiled() != compiled || result.written().size() != compiled) {
      throw new IllegalStateException(result.toString());
    }
    return nanos / MILLION;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
