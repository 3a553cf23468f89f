package org.gradc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gradc.laws.Recipes.Points;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.gradc.program.ProgramChecker;
import org.gradc.program.ProgramParser;
import org.gradc.program.ProgramPrinter;

/** Programs print as text that reads back as the same program. */
final class ProgramTextProperties {

  @Property(seed = "1", tries = 1000)
  @Domain(Recipes.class)
  void printedProgramsReadBack(@ForAll Recipe recipe, @ForAll Points points) {
    Program program = recipe.program();
    ProgramChecker.check(program);
    String text = ProgramPrinter.print(program);
    Program read = ProgramParser.parse(text);
    ProgramChecker.check(read);
    assertThat(ProgramPrinter.print(read)).isEqualTo(text);
    for (double[] point : points.points()) {
      Map<String, double[]> inputs = PerturbedRun.inputs(recipe, point);
      assertThat(Interpreter.run(read, inputs).get("$value"))
          .isEqualTo(Interpreter.run(program, inputs).get("$value"));
    }
  }

  @Property(seed = "1", tries = 1000)
  @Domain(Recipes.class)
  void unperturbedRunsAreTheInterpreters(@ForAll Recipe recipe, @ForAll Points points) {
    Program program = recipe.program();
    for (double[] point : points.points()) {
      Map<String, double[]> inputs = PerturbedRun.inputs(recipe, point);
      assertThat(Accuracy.of(program, inputs).values("$value"))
          .isEqualTo(Interpreter.run(program, inputs).get("$value"));
    }
  }
}
