package org.gradc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Source;
import org.gradc.program.ProgramParser;
import org.gradc.program.ProgramPrinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProgramListingTest {
  private static final Source LOSS =
      Source.of(
          "loss.grad",
          "function loss(w[d]; X[n,d]) = mean(i: exp(-sum(j: X[i,j]*w[j])))\n"
              + "function f(x, y) = sin(x*y)^2\n"
              + "derive hessian of f\n");

  static List<String> passes() {
    return OptionWords.passes();
  }

  @ParameterizedTest
  @MethodSource("passes")
  void whatAPassMadeIsReadBack(String pass) {
    ProgramListing listing = Compiler.listing(List.of(LOSS), CompilerOptions.DEFAULT, pass);
    assertThat(listing.diagnostics()).isEmpty();
    List<String> programs = new ArrayList<>();
    for (String one : listing.text().split("(?m)^// .*, after " + pass + "\n", -1)) {
      if (!one.isEmpty()) {
        programs.add(one.stripTrailing() + "\n");
      }
    }
    assertThat(programs).isNotEmpty();
    for (String program : programs) {
      assertThat(ProgramPrinter.print(ProgramParser.parse("// a comment\n" + program)))
          .isEqualTo(program);
    }
  }
}
