package org.gradc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.gradc.expr.Expr;
import org.gradc.laws.Recipes.Points;
import org.gradc.lower.LoweredModule;
import org.gradc.lower.Lowering;
import org.gradc.model.Analyzer;
import org.gradc.model.ModelOptions;
import org.gradc.model.ResolvedModule;
import org.gradc.notation.Formula;
import org.gradc.notation.InfixText;
import org.gradc.notation.Notation;
import org.gradc.program.Interpreter;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.syntax.FormulaFile;
import org.gradc.syntax.Parser;

/** What is written in the formula language parses back to an equal value. */
final class NotationProperties {

  @Property(seed = "1", tries = 1000)
  @Domain(Recipes.class)
  void infixTextParsesBack(@ForAll Recipe recipe, @ForAll Points points) {
    Program program = recipe.program();
    Expr body = ((Nest) program.steps().get(0)).updates().get(0).body();
    String text = function(recipe, InfixText.of(Formula.written(program.graph(), body)));
    Program read = read(text);
    for (double[] point : points.points()) {
      Map<String, double[]> inputs = PerturbedRun.inputs(recipe, point);
      double expected = Interpreter.run(program, inputs).get("$value")[0];
      double actual = Interpreter.run(read, inputs).get("$value")[0];
      // As objects, so that NaN equals NaN; the sign of zero may differ.
      assertThat(Double.valueOf(actual + 0.0)).as(text).isEqualTo(Double.valueOf(expected + 0.0));
    }
  }

  private static String function(Recipe recipe, Notation notation) {
    String names = String.join(", ", recipe.names());
    StringBuilder text = new StringBuilder("function f(" + names + ") {\n");
    for (Notation.Definition definition : notation.definitions()) {
      text.append("  let ").append(definition.name()).append(" = ");
      text.append(definition.text()).append('\n');
    }
    return text.append("  return ").append(notation.expression()).append("\n}\n").toString();
  }

  private static Program read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    FormulaFile file = Parser.parse(Source.of("f.grad", text), diagnostics);
    assertThat(file).as(() -> text + diagnostics.sorted()).isNotNull();
    ResolvedModule module = Analyzer.analyze(file, ModelOptions.NONE, diagnostics);
    LoweredModule lowered = Lowering.lower(module, diagnostics);
    assertThat(diagnostics.hasErrors()).as(() -> text + diagnostics.sorted()).isFalse();
    assertThat(lowered).as(() -> text + diagnostics.sorted()).isNotNull();
    return lowered.functions().get(0).value();
  }
}
