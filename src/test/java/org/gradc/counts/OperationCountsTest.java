package org.gradc.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradc.corpus.CorpusCase;
import org.gradc.derive.Kind;
import org.gradc.derive.Mode;
import org.gradc.laws.Lowered;
import org.gradc.lower.LoweredFunction;
import org.gradc.samples.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of operation counts is what the compiler reaches today. */
final class OperationCountsTest {
  private static final Path PAGE = Path.of("src/site/markdown/operation-counts.md");
  private static final boolean ACCEPT = Boolean.getBoolean("gradc.accept");

  private static final List<String> SAMPLES = new ArrayList<>();
  private static final List<String> BENCHMARKS = new ArrayList<>();
  private static final List<String> CORPUS = new ArrayList<>();
  private static final List<String> TOO_MANY = new ArrayList<>();
  private static final List<String> NOT_BEATEN = new ArrayList<>();

  @BeforeAll
  static void count() throws IOException {
    for (Sample sample : Sample.all()) {
      for (LoweredFunction function : Lowered.of(sample.name(), sample.text())) {
        if (ofScalars(function)) {
          sample(function);
        }
      }
    }
    for (PublishedCount published : PublishedCount.TABLE) {
      benchmark(published);
    }
    for (CorpusCase one : CorpusCase.all()) {
      corpus(one);
    }
  }

  /** How many operations a function of arrays takes depends on their sizes. */
  private static boolean ofScalars(LoweredFunction function) {
    return function.value().inputs().stream().allMatch(input -> input.rank() == 0);
  }

  private static void sample(LoweredFunction function) {
    Operations operations = new Operations(function.value());
    int value = operations.value();
    int n = function.value().inputs().size();
    boolean scalar = function.value().outputs().get(0).rank() == 0;
    String hessian = scalar ? "" + operations.derivative(Kind.HESSIAN) : "";
    Kind kind = scalar ? Kind.GRADIENT : Kind.JACOBIAN;
    if (scalar) {
      limit(function.name(), operations, value, n);
    }
    int derivative = operations.derivative(kind);
    SAMPLES.add(row(function.name(), n, value, derivative, ratio(derivative, value), hessian));
  }

  private static void benchmark(PublishedCount published) throws IOException {
    Operations operations = new Operations(published.lowered().value());
    int alone = operations.derivativeAlone(published.kind());
    if (alone >= published.best()) {
      NOT_BEATEN.add(published.name() + ": " + alone);
    }
    BENCHMARKS.add(
        row(
            published.name(),
            published.function(),
            published.best(),
            operations.value(),
            alone,
            operations.derivative(published.kind())));
  }

  private static void corpus(CorpusCase one) {
    Operations operations = new Operations(Lowered.of("case.grad", one.source()).get(0).value());
    int value = operations.value();
    int forward = operations.derivative(Kind.GRADIENT, Mode.FORWARD);
    int reverse = limit(one.id(), operations, value, one.variables().size());
    String hessian = one.hasHessian() ? "" + operations.derivative(Kind.HESSIAN) : "";
    CORPUS.add(row(one.id(), one.variables().size(), value, forward, reverse, hessian));
  }

  /** Griewank's bound: value and gradient in reverse take a small multiple of the value alone. */
  private static int limit(String name, Operations operations, int value, int inputs) {
    int reverse = operations.derivative(Kind.GRADIENT, Mode.REVERSE);
    if (reverse > 4 * value + inputs) {
      TOO_MANY.add("%s: value %d, with gradient %d".formatted(name, value, reverse));
    }
    return reverse;
  }

  private static String ratio(int derivative, int value) {
    return String.format(Locale.ROOT, "%.2f", (double) derivative / value);
  }

  private static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell.toString().replace('_', ' ')).append(" |");
    }
    return row.toString();
  }

  private static String page() {
    return """
    # Operation counts

    What generated code does, counted once per addition, subtraction, multiplication, division, square root and call; negations, comparisons and
    choices are free. The build counts again and fails where a figure changes; `mvn -q test -Dgradc.accept=true` rewrites this page.

    ## Benchmarks of derivative compilers

    The published counts are the fewest that CasADi, CasADi with cse, SymPy with cse or FastDifferentiation.jl are known to reach for the derivative alone, equal operations counted once; the function is as they
    write it. For Rosenbrock a ratio is published, 1.13 operations of the function. Ours are the function optimized alone, the derivative alone, and both together as a generated class computes them.

    | benchmark | published: function | published: derivative | function | derivative | both together |
    |---|---|---|---|---|---|
    %s

    ## Samples

    The derivative, a gradient or a Jacobian, and the Hessian come with the value. The ratio is theirs to the value alone.

    | function | parameters | value | with derivative | ratio | with Hessian |
    |---|---|---|---|---|---|
    %s

    ## Published formulas

    The formulas of the test corpus; gradients in each mode and Hessians come with the value.

    | formula | parameters | value | with gradient, forward | with gradient, reverse | with Hessian |
    |---|---|---|---|---|---|
    %s
    """
        .formatted(
            String.join("\n", BENCHMARKS), String.join("\n", SAMPLES), String.join("\n", CORPUS));
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if (ACCEPT) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).as("-Dgradc.accept=true rewrites it").isEqualTo(page);
  }

  @Test
  void reverseGradientsTakeASmallMultipleOfTheValue() {
    assertThat(TOO_MANY).isEmpty();
  }

  @Test
  void derivativesTakeFewerOperationsThanAnyPublished() {
    assertThat(NOT_BEATEN).isEmpty();
  }
}
