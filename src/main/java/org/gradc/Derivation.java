package org.gradc;

import java.util.List;
import org.gradc.derive.Mode;
import org.gradc.program.Program;

/**
 * A derivative as it will run, and how it was found.
 *
 * @param mode the mode that was chosen
 * @param program optimized, in normal form
 * @param machine the same in machine form
 * @param tried all modes in order, what came of each
 */
record Derivation(Mode mode, Program program, Program machine, List<Trial> tried) {
  Derivation {
    tried = List.copyOf(tried);
  }

  /**
   * A mode that was considered.
   *
   * @param operations the count of the whole program; -1 where the mode was not tried
   * @param reason what the work is, or why it was not tried
   */
  record Trial(Mode mode, int operations, String reason) {}
}
