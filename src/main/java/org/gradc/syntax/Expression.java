package org.gradc.syntax;

import java.util.List;
import org.gradc.diagnostic.Span;

/**
 * An expression as it was written; conditions are expressions too, and what fits where is not
 * judged here.
 *
 * <p>Long flat things are flat here: {@code a+b-c} is one {@link Chain} of three, {@code p and q
 * and r} one {@link Logical}. So a consumer may recurse over the tree: its depth is the nesting of
 * the text, which the parser limits ({@link Parser#MAX_NESTING}). Parentheses leave no node.
 */
public sealed interface Expression extends SyntaxNode {

  /**
   * A number, exactly as written: digits, at most one point, an exponent ({@code 1}, {@code 0.25},
   * {@code .5}, {@code 6.02e23}). {@code new BigDecimal(text)} accepts it.
   */
  @SuppressWarnings("JavaLangClash") // always written Expression.Number, like its siblings
  record Number(String text, Span span) implements Expression {}

  /** A name that stands for a value: parameter, local, constant, index, extent or {@code pi}. */
  record Variable(Name name) implements Expression {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** {@code f(a, b)}; also {@code diff(e, x)}. At least one argument. */
  record Call(Name function, List<Expression> arguments, Span span) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code sum(i, j in 1..n: body)}; whether the function can reduce is not judged here. */
  record Reduction(Name function, List<Binder> binders, Expression body, Span span)
      implements Expression {
    public Reduction {
      binders = List.copyOf(binders);
    }
  }

  /** {@code [i in 0..n-1, j: body]}. */
  record Comprehension(List<Binder> binders, Expression body, Span span) implements Expression {
    public Comprehension {
      binders = List.copyOf(binders);
    }
  }

  /** {@code [a, b, c]}. */
  record ArrayLiteral(List<Expression> elements, Span span) implements Expression {
    public ArrayLiteral {
      elements = List.copyOf(elements);
    }
  }

  /** {@code X[i, j]}. */
  record Subscripted(Expression array, List<Expression> subscripts, Span span)
      implements Expression {
    public Subscripted {
      subscripts = List.copyOf(subscripts);
    }
  }

  /** {@code A'}. */
  record Transpose(Expression operand, Span span) implements Expression {}

  /** {@code || v ||}. */
  record Norm(Expression operand, Span span) implements Expression {}

  /** {@code x^y} (also written {@code x**y}), or {@code x.^y} where {@code elementwise}. */
  record Power(
      Expression base, boolean elementwise, Span operatorSpan, Expression exponent, Span span)
      implements Expression {}

  /** {@code -x}, or {@code +x} where not {@code negative}. */
  record Signed(boolean negative, Expression operand, Span span) implements Expression {}

  /**
   * Operands joined by operators of one strength, evaluated from the left: a sum or a product,
   * never mixed. {@code a-b+c} is first {@code a}, then {@code [- b, + c]}.
   */
  record Chain(Expression first, List<Link> rest, Span span) implements Expression {
    public Chain {
      rest = List.copyOf(rest);
      if (rest.isEmpty()) {
        throw new IllegalArgumentException("a chain has at least two operands");
      }
      boolean sum = rest.get(0).operator().isAdditive();
      for (Link link : rest) {
        if (link.operator().isAdditive() != sum) {
          throw new IllegalArgumentException("a chain has operators of one strength");
        }
      }
    }

    /** Whether this is a sum; else it is a product. */
    public boolean isSum() {
      return rest.get(0).operator().isAdditive();
    }
  }

  /**
   * An operator of a chain with the operand to its right.
   *
   * @param operatorSpan place of the operator; empty, before the operand, where it is juxtaposition
   */
  record Link(ChainOperator operator, Span operatorSpan, Expression operand) {}

  /** {@code a < b}; comparisons do not chain. */
  record Comparison(
      Expression left, ComparisonOperator operator, Span operatorSpan, Expression right, Span span)
      implements Expression {}

  /** {@code not c}. */
  record Not(Expression operand, Span span) implements Expression {}

  /** {@code c1 and c2 and c3}, or the same with {@code or}. At least two operands. */
  record Logical(LogicalOperator operator, List<Expression> operands, Span span)
      implements Expression {
    public Logical {
      operands = List.copyOf(operands);
    }
  }

  /** {@code if c then a else b}, also written {@code if(c, a, b)}. */
  record Conditional(Expression condition, Expression then, Expression otherwise, Span span)
      implements Expression {}
}
