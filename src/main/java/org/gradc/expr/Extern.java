package org.gradc.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator that stands for a user's static Java method and carries its partial derivatives.
 *
 * <p>The partials are expressions over reads of the {@link #parameters()}, in a graph of their own.
 * Externs may name each other in their partials, so these are defined after all externs exist.
 */
public final class Extern implements Operator {
  private final String name;
  private final String javaClass;
  private final String javaMethod;
  private final List<String> parameters;
  private @Nullable ExprGraph graph;
  private @Nullable List<Expr> partials;

  /** An extern {@code name(parameters)} computed by {@code javaClass.javaMethod}. */
  public Extern(String name, String javaClass, String javaMethod, List<String> parameters) {
    this.name = name;
    this.javaClass = javaClass;
    this.javaMethod = javaMethod;
    this.parameters = List.copyOf(parameters);
  }

  /**
   * States the partial derivatives, one per parameter.
   *
   * @throws IllegalStateException if they were stated before
   * @throws IllegalArgumentException if their number is not the number of parameters
   */
  public void define(ExprGraph graphOfPartials, List<Expr> partialDerivatives) {
    if (partials != null) {
      throw new IllegalStateException("partials of " + name + " are defined already");
    }
    if (partialDerivatives.size() != parameters.size()) {
      throw new IllegalArgumentException(name + " needs one partial per parameter");
    }
    graph = graphOfPartials;
    partials = List.copyOf(partialDerivatives);
  }

  /** The partials, in order of the parameters, over reads of the parameters' names. */
  public List<Expr> partials() {
    if (partials == null) {
      throw new IllegalStateException("partials of " + name + " are not defined");
    }
    return partials;
  }

  /** The graph that owns the partials. */
  public ExprGraph graph() {
    if (graph == null) {
      throw new IllegalStateException("partials of " + name + " are not defined");
    }
    return graph;
  }

  /** The binary name of the class that has the method. */
  public String javaClass() {
    return javaClass;
  }

  /** The name of the static method. */
  public String javaMethod() {
    return javaMethod;
  }

  /** The names of the parameters, which the partials read. */
  public List<String> parameters() {
    return parameters;
  }

  @Override
  public String symbol() {
    return name;
  }

  @Override
  public int arity() {
    return parameters.size();
  }

  @Override
  public boolean isCommutative() {
    return false;
  }

  @Override
  public Sort resultSort(List<Sort> operands) {
    for (Sort sort : operands) {
      if (sort != Sort.REAL) {
        throw new IllegalArgumentException(name + " takes real operands");
      }
    }
    return Sort.REAL;
  }

  @Override
  public String toString() {
    return "extern " + name;
  }
}
