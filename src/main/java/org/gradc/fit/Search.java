package org.gradc.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.train.BatchObjective;
import org.gradc.train.Bounds;
import org.gradc.train.Fit;
import org.gradc.train.Progress;
import org.gradc.train.ResidualFunction;
import org.gradc.train.Run;
import org.gradc.train.StopRule;

/** Runs the optimiser over the rows to learn from, and keeps the losses on the way. */
final class Search {
  private static final double SMALL_GRADIENT = 1e-8;

  /** Least squares are begun anew so often at most. */
  private static final int MOST_REFINEMENTS = 20;

  /** What a search found: fits, the last being the best; and the losses of the rows held back. */
  record Found(
      Method method,
      List<Fit> fits,
      Problem training,
      Optional<Problem> held,
      List<Double> heldLosses) {
    Fit fit() {
      return fits.get(fits.size() - 1);
    }
  }

  private final Layout layout;
  private final Request request;
  private final Method method;
  private final Problems problems;
  private final Diagnostics diagnostics;

  Search(
      Layout layout, Request request, Method method, Problems problems, Diagnostics diagnostics) {
    this.layout = layout;
    this.request = request;
    this.method = method;
    this.problems = problems;
    this.diagnostics = diagnostics;
  }

  /** What is found; empty exactly if an error was reported. */
  Optional<Found> run(Split split, Bounds bounds, double[] start, Watcher watcher) {
    try {
      Problem training = problems.over(split.training());
      Optional<Problem> held =
          split.validation().length == 0
              ? Optional.empty()
              : Optional.of(problems.over(split.validation()));
      if (!hasEnoughRows(training)) {
        return Optional.empty();
      }
      List<Double> heldLosses = new ArrayList<>();
      List<Fit> fits = onThreads(() -> search(training, held, heldLosses, bounds, start, watcher));
      return Optional.of(new Found(method, fits, training, held, heldLosses));
    } catch (Problems.WrongResults e) {
      diagnostics.report(
          Message.FIT_RESULTS.anywhere(
              layout.function().name(), Integer.toString(e.given()), Integer.toString(e.rows())));
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      diagnostics.report(Message.FIT_STOPPED.anywhere(String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException e) {
      diagnostics.report(Message.FIT_NOT_STARTED.anywhere(String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private boolean hasEnoughRows(Problem training) {
    int residuals = training.residuals().map(ResidualFunction::outputDimension).orElse(0);
    boolean enough = !method.isLeastSquares() || residuals >= training.dimension();
    if (!enough) {
      diagnostics.report(
          Message.FIT_TOO_FEW_ROWS.anywhere(
              Integer.toString(residuals), Integer.toString(training.dimension())));
    }
    return enough;
  }

  private List<Fit> search(
      Problem training,
      Optional<Problem> held,
      List<Double> heldLosses,
      Bounds bounds,
      double[] start,
      Watcher watcher) {
    Optional<BatchObjective> rows = training.rows().filter(all -> method.takesSomeRows());
    double sign = request.maximize() ? -1 : 1;
    double scale = rows.isPresent() && training.residuals().isPresent() ? rows.get().rowCount() : 1;
    Integer asked = request.iterations();
    AtomicInteger done = new AtomicInteger();
    Progress progress =
        iteration -> {
          if (iteration.number() == 0 && done.get() > 0) {
            return true; // begun anew where it ended
          }
          OptionalDouble validation = OptionalDouble.empty();
          if (held.isPresent()) {
            double value = sign * held.get().objective().value(iteration.parameters());
            validation = OptionalDouble.of(value);
            heldLosses.add(value);
          }
          return watcher.goesOn(
              done.getAndIncrement(),
              asked == null ? 0 : asked,
              sign * scale * iteration.loss(),
              validation);
        };
    Run run = new Run(bounds, stop(rows), progress);
    if (rows.isPresent()) {
      return List.of(method.minibatches(rows.get().rowCount()).minimize(rows.get(), start, run));
    } else if (method.isLeastSquares()) {
      ResidualFunction residuals = training.residuals().orElseThrow();
      return asked == null
          ? refined(residuals, start, run)
          : List.of(Method.leastSquares().minimize(residuals, start, run));
    }
    return List.of(method.optimizer().minimize(training.objective(), start, run));
  }

  /**
   * The method ends when a step changes the loss by one part in 10¹⁰, which may leave 5 digits of
   * the parameters. So it is begun anew from there until that makes no loss smaller.
   */
  private static List<Fit> refined(ResidualFunction residuals, double[] start, Run run) {
    List<Fit> fits = new ArrayList<>();
    fits.add(Method.leastSquares().minimize(residuals, start, run));
    while (fits.size() <= MOST_REFINEMENTS) {
      Fit last = fits.get(fits.size() - 1);
      if (!last.converged()) {
        return fits;
      }
      Fit next = Method.leastSquares().minimize(residuals, last.parameters(), run);
      if (!(next.loss() < last.loss())) {
        return fits;
      }
      fits.add(next);
    }
    return fits;
  }

  /** As the method usually ends; after so many iterations where that is asked. */
  private StopRule stop(Optional<BatchObjective> rows) {
    Integer asked = request.iterations();
    if (asked != null) {
      StopRule most = StopRule.iterations(asked);
      return method.isLeastSquares()
          ? most
          : StopRule.firstOf(StopRule.gradientNorm(SMALL_GRADIENT), most);
    } else if (rows.isPresent()) {
      return method.minibatches(rows.get().rowCount()).defaults().stop();
    }
    return method.isLeastSquares()
        ? Method.leastSquares().defaults().stop()
        : method.optimizer().defaults().stop();
  }

  @FunctionalInterface
  private interface Work {
    List<Fit> run();
  }

  /** Runs where parallel sums find so many threads. */
  private List<Fit> onThreads(Work work) {
    if (request.threads() <= 1) {
      return work.run();
    }
    AtomicInteger number = new AtomicInteger();
    ForkJoinPool pool =
        new ForkJoinPool(
            request.threads(),
            p -> {
              var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(p);
              thread.setName("gradc-fit-" + number.incrementAndGet());
              return thread;
            },
            null,
            false);
    try {
      return pool.submit(work::run).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      } else if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }
}
