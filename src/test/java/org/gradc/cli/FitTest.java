package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FitTest {
  /** Two clouds that a line does not separate without error. */
  private static final String CLOUDS =
      """
      x1,x2,label
      1,2,1
      2,1,1
      -1,-1,-1
      -2,0.5,-1
      0.3,-2,-1
      0,1,1
      -0.2,-0.1,1
      0.5,0.2,-1
      """;

  private static final String LOSS_OF_ROW =
      "function loss(w[d], b; x[d], y) = log1p(exp(-y*(sum(j: x[j]*w[j]) + b)))";
  private static final String LOSS_OF_ALL =
      "function loss(w[d], b; X[n,d], y[n]) ="
          + " mean(i: log1p(exp(-y[i]*(sum(j: X[i,j]*w[j]) + b))))";

  @TempDir private Path directory;
  private Path data;

  @BeforeEach
  void writeData() throws IOException {
    data = directory.resolve("data.csv");
    Files.writeString(data, CLOUDS);
  }

  private Run fit(String formula, String... arguments) {
    List<String> all = new ArrayList<>(List.of("fit", "-", "--data", data.toString(), "-q"));
    all.addAll(List.of(arguments));
    return Run.of(formula, all);
  }

  private JsonNode json(String formula, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    Run run = fit(formula, all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private static double number(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.get(name);
    }
    return at.doubleValue();
  }

  @Test
  void theSameLossOfOneRowAndOfAllRowsHasTheSameMinimum() throws IOException {
    JsonNode row = json(LOSS_OF_ROW, "--columns", "x=x1:x2,y=label");
    JsonNode all = json(LOSS_OF_ALL, "--columns", "X=x1..x2, y=label");
    assertThat(row.get("optimizer").textValue()).isEqualTo("lbfgs");
    assertThat(number(row, "loss")).isCloseTo(number(all, "loss"), within(1e-12));
    for (String name : List.of("w[0]", "w[1]", "b")) {
      assertThat(number(row, "parameters", name))
          .isCloseTo(number(all, "parameters", name), within(1e-5));
    }
    assertThat(row.get("converged").booleanValue()).isTrue();
    assertThat(row.get("rows").intValue()).isEqualTo(8);
    JsonNode losses = row.get("losses");
    assertThat(losses.get(0).doubleValue()).isCloseTo(Math.log(2), within(1e-15));
  }

  @Test
  void aNameThatIsAColumnIsDataOfABareFormula() throws IOException {
    Files.writeString(data, "x,y\n0,1\n1,3\n2,5\n3,7\n");
    JsonNode line = json("a + b*x", "--response", "y");
    assertThat(line.get("optimizer").textValue()).isEqualTo("lm");
    assertThat(number(line, "parameters", "a")).isCloseTo(1, within(1e-9));
    assertThat(number(line, "parameters", "b")).isCloseTo(2, within(1e-9));
    assertThat(number(line, "rSquared")).isCloseTo(1, within(1e-12));
  }

  /** Sums for a line through (0,1), (1,2), (2,4): a = 5/6, b = 3/2, rss = 1/6. */
  @Test
  void standardErrorsAreThoseOfTheTextbook() throws IOException {
    Files.writeString(data, "x,y\n0,1\n1,2\n2,4\n");
    JsonNode line = json("a + b*x", "--response", "y");
    assertThat(number(line, "parameters", "a")).isCloseTo(5.0 / 6, within(1e-8));
    assertThat(number(line, "parameters", "b")).isCloseTo(1.5, within(1e-8));
    assertThat(number(line, "loss")).isCloseTo(1.0 / 6, within(1e-12));
    assertThat(number(line, "residualStandardDeviation"))
        .isCloseTo(Math.sqrt(1.0 / 6), within(1e-12));
    assertThat(number(line, "standardErrors", "b")).isCloseTo(Math.sqrt(1.0 / 12), within(1e-9));
    assertThat(number(line, "standardErrors", "a")).isCloseTo(Math.sqrt(5.0 / 36), within(1e-9));
    assertThat(number(line, "rSquared")).isCloseTo(1 - (1.0 / 6) / (14.0 / 3), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function r(a, b; x, y) = a + b*x - y",
        "function r(a, b; x[n], y[n]) = [i: a + b*x[i] - y[i]]"
      })
  void residualsAreFittedWithoutAResponse(String formula) throws IOException {
    Files.writeString(data, "x,y\n0,1\n1,2\n2,4\n");
    JsonNode line = json(formula, "--least-squares");
    assertThat(number(line, "parameters", "b")).isCloseTo(1.5, within(1e-8));
    assertThat(line.has("rSquared")).isFalse();
  }

  @Test
  void aModelOfAllRowsTakesAResponseToo() throws IOException {
    Files.writeString(data, "t,y\n0,1\n1,2\n2,4\n");
    JsonNode line =
        json("function m(a, b; x[n]) = [i: a + b*x[i]]", "--response", "y", "--columns", "x=t");
    assertThat(number(line, "parameters", "b")).isCloseTo(1.5, within(1e-8));
    Run wrong =
        fit("function m(a; x[n]) = [a, a, a, a, x[0]]", "--response", "y", "--columns", "x=t");
    assertThat(wrong.err()).contains("'m' gives 5 values; with a response it gives one for each");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gd",
        "sgd",
        "momentum",
        "nesterov",
        "delta-bar-delta",
        "adagrad",
        "rmsprop",
        "adam"
      })
  void everyOptimizerLowersTheLoss(String word) throws IOException {
    JsonNode fit =
        json(
            LOSS_OF_ROW,
            "--columns",
            "x=x1:x2,y=label",
            "--optimizer",
            word,
            "--rate",
            "0.05",
            "--epochs",
            "20");
    assertThat(number(fit, "loss")).isLessThan(0.6);
    assertThat(fit.get("iterations").intValue()).isEqualTo(20);
    assertThat(fit.get("losses")).hasSize(21);
  }

  @Test
  void theRowsThatAreHeldBackAreChosenByTheSeed() throws IOException {
    String[] common = {"--columns", "x=x1:x2,y=label", "--validation", "0.25", "--seed"};
    JsonNode first = json(LOSS_OF_ROW, with(common, "42"));
    assertThat(first.get("rows").intValue()).isEqualTo(6);
    assertThat(first.get("heldBack").intValue()).isEqualTo(2);
    assertThat(first.get("validationLosses").size()).isEqualTo(first.get("losses").size());
    assertThat(json(LOSS_OF_ROW, with(common, "42"))).isEqualTo(first);
    assertThat(json(LOSS_OF_ROW, with(common, "43")).get("parameters"))
        .isNotEqualTo(first.get("parameters"));
    Run none = fit(LOSS_OF_ROW, "--columns", "x=x1:x2,y=label", "--validation", "0.01");
    assertThat(none.err()).contains("of 8 rows none are left for validation");
  }

  private static String[] with(String[] words, String last) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add(last);
    return all.toArray(String[]::new);
  }

  /** y = 1 + 2x is 7 + 4·(x − 3)/2 where x has the mean 3 and the deviation 2. */
  @Test
  void standardizedColumnsAreToldWithMeanAndScale() throws IOException {
    Files.writeString(data, "x,y\n1,3\n5,11\n");
    JsonNode line = json("a + b*x", "--response", "y", "--standardize");
    assertThat(number(line, "standardized", "x", "mean")).isEqualTo(3);
    assertThat(number(line, "standardized", "x", "scale")).isEqualTo(2);
    assertThat(number(line, "parameters", "a")).isCloseTo(7, within(1e-8));
    assertThat(number(line, "parameters", "b")).isCloseTo(4, within(1e-8));
    assertThat(fit("a + b*x", "--response", "y", "--standardize").out())
        .contains("(column - mean)/scale");
    assertThat(fit(LOSS_OF_ROW, "--columns", "x=x1:x2,y=label", "--standardize").status()).isOne();
  }

  @Test
  void ofALossTheColumnsToStandardizeAreNamed() throws IOException {
    Run run = fit(LOSS_OF_ROW, "--columns", "x=x1:x2,y=label", "--standardize");
    assertThat(run.err()).contains("as in '--standardize=x1,x2,label'");
    JsonNode fit = json(LOSS_OF_ROW, "--columns", "x=x1:x2,y=label", "--standardize=x1,x2");
    assertThat(fit.get("standardized").size()).isEqualTo(2);
    assertThat(fit(LOSS_OF_ROW, "--columns", "x=x1:x2,y=label", "--standardize=x3").err())
        .contains("has no column 'x3'");
  }

  @Test
  void parametersStayWithinBoundsAndHaveNoErrorThere() throws IOException {
    Files.writeString(data, "x,y\n0,1\n1,2\n2,4\n");
    JsonNode line = json("a + b*x", "--response", "y", "--bounds", "b=:1", "--optimizer", "lbfgs");
    assertThat(number(line, "parameters", "b")).isEqualTo(1);
    assertThat(line.get("atBounds").get(0).textValue()).isEqualTo("b");
    assertThat(number(line, "parameters", "a")).isCloseTo(4.0 / 3, within(1e-6));
    assertThat(line.get("standardErrors").get("b").textValue()).isEqualTo("NaN");
    // s² = rss/2 with rss = 2/3·..., as of a mean: residuals −1/3, −1/3, 2/3.
    assertThat(number(line, "standardErrors", "a"))
        .isCloseTo(Math.sqrt(2.0 / 3 / 2 / 3), within(1e-6));
  }

  @Test
  void parametersThatTheDataDoNotDetermineAreNamed() throws IOException {
    Files.writeString(data, "x,y\n1,1\n2,2\n3,4\n");
    JsonNode fit = json("a*b*x + c", "--response", "y");
    assertThat(fit.get("undetermined")).hasSize(2);
    assertThat(fit.get("undetermined").get(0).textValue()).isEqualTo("a");
    assertThat(fit.get("undetermined").get(1).textValue()).isEqualTo("b");
    assertThat(fit("a*b*x + c", "--response", "y").out())
        .contains("no standard errors: the data do not determine a, b; fix one of them");
  }

  @Test
  void aLikelihoodIsMaximized() throws IOException {
    Files.writeString(data, "x\n1\n2\n6\n");
    JsonNode fit = json("-(x - m)^2", "--maximize");
    assertThat(number(fit, "parameters", "m")).isCloseTo(3, within(1e-6));
    assertThat(number(fit, "loss")).isCloseTo(-14.0 / 3, within(1e-9));
  }

  @Test
  void aSearchThatDivergesIsAnAnswerWithAProposal() throws IOException {
    Files.writeString(data, "x\n100\n200\n");
    Run run = fit("(x*m - 1)^2", "--optimizer", "gd", "--rate", "10");
    assertThat(run.status()).isOne();
    assertThat(run.out()).contains("m  ");
    assertThat(run.err()).contains("[fit-diverged]").contains("try a smaller '--rate'");
  }

  @Test
  void threadsDoNotChangeTheResult() throws IOException {
    StringBuilder text = new StringBuilder("x,y\n");
    for (int i = 0; i < 2_000; i++) {
      text.append(i % 17).append(',').append(i % 5).append('\n');
    }
    Files.writeString(data, text);
    String formula = "function f(a, b; x, y) = (a + b*x - y)^2";
    assertThat(json(formula, "--threads", "2")).isEqualTo(json(formula));
  }

  @Test
  void aHiddenLayerHasASizeOfItsOwnAndAStartThatIsNotEqual() throws IOException {
    String network =
        "function net(W[h,d], b[h], v[h], c; x[d], y) ="
            + " softplus(-y*(sum(k: v[k]*tanh(sum(j: W[k,j]*x[j]) + b[k])) + c))";
    assertThat(fit(network, "--columns", "x=x1:x2,y=label").err())
        .contains("nothing tells the size 'h'; give it by '--size h=8'");
    JsonNode fit = json(network, "--columns", "x=x1:x2,y=label", "--size", "h=3", "--seed", "7");
    assertThat(fit.get("parameters").size()).isEqualTo(3 * 2 + 3 + 3 + 1);
    assertThat(number(fit, "loss")).isLessThan(0.1);
  }

  @Test
  void labelsMayBeWholeNumbers() throws IOException {
    Files.writeString(data, "x,k\n1,0\n2,1\n");
    String formula = "function f(a[c]; x, k int) = (a[k] - x)^2";
    JsonNode fit = json(formula, "--size", "c=2");
    assertThat(number(fit, "parameters", "a[1]")).isCloseTo(2, within(1e-6));
    Run beyond = fit(formula, "--size", "c=1");
    assertThat(beyond.status()).isOne();
    assertThat(beyond.err()).contains("[fit-stopped]");
  }

  @Test
  void picturesAreWritten() throws IOException {
    Files.writeString(data, "x,y\n0,1\n1,2\n2,4\n");
    Path picture = directory.resolve("fit.svg");
    Path result = directory.resolve("fit.json");
    Run run =
        fit(
            "a + b*x",
            "--response",
            "y",
            "--plot",
            picture.toString(),
            "--json",
            "-o",
            result.toString());
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(picture).content().startsWith("<svg ").contains(">fitted<").endsWith("</svg>\n");
    assertThat(directory.resolve("fit-loss.svg")).content().contains(">sum of squares<");
    assertThat(new ObjectMapper().readTree(result.toFile()).get("function").textValue())
        .isEqualTo("stdin");
  }

  @Test
  void progressIsTold() {
    List<String> arguments =
        List.of("fit", "-", "--data", data.toString(), "--columns", "x=x1:x2,y=label");
    Run plain = Run.of(LOSS_OF_ROW, arguments);
    assertThat(plain.err()).startsWith("iteration 0: loss 0.693147\niteration 1: loss ");
    Run terminal = Run.of(LOSS_OF_ROW, arguments, Map.of(), true);
    assertThat(terminal.err())
        .startsWith("\r\u001b[K")
        .contains("loss 0.693147")
        .endsWith("\u001b[K");
    assertThat(terminal.out()).isEqualTo(plain.out());
  }
}
