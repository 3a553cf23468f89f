package org.gradc.lower;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Limits;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extern;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.lower.order.Demand;
import org.gradc.lower.order.Ordering;
import org.gradc.lower.order.OrderingFailure;
import org.gradc.lower.order.Statement;
import org.gradc.model.Definition;
import org.gradc.model.DerivativeKind;
import org.gradc.model.Parameter;
import org.gradc.model.RequestedKind;
import org.gradc.model.ResolvedFunction;
import org.gradc.model.ResolvedModule;
import org.gradc.model.Term;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/** Makes the program of one function. */
final class FunctionLowering {
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final Set<String> plain;
  private final Inliner inliner;
  private final LocalArrays arrays;
  private final Shapes shapes;
  private final BodyLowering bodies;

  FunctionLowering(
      ResolvedModule module,
      Set<String> plain,
      Map<String, Extern> externs,
      ExprGraph graph,
      int maxNodes,
      Diagnostics diagnostics) {
    this.builder = new FunctionBuilder(graph, diagnostics);
    this.graph = graph;
    this.plain = plain;
    this.arrays = new LocalArrays(builder);
    this.shapes = new Shapes(builder);
    TermLowering terms = new TermLowering(builder, externs, arrays);
    this.inliner = new Inliner(module, plain, builder, terms, maxNodes);
    this.bodies = new BodyLowering(module, builder, terms, inliner, arrays);
  }

  /** The expression of a definition of scalars alone; null if an error was reported. */
  @Nullable Expr scalar(Definition definition) {
    List<Value> reads = new ArrayList<>();
    for (Parameter parameter : definition.signature().parameters()) {
      reads.add(Value.scalar(graph.read(parameter.text())));
    }
    try {
      if (PlainDefinitions.isPlain(definition, plain)) {
        Value value = inliner.inline(definition, reads);
        return value == null ? null : value.scalar();
      }
      Span place = definition.result().span();
      Value value = bodies.definitions().of(definition, reads, places(definition), builder.root());
      if (value instanceof Value.Array || !builder.statements().isEmpty()) {
        throw builder.reject(Message.EXTERN_PARTIAL_OF_ARRAYS.at(place));
      }
      return value.scalar();
    } catch (Rejection e) {
      return null;
    }
  }

  /** The function with its program; null if an error was reported. */
  @Nullable LoweredFunction of(ResolvedFunction function) {
    int errors = builder.diagnostics().errorCount();
    Definition definition = function.definition();
    Map<String, ArrayDeclaration> declared = new LinkedHashMap<>();
    List<String> extents = definition.signature().extents();
    try {
      extents.forEach(
          extent -> {
            builder.unique(extent);
            builder.assume(graph.extent(extent));
          });
      List<Value> arguments = inputs(function, extents, declared);
      Value result = result(definition, arguments);
      if (result == null
          || builder.diagnostics().errorCount() > errors
          || !kindsFit(function, result)) {
        return null;
      }
      List<Step> steps = steps(definition, result);
      declared.putAll(builder.locals());
      declared.put(Lowering.VALUE, output(result));
      requireArguments(extents, declared, definition);
      declared.values().forEach(array -> requireSize(array, definition));
      Program program =
          new Program(function.name(), graph, extents, declared, steps, builder.labels());
      return new LoweredFunction(function, program, builder.provenance());
    } catch (Rejection e) {
      return null;
    }
  }

  // --- inputs -----------------------------------------------------------------------------------

  /** Declares what the caller gives; extents are no arrays. */
  private List<Value> inputs(
      ResolvedFunction function, List<String> extents, Map<String, ArrayDeclaration> declared) {
    List<Value> values = new ArrayList<>();
    Bindings sizes = sizes(function.definition(), extents);
    for (Parameter parameter : function.parameters()) {
      String name = parameter.text();
      if (sizes.extents().containsKey(name)) {
        values.add(Value.scalar(graph.extent(name)));
        continue;
      }
      builder.unique(name);
      Sort sort = parameter.integer() ? Sort.INTEGER : Sort.REAL;
      Role role = parameter.data() ? Role.DATA : Role.PARAMETER;
      List<Expr> shape = new ArrayList<>();
      List<Expr> element = new ArrayList<>();
      builder.requireAxes(parameter.extents().size(), parameter.name().span());
      for (Term extent : parameter.extents()) {
        Expr size = builder.simplified(bodies.integer(extent, sizes, builder.root()));
        builder.assume(size);
        element.add(Value.subscript(graph, shape.size()));
        shape.add(size);
      }
      declared.put(name, new ArrayDeclaration(name, sort, shape, role));
      Expr read = graph.read(sort, name, element);
      values.add(shape.isEmpty() ? Value.scalar(read) : new Value.Pulled(shape, read, false));
    }
    return values;
  }

  /** What an extent may name. */
  private Bindings sizes(Definition definition, List<String> extents) {
    Bindings names = new Bindings(definition);
    for (String extent : extents) {
      names.extents().put(extent, graph.extent(extent));
      names.parameters().put(extent, Value.scalar(graph.extent(extent)));
    }
    return names;
  }

  // --- result -----------------------------------------------------------------------------------

  private @Nullable Value result(Definition definition, List<Value> arguments) {
    if (inliner.isPlain(definition)) {
      return inliner.inline(definition, arguments);
    }
    return bodies.definitions().of(definition, arguments, places(definition), builder.root());
  }

  private static List<Span> places(Definition definition) {
    return definition.signature().parameters().stream().map(p -> p.name().span()).toList();
  }

  private ArrayDeclaration output(Value result) {
    List<Expr> shape = new ArrayList<>();
    if (result instanceof Value.Array array) {
      shapes.of(array).forEach(extent -> shape.add(builder.size(extent)));
    }
    return new ArrayDeclaration(Lowering.VALUE, Sort.REAL, shape, Role.OUTPUT);
  }

  /**
   * Rejects what no constructor takes; data that are numbers alone are packed where they are many.
   */
  private void requireArguments(
      List<String> extents, Map<String, ArrayDeclaration> declared, Definition definition) {
    int count = extents.size();
    boolean arrays = !extents.isEmpty();
    for (ArrayDeclaration array : declared.values()) {
      if (array.role() == Role.DATA) {
        count += array.rank() == 0 && array.sort() == Sort.REAL ? 2 : 1;
        arrays |= array.rank() > 0;
      }
    }
    if (arrays && count > Limits.ARGUMENTS) {
      throw builder.reject(
          Message.TOO_MANY_ARGUMENTS.at(
              definition.signature().name().span(),
              definition.name(),
              Integer.toString(count),
              Integer.toString(Limits.ARGUMENTS)));
    }
  }

  /** Rejects an array of a known size that no array of Java has. */
  private void requireSize(ArrayDeclaration array, Definition definition) {
    BigInteger size = BigInteger.ONE;
    for (Expr extent : array.shape()) {
      boolean known = extent instanceof Constant;
      size = size.multiply(known ? ((Constant) extent).value().numerator() : BigInteger.ONE);
    }
    if (size.compareTo(BigInteger.valueOf(Limits.ELEMENTS)) > 0) {
      Span place = definition.signature().name().span();
      for (Parameter parameter : definition.signature().parameters()) {
        place = parameter.text().equals(array.name()) ? parameter.name().span() : place;
      }
      boolean named = !array.name().startsWith("$");
      String name = named ? array.name() : definition.name();
      throw builder.reject(
          Message.ARRAY_TOO_LARGE.at(
              place, name, size.toString(), Integer.toString(Limits.ELEMENTS)));
    }
  }

  private boolean kindsFit(ResolvedFunction function, Value result) {
    boolean scalar = result instanceof Value.Scalar;
    boolean fit = true;
    List<RequestedKind> asked = new ArrayList<>(function.kinds());
    asked.addAll(function.batchKinds());
    for (RequestedKind one : asked) {
      DerivativeKind kind = one.kind();
      if (!kind.fits(scalar) || (one.batch() && !scalar)) {
        builder
            .diagnostics()
            .report(
                Message.KIND_DOES_NOT_FIT
                    .at(one.span(), kind.word(), function.name(), shapes.words(result))
                    .didYouMean(DerivativeKind.usual(scalar).word()));
        fit = false;
      }
    }
    return fit;
  }

  private List<Step> steps(Definition definition, Value result) {
    Nest stored = stored(result);
    if (builder.statements().isEmpty()) {
      return List.of(stored);
    }
    List<Statement> statements = new ArrayList<>(builder.statements());
    stored.updates().forEach(update -> statements.add(new Statement(stored.axes(), update)));
    List<Statement> guarded =
        Demand.guarded(graph, builder.variables(), arrays::rewritten, statements)
            .subList(0, builder.statements().size());
    Ordering ordering =
        new Ordering(
            graph,
            builder.polynomials(),
            builder.variables(),
            builder.prover(),
            arrays::rewritten,
            builder.root().known());
    try {
      List<Step> steps = new ArrayList<>(ordering.of(guarded));
      steps.add(stored);
      return steps;
    } catch (OrderingFailure failure) {
      throw builder.reject(unordered(failure, definition));
    }
  }

  private Diagnostic unordered(OrderingFailure failure, Definition definition) {
    Span name = definition.signature().name().span();
    Message message = failure.isOfItself() ? Message.READS_ITSELF : Message.READ_BEFORE_WRITTEN;
    Diagnostic error =
        message.at(
            place(failure.read(), name), Shapes.words(failure.read()), failure.read().array());
    if (failure.isUnproved()) {
      error = error.note(Message.ORDER_UNPROVED, Shapes.words(failure.read()));
    }
    Read contrary = failure.contrary();
    return contrary == null
        ? error
        : error.noteAt(place(contrary, name), Message.READ_THE_OTHER_WAY, Shapes.words(contrary));
  }

  private Span place(Read read, Span otherwise) {
    List<Span> places = builder.provenance().of(read);
    return places.isEmpty() ? otherwise : places.get(0);
  }

  private Nest stored(Value result) {
    if (result instanceof Value.Scalar scalar) {
      return new Nest(
          List.of(), List.of(Update.store(Lowering.VALUE, builder.real(scalar.expr()))));
    } else if (result instanceof Value.Listed listed) {
      List<Update> stores = new ArrayList<>(listed.elements().size());
      for (int k = 0; k < listed.elements().size(); k++) {
        stores.add(
            Update.store(
                Lowering.VALUE,
                arrays.constants(listed.extents(), k),
                builder.real(listed.elements().get(k))));
      }
      return new Nest(List.of(), stores);
    }
    Value.Pulled pulled = (Value.Pulled) result;
    List<Axis> axes = arrays.axes(pulled.shape(), builder.root());
    List<Expr> subscripts = LocalArrays.indices(axes);
    Expr body = builder.real(arrays.at(pulled, subscripts));
    return new Nest(axes, List.of(Update.store(Lowering.VALUE, subscripts, body)));
  }
}
