package org.gradc.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while a search runs: the search is asked to end, and the process is kept until its result
 * is printed, though no longer than a few seconds. The exit status is then that of Java, 130.
 */
final class Interruption implements AutoCloseable {
  private static final long SECONDS = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "gradc-interruption");
  private volatile boolean interrupted;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isInterrupted() {
    return interrupted;
  }

  private void interrupt() {
    interrupted = true;
    try {
      if (!done.await(SECONDS, TimeUnit.SECONDS)) {
        return; // a step takes too long
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The result is printed. */
  @Override
  public void close() {
    done.countDown();
    if (!interrupted) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        interrupted = true; // the process is ending already
      }
    }
  }
}
