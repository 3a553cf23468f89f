package org.gradc.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradc.derive.Candidate;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Kind;
import org.gradc.expr.Sort;
import org.gradc.laws.ArrayCase;
import org.gradc.laws.Lowered;
import org.gradc.lower.LoweredFunction;
import org.gradc.model.DerivativeKind;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Compact;
import org.gradc.program.Program;
import org.gradc.program.ProgramPrinter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Formula files beside the programs of their derivatives, as they are derived and as they are
 * optimized, which compute the same; {@code -Dgradc.accept=true} rewrites the programs.
 */
class DerivedProgramsTest {
  private static final Path DIRECTORY = Path.of("src", "test", "resources", "golden", "programs");
  private static final boolean ACCEPT = Boolean.getBoolean("gradc.accept");

  /** Sizes of all extents, none of them equal. */
  private static final List<Integer> SIZES = List.of(3, 2, 4, 5);

  @Test
  void scalars() throws IOException {
    check("scalars");
  }

  @Test
  void vectors() throws IOException {
    check("vectors");
  }

  @Test
  void fixedSizes() throws IOException {
    check("fixed");
  }

  @Test
  void loops() throws IOException {
    check("loops");
  }

  @Test
  void recurrences() throws IOException {
    check("recurrences");
  }

  @Test
  void ranges() throws IOException {
    check("ranges");
  }

  @Test
  void sumsOfExponentials() throws IOException {
    check("shifted", DerivedProgramsTest::shifted);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"scalars", "vectors", "fixed", "loops", "recurrences", "ranges"})
  void optimizedProgramsComputeTheSame(String name) throws IOException {
    String text = Files.readString(DIRECTORY.resolve(name + ".grad"));
    for (LoweredFunction function : Lowered.of(name + ".grad", text)) {
      derived(function).forEach((what, program) -> sameNumbers(program));
    }
  }

  private static void check(String name) throws IOException {
    check(name, DerivedProgramsTest::programs);
  }

  private static void check(String name, Function<LoweredFunction, String> programs)
      throws IOException {
    Path file = DIRECTORY.resolve(name + ".txt");
    StringBuilder all = new StringBuilder();
    String text = Files.readString(DIRECTORY.resolve(name + ".grad"));
    String accepted = ACCEPT ? "" : Files.readString(file);
    for (LoweredFunction function : Lowered.of(name + ".grad", text)) {
      String found = programs.apply(function);
      if (!ACCEPT) {
        int from = all.length();
        int to = Math.min(from + found.length(), accepted.length());
        assertThat(found).as(function.name()).isEqualTo(accepted.substring(from, to));
      }
      all.append(found);
    }
    if (ACCEPT) {
      Files.writeString(file, all);
    }
    assertThat(all.toString()).isEqualTo(Files.readString(file));
  }

  private static String programs(LoweredFunction function) {
    StringBuilder found = new StringBuilder("# " + function.name() + '\n');
    derived(function)
        .forEach(
            (what, derived) -> {
              String before = ProgramPrinter.print(Compact.program(derived));
              Program optimized = Optimizations.optimize(derived);
              String after = ProgramPrinter.print(optimized);
              found.append("## " + what + ", " + Cost.of(derived) + '\n' + before);
              if (!after.equals(before)) {
                found.append("## optimized, " + Cost.of(optimized) + '\n' + after);
              }
            });
    return found.toString();
  }

  /** The normal form with the greatest exponents taken out. */
  private static String shifted(LoweredFunction function) {
    Program normal = Optimizations.UNROLL.run(Optimizations.NORMAL_FORM.run(function.value()));
    Program shifted = Optimizations.SHIFTED_SUMS.run(normal);
    String same = shifted == normal ? " as it is" : "";
    return "# " + function.name() + same + '\n' + ProgramPrinter.print(Compact.program(shifted));
  }

  /** The value and every derivative that is asked for, in every mode that is offered. */
  private static Map<String, Program> derived(LoweredFunction function) {
    Map<String, Program> derived = new LinkedHashMap<>();
    Program normal = Optimizations.NORMAL_FORM.run(function.value());
    Program unrolled = Optimizations.UNROLL.run(normal);
    Program value = Optimizations.STABLE_FORM.run(Optimizations.SHIFTED_SUMS.run(unrolled));
    derived.put("value", value);
    for (DerivativeKind requested : function.kinds()) {
      Kind kind = Kind.valueOf(requested.name());
      for (Candidate candidate : Derivatives.candidates(kind, value)) {
        if (candidate.offered()) {
          derived.put(
              kind + ", " + candidate.mode() + ": " + candidate.reason(),
              Derivatives.of(kind, value, candidate.mode()));
        }
      }
    }
    return derived;
  }

  private static void sameNumbers(Program derived) {
    Program optimized = Optimizations.optimize(derived);
    Map<String, Integer> extents = new LinkedHashMap<>();
    derived.extents().forEach(name -> extents.put(name, SIZES.get(extents.size())));
    Map<String, double[]> given = new LinkedHashMap<>();
    for (ArrayDeclaration input : derived.inputs()) {
      if (input.sort() == Sort.INTEGER) {
        double[] places = new double[ArrayCase.length(input, extents)];
        for (int i = 0; i < places.length; i++) {
          places[i] = (i * 2) % 3;
        }
        given.put(input.name(), places);
      }
    }
    ArrayCase c = ArrayCase.of(ProgramPrinter.print(derived), extents, given);
    Map<String, double[]> expected = c.run(derived, Map.of());
    Map<String, double[]> actual = c.run(optimized, Map.of());
    for (ArrayDeclaration output : derived.arrays(Role.OUTPUT)) {
      double[] wanted = expected.get(output.name());
      double[] numbers = actual.get(output.name());
      assertThat(numbers).hasSameSizeAs(wanted);
      for (int i = 0; i < numbers.length; i++) {
        boolean same = Double.compare(numbers[i], wanted[i]) == 0;
        double error = Math.abs(numbers[i] - wanted[i]);
        assertThat(same || error <= 1e-9 * Math.max(1, Math.abs(wanted[i])))
            .as("%s[%d] is %s, not %s", output.name(), i, numbers[i], wanted[i])
            .isTrue();
      }
    }
  }
}
