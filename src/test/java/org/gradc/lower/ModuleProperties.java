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
      List.of("x", "w0", "x0", "w0x0", "y", "u", "v1", "e", "pi", "g", "xy", "x0v1", "gamma");
  private static final List<String> CALLED =
      List.of("sin", "max", "diff", "f", "h", "k", "b", "x", "sum", "clamp", "polygamma", "sinn");
  private static final List<String> SUMS = List.of(" + ", " - ", "*", "/", "", "^", ".*", "./");

  /** Writes random text that parses; a careful writer makes few mistakes. */
  private record Writer(Random random, boolean careful) {
    String pick(List<String> from) {
      return from.get(random.nextInt(from.size()));
    }

    String name() {
      return careful || random.nextInt(4) > 0 ? pick(NAMES.subList(0, 4)) : pick(NAMES);
    }

    String expression(int depth) {
      if (depth <= 0) {
        return random.nextInt(3) == 0 ? "" + random.nextInt(4) : name();
      }
      return switch (random.nextInt(careful ? 11 : 15)) {
        case 0, 1, 2, 3 ->
            "(" + expression(depth - 1) + ")" + pick(SUMS) + "(" + expression(depth - 1) + ")";
        case 4 -> "diff(" + expression(depth - 1) + ", x)";
        case 5 -> "sin(" + expression(depth - 1) + ")";
        case 6 -> "max(" + expression(depth - 1) + ", " + name() + ")";
        case 7, 8 ->
            "(if %s < %s then %s else %s)"
                .formatted(name(), name(), expression(depth - 1), expression(depth - 1));
        case 9 -> "-(" + name() + ")^" + pick(NAMES.subList(0, 3));
        case 10 -> name();
        case 11 -> pick(CALLED) + "(" + expression(depth - 1) + ")";
        case 12 -> pick(CALLED) + "(" + expression(depth - 1) + ", " + name() + ")";
        case 13 -> "(" + expression(depth - 1) + " == " + expression(depth - 1) + ")";
        default -> "[" + expression(depth - 1) + ", " + name() + "]";
      };
    }

    /** A helper, function or extern of three parameters, which may call the one before it. */
    String definition(int number) {
      String head = "%s(w0, x0, x)".formatted("f" + number);
      String before =
          number == 0
              ? name()
              : "f%d(%s, %s, %s)".formatted(number - 1, name(), expression(1), name());
      return switch (random.nextInt(5)) {
        case 0 -> "let " + head + " = " + expression(2) + " + " + before;
        case 1 -> "extern " + head + " = a.B.c(w0, x0, x) derivative x, w0x0, x^2";
        case 2 -> "function " + head + " = [" + expression(3) + ", " + before + "]";
        default ->
            "function %s { let u = %s let v1 = %s + u return v1 - %s }"
                .formatted(head, expression(2), expression(1), before);
      };
    }

    String mistake() {
      return switch (random.nextInt(4)) {
        case 0 -> "let " + pick(List.of("g", "h", "f0", "f1")) + " = " + expression(2);
        case 1 -> "extern b(x) = a.B.c(x) derivative " + expression(random.nextInt(3));
        case 2 -> "let g(x, y) = " + expression(3);
        default ->
            "derive %s of %s %s"
                .formatted(
                    pick(List.of("gradient", "hessian", "jacobian", "vjp, jvp", "hvp", "spam")),
                    pick(List.of("f0", "f1", "g")),
                    random.nextBoolean() ? "wrt x" : "");
      };
    }

    String module() {
      StringBuilder text = new StringBuilder();
      int count = 1 + random.nextInt(5);
      for (int k = 0; k < count; k++) {
        text.append(definition(k)).append('\n');
        if (!careful) {
          text.append(mistake()).append('\n');
        }
      }
      return text.toString();
    }
  }

  @Property(seed = "1", tries = 1000)
  void aModuleOrErrors(@ForAll long seed, @ForAll boolean careful) {
    check(new Writer(new Random(seed), careful).module());
  }

  @Property(seed = "1", tries = 1000)
  void aFormulaOrErrors(@ForAll long seed, @ForAll boolean careful) {
    check(new Writer(new Random(seed), careful).expression(4));
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
      assertThat(Formulas.result(function, anything, arguments)).hasSize(Formulas.size(function));
    }
  }
}
