package org.gradc.cli;

/** What a run tells the shell. */
final class ExitStatus {
  static final int DONE = 0;

  /** The input has errors, or a file cannot be read or written. */
  static final int INPUT_HAS_ERRORS = 1;

  static final int WRONG_USAGE = 2;

  /** A fault of gradc itself; EX_SOFTWARE of sysexits.h. */
  static final int INTERNAL_FAULT = 70;

  private ExitStatus() {}
}
