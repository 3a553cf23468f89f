package org.gradc.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points and the inputs of programs. */
final class PointBindingTest {
  private static final String LOSS =
      "extent d, extent n, parameter w[#d], parameter b, data X[#n, #d], data y[#n]";
  private static final String PACKED =
      "extent d, parameter p[add(#d, divide(multiply(#d, subtract(#d, 1i)), 2i))], data q[#d]";

  private final Diagnostics diagnostics = new Diagnostics();

  private static Program program(String declarations) {
    String lines = declarations.replaceAll(", (?=(extent|parameter|data) )", "\n");
    return ProgramParser.parse(
        "program f\n" + lines + "\noutput $value\nnest {\n  $value sum= 1\n}\n");
  }

  private Optional<Inputs> bind(String declarations, String point) {
    return PointReader.read(Source.of("--at", point), diagnostics)
        .orElseThrow()
        .bind("f", program(declarations), diagnostics);
  }

  private String inputs(String declarations, String point) {
    Inputs inputs = bind(declarations, point).orElseThrow();
    StringBuilder text = new StringBuilder(inputs.extents().toString());
    inputs.arrays().forEach((name, e) -> text.append(' ').append(name).append(Arrays.toString(e)));
    return text.toString();
  }

  @Test
  void scalarsStandInTheOrderOfTheInputs() {
    assertThat(inputs("parameter x, data k int", "k=2, x=1.5")).isEqualTo("{} x[1.5] k[2.0]");
  }

  @Test
  void extentsFollowOneFromTheOther() {
    assertThat(inputs(LOSS, "X=[1,2,3,4,5,6], y=[0,1,0], w=[1,2], b=0"))
        .isEqualTo(
            "{d=2, n=3} w[1.0, 2.0] b[0.0] X[1.0, 2.0, 3.0, 4.0, 5.0, 6.0] y[0.0, 1.0, 0.0]");
  }

  // spotless:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "extent k, parameter A[#k, #k]                       | A=[1,2,3,4]           | {k=2}",
        "extent k, parameter A[2i, #k, #k]                   | A=[1,2]               | {k=1}",
        "extent m, extent n, data W[#m, #n]                  | W=[1,2,3,4,5,6], m=2  | {m=2, n=3}",
        "extent m, extent n, data W[#m, #n], data v[#n]      | W=[], v=[], m=4       | {m=4, n=0}",
        "extent d, parameter p[add(#d, 1i)], data q[#d]      | p=[1,2,3], q=[1,2]    | {d=2}",
        "extent T, parameter x                               | T=3, x=1              | {T=3}",
      })
  // spotless:on
  void extentsFollowFromLengths(String declarations, String point, String extents) {
    assertThat(bind(declarations, point).orElseThrow().extents()).hasToString(extents);
  }

  @Test
  void compoundExtentsAreChecked() {
    assertThat(bind(PACKED, "q=[1,2,3], p=[1,2,3,4,5,6]")).isPresent();
    assertThat(bind(PACKED, "q=[1,2,3], p=[1,2,3]")).isEmpty();
    Diagnostic error = diagnostics.sorted().get(0);
    assertThat(error.text()).isEqualTo("'p' takes 6 numbers; 3 are given");
    assertThat(error.notes().get(0).message()).isEqualTo(Message.EXTENT_TOLD);
    assertThat(error.notes().get(0).arguments()).containsExactly("d", "3");
    assertThat(error.notes().get(0).span().text()).isEqualTo("q");
  }

  // spotless:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parameter x, data y            | y=1, z=2          | the function 'f' has no parameter 'z'",
        "parameter x                    | x=[1,2]           | 'x' is a number; a list of 2 numbers is given",
        "extent n, parameter x[#n]      | x=1               | 'x' is an array; a number is given",
        "extent n, parameter x[#n]      | x=[1], n=[1]      | 'n' is a number; a list of 1 number is given",
        "data k int                     | k=1.5             | 'k' takes whole numbers; 1.5 is given",
        "extent n, data g[#n] int       | g=[0, 1e10]       | 'g' takes whole numbers; 1.0E10 is given",
        "extent n, parameter x[#n]      | x=[1], n=0.5      | 'n' takes whole numbers; 0.5 is given",
        "extent n, parameter x[#n]      | x=[1], n=-1       | 'n' is an extent and cannot be -1",
        "extent n, parameter x[#n, 2i]  | x=[1,2,3]         | no whole number 'n' fits the length of 'x', which is 3",
        "extent n, parameter x[#n, #n]  | x=[1,2,3]         | no whole number 'n' fits the length of 'x', which is 3",
        "extent n, parameter x[#n]      | x=[1], n=2        | 'x' takes 2 numbers; 1 is given",
        "extent n, parameter x[#n], data y[#n] | y=[1], x=[1,2] | 'y' takes 2 numbers; 1 is given",
        "extent m, extent n, data W[#m, #n] | W=[1,2]       | no length tells 'm', 'n'; give it too, as in 'm=3'",
        "extent n, data x[divide(#n, 2i)] | x=[1], n=3      | this point cannot be evaluated: 3/2 is not an integer",
      })
  // spotless:on
  void whatDoesNotFitIsTold(String declarations, String point, String message) {
    assertThat(bind(declarations, point)).isEmpty();
    assertThat(diagnostics.sorted().get(0).text()).isEqualTo(message);
  }

  @Test
  void unknownAndMissingNamesAreToldTogether() {
    assertThat(bind("parameter x, parameter rate, parameter y", "rat=1, x=2")).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::message)
        .containsExactly(Message.UNKNOWN_PARAMETER, Message.POINT_INCOMPLETE);
    assertThat(diagnostics.sorted().get(0).suggestions()).containsExactly("rate");
    assertThat(diagnostics.sorted().get(1).text())
        .isEqualTo("the point gives no number for 'rate', 'y'");
  }

  @Test
  void elementsBearTheirSubscripts() {
    ArrayValue value =
        ArrayValue.of(
            program("extent m, parameter W[#m, 3i]"),
            "W",
            new Inputs(Map.of("m", 2), Map.of()),
            new double[6]);
    assertThat(value.shape()).containsExactly(2, 3);
    assertThat(value.subscripts(0)).isEqualTo("[0, 0]");
    assertThat(value.subscripts(5)).isEqualTo("[1, 2]");
  }
}
