package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged formulas are compiled or refused: never a fault of gradc, never half a class. */
final class MutatedInputTest {
  private static final int RUNS = 1_000;
  private static final List<Path> INPUTS =
      List.of(
          Path.of("src/test/resources/golden/cli/in"),
          Path.of("src/test/resources/formulas"),
          Path.of("src/test/resources/golden/syntax"));

  @Test
  void damagedFormulasAreRefusedInOrder(@TempDir Path directory) throws IOException {
    List<byte[]> originals = originals();
    Random random = new Random(20_240_229);
    int refused = 0;
    for (int run = 0; run < RUNS; run++) {
      byte[] text = originals.get(random.nextInt(originals.size()));
      int wounds = 1 + random.nextInt(4);
      for (int i = 0; i < wounds; i++) {
        text = mutated(text, random);
      }
      Path input = directory.resolve("damaged.grad");
      Path target = directory.resolve("out" + run);
      Files.write(input, text);
      Run result = Run.of("compile", input.toString(), "-d", target.toString());
      String shown = new String(text, StandardCharsets.UTF_8) + "\n" + result;
      assertThat(result.status()).as(shown).isIn(0, 1);
      assertThat(result.err()).as(shown).doesNotContain("\tat ").doesNotContain("Exception");
      List<Path> written = files(target);
      if (result.status() == 0) {
        assertThat(written).as(shown).isNotEmpty().allMatch(MutatedInputTest::isWhole);
      } else {
        assertThat(result.err()).as(shown).contains("error: ");
        assertThat(written).as(shown).isEmpty();
        refused++;
      }
    }
    assertThat(refused).isBetween(RUNS / 10, RUNS - RUNS / 50);
  }

  private static List<byte[]> originals() throws IOException {
    List<byte[]> originals = new ArrayList<>();
    for (Path directory : INPUTS) {
      for (Path file : files(directory)) {
        if (file.toString().endsWith(".grad") && Files.size(file) < 4_000) {
          originals.add(Files.readAllBytes(file));
        }
      }
    }
    assertThat(originals).isNotEmpty();
    return originals;
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static boolean isWhole(Path file) {
    try {
      return file.toString().endsWith(".java") && Files.readString(file).endsWith("}\n");
    } catch (IOException e) {
      return false;
    }
  }

  /** A bit flipped, a byte replaced, or a piece deleted, doubled or exchanged with another. */
  private static byte[] mutated(byte[] text, Random random) {
    if (text.length < 2) {
      return "x".getBytes(StandardCharsets.UTF_8);
    }
    byte[] changed = text.clone();
    int at = random.nextInt(text.length);
    int length = 1 + random.nextInt(Math.min(20, text.length - at));
    return switch (random.nextInt(6)) {
      case 0 -> {
        changed[at] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
      case 1 -> {
        changed[at] = (byte) "()[]{}+-*/^=,;:<>.'|\"\n0x".charAt(random.nextInt(24));
        yield changed;
      }
      case 2 -> joined(Arrays.copyOf(text, at), Arrays.copyOfRange(text, at + length, text.length));
      case 3 -> joined(Arrays.copyOf(text, at + length), Arrays.copyOfRange(text, at, text.length));
      case 4 -> {
        int other = random.nextInt(text.length - length + 1);
        System.arraycopy(text, other, changed, at, length);
        System.arraycopy(text, at, changed, other, length);
        yield changed;
      }
      default -> Arrays.copyOf(text, at);
    };
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
