package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Severity;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about errors has an entry for each message, with an example that makes it. */
final class ErrorsPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/errors.md");
  private static final Pattern ENTRY =
      Pattern.compile("(?ms)^### (\\S+)\\n\\n> ([^\\n]*)\\n\\n(.*?)(?=^##|\\z)");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(grad|console)\\n(.*?)\\n```");

  /** What stands under a heading; no language where there is no example. */
  private record Entry(String id, String sentence, String prose, String language, String example) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Matcher entry = ENTRY.matcher(Files.readString(PAGE));
    while (entry.find()) {
      Matcher block = BLOCK.matcher(entry.group(3));
      boolean example = block.find();
      entries.add(
          new Entry(
              entry.group(1),
              entry.group(2),
              entry.group(3),
              example ? block.group(1) : "",
              example ? block.group(2) : ""));
    }
    return entries;
  }

  static Stream<Entry> examples() throws IOException {
    return entries().stream().filter(entry -> !entry.language().isEmpty());
  }

  @Test
  void everyMessageHasOneEntry() throws IOException {
    List<String> ids = entries().stream().map(Entry::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(ids))
        .isEqualTo(new TreeSet<>(Stream.of(Message.values()).map(Message::id).toList()));
  }

  @Test
  void everyEntryShowsTheSentenceAndAnExampleOrWhyThereIsNone() throws IOException {
    for (Entry entry : entries()) {
      Message message = message(entry.id());
      String[] holes = message.parameters().stream().map(p -> "{" + p + "}").toArray(String[]::new);
      assertThat(entry.sentence()).isEqualTo(message.anywhere(holes).text());
      boolean explained = entry.prose().contains("No example here: ");
      assertThat(!entry.language().isEmpty() || explained || message.severity() == Severity.NOTE)
          .as(entry.id())
          .isTrue();
    }
  }

  private static Message message(String id) {
    return Stream.of(Message.values()).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleMakesWhatItStandsUnder(Entry entry, @TempDir Path directory) throws IOException {
    String said =
        entry.language().equals("grad")
            ? compiled(entry.example())
            : run(entry.example().substring("$ gradc ".length()), directory);
    assertThat(said).contains("[" + entry.id() + "]");
  }

  private static String compiled(String text) {
    StringBuilder said = new StringBuilder();
    Source source = Source.of("f.grad", text);
    for (Diagnostic diagnostic :
        Compiler.compile(List.of(source), CompilerOptions.DEFAULT).diagnostics()) {
      said.append('[').append(diagnostic.message().id()).append("] ").append(diagnostic.text());
    }
    return said.toString();
  }

  private static String run(String command, Path directory) {
    return Run.of("", PagesTest.words(command, directory)).err();
  }
}
