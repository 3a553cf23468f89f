package org.gradc.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetDirectoryTest {
  private static final GeneratedFile FIRST = new GeneratedFile("a/First.java", "class First {}\n");
  private static final GeneratedFile SECOND =
      new GeneratedFile("b/Second.java", "class Second {}\n");

  @TempDir Path directory;
  private final Diagnostics diagnostics = new Diagnostics();
  private Path target;

  @BeforeEach
  void target() {
    target = directory.resolve("out");
  }

  private List<Path> write(GeneratedFile... files) {
    return new TargetDirectory(target, diagnostics).write(List.of(files));
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> directory.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private List<Message> messages() {
    return diagnostics.sorted().stream().map(Diagnostic::message).toList();
  }

  @Test
  void filesAreWrittenBelowDirectoriesThatAreMade() throws IOException {
    assertThat(write(FIRST, SECOND))
        .containsExactly(target.resolve("a/First.java"), target.resolve("b/Second.java"));
    assertThat(everything()).containsExactly("out/a/First.java", "out/b/Second.java");
    assertThat(target.resolve("a/First.java")).hasContent("class First {}\n");
  }

  @Test
  void aFileIsReplacedOnlyIfItsContentChanges() throws IOException {
    write(FIRST, SECOND);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(target.resolve("a/First.java"), old);
    GeneratedFile changed = new GeneratedFile("b/Second.java", "class Second { }\n");
    assertThat(write(FIRST, changed)).containsExactly(target.resolve("b/Second.java"));
    assertThat(Files.getLastModifiedTime(target.resolve("a/First.java"))).isEqualTo(old);
    assertThat(target.resolve("b/Second.java")).hasContent("class Second { }\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../Evil.java", "a/../../Evil.java", "/tmp/Evil.java", "", ".", "a/\0.java"})
  void noPathLeavesTheDirectory(String path) throws IOException {
    assertThat(write(FIRST, new GeneratedFile(path, "x"))).isEmpty();
    assertThat(messages()).containsExactly(Message.TARGET_LEFT);
    assertThat(everything()).isEmpty();
  }

  @Test
  void noSymbolicLinkLeadsOutOfTheDirectory() throws IOException {
    Path outside = Files.createDirectory(directory.resolve("outside"));
    Files.createDirectories(target);
    Files.createSymbolicLink(target.resolve("a"), outside);
    assertThat(write(FIRST)).isEmpty();
    assertThat(messages()).containsExactly(Message.TARGET_LEFT);
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void aLinkInTheFilesPlaceIsReplacedNotFollowed() throws IOException {
    Path victim = Files.writeString(directory.resolve("victim"), "precious");
    Files.createDirectories(target.resolve("a"));
    Files.createSymbolicLink(target.resolve("a/First.java"), victim);
    write(FIRST);
    assertThat(victim).hasContent("precious");
    assertThat(target.resolve("a/First.java")).isRegularFile().hasContent("class First {}\n");
  }

  @Test
  void nothingIsWrittenIfOneFileCannotBe() throws IOException {
    Files.createDirectories(target);
    Files.writeString(target.resolve("b"), "a file in the way");
    assertThat(write(FIRST, SECOND)).isEmpty();
    assertThat(messages()).containsExactly(Message.FILE_UNWRITABLE);
    assertThat(everything()).containsExactly("out/b");
  }

  @Test
  void aDirectoryInTheFilesPlaceIsAnError() throws IOException {
    Files.createDirectories(target.resolve("b/Second.java"));
    assertThat(write(FIRST, SECOND)).isEmpty();
    assertThat(messages()).containsExactly(Message.FILE_UNWRITABLE);
    assertThat(everything()).isEmpty();
  }

  @Test
  void aFileInTheDirectorysPlaceIsAnError() throws IOException {
    Files.writeString(target, "a file");
    assertThat(write(FIRST)).isEmpty();
    assertThat(messages()).containsExactly(Message.TARGET_IS_FILE);
  }

  @Test
  void twoFilesOfOnePathAreAnError() throws IOException {
    assertThat(write(FIRST, new GeneratedFile("a/First.java", "other"))).isEmpty();
    assertThat(messages()).containsExactly(Message.CLASS_GENERATED_TWICE);
    assertThat(everything()).isEmpty();
  }

  @Test
  void whatAnEndedRunLeftBehindIsNoObstacle() throws IOException {
    Files.createDirectories(target.resolve("a"));
    Files.writeString(target.resolve("a/.First.java.0.tmp"), "class Fir");
    write(FIRST);
    assertThat(target.resolve("a/First.java")).hasContent("class First {}\n");
  }
}
