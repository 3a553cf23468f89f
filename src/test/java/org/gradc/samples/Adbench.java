package org.gradc.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the data and the references of ADBench, whose formats are told beside them. */
public final class Adbench {
  private static final String DIRECTORY = "/benchmarks/adbench/";

  private final double[] numbers;
  private int next;

  private Adbench(String file) {
    this.numbers = numbers(file);
  }

  /** A Gaussian mixture, by the name of its data file. */
  public static Problem gmm(String name) {
    Adbench in = new Adbench(name + ".txt");
    int d = in.integer();
    int components = in.integer();
    int n = in.integer();
    double[] alpha = in.take(components);
    double[] mu = in.take(components * d);
    double[] icf = in.take(components * (d + d * (d - 1) / 2));
    double[] x = in.take(n * d);
    double gamma = in.take(1)[0];
    int m = in.integer();
    in.end();
    return new Problem(
        "Gmm",
        List.of(components, d, n),
        List.of(alpha, mu, icf),
        List.of(x, gamma, m),
        new GmmOracle(components, d, n, x, gamma, m));
  }

  /** An LSTM, by the name of its data file. */
  public static Problem lstm(String name) {
    Adbench in = new Adbench(name + ".txt");
    int layers = in.integer();
    int length = in.integer();
    int b = in.integer();
    double[] main = in.take(layers * 8 * b);
    double[] extra = in.take(3 * b);
    double[] state = in.take(layers * 2 * b);
    double[] sequence = in.take(length * b);
    in.end();
    return new Problem(
        "Lstm",
        List.of(layers, b, length),
        List.of(main, extra),
        List.of(state, sequence),
        new LstmOracle(layers, b, length, state, sequence));
  }

  /** The value, then the gradient, by the name of the file of reference. */
  public static double[] reference(String name) {
    return numbers("ref/" + name + ".txt");
  }

  private int integer() {
    double number = numbers[next++];
    if (number != Math.rint(number)) {
      throw new IllegalArgumentException("no integer: " + number);
    }
    return (int) number;
  }

  private double[] take(int count) {
    next += count;
    return Arrays.copyOfRange(numbers, next - count, next);
  }

  private void end() {
    if (next != numbers.length) {
      throw new IllegalArgumentException(numbers.length - next + " numbers are left");
    }
  }

  private static double[] numbers(String file) {
    try (InputStream in = Adbench.class.getResourceAsStream(DIRECTORY + file)) {
      if (in == null) {
        throw new NoSuchFileException(file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return Stream.of(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
