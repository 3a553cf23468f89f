package org.gradc.train;

/**
 * Is told of every iteration, the start included, and may end the search; the result is then the
 * best found so far. A program that is interrupted ends it so.
 */
@FunctionalInterface
public interface Progress {
  /** Looks at nothing and never ends the search. */
  Progress SILENT = iteration -> true;

  /** Whether the search goes on. */
  boolean goesOn(Iteration iteration);
}
