package org.gradc.lower;

import java.io.Serial;

/** Ends the lowering of a term in which an error has been reported. */
final class Rejection extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  Rejection() {
    super("an error was reported", null, false, false);
  }
}
