package org.gradc;

import org.gradc.derive.Candidate;
import org.gradc.derive.Kind;
import org.gradc.program.PassListener;
import org.gradc.program.Program;

/** Is told what a pipeline does. */
interface Trail extends PassListener {
  /** Looks at nothing. */
  Trail NONE = (pass, program) -> {};

  /** Work begins that is not about what the work before was about. */
  default void begins(String work) {}

  /** A derivative was accumulated in one mode; what follows is about it. */
  default void derives(Kind kind, Candidate candidate) {}

  /** So many operations a derivative takes in one mode. */
  default void tried(Kind kind, Candidate candidate, int operations) {}

  @Override
  void after(String pass, Program program);
}
