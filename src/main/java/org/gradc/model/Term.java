package org.gradc.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Span;
import org.gradc.syntax.ChainOperator;
import org.gradc.syntax.ComparisonOperator;
import org.gradc.syntax.LogicalOperator;

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
    CONSTANT
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

  /** A power. */
  record Power(Term base, Term exponent, Span span) implements Term {
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
