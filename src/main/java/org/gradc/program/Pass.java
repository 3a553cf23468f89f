package org.gradc.program;

import java.util.function.UnaryOperator;

/** A named transformation of programs that keeps what they compute. */
public record Pass(String name, UnaryOperator<Program> transformation) {

  /**
   * Runs the transformation and checks its result.
   *
   * @throws IllegalStateException if the result breaks a rule of programs; the message names the
   *     pass
   */
  public Program run(Program program) {
    Program result = transformation.apply(program);
    try {
      ProgramChecker.check(result);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("pass " + name + " broke the program: " + e.getMessage(), e);
    }
    return result;
  }
}
