package org.gradc;

import org.gradc.optimize.Optimizations;
import org.gradc.program.PassListener;
import org.gradc.program.Program;
import org.gradc.schedule.Linearize;
import org.gradc.schedule.OperationCount;

/**
 * A derivative in one mode.
 *
 * @param program in normal form
 * @param machine the same in machine form
 * @param operations the count of the machine form
 */
record Derivation(Program program, Program machine, int operations) {

  /** The derivative as it is. */
  static Derivation of(Program program) {
    Program machine = Linearize.machineForm(program);
    return new Derivation(program, machine, OperationCount.of(machine).total());
  }

  /** The derivative after all passes. */
  static Derivation optimized(Program program, PassListener listener) {
    return of(Optimizations.optimize(program, listener));
  }
}
