package org.gradc.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.junit.jupiter.api.Test;

final class ExternMethodsTest {
  private final Diagnostics diagnostics = new Diagnostics();

  /** What externs of these tests name. */
  public static final class Library {
    private Library() {}

    public static double twice(double x) {
      return 2 * x;
    }

    public static double two(double x) {
      return 2;
    }

    public static double fails(double x) {
      throw new IllegalStateException("out of order");
    }

    static double hidden(double x) {
      return x;
    }
  }

  private static Program calling(String type, String method) {
    return ProgramParser.parse(
        """
        program f
        extern g(x) = %s %s {
          partial h(x)
        }
        extern h(x) = %s two {
          partial 0
        }
        parameter x
        output $value
        nest {
          $value sum= multiply(g(x), x)
        }
        """
            .formatted(type, method, Library.class.getName()));
  }

  private Optional<ExternMethods> load(Program program) {
    return ExternMethods.load(
        List.of(program), ExternMethodsTest.class.getClassLoader(), diagnostics);
  }

  @Test
  void valuesAndPartialsAreCalled() {
    Program program = calling(Library.class.getCanonicalName(), "twice");
    ExternMethods methods = load(program).orElseThrow();
    List<Trace.Row> rows = Trace.of(program, 0, methods, Inputs.scalars(Map.of("x", 3.0))).rows();
    assertThat(rows.get(rows.size() - 1).value()).isEqualTo(18);
    assertThat(rows.get(0).cotangent()).isEqualTo(12); // (2x·x)' = 4x
  }

  @Test
  void missingClassesAndMethodsAreErrors() {
    assertThat(load(calling("com.acme.Missing", "twice"))).isEmpty();
    assertThat(load(calling(Library.class.getName(), "thrice"))).isEmpty();
    assertThat(load(calling(Library.class.getName(), "hidden"))).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::message)
        .containsExactly(
            Message.EXTERN_CLASS_MISSING,
            Message.EXTERN_METHOD_MISSING,
            Message.EXTERN_METHOD_MISSING);
  }

  @Test
  void whatAMethodThrowsIsAFailureOfTheExtern() {
    Program program = calling(Library.class.getName(), "fails");
    ExternMethods methods = load(program).orElseThrow();
    assertThatThrownBy(() -> Trace.of(program, 0, methods, Inputs.scalars(Map.of("x", 3.0))))
        .isInstanceOf(ExternMethods.Failure.class)
        .hasMessageContaining("out of order");
  }
}
