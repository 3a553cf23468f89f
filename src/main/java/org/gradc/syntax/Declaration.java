package org.gradc.syntax;

import java.util.List;
import org.gradc.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/** A statement of a module, the package line excepted. */
public sealed interface Declaration extends SyntaxNode {

  /**
   * {@code let name = value} or {@code let name[subscripts] = value}: a constant on the level of
   * the module, a local in a body.
   *
   * @param subscripts empty where the name stands alone
   */
  record Let(Name name, List<TargetSubscript> subscripts, Expression value, Span span)
      implements Declaration {
    public Let {
      subscripts = List.copyOf(subscripts);
    }
  }

  /**
   * A subscript on the left of a {@code let}.
   *
   * <p>{@link Ranged} is {@code t in 1..T}. Everything else is {@link Plain}: where the expression
   * is a bare name that names no value, that name is an index bound here.
   */
  sealed interface TargetSubscript extends SyntaxNode {
    record Plain(Expression expression) implements TargetSubscript {
      @Override
      public Span span() {
        return expression.span();
      }
    }

    record Ranged(Name index, Range range, Span span) implements TargetSubscript {}
  }

  /**
   * {@code function f(x; y) = …}, or a helper {@code let f(x) = …}, either with a body in braces.
   *
   * @param helper whether it was declared by {@code let}: inlined, no class of its own; then there
   *     is no data
   * @param documentation text of the doc comment before it, without comment marks; null where there
   *     is none
   * @param parameters those before {@code ;}
   * @param data those after {@code ;}
   * @param span the whole declaration, its documentation excepted
   */
  record Function(
      boolean helper,
      @Nullable String documentation,
      Name name,
      List<Parameter> parameters,
      List<Parameter> data,
      Body body,
      Span span)
      implements Declaration {
    public Function {
      parameters = List.copyOf(parameters);
      data = List.copyOf(data);
    }
  }

  /**
   * A parameter: {@code w0}, {@code W[m, n]}, {@code T int}, {@code group[n] int}.
   *
   * @param extents empty for a scalar
   * @param integer whether {@code int} stands behind it
   */
  record Parameter(Name name, List<Expression> extents, boolean integer, Span span)
      implements SyntaxNode {
    public Parameter {
      extents = List.copyOf(extents);
    }
  }

  /** {@code { let … return result }}, or {@code = result}, which has no locals. */
  record Body(List<Let> locals, Expression result, Span span) implements SyntaxNode {
    public Body {
      locals = List.copyOf(locals);
    }
  }

  /**
   * {@code extern f(x) = com.acme.Bessel.j0(x) derivative -bessel1(x)}.
   *
   * @param method the dotted name of the static method, class included; at least two parts
   * @param arguments what is handed to the method, in its order
   * @param partials one expression per argument, as far as the syntax knows
   */
  record Extern(
      Name name,
      List<Parameter> parameters,
      List<Name> method,
      List<Expression> arguments,
      List<Expression> partials,
      Span span)
      implements Declaration {
    public Extern {
      parameters = List.copyOf(parameters);
      method = List.copyOf(method);
      arguments = List.copyOf(arguments);
      partials = List.copyOf(partials);
    }
  }

  /**
   * {@code derive gradient, hessian of f wrt x, y}.
   *
   * @param wrt empty where the line has no {@code wrt}
   */
  record Derive(List<Kind> kinds, Name function, List<Name> wrt, Span span) implements Declaration {
    public Derive {
      kinds = List.copyOf(kinds);
      wrt = List.copyOf(wrt);
    }
  }

  /**
   * What is to be derived: one word ({@code gradient}) or two ({@code batch gradient}). Which words
   * there are is not judged here.
   */
  record Kind(List<Name> words, Span span) implements SyntaxNode {
    public Kind {
      words = List.copyOf(words);
    }
  }
}
