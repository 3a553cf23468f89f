package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gradc.model.ModelOptions;
import org.gradc.program.ExternCalls;
import org.gradc.program.ProgramChecker;

/** Whatever stands in a file, there is a module or there are errors. */
class ModuleProperties {
  private static final List<String> NAMES =
      List.of("x", "y", "w0", "x0", "w0x0", "u", "v1", "e", "pi", "g", "xy", "x0v1", "gamma");
  private static final List<String> CALLED =
      List.of("sin", "max", "diff", "f", "h", "k", "b", "x", "sum", "clamp", "polygamma", "sinn");
  private static final List<String> SUMS = List.of(" + ", " - ", "*", "/", " ", "^", ".*", "./");

  /** Writes random text that mostly parses. */
  private record Writer(Random random) {
    String pick(List<String> from) {
      return from.get(random.nextInt(from.size()));
    }

    String name() {
      return random.nextInt(4) > 0 ? pick(NAMES.subList(0, 5)) : pick(NAMES);
    }

    String expression(int depth) {
      if (depth <= 0) {
        return random.nextInt(3) == 0 ? "" + random.nextInt(4) : name();
      }
      return switch (random.nextInt(14)) {
        case 0, 1, 2, 3 ->
            "(" + expression(depth - 1) + ")" + pick(SUMS) + "(" + expression(depth - 1) + ")";
        case 4 -> name() + pick(SUMS) + name();
        case 5 -> "-" + name() + "^" + name();
        case 6, 7 -> pick(CALLED) + "(" + expression(depth - 1) + ")";
        case 8 -> pick(CALLED) + "(" + expression(depth - 1) + ", " + name() + ")";
        case 9, 10 ->
            "(if %s < %s then %s else %s)"
                .formatted(name(), name(), expression(depth - 1), expression(depth - 1));
        case 11 -> "(" + expression(depth - 1) + " == " + expression(depth - 1) + ")";
        case 12 -> "[" + expression(depth - 1) + ", " + name() + "]";
        default -> name();
      };
    }

    String declaration() {
      return switch (random.nextInt(9)) {
        case 0 -> "let " + pick(List.of("g", "h", "x", "f")) + " = " + expression(2);
        case 1, 2 -> "let " + pick(List.of("h", "k")) + "(x, y) = " + expression(3);
        case 3 -> "extern b(x) = a.B.c(x) derivative " + expression(random.nextInt(3));
        case 4 ->
            "derive %s of %s %s"
                .formatted(
                    pick(List.of("gradient", "hessian", "jacobian", "vjp, jvp", "hvp", "spam")),
                    pick(List.of("f", "g", "h")),
                    random.nextBoolean() ? "wrt x" : "");
        default ->
            "function %s(w0, x0; x) { let u = %s let v1 = %s return %s }"
                .formatted(
                    pick(List.of("f", "g", "f1", "_f")),
                    expression(2),
                    expression(1),
                    expression(3));
      };
    }

    String module() {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(6); k >= 0; k--) {
        text.append(declaration()).append('\n');
      }
      return text.toString();
    }
  }

  @Property(tries = 1500)
  void aModuleOrErrors(@ForAll long seed) {
    check(new Writer(new Random(seed)).module());
  }

  @Property(tries = 1500)
  void aFormulaOrErrors(@ForAll long seed) {
    check(new Writer(new Random(seed)).expression(4));
  }

  private static void check(String text) {
    Formulas.Outcome outcome = Formulas.outcome(text, ModelOptions.NONE, 5_000);
    LoweredModule module = outcome.module();
    assertThat(module == null).as(text).isEqualTo(outcome.diagnostics().hasErrors());
    if (module == null) {
      assertThat(outcome.rendered()).as(text).contains("error: ");
      return;
    }
    for (LoweredFunction function : module.functions()) {
      ProgramChecker.check(function.value());
      int count = function.parameters().size();
      double[] arguments = new double[count];
      for (int k = 0; k < count; k++) {
        arguments[k] = 0.5 + k;
      }
      ExternCalls anything = (extern, operands) -> operands[0] / 2;
      assertThat(Formulas.result(function, anything, arguments)).hasSize(function.shape().size());
    }
  }
}
