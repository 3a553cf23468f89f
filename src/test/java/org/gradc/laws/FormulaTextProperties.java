package org.gradc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gradc.laws.Recipes.Points;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.gradc.program.ProgramPrinter;

/** A text means what it says: its program computes what the same terms compute, bit for bit. */
@Domain(Recipes.class)
final class FormulaTextProperties {

  @Property(seed = "1", tries = 1000)
  void formulasMeanWhatTheySay(@ForAll Recipe recipe, @ForAll Points points) {
    String text = FormulaText.function("f", recipe);
    Program lowered = Lowered.of("f.grad", text).get(0).value();
    Program expected = recipe.program();
    for (double[] point : points.points()) {
      Map<String, double[]> inputs = PerturbedRun.inputs(recipe, point);
      assertThat(Interpreter.run(lowered, inputs).get("$value"))
          .as("%s at %s", text, Arrays.toString(point))
          .isEqualTo(Interpreter.run(expected, inputs).get("$value"));
    }
  }

  @Property(seed = "1", tries = 1000)
  void theSameTextGivesTheSameProgram(@ForAll Recipe recipe) {
    String text = FormulaText.function("f", recipe);
    assertThat(lowered(text)).isEqualTo(lowered(text));
  }

  private static String lowered(String text) {
    return ProgramPrinter.print(Lowered.of("f.grad", text).get(0).value());
  }
}
