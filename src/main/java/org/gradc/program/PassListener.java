package org.gradc.program;

/** Is told what each pass makes of a program. */
@FunctionalInterface
public interface PassListener {
  /** Looks at nothing. */
  PassListener NONE = (pass, program) -> {};

  /**
   * A pass is done.
   *
   * @param pass its name
   * @param program what it made; not to be changed
   */
  void after(String pass, Program program);
}
