package org.gradc.train;

/**
 * The quasi-Newton method with limited memory, for smooth functions of few or many parameters.
 *
 * <p>Without bounds it is L-BFGS (Liu and Nocedal, On the limited memory BFGS method for large
 * scale optimization, 1989), within bounds L-BFGS-B (Byrd, Lu, Nocedal, Zhu, A limited memory
 * algorithm for bound constrained optimization, 1995, with the projection of Morales and Nocedal
 * 2011), which finds the parameters that stay at bounds by itself. Steps satisfy the strong Wolfe
 * conditions, with c₁ = 1e-4 and c₂ = 0.9. The loss never grows, but by rounding.
 */
public final class Lbfgs implements Optimizer {
  private static final int USUAL_MEMORY = 10;
  private static final double LONGEST = 1e20;

  /** Iterations in sequence without a smaller loss, after which the digits are used up. */
  private static final int MOST_IDLE = 5;

  private final int memory;

  /** The method with a memory of 10 steps. */
  public Lbfgs() {
    this(USUAL_MEMORY);
  }

  /**
   * The method with a memory of so many steps; from 3 to 20 are usual.
   *
   * @throws IllegalArgumentException if the memory is not positive
   */
  public Lbfgs(int memory) {
    if (memory < 1) {
      throw new IllegalArgumentException(
          "the memory is " + memory + " steps, there must be one at least");
    }
    this.memory = memory;
  }

  /** Ends where no element of the projected gradient exceeds 1e-8, or after 1,000 iterations. */
  @Override
  public Run defaults() {
    return Run.until(StopRule.gradientNorm(1e-8), StopRule.iterations(1_000));
  }

  @Override
  public Fit minimize(Objective objective, double[] start, Run run) {
    double[] theta = Start.checked(start, objective.dimension(), run.bounds());
    Search search = new Search(run, "Try parameters of similar scale, or another start.");
    Descent descent = new Descent(objective, theta, memory, run.bounds(), search);
    double smallest = Double.POSITIVE_INFINITY;
    int idle = 0;
    while (search.goesOn(descent.loss, descent.gradientNorm(), descent.theta)) {
      idle = descent.loss < smallest ? 0 : idle + 1;
      smallest = Math.min(smallest, descent.loss);
      if (idle == MOST_IDLE || !descent.advance()) {
        return search.end(
            descent.gradientNorm() == 0 ? StopReason.SMALL_GRADIENT : StopReason.NO_SMALLER_LOSS);
      }
    }
    return search.end();
  }

  /** Where a run stands. */
  private static final class Descent {
    private final Objective objective;
    private final Bounds bounds;
    private final Search search;
    private final CurvaturePairs pairs;
    private final Direction model;
    private final double[] direction;
    private double[] theta;
    private double[] gradient;
    private double[] trial;
    private double[] trialGradient;
    private double trialStep;
    private double loss;

    Descent(Objective objective, double[] theta, int memory, Bounds bounds, Search search) {
      int n = theta.length;
      this.objective = objective;
      this.bounds = bounds;
      this.search = search;
      this.pairs = new CurvaturePairs(memory, n);
      this.model = bounds.isNone() ? new TwoLoops(pairs) : new BoxModel(pairs, bounds, n);
      this.direction = new double[n];
      this.theta = theta;
      this.gradient = new double[n];
      this.trial = new double[n];
      this.trialGradient = new double[n];
      this.loss = objective.gradient(theta, gradient);
      search.evaluated(1);
      Start.checkFinite(loss, gradient);
    }

    double gradientNorm() {
      return bounds.projectedGradientNorm(theta, gradient);
    }

    /** Makes a step, along the steepest descent if what is remembered leads nowhere. */
    boolean advance() {
      if (step()) {
        return true;
      }
      if (pairs.count() == 0) {
        return false;
      }
      pairs.clear();
      return step();
    }

    private boolean step() {
      model.fill(theta, gradient, direction);
      double slope = Vectors.dot(direction, gradient);
      double length = Vectors.length(direction);
      if (!(slope < 0) || !(length < Double.POSITIVE_INFINITY)) {
        return false;
      }
      double first = pairs.count() == 0 ? Math.min(1, 1 / length) : 1;
      StrongWolfe.Probe start = new StrongWolfe.Probe(0, loss, slope);
      StrongWolfe.Probe found = new StrongWolfe(this::at, start, longest()).search(first);
      if (found == null) {
        return false;
      }
      take(found);
      return true;
    }

    /** The longest step along the direction within bounds. */
    private double longest() {
      double longest = LONGEST;
      for (int i = 0; i < theta.length; i++) {
        if (direction[i] != 0) {
          double end = direction[i] > 0 ? bounds.upper(i) : bounds.lower(i);
          longest = Math.min(longest, Math.max((end - theta[i]) / direction[i], 1));
        }
      }
      return longest;
    }

    private StrongWolfe.Probe at(double step) {
      for (int i = 0; i < theta.length; i++) {
        trial[i] = bounds.nearest(i, theta[i] + step * direction[i]);
      }
      double value = objective.gradient(trial, trialGradient);
      search.evaluated(1);
      trialStep = step;
      return new StrongWolfe.Probe(step, value, Vectors.dot(direction, trialGradient));
    }

    /** Goes to a probe and remembers the step. */
    private void take(StrongWolfe.Probe found) {
      if (trialStep != found.step()) { // a later probe was worse
        at(found.step());
      }
      double[] change = theta;
      double[] before = gradient;
      for (int i = 0; i < direction.length; i++) {
        direction[i] = trial[i] - theta[i];
      }
      for (int i = 0; i < direction.length; i++) {
        change[i] = trialGradient[i] - before[i];
      }
      pairs.add(direction, change);
      loss = found.loss();
      theta = trial;
      gradient = trialGradient;
      trial = change;
      trialGradient = before;
    }
  }
}
