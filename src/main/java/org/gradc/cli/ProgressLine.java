package org.gradc.cli;

import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.gradc.fit.Watcher;
import org.gradc.notation.Numbers;

/**
 * Tells on standard error how far a search is: on a terminal one line that is written over,
 * elsewhere a line for each of the iterations 0, 1, 2, 5, 10, 20, 50 and so on.
 */
final class ProgressLine implements Watcher {
  private static final int WIDTH = 24;
  private static final int DIGITS = 6;
  private static final long PAUSE = 100_000_000; // nanoseconds between two drawings
  private static final String CLEAR = "\r\u001b[K";

  private final Output err;
  private final boolean terminal;
  private final boolean silent;
  private final BooleanSupplier interrupted;
  private long drawn;
  private boolean open;

  ProgressLine(Session session, boolean silent, BooleanSupplier interrupted) {
    this.err = session.err();
    this.terminal = session.streams().terminal();
    this.silent = silent;
    this.interrupted = interrupted;
  }

  @Override
  public boolean goesOn(int iteration, int most, double loss, OptionalDouble validation) {
    if (!silent && terminal) {
      draw(iteration, most, loss, validation);
    } else if (!silent && isTold(iteration)) {
      err.printOrDrop("iteration " + iteration + ": " + losses(loss, validation) + "\n");
    }
    return !interrupted.getAsBoolean();
  }

  /** Removes the line. */
  void close() {
    if (open) {
      err.printOrDrop(CLEAR);
    }
  }

  private void draw(int iteration, int most, double loss, OptionalDouble validation) {
    long now = System.nanoTime();
    if (open && now - drawn < PAUSE) {
      return;
    }
    drawn = now;
    open = true;
    String bar = "";
    if (most > 0) {
      int filled = (int) Math.min(WIDTH, (long) WIDTH * iteration / most);
      bar = "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] ";
    }
    err.printOrDrop(
        CLEAR
            + bar
            + "iteration "
            + iteration
            + (most > 0 ? " of " + most : "")
            + ", "
            + losses(loss, validation));
  }

  private static String losses(double loss, OptionalDouble validation) {
    String text = "loss " + Numbers.of(loss, DIGITS);
    return validation.isEmpty()
        ? text
        : text + ", validation " + Numbers.of(validation.getAsDouble(), DIGITS);
  }

  private static boolean isTold(int iteration) {
    int lead = iteration;
    while (lead >= 10 && lead % 10 == 0) {
      lead /= 10;
    }
    return lead == 0 || lead == 1 || lead == 2 || lead == 5;
  }
}
