package org.gradc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gradc.derive.Kind;
import org.gradc.derive.TotalDerivative;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.lower.LoweredFunction;
import org.gradc.lower.Provenance;
import org.gradc.model.DerivativeKind;
import org.gradc.model.Parameter;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Compact;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/** A function that can be evaluated, differentiated and shown without generating Java. */
public final class AnalysedFunction {
  private static final String VALUE = "value";

  private final LoweredFunction function;
  private final Pipeline pipeline;
  private final String packageName;
  private final Program normal;
  private @Nullable Program stable;

  AnalysedFunction(LoweredFunction function, String packageName, Pipeline pipeline) {
    this.function = function;
    this.packageName = packageName;
    this.pipeline = pipeline;
    this.normal = Pipeline.normal(function);
  }

  /** In a graph of its own, so that the normal form stays as it is read; made when it is needed. */
  private Program stable() {
    if (stable == null) {
      stable = Compact.program(Pipeline.stable(Compact.program(normal)));
    }
    return stable;
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

  /** The same function with exactly the named parameters, and integers, as its data. */
  public AnalysedFunction withData(Set<String> names) {
    return new AnalysedFunction(function.withData(names), packageName, pipeline);
  }

  /** Whether the result is a number; else it is an array. */
  public boolean isScalar() {
    return function.value().outputs().get(0).rank() == 0;
  }

  /** Whether the value is one expression of the parameters, without loops. */
  public boolean isOneExpression() {
    boolean computesArrays = !normal.arrays(Role.LOCAL).isEmpty();
    return isScalar()
        && !computesArrays
        && normal.steps().size() == 1
        && normal.steps().get(0) instanceof Nest nest
        && nest.axes().isEmpty()
        && nest.updates().size() == 1;
  }

  /** Whether a parameter is a real number: neither an array nor an integer. */
  public boolean isNumber(String parameter) {
    return function.parameters().stream()
        .anyMatch(p -> p.text().equals(parameter) && !p.isArray() && !p.integer());
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
    return pipeline.derive(Kind.GRADIENT, stable()).program();
  }

  /** {@code $value} and {@code $jacobian} of an array-valued function, optimized. */
  public Program jacobian() {
    return pipeline.derive(Kind.JACOBIAN, stable()).program();
  }

  /**
   * What there is to check: the value, the gradient or Jacobian, and what the file derives, in
   * words as after {@code derive}; the value alone where there is nothing to differentiate by.
   */
  public List<String> checkedKinds() {
    List<String> words = new ArrayList<>(List.of(VALUE));
    checked().forEach(kind -> words.add(kind.word()));
    return words;
  }

  private Set<DerivativeKind> checked() {
    List<DerivativeKind> kinds = new ArrayList<>(function.kinds());
    if (!differentiated().isEmpty()) {
      kinds.add(DerivativeKind.usual(isScalar()));
    }
    return DerivativeKind.ordered(kinds);
  }

  /**
   * The optimized program of a kind, in normal form: its constants are exact, as those of the
   * machine form, where {@code 2*pi} is a double, are not.
   *
   * @param kind one of {@link #checkedKinds()}
   */
  public Program derived(String kind) {
    return kind.equals(VALUE)
        ? Optimizations.optimize(normal)
        : pipeline.derive(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), normal).program();
  }

  /**
   * The generated class with all of {@link #checkedKinds()}.
   *
   * @return the class itself, without one for batches
   */
  public GeneratedFile generated() {
    return pipeline.ownClass(function, packageName, checked());
  }

  /** The generated class that sums value and gradient over rows of data. */
  public GeneratedFile generatedRows() {
    return pipeline.rowsClass(function, packageName);
  }

  /**
   * A size that would differ from row to row, which {@link #generatedRows()} does not take; empty
   * where there is none.
   */
  public String sizeThatDiffers() {
    return Pipeline.sizeThatDiffers(function);
  }

  /**
   * The kinds of the class that is generated, the value first, in words as after {@code derive}.
   */
  public List<String> generatedKinds() {
    List<String> words = new ArrayList<>(List.of(VALUE));
    function.kinds().forEach(kind -> words.add(kind.word()));
    return words;
  }

  /**
   * A JUnit test that the generated class computes these numbers.
   *
   * @throws IllegalArgumentException if a point lacks an input
   */
  public GeneratedFile test(List<ReferencePoint> points) {
    return pipeline.test(function, packageName, normal, points);
  }

  /** The place of the declaration, or of the whole bare formula. */
  public Span span() {
    return function.span();
  }

  /**
   * The derivative of a scalar function by the named parameters, one after the other, simplified:
   * an expression in the graph of {@link #normal()}.
   *
   * @throws IllegalArgumentException if the function is array-valued or no single expression
   */
  public Expr derivative(List<String> wrt) {
    if (!isOneExpression()) {
      throw new IllegalArgumentException(name() + " is no single expression");
    }
    Algebra algebra = new Algebra(normal.graph());
    List<Read> variables = wrt.stream().map(normal.graph()::read).toList();
    return TotalDerivative.of(algebra, Pipeline.scalarValue(normal), variables);
  }
}
