package org.gradc.bench;

import com.example.Bones;
import com.example.Energy;
import com.example.Gaussian;
import com.example.Gmm;
import com.example.Heat;
import com.example.LennardJones;
import com.example.LinearRegression;
import com.example.LogisticRegression;
import com.example.Lstm;
import com.example.Network;
import com.example.Orbit;
import com.example.Rnn;
import com.example.RosenbrockN;
import com.example.SoftmaxRegression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.gradc.samples.Problem;
import org.gradc.samples.Problems;

/**
 * Prints how much longer the gradient of each sample takes than its value, from about 10 parameters
 * to 1,000,000, as a table in Markdown. Arguments are names of classes; without any, all are
 * measured.
 */
public final class CostTable {
  private static final List<Integer> PARAMETERS =
      List.of(10, 100, 1000, 10_000, 100_000, 1_000_000);

  /** The first argument of a process that measures one cell: the class and the size follow. */
  private static final String CELL = "--cell";

  /** A product of examples and features beyond which there are fewer examples. */
  private static final int EXAMPLES_TIMES_FEATURES = 10_000_000;

  // spotless:off
  private static final List<Row> ROWS = List.of(
      new Row("Energy", 1_000_000, p -> Problems.energy(root(p), root(p)), CostTable::energy),
      new Row("LinearRegression", 1_000_000, p -> Problems.linearRegression(p - 1, examples(p)), CostTable::linearRegression),
      new Row("LogisticRegression", 1_000_000, p -> Problems.logisticRegression(p - 1, examples(p)), CostTable::logisticRegression),
      new Row("SoftmaxRegression", 1_000_000, p -> Problems.softmaxRegression(5, p / 5 - 1, examples(p)), CostTable::softmaxRegression),
      new Row("Network", 1_000_000, p -> Problems.network(root(p / 2), root(p / 2), root(p / 2), 5, 20), CostTable::network),
      new Row("Rnn", 1_000_000, p -> Problems.rnn(root(p / 2), root(p / 2), 5, 20), CostTable::rnn),
      new Row("Lstm", 1_000_000, p -> Problems.lstm(2, Math.max(1, p / 19), 20), CostTable::lstm),
      new Row("Gmm", 1_000_000, p -> Problems.gmm(Math.max(2, p / 66), p < 66 ? 2 : 10, 100), CostTable::gmm),
      new Row("Gaussian", 1_000_000, p -> Problems.gaussian(root(p), 100), CostTable::gaussian),
      new Row("RosenbrockN", 1_000_000, Problems::rosenbrockN, CostTable::rosenbrockN),
      new Row("LennardJones", 10_000, p -> Problems.lennardJones(p / 3), CostTable::lennardJones),
      new Row("Bones", 1_000_000, p -> Problems.bones(p / 3 - 1), CostTable::bones),
      new Row("Orbit", 10, p -> Problems.orbit(1000, 50), CostTable::orbit),
      new Row("Heat", 1_000_000, p -> Problems.heat(p - 1, 20), CostTable::heat));
  // spotless:on

  private CostTable() {}

  /** What is measured of a class. */
  private record Measured(ToDoubleFunction<double[]> value, GradientFunction gradient) {}

  /**
   * A sample.
   *
   * @param most the largest number of parameters
   * @param problem a problem of about so many parameters
   * @param bind makes the instance
   */
  private record Row(
      String name, int most, IntFunction<Problem> problem, Function<Binding, Measured> bind) {

    String measured() {
      StringBuilder line = new StringBuilder("| `" + name + "` |");
      for (int parameters : PARAMETERS) {
        line.append(parameters > most ? " |" : inItsOwnProcess(name, parameters));
      }
      return line.toString();
    }

    private String cell(int parameters) {
      Problem problem = this.problem.apply(parameters);
      Measured measured = bind.apply(new Binding(problem));
      double[] theta = problem.theta();
      double[] gradient = new double[theta.length];
      Stopwatch value = new Stopwatch(() -> measured.value().applyAsDouble(theta));
      Stopwatch both = new Stopwatch(() -> measured.gradient().gradient(theta, gradient));
      Stopwatch.compare(value, both);
      return String.format(
          Locale.ROOT,
          " %.1f (%s) |",
          both.nanoseconds() / value.nanoseconds(),
          readable(both.nanoseconds()));
    }
  }

  /** What an instance is bound to, by place. */
  private record Binding(Problem problem) {
    int extent(int place) {
      return problem.extents().get(place);
    }

    double[] reals(int place) {
      return (double[]) problem.data().get(place);
    }

    int[] integers(int place) {
      return (int[]) problem.data().get(place);
    }

    double real(int place) {
      return (Double) problem.data().get(place);
    }

    int integer(int place) {
      return (Integer) problem.data().get(place);
    }
  }

  /** Measures one cell in a new process, so that no other size has taught the compiler. */
  private static String inItsOwnProcess(String name, int parameters) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // The computation waits until it is compiled, so that warming up ends.
            "-Xbatch",
            "-cp",
            System.getProperty("java.class.path"),
            CostTable.class.getName(),
            CELL,
            name,
            String.valueOf(parameters));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      Process process = builder.start();
      String cell = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(name + " with " + parameters + " parameters failed");
      }
      return cell;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void printCell(String name, int parameters) {
    for (Row row : ROWS) {
      if (row.name().equals(name)) {
        byte[] cell = row.cell(parameters).getBytes(StandardCharsets.UTF_8);
        System.out.write(cell, 0, cell.length);
        System.out.flush();
      }
    }
  }

  private static int root(int p) {
    return (int) Math.round(Math.sqrt(p));
  }

  private static int examples(int features) {
    return Math.min(1000, Math.max(10, EXAMPLES_TIMES_FEATURES / features));
  }

  private static String readable(double nanoseconds) {
    String unit = nanoseconds < 1e3 ? "ns" : nanoseconds < 1e6 ? "µs" : "ms";
    double number =
        nanoseconds < 1e3 ? nanoseconds : nanoseconds < 1e6 ? nanoseconds / 1e3 : nanoseconds / 1e6;
    return String.format(Locale.ROOT, number < 10 ? "%.1f %s" : "%.0f %s", number, unit);
  }

  /** Measures and prints. */
  public static void main(String[] names) {
    if (names.length == 3 && names[0].equals(CELL)) {
      printCell(names[1], Integer.parseInt(names[2]));
      return;
    }
    StringBuilder head = new StringBuilder("| class |");
    for (int parameters : PARAMETERS) {
      head.append(String.format(Locale.ROOT, " %,d |", parameters));
    }
    System.out.println(head);
    System.out.println("|---|" + "---|".repeat(PARAMETERS.size()));
    for (Row row : ROWS) {
      if (names.length == 0 || List.of(names).contains(row.name())) {
        System.out.println(row.measured());
      }
    }
  }

  private static Measured energy(Binding b) {
    Energy e = new Energy(b.extent(0), b.extent(1));
    return new Measured(e, e::gradient);
  }

  private static Measured linearRegression(Binding b) {
    LinearRegression e = new LinearRegression(b.extent(0), b.extent(1), b.reals(0), b.reals(1));
    return new Measured(e, e::gradient);
  }

  private static Measured logisticRegression(Binding b) {
    LogisticRegression e = new LogisticRegression(b.extent(0), b.extent(1), b.reals(0), b.reals(1));
    return new Measured(e, e::gradient);
  }

  private static Measured softmaxRegression(Binding b) {
    SoftmaxRegression e =
        new SoftmaxRegression(b.extent(0), b.extent(1), b.extent(2), b.reals(0), b.integers(1));
    return new Measured(e, e::gradient);
  }

  private static Measured network(Binding b) {
    Network e =
        new Network(
            b.extent(0),
            b.extent(1),
            b.extent(2),
            b.extent(3),
            b.extent(4),
            b.reals(0),
            b.integers(1));
    return new Measured(e, e::gradient);
  }

  private static Measured rnn(Binding b) {
    Rnn e = new Rnn(b.extent(0), b.extent(1), b.extent(2), b.extent(3), b.reals(0), b.integers(1));
    return new Measured(e, e::gradient);
  }

  private static Measured lstm(Binding b) {
    Lstm e = new Lstm(b.extent(0), b.extent(1), b.extent(2), b.reals(0), b.reals(1));
    return new Measured(e, e::gradient);
  }

  private static Measured gmm(Binding b) {
    Gmm e = new Gmm(b.extent(0), b.extent(1), b.extent(2), b.reals(0), b.real(1), b.integer(2));
    return new Measured(e, e::gradient);
  }

  private static Measured gaussian(Binding b) {
    Gaussian e = new Gaussian(b.extent(0), b.extent(1), b.reals(0));
    return new Measured(e, e::gradient);
  }

  private static Measured rosenbrockN(Binding b) {
    RosenbrockN e = new RosenbrockN(b.extent(0));
    return new Measured(e, e::gradient);
  }

  private static Measured lennardJones(Binding b) {
    LennardJones e = new LennardJones(b.extent(0));
    return new Measured(e, e::gradient);
  }

  private static Measured bones(Binding b) {
    Bones e = new Bones(b.extent(0), b.integers(0), b.reals(1), b.reals(2));
    return new Measured(e, e::gradient);
  }

  private static Measured orbit(Binding b) {
    Orbit e = new Orbit(b.extent(0), b.integer(0), b.real(1), b.integers(2), b.reals(3));
    return new Measured(e, e::gradient);
  }

  private static Measured heat(Binding b) {
    Heat e = new Heat(b.extent(0), b.extent(1), b.reals(0), b.reals(1), b.reals(2));
    return new Measured(e, e::gradient);
  }
}
