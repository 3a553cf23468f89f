package org.gradc.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradc.check.real.Observer;
import org.gradc.check.real.Real;
import org.gradc.check.real.RealOperators;
import org.gradc.check.real.RealRun;
import org.gradc.evaluate.Inputs;
import org.gradc.expr.Primitive;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;

/** Tells how far a point is from the domain of a function. */
@FunctionalInterface
public interface Domain {
  /** What cannot be evaluated at all: a subscript is outside, a division not exact. */
  int NEVER = Integer.MAX_VALUE;

  /** How many results are no numbers, or beyond 1e±100; 0 inside of the domain. */
  int violations(Inputs point);

  /** The domain of a function that can be run in high precision. */
  static Domain of(Program written) {
    RealOperators operators = new RealOperators(20);
    return point -> {
      Counter counter = new Counter();
      Map<String, Real[]> reals = new LinkedHashMap<>();
      point.arrays().forEach((name, numbers) -> reals.put(name, Real.all(numbers)));
      try {
        Real[] values =
            RealRun.of(written, operators, counter, point.extents(), reals)
                .getOrDefault("$value", new Real[0]);
        for (Real value : values) {
          counter.count += value.isFinite() ? 0 : 1;
        }
        return counter.count;
      } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
        return NEVER;
      }
    };
  }

  /** The domain of a function that calls externs: its results are looked at alone. */
  static Domain of(Program written, ExternCalls externs) {
    return point -> {
      try {
        int violations = 0;
        for (double value :
            Interpreter.run(written, externs, point.extents(), point.arrays())
                .getOrDefault("$value", new double[0])) {
          violations += Double.isFinite(value) ? 0 : 1;
        }
        return violations;
      } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
        return NEVER;
      }
    };
  }

  /** Counts operations that make no number of numbers. */
  final class Counter implements Observer {
    private static final int LARGEST_EXPONENT = 100;

    private int count;

    @Override
    public Real result(Primitive operator, Real[] operands, Real result) {
      boolean numbers = operands.length > 0;
      for (Real operand : operands) {
        numbers &= operand.isFinite();
      }
      boolean outside =
          result.isFinite() ? Math.abs(Real.exponent(result.value())) > LARGEST_EXPONENT : numbers;
      count += outside ? 1 : 0;
      return result;
    }
  }
}
