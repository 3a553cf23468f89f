package org.gradc.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a start takes, by the launcher {@code target/gradc} and by {@code java -jar}, turn by
 * turn in one run: the median and the least of many. It needs {@code mvn -DskipTests package}.
 */
public final class StartTable {
  private static final int RUNS = 21;
  private static final double MILLION = 1e6;

  private StartTable() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String java = System.getProperty("java.home") + "/bin/java";
    List<String> plain = List.of(java, "-jar", "target/gradc.jar");
    List<String> launcher = List.of("target/gradc");
    List<List<String>> commands =
        List.of(
            List.of("--version"),
            List.of("compile", "generated-samples/com/example/neuron.grad", "-d", "target/start"));
    millis(launcher, List.of("--version")); // makes the archive
    System.out.println("| command | launcher (ms) | least | java -jar (ms) | least |");
    System.out.println("|---|---|---|---|---|");
    for (List<String> command : commands) {
      double[] fast = new double[RUNS];
      double[] slow = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        fast[i] = millis(launcher, command);
        slow[i] = millis(plain, command);
      }
      Arrays.sort(fast);
      Arrays.sort(slow);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.0f | %.0f |%n",
          command.get(0),
          fast[RUNS / 2],
          fast[0],
          slow[RUNS / 2],
          slow[0]);
    }
  }

  private static double millis(List<String> program, List<String> command)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(program);
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    long nanos = System.nanoTime() - start;
    if (status != 0) {
      throw new IllegalStateException(words + " gave " + status);
    }
    return nanos / MILLION;
  }
}
