package org.gradc.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.AnalysedFunction;
import org.gradc.evaluate.ArrayTrace;
import org.gradc.evaluate.ArrayValue;
import org.gradc.evaluate.Evaluation;
import org.gradc.evaluate.Inputs;
import org.gradc.evaluate.Sweep;
import org.gradc.picture.walk.Walkthrough;
import org.gradc.program.ExternCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back to the inputs is the gradient, which is derived in another way. */
final class CotangentsTest {
  private static final double[] X = {0.3, -1.2, 2.5, 0.7};

  /** Sums, products, choices and recurrences over arrays. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "function f(x[n]) = sum(i: x[i]^2*exp(x[i]))/n",
        "function f(x[4]) = prod(i: x[i])",
        "function f(x[n]) = max(x)*min(x) + mean(x)",
        "function f(x[n]) = max(i: -x[i]^2)",
        "function f(x[n]) = logsumexp(i: 3*x[i]) + norm(x)",
        "function f(x[n]) = sum(i in 1..n-1: if x[i] < x[i-1] then x[i]*x[i-1] else sin(x[i]))",
        "function f(x[n]) { let s[0] = x[0] let s[t in 1..n-1] = tanh(s[t-1]*x[t] + x[t-1])"
            + " return s[n-1]^2 + sum(s) }",
        "function f(x[n]) { let s[n-1] = x[n-1] let s[t in 0..n-2] = s[t+1]*cos(x[t])"
            + " return sum(i: s[i]*x[i]) }",
        "function f(x[n]) = sum(i, j: (x[i] - x[j])^2*abs(x[i]))"
      })
  void ofArraysTheyAreTheGradient(String text) {
    AnalysedFunction function = Drawn.function(text);
    Map<String, Integer> extents =
        function.written().extents().isEmpty() ? Map.of() : Map.of("n", X.length);
    Inputs inputs = new Inputs(extents, Map.of("x", X));
    ArrayTrace trace = ArrayTrace.of(function.written(), 0, ExternCalls.NONE, inputs);
    List<Double> found = trace.rows().get(0).cotangents();
    ArrayValue gradient =
        Evaluation.of(function.gradient(), "$gradient", ExternCalls.NONE, inputs).row(0).get(0);
    assertThat(found).hasSize(X.length);
    for (int i = 0; i < X.length; i++) {
      assertThat(found.get(i)).isCloseTo(gradient.elements().get(i), within(1e-9));
    }
  }

  static List<String> formulasOfScalars() {
    return List.of(
        "1/(1+exp(-(a*b+c*d)))",
        "max(a,b)*a + min(c,d)/b",
        "if a < b then a*b*c else log(d)",
        "(a-b)^3*sqrt(c^2+d^2) - a/d");
  }

  /** The parameters at the elements of X, in order. */
  private static Inputs atX(AnalysedFunction function) {
    Map<String, double[]> point = new HashMap<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      point.put(function.parameters().get(i), new double[] {X[i]});
    }
    return new Inputs(Map.of(), point);
  }

  /** The parts of every value add up to its cotangent, and those of the inputs are the gradient. */
  @ParameterizedTest
  @MethodSource("formulasOfScalars")
  void thePartsAddUp(String text) {
    AnalysedFunction function = Drawn.function(text);
    Inputs inputs = atX(function);
    Sweep sweep = Sweep.of(function.written(), 0, ExternCalls.NONE, inputs);
    Walkthrough walk = Walkthrough.of(function.written(), sweep);
    int last = walk.stages().size() - 1;
    for (Walkthrough.Stage stage : walk.stages().subList(0, last)) {
      double sum = stage.parts().stream().mapToDouble(Walkthrough.Part::contribution).sum();
      assertThat(sum).as(stage.name()).isCloseTo(stage.cotangent(), within(1e-12));
    }
    assertThat(walk.stages().get(last).cotangent()).isEqualTo(1);
    for (ArrayValue entry :
        Evaluation.of(function.gradient(), "$gradient", ExternCalls.NONE, inputs).row(0)) {
      double found =
          walk.stages().stream()
              .filter(stage -> stage.name().equals(entry.name()))
              .mapToDouble(Walkthrough.Stage::cotangent)
              .sum();
      assertThat(found).as(entry.name()).isCloseTo(entry.elements().get(0), within(1e-9));
    }
  }

  /** In the program of a gradient what comes back to the inputs is what the program computes. */
  @ParameterizedTest
  @MethodSource("formulasOfScalars")
  void inTheProgramTheyAreTheGradient(String text) {
    AnalysedFunction function = Drawn.function(text);
    Inputs inputs = atX(function);
    Graphs.At at = new Graphs.At(ExternCalls.NONE, inputs, 0);
    Diagram diagram = Graphs.machine(function.machine(), Optional.of(at));
    Map<String, String> gradient = new HashMap<>();
    for (ArrayValue entry :
        Evaluation.of(function.gradient(), "$gradient", ExternCalls.NONE, inputs).row(0)) {
      gradient.put(entry.name(), Figures.detailed(entry.elements().get(0)));
    }
    int found = 0;
    for (Diagram.Node node : diagram.nodes()) {
      String mark = "derivative of the result by it ";
      if (node.kind() == Diagram.Kind.INPUT && node.detail().contains(mark)) {
        String shown = node.detail().substring(node.detail().indexOf(mark) + mark.length());
        assertThat(shown).as(node.text()).isEqualTo(gradient.get(node.text()));
        found++;
      }
    }
    assertThat(found).isPositive();
    assertThat(diagram.nodes()).filteredOn(n -> n.kind() == Diagram.Kind.RESULT).hasSize(5);
  }

  /** What serves the gradient alone has nothing below its lines; the arrays of the value have. */
  @Test
  void inTheProgramOfArraysTheyComeFromTheValue() {
    AnalysedFunction function =
        Drawn.function("function f(W[m,n], x[n]) = sum(i: sin(sum(j: W[i,j]*x[j])))");
    Map<String, double[]> point = Map.of("W", X, "x", new double[] {0.5, -0.25});
    Inputs inputs = new Inputs(Map.of("m", 2, "n", 2), point);
    Graphs.At at = new Graphs.At(ExternCalls.NONE, inputs, 0);
    Diagram diagram = Graphs.machine(function.machine(), Optional.of(at));
    Diagram written = Graphs.written(function.written(), Optional.of(at));
    for (String array : List.of("W", "x")) {
      assertThat(backward(diagram, array)).isNotEmpty().isEqualTo(backward(written, array));
    }
    assertThat(backward(diagram, "gradient")).isEmpty();
  }

  private static String backward(Diagram diagram, String array) {
    return diagram.edges().stream()
        .filter(edge -> edge.array().equals(array))
        .map(Diagram.Edge::backward)
        .findFirst()
        .orElseThrow();
  }

  /** Beyond what anyone reads nothing is swept back, rather than for minutes. */
  @Test
  void manyTurnsAreNotFollowedBack() {
    AnalysedFunction function = Drawn.function("function f(x[n]) = sum(i, j: x[i]*x[j])");
    double[] many = new double[200];
    Arrays.fill(many, 1);
    Inputs inputs = new Inputs(Map.of("n", many.length), Map.of("x", many));
    ArrayTrace trace = ArrayTrace.of(function.written(), 0, ExternCalls.NONE, inputs);
    assertThat(trace.rows().get(0).cotangents()).isEmpty();
    assertThat(trace.rows().get(trace.rows().size() - 1).value().elements()).contains(40_000.0);
  }

  /** The sign is shared; what else a term takes is one box, and all terms have one sum. */
  private static final int TERMS = 300;

  /** A graph of many operations is folded, and what is left counts them all. */
  @Test
  void aLargeGraphIsFoldedAndKeepsItsOperations() {
    StringBuilder text = new StringBuilder("x");
    for (int i = 1; i <= TERMS; i++) {
      text.append(" + sin(exp(-x*").append(i).append("))");
    }
    AnalysedFunction function = Drawn.function(text.toString());
    Diagram whole = Graphs.written(function.written(), Optional.empty());
    Picture picture = Picture.readable("f", whole, 500, 60);
    assertThat(picture.diagram().operations()).isEqualTo(whole.operations());
    assertThat(picture.diagram().nodes()).hasSize(TERMS + 4);
    assertThat(picture.summary()).contains(whole.operations() + " operations");
  }
}
