package org.gradc.stability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A formula at points where plain evaluation overflows or loses its digits, and what is right
 * there.
 *
 * @param level 1 known functions and branches, 2 recognisable rewriting, 3 numerical analysis
 */
public record StabilityCase(
    int number,
    String id,
    String formula,
    List<String> variables,
    int level,
    double tolerance,
    List<Point> points) {

  /** The nearest doubles of the right answer; no Hessian is empty. */
  @SuppressWarnings("ArrayRecordComponent") // read-only, never compared
  public record Point(double[] x, double value, double[] gradient, double[] hessian) {}

  /** All cases, in order. */
  public static List<StabilityCase> all() throws IOException {
    List<StabilityCase> cases = new ArrayList<>();
    for (String file : List.of("/corpus/stability.json", "/corpus/stable-forms.json")) {
      try (InputStream in = StabilityCase.class.getResourceAsStream(file)) {
        read(new ObjectMapper().readTree(in), cases);
      }
    }
    return cases;
  }

  private static void read(JsonNode tree, List<StabilityCase> cases) {
    for (JsonNode node : tree.get("cases")) {
      List<String> variables = new ArrayList<>();
      node.get("vars").forEach(variable -> variables.add(variable.textValue()));
      List<Point> points = new ArrayList<>();
      for (JsonNode point : node.get("points")) {
        points.add(
            new Point(
                numbers(point.get("x")),
                number(point.get("v_double")),
                numbers(point.get("g_double")),
                numbers(point.path("h_double"))));
      }
      cases.add(
          new StabilityCase(
              cases.size(),
              node.get("id").textValue(),
              node.get("formula").textValue(),
              variables,
              node.get("level").intValue(),
              node.get("rel_tol").doubleValue(),
              points));
    }
  }

  private static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(list.get(i));
    }
    return numbers;
  }

  private static double number(JsonNode node) {
    return switch (node.asText()) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(node.asText());
    };
  }

  /** Whether a result is right: within the relative tolerance, below 1e-300 within that. */
  boolean accepts(double found, double wanted) {
    if (found == wanted) {
      return true;
    }
    double allowed = Math.abs(wanted) < 1e-300 ? 1e-300 : tolerance * Math.abs(wanted);
    return Math.abs(found - wanted) <= allowed;
  }

  String source() {
    return "function case%d(%s) = %s%nderive gradient, hessian, jvp, hvp of case%d%n"
        .formatted(number, String.join(", ", variables), formula, number);
  }

  @Override
  public String toString() {
    return id;
  }
}
