package org.gradc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints what compiling each of the largest legal texts takes, and what telling that one is beyond
 * a limit (marked &gt;), by {@code target/gradc.jar} in a process of its own with a heap of 1 GiB:
 * seconds of the processor and the most memory, as a table in Markdown. Arguments are names of
 * texts, or formula files; without any, all texts are compiled.
 *
 * <p>Both numbers are read from {@code /proc}, so they are there on Linux alone.
 */
public final class HostileTexts {
  private static final Path JAR = Path.of("target", "gradc.jar");
  private static final double TICKS_PER_SECOND = 100;
  private static final int POLL_MILLIS = 20;

  // spotless:off
  private static final List<Text> TEXTS = List.of(
      new Text("lets", "function f(x) {\nlet a0 = x\n" + each(50_000, i -> "let a%d = sin(a%d*x)\n".formatted(i + 1, i)) + "return a50000 }"),
      new Text("literal", "function f(x) = sum([0" + each(100_000, i -> ",x*" + i) + "])"),
      new Text("parameters", "function f(p" + each(100_000, i -> ",p" + i) + ") = p0*p99999"),
      new Text("max", "max(x" + each(20_000, i -> ",x" + i) + ")"),
      new Text("functions", each(3_000, i -> "function f%d(x,y) = sin(x)*y+%d\n".formatted(i, i))),
      new Text("diff", "function f(x) = " + "diff(".repeat(20) + "exp(sin(x))*x" + ", x)".repeat(20)),
      new Text("helpers", each(20_000, i -> "let f%d(x) = sin(x)+%d\n".formatted(i, i)) + "function g(x) = x" + each(20_000, i -> "+f%d(x)".formatted(i))),
      new Text("arrays", "function f(x[n]) {\n" + each(2_000, i -> "let a%d[i] = x[i]*%d\n".formatted(i, i)) + "return 0" + each(2_000, i -> "+sum(a%d)".formatted(i)) + "}"),
      new Text("chain", "function f(x[n]) {\nlet a0[i] = x[i]\n" + each(2_000, i -> "let a%d[i] = sin(a%d[i])\n".formatted(i + 1, i)) + "return sum(a2000)}"),
      new Text("parts", "function f(x) {\n" + each(3_000, i -> "let a[%d] = x*%d\n".formatted(i, i)) + "return sum(a)}"),
      new Text("sums", "function f(x[n]) = 0" + each(2_000, i -> "+sum(i: sin(x[i]*%d))".formatted(i))),
      new Text("conditions", "if x < 1 then 1 else ".repeat(9_000) + "2"),
      new Text("Hessian", "function f(p" + each(300, i -> ",p" + i) + ") = exp(p" + each(300, i -> "*p" + i) + ")\nderive hessian of f"),
      // beyond a limit
      new Text("nesting>", "(".repeat(1_000_000) + "x" + ")".repeat(1_000_000)),
      new Text("signs>", "-".repeat(1_000_000) + "x"),
      new Text("powers>", "x" + "^x".repeat(500_000)),
      new Text("digits>", "x+" + "9".repeat(1_000_000)),
      new Text("exponent>", "x+1e" + "9".repeat(1_000_000)),
      new Text("tower>", "x+2^2^2^2^2^2"),
      new Text("name>", "x".repeat(1_000_000) + "+y"),
      new Text("bytes>", "x" + "+x".repeat(34_000_000)),
      new Text("axes>", "function f(x[n]) = sum(i0" + each(40, i -> ",i" + (i + 1)) + ": x[i0])"),
      new Text("arguments>", "function f(x[n0]" + each(300, i -> ",x%d[n%d]".formatted(i, i + 1)) + ") = x[0]"),
      new Text("nodes>", "function f(x) {\nlet a0 = x\n" + each(40, i -> "let a%d = sin(a%d)*cos(a%d)+a%d^2\n".formatted(i + 1, i, i, i)) + "return g40(x) }\nlet g0(x) = sin(x)*x\n" + each(40, i -> "let g%d(x) = g%d(g%d(x))+x\n".formatted(i + 1, i, i))),
      new Text("calls>", "let g(x) = sin(x)\nfunction f(x) = 0" + each(200_000, i -> "+g(x+" + i + ")")),
      new Text("diff>", "function f(x) = " + "diff(".repeat(40) + "exp(sin(x)*cos(x))*x" + ", x)".repeat(40)),
      new Text("elements>", "function f(x) = sum(i in 0..9999999999: x)"),
      new Text("power", "x^1000000000"),
      new Text("errors>", each(50_000, i -> "function f%d(x) = y%d\n".formatted(i, i))));
  // spotless:on

  private HostileTexts() {}

  private record Text(String name, String text) {}

  private static String each(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  /** Measures and prints. */
  public static void main(String[] names) throws IOException {
    Path directory = Files.createTempDirectory("hostile");
    System.out.println("| text | seconds | MiB | exit |\n|---|---|---|---|");
    for (Text text : TEXTS) {
      if (names.length == 0 || List.of(names).contains(text.name())) {
        Path file = directory.resolve(text.name() + ".grad");
        System.out.println(
            row(text.name(), Files.writeString(file, text.text(), StandardCharsets.UTF_8)));
        Files.delete(file);
      }
    }
    for (String name : names) {
      if (name.endsWith(".grad")) {
        System.out.println(row(name, Path.of(name)));
      }
    }
    Files.delete(directory);
  }

  private static String row(String name, Path file) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-jar",
            JAR.toString(),
            "compile",
            "-w",
            "-d",
            "-",
            file.toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      Path status = Path.of("/proc", Long.toString(process.pid()));
      double seconds = 0;
      long mebibytes = 0;
      while (process.isAlive()) {
        try {
          seconds = Math.max(seconds, seconds(Files.readString(status.resolve("stat"))));
          mebibytes = Math.max(mebibytes, mebibytes(Files.readString(status.resolve("status"))));
        } catch (IOException ended) {
          break; // between the question whether it is alive and the reading
        }
        Thread.sleep(POLL_MILLIS);
      }
      return String.format(
          Locale.ROOT, "| %s | %.1f | %d | %d |", name, seconds, mebibytes, process.waitFor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The time of the user and of the system: fields 14 and 15, counted behind the command's name.
   */
  private static double seconds(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  private static long mebibytes(String status) {
    for (String line : status.lines().toList()) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10;
      }
    }
    return 0;
  }
}
