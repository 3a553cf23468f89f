package com.example.fit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Pairs of numbers, from a file with a line of names and then "y,x" in each line. */
public record Observations(double[] x, double[] y) {

  /** The data of a model. */
  public static Observations of(Model model) throws IOException {
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Observations.class.getResourceAsStream(model.title() + ".csv")),
                StandardCharsets.UTF_8))) {
      lines = reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
    }
    return new Observations(column(lines, 1), column(lines, 0));
  }

  private static double[] column(List<String> lines, int index) {
    return lines.stream().mapToDouble(line -> Double.parseDouble(line.split(",")[index])).toArray();
  }
}
