package org.gradc.cli;

import java.util.List;
import org.gradc.fit.Method;
import org.gradc.fit.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code gradc fit} is asked for beside formula and data. */
final class FitOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--columns",
      paramLabel = "NAME=COLUMN,...",
      description = {
        "The columns of data whose names differ; those of an array are joined by ':', or '..' for"
            + " all between two: 'X=x1:x2:x3' or 'X=x1..x9'."
      })
  private String columns = "";

  @Option(
      names = "--size",
      paramLabel = "NAME=N,...",
      description = "Sizes that no column tells, such as that of a hidden layer: 'h=8'.")
  private String sizes = "";

  @Option(
      names = "--response",
      paramLabel = "COLUMN",
      description = {
        "The measured column: the formula is a model of it, and the sum of the squares of their"
            + " differences becomes small."
      })
  private @Nullable String response;

  @Option(
      names = "--least-squares",
      description = "The value is a residual: the sum of its squares becomes small.")
  private boolean leastSquares;

  @Option(names = "--maximize", description = "The value becomes large instead of small.")
  private boolean maximize;

  @Option(
      names = "--optimizer",
      paramLabel = "WORD",
      description = {
        "lm (Levenberg-Marquardt, the default of least squares), lbfgs (the default of others), gd,"
            + " sgd, momentum, nesterov, delta-bar-delta, adagrad, rmsprop, adam."
      })
  private @Nullable String optimizer;

  @Option(
      names = "--rate",
      paramLabel = "RATE",
      description = "The learning rate. Default: 0.001 for rmsprop and adam, 0.01 for others.")
  private @Nullable Double rate;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "How many rows make a gradient. Default: 32 for sgd and what is made of it.")
  private int batch;

  @Option(
      names = {"--iterations", "--epochs"},
      paramLabel = "N",
      description = "End after so many iterations or epochs.")
  private @Nullable Integer iterations;

  @Option(
      names = "--start",
      paramLabel = "NAME=NUMBER,...",
      description = {
        "Where the search starts: 'a=1, w=[1,2,3]'. Default: 1 for each parameter of least squares,"
            + " otherwise 0, and small random numbers for matrices."
      })
  private String start = "";

  @Option(
      names = "--bounds",
      paramLabel = "NAME=LOW:HIGH,...",
      description = "Within which parameters stay: 'a=0:10, b=0:'.")
  private String bounds = "";

  @Option(
      names = "--validation",
      paramLabel = "PART",
      description = "Hold this part of the rows back, such as 0.2, and tell the loss over them.")
  private double validation;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other random numbers for another number. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--standardize",
      arity = "0..1",
      fallbackValue = Request.ALL_COLUMNS,
      split = ",",
      hideParamSyntax = true,
      paramLabel = "[=COLUMN,...]",
      description = {
        "Subtract its mean from each of these columns and divide by its standard deviation."
            + " Default: all but the response. The parameters are those of the columns so changed."
      })
  private @Nullable List<String> standardize;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads sum over rows; the result is the same. Default: 1.")
  private int threads = 1;

  /** The request, or wrong usage. */
  Request request() {
    if (optimizer != null) {
      Words.one(optimizer, Method.words(), "--optimizer", command);
    }
    require(rate == null || (rate > 0 && rate < Double.POSITIVE_INFINITY), "--rate", "above 0");
    require(batch >= 0, "--batch", "from 1 on");
    boolean firstOrder = optimizer != null && Method.hasRate(optimizer);
    if (!firstOrder && (rate != null || batch > 0)) {
      throw new ParameterException(
          command.commandLine(),
          (rate != null ? "--rate" : "--batch")
              + ": neither lm nor lbfgs takes it; name a method that does, such as '--optimizer"
              + " adam'");
    }
    require(iterations == null || iterations >= 1, "--iterations", "from 1 on");
    require(validation >= 0 && validation < 1, "--validation", "from 0 to below 1");
    require(threads >= 1, "--threads", "from 1 on");
    return new Request(
        columns,
        sizes,
        response,
        leastSquares,
        maximize,
        optimizer,
        rate,
        batch,
        iterations,
        start,
        bounds,
        validation,
        seed,
        standardize == null ? List.of() : standardize,
        threads);
  }

  private void require(boolean condition, String option, String expected) {
    if (!condition) {
      throw new ParameterException(
          command.commandLine(), option + ": expected a number " + expected);
    }
  }
}
