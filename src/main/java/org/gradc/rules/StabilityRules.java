package org.gradc.rules;

import static org.gradc.expr.Primitive.*;
import static org.gradc.rules.Guard.where;
import static org.gradc.rules.Patterns.*;
import static org.gradc.rules.Rule.procedure;
import static org.gradc.rules.Rule.rule;
import static org.gradc.rules.RuleClass.ROUNDING;

import java.util.List;
import org.gradc.expr.Rational;

/**
 * Forms that keep their digits in place of those that overflow or cancel.
 *
 * <p>These rows are tried only where stable forms are asked for, before differentiation and in its
 * results; a program that is to be read keeps what was written. Sources: N. J. Higham, Accuracy and
 * Stability of Numerical Algorithms, 2nd ed., §1.7, §1.14; DLMF chapter 4.
 */
final class StabilityRules {
  // spotless:off
  static final List<Rule> ROWS = List.of(
      // exp, log and the logistic functions
      procedure("log-of-sum",             log(sum(exp(X), exp(Y))),                  node(LOGADDEXP, X, Y),         ROUNDING),
      procedure("log-of-one-plus-exp",    log(sum(ONE, exp(X))),                     node(SOFTPLUS, X),             ROUNDING),
      procedure("log1p-of-exp",           node(LOG1P, exp(X)),                       node(SOFTPLUS, X),             ROUNDING),
      procedure("log-of-one-plus",        log(sum(ONE, X)),                          node(LOG1P, X),                ROUNDING)
          .because("Higham, §1.14.1"),
      procedure("inverse-of-sum",         reciprocal(sum(exp(X), exp(Y))),           exp(minus(node(LOGADDEXP, X, Y))), ROUNDING),
      procedure("logistic",               reciprocal(sum(ONE, exp(X))),              node(SIGMOID, minus(X)),       ROUNDING),
      procedure("exp-of-minus-softplus",  exp(minus(node(SOFTPLUS, X))),             node(SIGMOID, minus(X)),       ROUNDING),
      procedure("exp-times-logistic",     product(exp(X), node(SIGMOID, minus(X))),  node(SIGMOID, X),              ROUNDING),
      procedure("softmax",                product(exp(X), reciprocal(sum(exp(X), exp(Y)))), node(SIGMOID, minus(sum(Y, minus(X)))), ROUNDING)
          .because("Blanchard, Higham and Higham, IMA J. Numer. Anal. 41 (2021)"),
      procedure("quotient-of-exps",       product(exp(X), reciprocal(exp(Y))),       exp(sum(X, minus(Y))),         ROUNDING),
      procedure("log-of-sum-less-term",   sum(node(LOGADDEXP, X, Y), minus(X)),      node(SOFTPLUS, sum(Y, minus(X))), ROUNDING),
      procedure("softplus-less-argument", sum(node(SOFTPLUS, X), minus(X)),          node(SOFTPLUS, minus(X)),      ROUNDING),
      procedure("logistic-times-opposite", product(node(SIGMOID, X), node(SIGMOID, minus(X))), node(BELL, X),  ROUNDING)
          .because("the derivative of the logistic function"),
      rule("log-of-logistic",             log(node(SIGMOID, X)),                     minus(node(SOFTPLUS, minus(X))), ROUNDING),
      rule("log1p-of-minus-logistic",     node(LOG1P, minus(node(SIGMOID, X))),      minus(node(SOFTPLUS, X)),      ROUNDING),
      rule("one-minus-logistic",          sum(ONE, minus(node(SIGMOID, X))),         node(SIGMOID, minus(X)),       ROUNDING),
      rule("exp-of-log-of-sum",           exp(node(LOGADDEXP, X, Y)),                sum(exp(X), exp(Y)),           ROUNDING),
      rule("exp-of-softplus",             exp(node(SOFTPLUS, X)),                    sum(ONE, exp(X)),              ROUNDING),
      rule("exp-minus-one",               sum(exp(X), MINUS_ONE),                    node(EXPM1, X),                ROUNDING)
          .because("Higham, §1.14.1"),
      rule("inverse-of-expm1",            power(node(EXPM1, X), A),                  power(node(BOSE, X), product(MINUS_ONE, A)), where(A, StabilityRules::isNegativeInteger), ROUNDING),
      procedure("exp-times-bose",         product(exp(X), node(BOSE, X)),            minus(node(BOSE, minus(X))),   ROUNDING),

      // hyperbolic functions
      procedure("difference-of-exps",     sum(exp(X), minus(exp(minus(X)))),         product(TWO, node(SINH, X)),   ROUNDING)
          .because("DLMF 4.28.1"),
      procedure("sinh-over-exps",         product(node(SINH, X), exp(minus(node(LOGADDEXP, X, minus(X))))), product(HALF, node(TANH, X)), ROUNDING),
      procedure("expm1-over-exps",        product(node(EXPM1, X), node(SIGMOID, minus(X))), node(TANH, product(HALF, X)), ROUNDING)
          .because("(e^x - 1)/(e^x + 1)"),
      rule("inverse-of-cosh",             power(node(COSH, X), A),                   power(product(TWO, exp(minus(node(LOGADDEXP, X, minus(X))))), product(MINUS_ONE, A)), where(A, StabilityRules::isNegativeInteger), ROUNDING)
          .because("cosh overflows where its inverse is 0"),
      rule("log-of-cosh",                 log(node(COSH, X)),                        select(less(abs(X), ONE), node(LOG1P, product(TWO, square(node(SINH, product(HALF, X))))), sum(node(LOGADDEXP, X, minus(X)), minus(log(TWO)))), ROUNDING)
          .because("cosh x = 1 + 2 sinh²(x/2), DLMF 4.35.18, and (e^x + e^-x)/2"),
      procedure("difference-of-logistics", sum(node(SIGMOID, X), minus(node(SIGMOID, minus(X)))), node(TANH, product(HALF, X)), ROUNDING),
      procedure("sinh-over-cosh",            product(node(SINH, X), reciprocal(node(COSH, X))), node(TANH, X),         ROUNDING),
      procedure("cosh-over-sinh",            product(node(COSH, X), reciprocal(node(SINH, X))), reciprocal(node(TANH, X)), ROUNDING),
      procedure("exp-times-sinh",            product(exp(minus(X)), node(SINH, X)),  product(HALF, minus(node(EXPM1, product(number(-2), X)))), ROUNDING),
      procedure("exp-times-cosh",            product(exp(minus(X)), node(COSH, X)),  product(HALF, sum(ONE, exp(product(number(-2), X)))), ROUNDING),
      procedure("log-of-sinh",               log(node(SINH, X)),                     sum(X, log(product(HALF, minus(node(EXPM1, product(number(-2), X)))))), ROUNDING),
      rule("one-minus-tanh",              sum(ONE, minus(node(TANH, X))),            product(TWO, node(SIGMOID, product(number(-2), X))), ROUNDING)
          .because("tanh(x) = 2 sigmoid(2x) - 1"),
      rule("one-plus-tanh",               sum(ONE, node(TANH, X)),                   product(TWO, node(SIGMOID, product(TWO, X))), ROUNDING),
      rule("one-minus-tanh2",             sum(ONE, minus(square(node(TANH, X)))),    product(number(4), node(BELL, product(TWO, X))), ROUNDING),
      rule("cosh-minus-one",              sum(node(COSH, X), MINUS_ONE),             product(TWO, square(node(SINH, product(HALF, X)))), ROUNDING)
          .because("DLMF 4.35.18"),

      // circular functions
      rule("one-minus-cos",               sum(ONE, minus(node(COS, X))),             node(VERSIN, X),               ROUNDING)
          .because("1 - cos x = 2 sin²(x/2), DLMF 4.21.10"),
      rule("one-minus-sin2",              sum(ONE, minus(square(node(SIN, X)))),     square(node(COS, X)),          ROUNDING),
      rule("one-minus-cos2",              sum(ONE, minus(square(node(COS, X)))),     square(node(SIN, X)),          ROUNDING),

      // error functions
      rule("one-minus-erf",               sum(ONE, minus(node(ERF, X))),             node(ERFC, X),                 ROUNDING)
          .because("DLMF 7.2.2"),
      rule("one-plus-erf",                sum(ONE, node(ERF, X)),                    node(ERFC, minus(X)),          ROUNDING),
      rule("one-minus-erfc",              sum(ONE, minus(node(ERFC, X))),            node(ERF, X),                  ROUNDING),
      rule("one-minus-normcdf",           sum(ONE, minus(node(NORMCDF, X))),         node(NORMCDF, minus(X)),       ROUNDING),

      // differences of roots and reciprocals, variances
      procedure("difference-of-roots",    sum(power(sum(X, ONE), HALF), MINUS_ONE),  product(X, reciprocal(sum(power(sum(X, ONE), HALF), ONE))), ROUNDING)
          .because("Higham, §1.8"),
      procedure("difference-of-reciprocals", sum(reciprocal(X), minus(reciprocal(sum(X, ONE)))), product(reciprocal(X), reciprocal(sum(X, ONE))), ROUNDING),
      procedure("variance",               sum(product(TWO, sum(square(X), square(Y))), minus(square(sum(X, Y)))), square(sum(Y, minus(X))), ROUNDING)
          .because("Higham, §1.9; a sum over pairs for few values"),
      procedure("divergence",             sum(node(XLOGY, X, product(X, reciprocal(Y))), node(XLOGY, sum(ONE, minus(X)), product(sum(ONE, minus(X)), reciprocal(sum(ONE, minus(Y)))))), sum(node(DIVERGENCE, X, Y, sum(X, minus(Y))), node(DIVERGENCE, sum(ONE, minus(X)), sum(ONE, minus(Y)), sum(minus(X), Y))), ROUNDING)
          .because("∑ a log(a/b) - a + b has no negative terms, and ∑ a - b is 0"),

      // removable singularities, with the function's limit and derivatives at 0
      procedure("sinc",                   product(node(SIN, X), reciprocal(X)),      node(SINC, ZERO, X),           ROUNDING),
      procedure("tan-over-argument",      product(node(TAN, X), reciprocal(X)),      product(node(SINC, ZERO, X), reciprocal(node(COS, X))), ROUNDING),
      procedure("versin-over-square",     product(node(VERSIN, X), power(X, number(-2))), node(COSC, ZERO, X),      ROUNDING),
      procedure("expm1-over-argument",    product(node(EXPM1, X), reciprocal(X)),    node(EXPREL, ZERO, X),         ROUNDING),
      procedure("log1p-over-argument",    product(node(LOG1P, X), reciprocal(X)),    node(LOGREL, ZERO, X),         ROUNDING),
      procedure("log-near-one",           product(log(X), reciprocal(sum(X, MINUS_ONE))), node(LOGREL, ZERO, sum(X, MINUS_ONE)), ROUNDING),
      procedure("sinh-over-argument",     product(node(SINH, X), reciprocal(X)),     node(SINHC, ZERO, X),          ROUNDING),
      procedure("tanh-over-argument",     product(node(TANH, X), reciprocal(X)),     node(TANHC, ZERO, X),          ROUNDING),
      procedure("argument-over-sinh",     product(X, reciprocal(node(SINH, X))),     product(node(XCOTH, ZERO, X), reciprocal(node(COSH, X))), ROUNDING)
          .because("derivatives of 1/sinh(x)*x overflow above and below"),
      procedure("argument-over-tanh",     product(X, reciprocal(node(TANH, X))),     node(XCOTH, ZERO, X),          ROUNDING),
      procedure("langevin",               sum(reciprocal(node(TANH, X)), minus(reciprocal(X))), node(LANGEVIN, ZERO, X), ROUNDING),
      procedure("log-sinh-over-argument", log(product(node(SINH, X), reciprocal(X))),   node(LOGSINHC, X),             ROUNDING),
      procedure("argument-over-expm1",    product(X, node(BOSE, X)),                 node(BERNOULLI, ZERO, X),      ROUNDING),
      procedure("x-log-x",                product(X, log(X)),                        node(XLOGY, X, X),             ROUNDING)
          .because("0 is the limit at 0"),
      procedure("entropy",                product(sum(ONE, X), node(LOG1P, X)),      node(XLOG1PY, sum(ONE, X), X), ROUNDING),

      // lengths
      procedure("length",                 power(sum(square(X), square(Y)), HALF),    node(NORM, X, Y),              ROUNDING),
      procedure("length-of-hypot",        node(HYPOT, X, Y),                         node(NORM, X, Y),              ROUNDING),
      procedure("unit-vector",            product(X, reciprocal(node(NORM, X, Y))),  node(UNIT, X, Y),              ROUNDING),
      procedure("angle",                  node(ACOS, product(sum(product(X, Z), product(Y, W)), reciprocal(node(NORM, X, Y)), reciprocal(node(NORM, Z, W)))), node(ATAN2, abs(sum(product(Y, Z), minus(product(X, W)))), sum(product(X, Z), product(Y, W))), ROUNDING)
          .because("the cosine of a small angle is 1; W. Kahan, How Futile are Mindless Assessments of Roundoff, §12"),
      procedure("square-of-length",       square(node(NORM, X, Y)),                  sum(square(X), square(Y)),     ROUNDING));
  // spotless:on

  private StabilityRules() {}

  private static boolean isNegativeInteger(Rational value) {
    return value.isInteger() && value.signum() < 0;
  }
}
