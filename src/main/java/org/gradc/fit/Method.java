package org.gradc.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.train.FullBatch;
import org.gradc.train.Lbfgs;
import org.gradc.train.LevenbergMarquardt;
import org.gradc.train.Minibatches;
import org.gradc.train.Optimizer;
import org.gradc.train.StepSize;
import org.gradc.train.UpdateRule;
import org.gradc.train.UpdateRules;

/** The optimisers by the words of the command line. */
public final class Method {
  /** The method of least squares. */
  private static final String LM = "lm";

  private static final String LBFGS = "lbfgs";
  private static final String SGD = "sgd";
  private static final int USUAL_BATCH = 32;

  /** A first-order rule: its usual step size, and how it is made with another. */
  private record Rule(double rate, boolean someRows, Function<Double, UpdateRule> make) {}

  private static final Map<String, Rule> RULES = new LinkedHashMap<>();

  static {
    // spotless:off
    RULES.put("gd",              new Rule(0.01,  false, r -> UpdateRules.gradientDescent(StepSize.fixed(r))));
    RULES.put(SGD,               new Rule(0.01,  true,  r -> UpdateRules.gradientDescent(StepSize.fixed(r))));
    RULES.put("momentum",        new Rule(0.01,  true,  r -> UpdateRules.momentum(StepSize.fixed(r), 0.9)));
    RULES.put("nesterov",        new Rule(0.01,  true,  r -> UpdateRules.nesterov(StepSize.fixed(r), 0.9)));
    RULES.put("delta-bar-delta", new Rule(0.01,  false, r -> UpdateRules.deltaBarDelta(r, r / 10, 0.3, 0.7)));
    RULES.put("adagrad",         new Rule(0.01,  true,  r -> UpdateRules.adaGrad(StepSize.fixed(r), 1e-8)));
    RULES.put("rmsprop",         new Rule(0.001, true,  r -> UpdateRules.rmsProp(StepSize.fixed(r), 0.9, 1e-8)));
    RULES.put("adam",            new Rule(0.001, true,  r -> UpdateRules.adam(StepSize.fixed(r))));
    // spotless:on
  }

  private final String word;
  private final Request request;

  private Method(String word, Request request) {
    this.word = word;
    this.request = request;
  }

  /** The words of all methods. */
  public static List<String> words() {
    List<String> words = new ArrayList<>(List.of(LM, LBFGS));
    words.addAll(RULES.keySet());
    return words;
  }

  /** Whether a method has a step size that can be chosen. */
  public static boolean hasRate(String word) {
    return RULES.containsKey(word);
  }

  /** The method that is asked for, or the usual one; what does not fit is reported. */
  static Method of(Request request, Layout layout, Diagnostics diagnostics) {
    boolean squares = request.squares(layout.function().isScalar());
    String asked = request.optimizer();
    boolean bounded = !request.bounds().isBlank();
    String word = asked == null ? (squares && !bounded ? LM : LBFGS) : asked;
    Rule rule = RULES.get(word);
    boolean someRows = rule != null && (word.equals(SGD) || request.batch() > 0);
    if (word.equals(LM) && !squares) {
      diagnostics.report(Message.FIT_NEEDS_RESIDUALS.anywhere(word));
    } else if (word.equals(LM) && bounded) {
      diagnostics.report(Message.FIT_WITHOUT_BOUNDS.anywhere(word));
    } else if (someRows && layout.allRows()) {
      diagnostics.report(Message.FIT_NEEDS_ROWS.anywhere(word, layout.function().name()));
    }
    if (squares && request.maximize()) {
      diagnostics.report(Message.FIT_MAXIMIZES_SQUARES.anywhere());
    }
    return new Method(word, request);
  }

  String word() {
    return word;
  }

  boolean isLeastSquares() {
    return word.equals(LM);
  }

  static LevenbergMarquardt leastSquares() {
    return new LevenbergMarquardt();
  }

  /** Whether gradients of some rows at a time are taken, where the function takes one row. */
  boolean takesSomeRows() {
    Rule rule = RULES.get(word);
    return rule != null && (rule.someRows() || request.batch() > 0);
  }

  Minibatches minibatches(int rows) {
    int batch = request.batch() > 0 ? request.batch() : USUAL_BATCH;
    return new Minibatches(rule(), Math.min(batch, rows), request.seed());
  }

  Optimizer optimizer() {
    return RULES.containsKey(word) ? new FullBatch(rule()) : new Lbfgs();
  }

  private UpdateRule rule() {
    Rule rule = RULES.get(word);
    if (rule == null) {
      throw new IllegalStateException(word);
    }
    Double rate = request.rate();
    return rule.make().apply(rate == null ? rule.rate() : rate);
  }
}
