package org.gradc.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project of {@code src/it} after Maven has run in it: the log of each run, and the snapshots of
 * {@code target} that were taken behind each. Runs count from 1.
 */
public final class BuiltProject {
  private static final String BEGINNING = "Scanning for projects...";

  private final Path directory;
  private final List<String> logs;

  /** The project in a directory, whose runs are logged in {@code build.log}. */
  public BuiltProject(File directory) throws IOException {
    this.directory = directory.toPath();
    String[] parts = Files.readString(this.directory.resolve("build.log")).split(BEGINNING, -1);
    this.logs = List.of(parts).subList(1, parts.length);
  }

  /** The log of a run holds a text. */
  public BuiltProject logged(int run, String text) {
    assertThat(logs.get(run - 1)).contains(text);
    return this;
  }

  /** A line of the log of a run fits an expression. */
  public BuiltProject loggedLike(int run, String expression) {
    assertThat(logs.get(run - 1).lines()).anyMatch(line -> line.matches(expression));
    return this;
  }

  /** The log of a run does not hold a text. */
  public BuiltProject notLogged(int run, String text) {
    assertThat(logs.get(run - 1)).doesNotContain(text);
    return this;
  }

  /** These files of target were there after a run. */
  public BuiltProject has(int run, String... files) throws IOException {
    assertThat(snapshot(run)).containsKeys(files);
    return this;
  }

  /** These files of target were not there after a run. */
  public BuiltProject hasNot(int run, String... files) throws IOException {
    assertThat(snapshot(run)).doesNotContainKeys(files);
    return this;
  }

  /** A run wrote these files of target and no other, whether their content changed or not. */
  public BuiltProject wrote(int run, String... files) throws IOException {
    return wroteAmong("", run, files);
  }

  /** The same of files below one directory of target. */
  public BuiltProject wroteAmong(String below, int run, String... files) throws IOException {
    Map<String, Long> before = snapshot(run - 1);
    List<String> written = new ArrayList<>();
    snapshot(run)
        .forEach(
            (file, time) -> {
              if (file.startsWith(below) && !time.equals(before.get(file))) {
                written.add(file);
              }
            });
    assertThat(written).containsExactly(files);
    return this;
  }

  /** These files of the project are there. */
  public BuiltProject built(String... files) {
    for (String file : files) {
      assertThat(directory.resolve(file)).isRegularFile();
    }
    return this;
  }

  /** These files and directories of the project are not there, or hold no file. */
  public BuiltProject wroteNothing(String... places) throws IOException {
    for (String place : places) {
      assertThat(times(directory.resolve(place))).isEmpty();
    }
    return this;
  }

  private Map<String, Long> snapshot(int run) throws IOException {
    return times(directory.resolve("snapshots").resolve(Integer.toString(run)));
  }

  private static Map<String, Long> times(Path root) throws IOException {
    Map<String, Long> times = new TreeMap<>();
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String path = root.relativize(file).toString().replace(File.separatorChar, '/');
          times.put(path, Files.getLastModifiedTime(file).toMillis());
        }
      }
    }
    return times;
  }
}
