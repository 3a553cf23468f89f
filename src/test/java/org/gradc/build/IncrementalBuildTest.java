package org.gradc.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IncrementalBuildTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path project;
  private Path sources;
  private Path outputs;

  @BeforeEach
  void directories() throws IOException {
    sources = project.resolve("src/main/gradc");
    outputs = project.resolve("target/generated-sources/gradc");
    write("a.grad", "x^2*y");
    write("com/example/b.grad", "sin(x)");
  }

  private void write(String path, String text) throws IOException {
    Path file = sources.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private BuildRequest request(String name, String... executions) {
    return new BuildRequest(
        sources,
        List.of("**/*.grad"),
        List.of(),
        outputs,
        project.resolve("target/gradc"),
        name,
        Set.of(executions),
        CompilerOptions.DEFAULT,
        "1.0",
        false);
  }

  private BuildRequest request() {
    return request("compile-default", "compile-default");
  }

  private static BuildRequest with(BuildRequest request, CompilerOptions options, String version) {
    return new BuildRequest(
        request.sources(),
        request.includes(),
        request.excludes(),
        request.outputs(),
        request.stamps(),
        request.name(),
        request.executions(),
        options,
        version,
        request.failOnWarnings());
  }

  /** Every file below target, as old as can be, so that a write shows. */
  private void age() throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("target"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, LONG_AGO);
      }
    }
  }

  private Map<String, Boolean> writtenSince() throws IOException {
    Map<String, Boolean> written = new TreeMap<>();
    Path target = project.resolve("target");
    try (Stream<Path> files = Files.walk(target)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written.put(
            target.relativize(file).toString(), !Files.getLastModifiedTime(file).equals(LONG_AGO));
      }
    }
    return written;
  }

  private List<String> outputs() throws IOException {
    try (Stream<Path> files = Files.walk(outputs)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> outputs.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static List<Message> said(BuildResult result) {
    return result.diagnostics().stream().map(Diagnostic::message).toList();
  }

  @Test
  void thePackageIsTheDirectory() throws IOException {
    BuildResult result = IncrementalBuild.run(request());
    assertThat(result.failed()).isFalse();
    assertThat(outputs()).containsExactly("A.java", "com/example/B.java");
    assertThat(outputs.resolve("com/example/B.java")).content().contains("package com.example;");
    assertThat(result.reasons())
        .containsExactly("compiled a.grad: it is new", "compiled com/example/b.grad: it is new");
  }

  @Test
  void nothingChangedWritesNothing() throws IOException {
    IncrementalBuild.run(request());
    age();
    BuildResult again = IncrementalBuild.run(request());
    assertThat(again.compiled()).isZero();
    assertThat(again.reasons()).isEmpty();
    assertThat(writtenSince()).hasSize(3).doesNotContainValue(true);
  }

  @Test
  void aTouchedFileIsNoChange() throws IOException {
    IncrementalBuild.run(request());
    Files.setLastModifiedTime(sources.resolve("a.grad"), FileTime.fromMillis(2_000_000_000_000L));
    assertThat(IncrementalBuild.run(request()).compiled()).isZero();
  }

  @Test
  void oneChangedFileIsCompiledAlone() throws IOException {
    IncrementalBuild.run(request());
    age();
    write("a.grad", "x^3*y");
    BuildResult result = IncrementalBuild.run(request());
    assertThat(result.reasons()).containsExactly("compiled a.grad: its content changed");
    assertThat(writtenSince())
        .containsEntry("generated-sources/gradc/A.java", true)
        .containsEntry("generated-sources/gradc/com/example/B.java", false);
  }

  @Test
  void aChangeThatChangesNoByteWritesTheStampAlone() throws IOException {
    IncrementalBuild.run(request());
    age();
    write("a.grad", "x^2*y // a remark");
    BuildResult result = IncrementalBuild.run(request());
    assertThat(result.compiled()).isEqualTo(1);
    assertThat(result.written()).isEmpty();
    assertThat(writtenSince())
        .containsEntry("generated-sources/gradc/A.java", false)
        .containsEntry("gradc/compile-default.stamp", true);
  }

  @Test
  void anotherOptionCompilesEverythingAgain() {
    IncrementalBuild.run(request());
    CompilerOptions hessian =
        new CompilerOptions(null, List.of("hessian"), List.of(), CompilerOptions.Mode.AUTO);
    BuildResult result = IncrementalBuild.run(with(request(), hessian, "1.0"));
    assertThat(result.written()).hasSize(2);
    assertThat(result.reasons()).contains("compiled a.grad: derive was '' and is 'hessian'");
  }

  @Test
  void anotherVersionCompilesEverythingAgainAndWritesWhatDiffers() {
    IncrementalBuild.run(request());
    BuildResult result = IncrementalBuild.run(with(request(), CompilerOptions.DEFAULT, "1.1"));
    assertThat(result.compiled()).isEqualTo(2);
    assertThat(result.written()).isEmpty();
    assertThat(result.reasons()).contains("compiled a.grad: version was '1.0' and is '1.1'");
  }

  @Test
  void missingAndAlteredOutputsAreRestored() throws IOException {
    IncrementalBuild.run(request());
    String right = Files.readString(outputs.resolve("A.java"));
    Files.writeString(outputs.resolve("A.java"), "class A {}");
    Files.delete(outputs.resolve("com/example/B.java"));
    BuildResult result = IncrementalBuild.run(request());
    assertThat(result.reasons())
        .containsExactly(
            "compiled a.grad: A.java is not what was written",
            "compiled com/example/b.grad: com/example/B.java is missing");
    assertThat(outputs.resolve("A.java")).hasContent(right);
    assertThat(outputs()).hasSize(2);
  }

  @Test
  void aRenamedFileLeavesNoOrphan() throws IOException {
    IncrementalBuild.run(request());
    Files.move(sources.resolve("com/example/b.grad"), sources.resolve("c.grad"));
    BuildResult result = IncrementalBuild.run(request());
    assertThat(outputs()).containsExactly("A.java", "C.java");
    assertThat(outputs.resolve("com")).doesNotExist();
    assertThat(result.reasons()).contains("deleted com/example/B.java: its formula is gone");
  }

  @Test
  void theLastFileLeavesNoOrphan() throws IOException {
    IncrementalBuild.run(request());
    Files.delete(sources.resolve("a.grad"));
    Files.delete(sources.resolve("com/example/b.grad"));
    assertThat(IncrementalBuild.run(request()).deleted()).hasSize(2);
    assertThat(outputs()).isEmpty();
  }

  @Test
  void whatOthersWroteIsNotDeleted() throws IOException {
    IncrementalBuild.run(request());
    Files.writeString(outputs.resolve("Own.java"), "class Own {}");
    Files.writeString(outputs.resolve("A.java"), "class A { /* mine */ }");
    Files.delete(sources.resolve("a.grad"));
    BuildResult result = IncrementalBuild.run(request());
    assertThat(outputs()).containsExactly("A.java", "Own.java", "com/example/B.java");
    assertThat(result.reasons())
        .containsExactly("kept A.java: its formula is gone, but it was changed by hand");
  }

  @Test
  void executionsDoNotDeleteEachOthersFiles() throws IOException {
    BuildRequest first = request("compile-one", "compile-one", "compile-two");
    IncrementalBuild.run(first);
    Path others = project.resolve("other");
    Files.createDirectories(others);
    BuildRequest second =
        new BuildRequest(
            others,
            first.includes(),
            List.of(),
            outputs,
            first.stamps(),
            "compile-two",
            first.executions(),
            first.options(),
            "1.0",
            false);
    Files.move(sources.resolve("a.grad"), others.resolve("a.grad"));
    IncrementalBuild.run(second); // makes A.java before its first maker finds that it is gone
    assertThat(IncrementalBuild.run(first).deleted()).isEmpty();
    assertThat(outputs()).containsExactly("A.java", "com/example/B.java");
    assertThat(IncrementalBuild.run(second).compiled()).isZero();
    assertThat(IncrementalBuild.run(first).compiled()).isZero();
  }

  @Test
  void anExecutionThatIsNoMoreLeavesNothing() throws IOException {
    IncrementalBuild.run(request("compile-old", "compile-old"));
    BuildRequest request = request();
    BuildRequest only =
        new BuildRequest(
            sources,
            List.of("a.grad"),
            List.of(),
            outputs,
            request.stamps(),
            request.name(),
            request.executions(),
            request.options(),
            "1.0",
            false);
    BuildResult result = IncrementalBuild.run(only);
    assertThat(outputs()).containsExactly("A.java");
    assertThat(result.reasons())
        .contains("deleted com/example/B.java: execution compile-old is no more");
    assertThat(request.stamps().resolve("compile-old.stamp")).doesNotExist();
  }

  @Test
  void anErrorWritesNothingAndIsNotForgotten() throws IOException {
    IncrementalBuild.run(request());
    age();
    write("a.grad", "x^2*z");
    write("com/example/b.grad", "sin(x");
    write("c.grad", "1 +");
    for (int run = 0; run < 2; run++) {
      BuildResult result = IncrementalBuild.run(request());
      assertThat(result.failed()).isTrue();
      assertThat(result.diagnostics()).hasSize(2);
      assertThat(result.diagnostics().get(0).span().source().name())
          .endsWith("src/main/gradc/c.grad");
      assertThat(writtenSince()).hasSize(3).doesNotContainValue(true);
    }
  }

  @Test
  void warningsFailWhereTheyAreAskedTo() throws IOException {
    write("a.grad", "function a(x, y) = x^2");
    BuildRequest lenient = request();
    assertThat(IncrementalBuild.run(lenient).failed()).isFalse();
    BuildRequest strict =
        new BuildRequest(
            sources,
            lenient.includes(),
            List.of(),
            outputs,
            lenient.stamps(),
            lenient.name(),
            lenient.executions(),
            lenient.options(),
            "1.0",
            true);
    BuildResult result = IncrementalBuild.run(strict);
    assertThat(result.failed()).isTrue();
    assertThat(said(result)).containsExactly(Message.UNUSED);
  }

  @Test
  void twoFilesThatMakeOneClassAreAnError() throws IOException {
    write("com/example/c.grad", "function b(x) = x");
    BuildResult result = IncrementalBuild.run(request());
    assertThat(said(result)).containsExactly(Message.CLASS_GENERATED_TWICE);
    assertThat(outputs).doesNotExist();
  }

  @Test
  void aDirectoryThatIsNoPackageNeedsOne() throws IOException {
    write("odd-name/d.grad", "x");
    assertThat(said(IncrementalBuild.run(request()))).containsExactly(Message.DIRECTORY_NO_PACKAGE);
    write("odd-name/d.grad", "package odd\nfunction d(x) = x");
    assertThat(IncrementalBuild.run(request()).failed()).isFalse();
    assertThat(outputs()).contains("odd/D.java");
  }

  @Test
  void aMovedProjectIsNotCompiledAgain(@TempDir Path elsewhere) throws IOException {
    IncrementalBuild.run(request());
    Path moved = elsewhere.resolve("moved");
    Files.move(project.resolve("target"), Files.createDirectories(moved).resolve("target"));
    Files.move(project.resolve("src"), moved.resolve("src"));
    project = moved;
    sources = moved.resolve("src/main/gradc");
    outputs = moved.resolve("target/generated-sources/gradc");
    assertThat(IncrementalBuild.run(request()).compiled()).isZero();
  }

  @Test
  void aStampThatMeansNothingIsNoStamp() throws IOException {
    IncrementalBuild.run(request());
    Path stamp = project.resolve("target/gradc/compile-default.stamp");
    for (String text : List.of("", "gradc stamp 1\nsource\n", "gradc stamp 0\n", "\0\u00ff")) {
      Files.writeString(stamp, text);
      assertThat(IncrementalBuild.run(request()).compiled()).isEqualTo(2);
    }
  }
}
