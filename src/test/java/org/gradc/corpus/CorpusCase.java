package org.gradc.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A published formula and what it and its derivatives are at some points.
 *
 * @param number its place in the corpus
 */
public record CorpusCase(
    int number, String id, String formula, List<String> variables, List<Point> points) {

  /** What is right at a point, with the tolerance of each number; no Hessian is empty. */
  @SuppressWarnings("ArrayRecordComponent") // read-only, never compared
  public record Point(double[] x, Reference value, Reference gradient, Reference hessian) {}

  /** Numbers and how far each may be missed. */
  @SuppressWarnings("ArrayRecordComponent") // read-only, never compared
  public record Reference(double[] numbers, double[] tolerances) {
    boolean isEmpty() {
      return numbers.length == 0;
    }
  }

  /** All cases, in order. */
  public static List<CorpusCase> all() throws IOException {
    List<CorpusCase> cases = new ArrayList<>();
    try (InputStream in = CorpusCase.class.getResourceAsStream("/corpus/formulas.json")) {
      for (JsonNode node : new ObjectMapper().readTree(in).get("cases")) {
        List<String> variables = new ArrayList<>();
        node.get("vars").forEach(variable -> variables.add(variable.textValue()));
        List<Point> points = new ArrayList<>();
        node.get("points").forEach(point -> points.add(point(point)));
        String id = node.get("id").textValue();
        cases.add(
            new CorpusCase(cases.size(), id, node.get("formula").textValue(), variables, points));
      }
    }
    return cases;
  }

  private static Point point(JsonNode point) {
    return new Point(
        numbers(point.get("x")),
        reference(point, "v"),
        reference(point, "g"),
        reference(point, "h"));
  }

  private static Reference reference(JsonNode point, String name) {
    return point.has(name)
        ? new Reference(numbers(point.get(name)), numbers(point.get(name + "_atol")))
        : new Reference(new double[0], new double[0]);
  }

  /** The numbers of a scalar, a list or a list of rows. */
  private static double[] numbers(JsonNode node) {
    if (node.isNumber()) {
      return new double[] {node.doubleValue()};
    }
    List<Double> numbers = new ArrayList<>();
    for (JsonNode element : node) {
      for (double number : numbers(element)) {
        numbers.add(number);
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  public boolean hasHessian() {
    return !points.get(0).hessian().isEmpty();
  }

  /** The name of the function, and but for its first letter of the class. */
  public String function() {
    return "case" + number;
  }

  /** The case as a module. */
  public String source() {
    return "function %s(%s) = %s%nderive gradient%s of %s%n"
        .formatted(
            function(),
            String.join(", ", variables),
            formula,
            hasHessian() ? ", hessian" : "",
            function());
  }

  @Override
  public String toString() {
    return id;
  }
}
