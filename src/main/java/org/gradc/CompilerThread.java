package org.gradc;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Runs work on a thread with a stack for deep nesting, and for so much time of the processor at
 * most.
 *
 * <p>Processor time, so that the same input is not refused because the machine is busy. At its end
 * the thread is interrupted, which ends all work on graphs; if that takes long too, it is left
 * alone, as a daemon.
 */
final class CompilerThread {
  private static final long STACK_BYTES = 512L << 20;
  private static final int POLL_MILLIS = 20;
  private static final int GRACE_MILLIS = 2_000;

  private CompilerThread() {}

  /** The result, or nothing if there was not enough time. */
  static <T> Optional<T> run(Supplier<T> work, int maxSeconds) {
    List<T> results = new ArrayList<>(1);
    List<Throwable> failures = new ArrayList<>(1);
    Thread thread = new Thread(null, () -> results.add(work.get()), "gradc", STACK_BYTES);
    thread.setUncaughtExceptionHandler((failed, e) -> failures.add(e));
    thread.setDaemon(true);
    thread.start();
    boolean inTime = join(thread, maxSeconds * 1_000_000_000L);
    if (inTime && !results.isEmpty()) {
      return Optional.of(results.get(0));
    } else if (!inTime || failures.get(0) instanceof CancellationException) {
      return Optional.empty();
    }
    throw new IllegalStateException("the compiler failed", failures.get(0));
  }

  /** Waits for the end, however often the caller is interrupted; whether it came in time. */
  private static boolean join(Thread thread, long maxNanos) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    boolean interrupted = false;
    boolean late = false;
    long left = GRACE_MILLIS;
    while (thread.isAlive() && left > 0) {
      try {
        thread.join(POLL_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      if (late) {
        left -= POLL_MILLIS;
      } else if (clock.getThreadCpuTime(thread.getId()) > maxNanos) {
        late = true;
        thread.interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !late;
  }
}
