package org.gradc.rules;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.rules.Pattern.Node;
import org.gradc.rules.Pattern.Numeral;
import org.gradc.rules.Pattern.Scaled;
import org.gradc.rules.Pattern.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Makes expressions in normal form, simplified by the rules of the {@link RuleBook}.
 *
 * <p>In normal form there are n-ary {@code SUM} and {@code PRODUCT} and {@code POWER}, and no
 * {@code ADD SUBTRACT MULTIPLY DIVIDE NEGATE SQRT}. A product has its constant factor first; like
 * terms and like bases are collected; operands stay in the order in which they were given. Operands
 * must be in normal form themselves.
 *
 * <p>Every call looks at a bounded neighbourhood of its operands, so building is linear in the
 * number of operands. A sum that leads a sum is flattened into it while it has at most {@value
 * Sums#LEADING} terms: a sum of n terms built one by one becomes a chain of short sums instead of
 * taking n² steps, and passes that know the uses join the chain. Other sums and products among the
 * operands stay nested, since they may be shared.
 */
public final class Algebra {
  /** Rewrites nested deeper than this in one call are left for another time. */
  private static final int DEPTH = 24;

  private final ExprGraph graph;
  private final Facts facts = new Facts();
  private final Sums sums = new Sums(this);
  private final Products products = new Products(this);
  private final @Nullable RuleTally tally = RuleTally.current();
  private int depth;

  /** What makes stable forms, or null where they are not asked for. */
  private final @Nullable StableForms stableForms;

  public Algebra(ExprGraph graph) {
    this(graph, false);
  }

  private Algebra(ExprGraph graph, boolean stable) {
    this.graph = graph;
    this.stableForms = stable ? new StableForms(this) : null;
  }

  /** An algebra that applies {@link RuleBook#stability()} too. */
  public static Algebra ofStableForms(ExprGraph graph) {
    return new Algebra(graph, true);
  }

  public ExprGraph graph() {
    return graph;
  }

  /** What is known of the nodes of the graph. */
  public Facts facts() {
    return facts;
  }

  public Expr constant(long value) {
    return graph.constant(value);
  }

  public Expr constant(Rational value) {
    return graph.constant(value);
  }

  public Expr zero() {
    return graph.constant(0);
  }

  public Expr one() {
    return graph.constant(1);
  }

  /** The condition that always or never holds: there are no constants of that sort. */
  public Expr truth(boolean holds) {
    return graph.apply(holds ? Primitive.EQUAL : Primitive.NOT_EQUAL, zero(), zero());
  }

  public boolean isTrue(Expr condition) {
    return condition == truth(true);
  }

  public boolean isFalse(Expr condition) {
    return condition == truth(false);
  }

  /** The sum of all terms; of none, the real 0. */
  public Expr sum(List<Expr> terms) {
    return apply(Primitive.SUM, terms);
  }

  public Expr add(Expr a, Expr b) {
    return sum(List.of(a, b));
  }

  public Expr subtract(Expr a, Expr b) {
    return sum(List.of(a, negate(b)));
  }

  public Expr negate(Expr a) {
    return product(List.of(graph.constant(a.sort(), Rational.MINUS_ONE), a));
  }

  /** The product of all factors; of none, the real 1. */
  public Expr product(List<Expr> factors) {
    return apply(Primitive.PRODUCT, factors);
  }

  public Expr multiply(Expr a, Expr b) {
    return product(List.of(a, b));
  }

  /** The quotient: of reals a·b⁻¹, of integers the exact one. */
  public Expr divide(Expr a, Expr b) {
    return apply(Primitive.DIVIDE, a, b);
  }

  public Expr power(Expr base, Expr exponent) {
    return apply(Primitive.POWER, base, exponent);
  }

  public Expr power(Expr base, Rational exponent) {
    return power(base, constant(exponent));
  }

  public Expr sqrt(Expr a) {
    return power(a, Rational.HALF);
  }

  public Expr square(Expr a) {
    return power(a, Rational.TWO);
  }

  public Expr select(Expr condition, Expr then, Expr otherwise) {
    return apply(Primitive.SELECT, condition, then, otherwise);
  }

  public Expr and(Expr a, Expr b) {
    return apply(Primitive.AND, a, b);
  }

  public Expr or(Expr a, Expr b) {
    return apply(Primitive.OR, a, b);
  }

  public Expr not(Expr a) {
    return apply(Primitive.NOT, a);
  }

  public boolean isZero(Expr expr) {
    return expr instanceof Constant constant && constant.value().isZero();
  }

  public boolean isOne(Expr expr) {
    return expr instanceof Constant constant && constant.value().isOne();
  }

  /** The operator applied to operands, in normal form. */
  public Expr apply(Operator operator, Expr... operands) {
    return apply(operator, List.of(operands));
  }

  /**
   * The operator applied to operands, in normal form.
   *
   * @param operator any operator, also those that the normal form does not have
   * @throws IllegalArgumentException if number or sorts of the operands do not fit
   */
  public Expr apply(Operator operator, List<Expr> operands) {
    return operator instanceof Primitive primitive
        ? normal(primitive, operands)
        : graph.apply(operator, operands);
  }

  private Expr normal(Primitive operator, List<Expr> operands) {
    depth++;
    try {
      return switch (operator) {
        case SUM -> sums.build(operands);
        case PRODUCT -> products.build(operands);
        default -> build(operator, operands);
      };
    } finally {
      depth--;
    }
  }

  /** Counts a rule that a procedure carried out, where it found something. */
  <T> @Nullable T applied(String rule, @Nullable T found) {
    if (found != null && tally != null) {
      tally.applied(rule);
    }
    return found;
  }

  boolean isStable() {
    return stableForms != null;
  }

  @Nullable List<Expr> stableSum(List<Expr> terms) {
    return stableForms == null ? null : stableForms.sum(terms);
  }

  @Nullable List<Expr> stableProduct(List<Expr> factors) {
    return stableForms == null ? null : stableForms.product(factors);
  }

  /** Whether so many rewrites have led to each other that the next one should be left out. */
  boolean isDeep() {
    return depth > DEPTH;
  }

  private Expr build(Primitive operator, List<Expr> operands) {
    Expr folded = fold(operator, operands);
    if (folded != null) {
      if (tally != null) {
        tally.applied("fold-constants");
      }
      return folded;
    }
    if (!isDeep() || RuleBook.isNormalisation(operator)) {
      for (Rule rule : RuleBook.rules(operator, isStable())) {
        Bindings bindings = new Matcher(this).match(rule, operator, operands);
        if (bindings != null) {
          if (tally != null) {
            tally.applied(rule.name());
          }
          return instance(rule.right(), bindings, sort(operands));
        }
      }
    }
    Expr stable = stableForms == null || isDeep() ? null : stableForms.apply(operator, operands);
    if (stable != null) {
      return stable;
    }
    Expr quotient = isDeep() || operator != Primitive.POWER ? null : products.inverse(operands);
    return quotient != null ? quotient : graph.apply(operator, operands);
  }

  private static Sort sort(List<Expr> operands) {
    return operands.isEmpty() || operands.get(0).sort() != Sort.INTEGER ? Sort.REAL : Sort.INTEGER;
  }

  private @Nullable Expr fold(Primitive operator, List<Expr> operands) {
    if (operands.isEmpty()) {
      return null;
    }
    List<Rational> values = new ArrayList<>(operands.size());
    for (Expr operand : operands) {
      if (!(operand instanceof Constant constant) || !Folding.isSmall(constant.value())) {
        return null;
      }
      values.add(constant.value());
    }
    if (values.size() == 2) {
      Boolean holds = Folding.compare(operator, values.get(0), values.get(1));
      if (holds != null) {
        return truth(holds);
      }
    }
    Rational value = Folding.fold(operator, values);
    Sort sort = operator == Primitive.TO_REAL ? Sort.REAL : sort(operands);
    return value == null || (sort == Sort.INTEGER && !value.isInteger())
        ? null
        : graph.constant(sort, value);
  }

  /**
   * The pattern with its variables replaced; recursion over the pattern, which a table bounds.
   *
   * @param sort the sort of the numbers in it
   */
  Expr instance(Pattern pattern, Bindings bindings, Sort sort) {
    if (pattern instanceof Variable variable) {
      return bindings.get(variable);
    } else if (pattern instanceof Numeral number) {
      return graph.constant(sort, number.value());
    } else if (pattern instanceof Scaled scaled) {
      return multiply(bindings.get(scaled.coefficient()), bindings.get(scaled.factor()));
    }
    Node node = (Node) pattern;
    if (node.equals(Patterns.TRUE) || node.equals(Patterns.FALSE)) {
      return truth(node.equals(Patterns.TRUE));
    }
    List<Expr> operands = new ArrayList<>(node.operands().size());
    for (Pattern operand : node.operands()) {
      operands.add(instance(operand, bindings, sort));
    }
    return apply(node.operator(), operands);
  }
}
