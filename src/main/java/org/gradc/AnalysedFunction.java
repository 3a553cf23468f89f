package org.gradc;

import java.util.List;
import org.gradc.derive.Kind;
import org.gradc.derive.TotalDerivative;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.lower.LoweredFunction;
import org.gradc.lower.Provenance;
import org.gradc.model.Parameter;
import org.gradc.optimize.Optimizations;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/** A function that can be evaluated, differentiated and shown without generating Java. */
public final class AnalysedFunction {
  private final LoweredFunction function;
  private final Pipeline pipeline;
  private final Program normal;

  AnalysedFunction(LoweredFunction function, Pipeline pipeline) {
    this.function = function;
    this.pipeline = pipeline;
    this.normal = Optimizations.UNROLL.run(Optimizations.NORMAL_FORM.run(function.value()));
  }

  /** The name as the user wrote it. */
  public String name() {
    return function.name();
  }

  /** The simple name of the class that would be generated. */
  public String className() {
    return function.className();
  }

  /** The names of all parameters, data included, in declared order. */
  public List<String> parameters() {
    return function.parameters().stream().map(Parameter::text).toList();
  }

  /** The names of the parameters that are differentiated, in declared order. */
  public List<String> differentiated() {
    return function.parameters().stream().filter(p -> !p.data()).map(Parameter::text).toList();
  }

  /** The names of the data, in declared order. */
  public List<String> data() {
    return function.parameters().stream().filter(Parameter::data).map(Parameter::text).toList();
  }

  /** The number of results of an array-valued function; 0 for a scalar function. */
  public int outputs() {
    if (function.isScalar()) {
      return 0;
    }
    int size = 1;
    for (Expr extent : function.shape()) {
      size = Math.multiplyExact(size, ((Constant) extent).value().intValue());
    }
    return size;
  }

  /** The declaration, or the bare formula, as it was written. */
  public String formula() {
    return function.text();
  }

  /** The value as it was written: binary operators, nothing simplified. */
  public Program written() {
    return function.value();
  }

  /** The places in the text that the nodes of {@link #written()} come from. */
  public Provenance provenance() {
    return function.provenance();
  }

  /** The value in normal form. */
  public Program normal() {
    return normal;
  }

  /**
   * {@code $value} and {@code $gradient} of a scalar function, optimized.
   *
   * @throws IllegalArgumentException if the function is array-valued
   */
  public Program gradient() {
    return pipeline.derive(Kind.GRADIENT, normal).program();
  }

  /** {@code $value} and {@code $jacobian} of an array-valued function, optimized. */
  public Program jacobian() {
    return pipeline.derive(Kind.JACOBIAN, normal).program();
  }

  /**
   * The derivative of a scalar function by the named parameters, one after the other, simplified:
   * an expression in the graph of {@link #normal()}.
   *
   * @throws IllegalArgumentException if the function is array-valued
   */
  public Expr derivative(List<String> wrt) {
    Algebra algebra = new Algebra(normal.graph());
    List<Read> variables = wrt.stream().map(normal.graph()::read).toList();
    return TotalDerivative.of(algebra, Pipeline.scalarValue(normal), variables);
  }
}
