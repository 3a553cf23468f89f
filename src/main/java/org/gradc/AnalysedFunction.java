package org.gradc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradc.derive.Kind;
import org.gradc.derive.RowSum;
import org.gradc.derive.TotalDerivative;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.lower.LoweredFunction;
import org.gradc.lower.Provenance;
import org.gradc.model.DerivativeKind;
import org.gradc.model.Parameter;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Compact;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.summation.NotSummableException;
import org.gradc.summation.Obstacle;
import org.gradc.summation.SummedDerivative;
import org.gradc.summation.Variable;
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

  /** The parameter that a name of {@link #derivative} is, or is an element of. */
  public static String parameterOf(String name) {
    int bracket = name.indexOf('[');
    return bracket < 0 ? name : name.substring(0, bracket);
  }

  /**
   * Whether this is a real number to differentiate by: a parameter that is neither an array nor an
   * integer, or as {@code A[0,1]} an element of an array whose sizes are numbers.
   */
  public boolean isNumber(String name) {
    return ElementName.of(name).isNumberIn(normal)
        || function.parameters().stream()
            .anyMatch(p -> p.text().equals(name) && !p.isArray() && !p.integer());
  }

  /**
   * Whether this is what {@link #summedDerivative} takes: a parameter of real numbers, or an
   * element of one at numbers and free indices, as {@code A[0,k]}.
   */
  public boolean isElementOrArray(String name) {
    return ElementName.of(name).isIn(normal);
  }

  /**
   * The first of these names whose free index has the range of another axis already; empty where
   * there is none.
   *
   * @param wrt names of which {@link #isElementOrArray} holds
   */
  public Optional<String> disagreeing(List<String> wrt) {
    Map<String, Expr> extents = new HashMap<>();
    for (String name : wrt) {
      if (!ElementName.of(name).agrees(normal, extents)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /**
   * The derivative of a scalar function with loops, with Σ, by the named ones, one after the other.
   *
   * @param wrt names of which {@link #isElementOrArray} holds
   * @param named whether arrays that the formula defines keep their names
   * @throws NotSummableException if there is no such formula
   */
  public SummedDerivative summedDerivative(List<String> wrt, boolean named)
      throws NotSummableException {
    List<Variable> variables = new ArrayList<>();
    for (String name : wrt) {
      ElementName element = ElementName.of(name);
      variables.add(new Variable(element.array(), element.places()));
    }
    return SummedDerivative.of(Compact.program(normal), variables, named);
  }

  /**
   * Where the formula has what {@link #summedDerivative} refuses; the whole of it where no place is
   * known.
   */
  public Span placeOf(Obstacle obstacle) {
    Program written = function.value();
    Set<String> computed = new HashSet<>();
    List<Expr> places = new ArrayList<>();
    for (Step step : written.steps()) {
      if (obstacle.isIn(step)) {
        for (Update update : Steps.updates(List.of(step))) {
          computed.add(update.target());
          places.add(update.body());
        }
      }
    }
    for (Expr node : Traversal.inOrder(written.graph(), written.roots())) {
      if (node instanceof Read read && computed.contains(read.array())) {
        places.add(read.array().startsWith("$") ? 0 : places.size(), read);
      }
    }
    return places.stream()
        .flatMap(place -> function.provenance().of(place).stream())
        .findFirst()
        .orElse(function.span());
  }

  /** The number or the element that a name of {@link #derivative} is. */
  public Read variable(String name) {
    ExprGraph graph = normal.graph();
    ElementName element = ElementName.of(name);
    List<Expr> subscripts = new ArrayList<>();
    element.numbers().forEach(number -> subscripts.add(graph.integer(number)));
    return graph.read(Sort.REAL, element.array(), subscripts);
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
   * The gradient or Jacobian in machine form, of which Java is made: binary operators, each one
   * operation.
   */
  public Program machine() {
    return pipeline.derive(isScalar() ? Kind.GRADIENT : Kind.JACOBIAN, stable()).machine();
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
    return RowSum.sizeThatDiffers(stable());
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

  /** What is known of the function and of the class that is made of it; compiles it for that. */
  public Explanation explanation() {
    return Explainer.explain(function, packageName, pipeline.options());
  }

  /** The place of the declaration, or of the whole bare formula. */
  public Span span() {
    return function.span();
  }

  /**
   * The derivative of a scalar function by the named numbers, one after the other, simplified: an
   * expression in the graph of {@link #normal()}.
   *
   * @param wrt names of which {@link #isNumber} holds
   * @throws IllegalArgumentException if the function is array-valued or no single expression
   */
  public Expr derivative(List<String> wrt) {
    if (!isOneExpression()) {
      throw new IllegalArgumentException(name() + " is no single expression");
    }
    Algebra algebra = new Algebra(normal.graph());
    List<Read> variables = wrt.stream().map(this::variable).toList();
    return TotalDerivative.readable(algebra, Pipeline.scalarValue(normal), variables);
  }
}
