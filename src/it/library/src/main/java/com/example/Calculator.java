package com.example;

import org.gradc.BoundFunction;
import org.gradc.CompiledFunction;
import org.gradc.FormulaException;
import org.gradc.Gradc;

/** Answers with the value of a formula and its derivatives by each name. */
public final class Calculator {
  private Calculator() {}

  /** Lines such as "value = 6.0", "d/dx = 2.0"; or what is wrong with the formula. */
  public static String answer(String formula, double... point) {
    try {
      CompiledFunction compiled = Gradc.compile(formula);
      BoundFunction function = compiled.bind();
      double[] gradient = new double[function.dimension()];
      StringBuilder text = new StringBuilder("value = ");
      text.append(function.gradient(point, gradient)).append('\n');
      for (int i = 0; i < gradient.length; i++) {
        String name = compiled.parameters().get(i);
        text.append("d/d").append(name).append(" = ").append(gradient[i]).append('\n');
      }
      return text.toString();
    } catch (FormulaException e) {
      return e.getMessage();
    }
  }
}
