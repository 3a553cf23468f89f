package org.gradc.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Span;
import org.gradc.syntax.ChainOperator;
import org.gradc.syntax.ComparisonOperator;
import org.gradc.syntax.LogicalOperator;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/**
 * An expression whose names have a meaning: split, looked up, with calls that fit.
 *
 * <p>Trees may be as deep as the text nests: walk them with {@link Postorder} and {@link
 * #operands()}, and neither compare nor print them.
 */
public sealed interface Term {

  /** The place in the text, for errors and provenance. */
  Span span();

  /** The terms directly below, in the order in which they are evaluated. */
  List<Term> operands();

  /** A term without operands. */
  sealed interface Leaf extends Term {
    @Override
    default List<Term> operands() {
      return List.of();
    }
  }

  /** An exact number. */
  record Numeral(BigDecimal value, Span span) implements Leaf {}

  /** The constant π. */
  record Pi(Span span) implements Leaf {}

  /** A name that stands for a value. */
  record Reference(Variety variety, String name, Span span) implements Leaf {}

  /** Where a name that stands for a value is declared. */
  enum Variety {
    /** A parameter of the definition it stands in, data included. */
    PARAMETER,
    /** A {@code let} of the body it stands in. */
    LOCAL,
    /** A {@code let} of the module. */
    CONSTANT,
    /** The index of a reduction, comprehension or definition by elements that it stands in. */
    INDEX,
    /** A size that a parameter of the definition declares, and that is no parameter itself. */
    EXTENT
  }

  /**
   * An index and its range, both ends included as under a Σ.
   *
   * @param index no other index that is visible in the same place has this name
   * @param lower null together with {@code upper} where the subscripts give the range
   */
  record Binder(Name index, @Nullable Term lower, @Nullable Term upper) {
    /** The name as the user wrote it. */
    public String text() {
      return index.text();
    }

    /** The ends that are written. */
    List<Term> bounds() {
      return lower == null || upper == null ? List.of() : List.of(lower, upper);
    }
  }

  /** What a reduction joins the values of its body by. */
  enum ReductionKind {
    SUM,
    PROD,
    MEAN,
    MIN,
    MAX,
    LOGSUMEXP
  }

  /** {@code sum(i, j in 1..n: body)}; a bound may use the indices before it. */
  record Reduction(ReductionKind kind, List<Binder> binders, Term body, Span span) implements Term {
    public Reduction {
      binders = List.copyOf(binders);
    }

    @Override
    public List<Term> operands() {
      return bound(binders, body);
    }
  }

  /** {@code [i in 0..n-1, j: body]}; a range need not begin at 0, subscripts of the result do. */
  record Comprehension(List<Binder> binders, Term body, Span span) implements Term {
    public Comprehension {
      binders = List.copyOf(binders);
    }

    @Override
    public List<Term> operands() {
      return bound(binders, body);
    }
  }

  private static List<Term> bound(List<Binder> binders, Term body) {
    List<Term> operands = new ArrayList<>();
    binders.forEach(binder -> operands.addAll(binder.bounds()));
    operands.add(body);
    return operands;
  }

  /** {@code X[i, j]}. */
  record Subscripted(Term array, List<Term> subscripts, Span span) implements Term {
    public Subscripted {
      subscripts = List.copyOf(subscripts);
    }

    @Override
    public List<Term> operands() {
      List<Term> operands = new ArrayList<>(List.of(array));
      operands.addAll(subscripts);
      return operands;
    }
  }

  /** {@code A'}. */
  record Transpose(Term operand, Span span) implements Term {
    @Override
    public List<Term> operands() {
      return List.of(operand);
    }
  }

  /** What is in error already; no module with such a term leaves this room. */
  record Invalid(Span span) implements Leaf {}

  /** A function of the language applied. */
  record BuiltinCall(Builtin function, List<Term> arguments, Span span) implements Term {
    public BuiltinCall {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Term> operands() {
      return arguments;
    }
  }

  /** A helper, function or extern applied to one argument per parameter. */
  record Call(Signature callee, List<Term> arguments, Span span) implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Term> operands() {
      return arguments;
    }
  }

  /**
   * {@code diff(e, x, y)}.
   *
   * @param variables parameters of the definition it stands in, at least one
   */
  record Differentiation(Term expression, List<String> variables, Span span) implements Term {
    public Differentiation {
      variables = List.copyOf(variables);
    }

    @Override
    public List<Term> operands() {
      return List.of(expression);
    }
  }

  /** A sum or a product, evaluated from the left. */
  record Chain(Term first, List<Link> rest, Span span) implements Term {
    public Chain {
      rest = List.copyOf(rest);
    }

    @Override
    public List<Term> operands() {
      List<Term> operands = new ArrayList<>(rest.size() + 1);
      operands.add(first);
      rest.forEach(link -> operands.add(link.operand()));
      return operands;
    }
  }

  /** An operator of a chain with the operand to its right. */
  record Link(ChainOperator operator, Term operand) {}

  /**
   * A power.
   *
   * @param elementwise whether written {@code .^}
   */
  record Power(Term base, Term exponent, boolean elementwise, Span span) implements Term {
    @Override
    public List<Term> operands() {
      return List.of(base, exponent);
    }
  }

  /** The negative. */
  record Negation(Term operand, Span span) implements Term {
    @Override
    public List<Term> operands() {
      return List.of(operand);
    }
  }

  /** A comparison of two numbers. */
  record Comparison(Term left, ComparisonOperator operator, Term right, Span span) implements Term {
    @Override
    public List<Term> operands() {
      return List.of(left, right);
    }
  }

  /** The contrary of a condition. */
  record Not(Term operand, Span span) implements Term {
    @Override
    public List<Term> operands() {
      return List.of(operand);
    }
  }

  /** Conditions joined. */
  record Logical(LogicalOperator operator, List<Term> operands, Span span) implements Term {
    public Logical {
      operands = List.copyOf(operands);
    }
  }

  /** {@code if condition then … else …}. */
  record Conditional(Term condition, Term then, Term otherwise, Span span) implements Term {
    @Override
    public List<Term> operands() {
      return List.of(condition, then, otherwise);
    }
  }

  /** {@code [a, b, c]}. */
  record ArrayLiteral(List<Term> operands, Span span) implements Term {
    public ArrayLiteral {
      operands = List.copyOf(operands);
    }
  }
}
