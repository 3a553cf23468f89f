package org.gradc.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extern;
import org.gradc.expr.Sort;
import org.gradc.model.Definition;
import org.gradc.model.DerivativeKind;
import org.gradc.model.ExternDefinition;
import org.gradc.model.Parameter;
import org.gradc.model.RequestedKind;
import org.gradc.model.ResolvedFunction;
import org.gradc.model.ResolvedModule;
import org.gradc.model.Signature;
import org.gradc.model.Term;
import org.gradc.model.Type;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Labels;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/** Makes a program of every function of a module. */
public final class Lowering {
  /** The array that holds the result: of rank 0, or a vector. */
  public static final String VALUE = "$value";

  /** How many nodes the graph of a function may have: more than fits into any class. */
  public static final int MAX_NODES = 2_000_000;

  private final ResolvedModule module;
  private final int maxNodes;
  private final Diagnostics diagnostics;
  private final Map<String, Extern> externs = new LinkedHashMap<>();

  private Lowering(ResolvedModule module, int maxNodes, Diagnostics diagnostics) {
    this.module = module;
    this.maxNodes = maxNodes;
    this.diagnostics = diagnostics;
  }

  /**
   * Lowers a module.
   *
   * @return null exactly if an error was reported
   */
  public static @Nullable LoweredModule lower(ResolvedModule module, Diagnostics diagnostics) {
    return lower(module, MAX_NODES, diagnostics);
  }

  /** The same with another limit to the nodes of a function. */
  static @Nullable LoweredModule lower(
      ResolvedModule module, int maxNodes, Diagnostics diagnostics) {
    Lowering lowering = new Lowering(module, maxNodes, diagnostics);
    if (!lowering.externs()) {
      return null;
    }
    List<LoweredFunction> functions = new ArrayList<>();
    for (ResolvedFunction function : module.functions()) {
      LoweredFunction lowered = lowering.function(function);
      if (lowered != null) {
        functions.add(lowered);
      }
    }
    return functions.size() == module.functions().size()
        ? new LoweredModule(module.packageName(), functions)
        : null;
  }

  /** All externs are made before their partials, which may name each other. */
  private boolean externs() {
    for (ExternDefinition extern : module.externs().values()) {
      List<String> parameters =
          extern.signature().parameters().stream().map(Parameter::text).toList();
      externs.put(
          extern.name(),
          new Extern(extern.name(), extern.javaClass(), extern.javaMethod(), parameters));
    }
    boolean complete = true;
    for (ExternDefinition extern : module.externs().values()) {
      ExprGraph graph = new ExprGraph();
      List<Expr> partials = partials(extern, graph);
      if (partials == null) {
        complete = false;
      } else {
        Objects.requireNonNull(externs.get(extern.name())).define(graph, partials);
      }
    }
    return complete;
  }

  private @Nullable List<Expr> partials(ExternDefinition extern, ExprGraph graph) {
    Inliner inliner = inliner(graph, new Labels(), new Provenance());
    List<Expr> partials = new ArrayList<>();
    for (Term partial : extern.partials()) {
      Definition body = new Definition(extern.signature(), List.of(), partial, Type.NUMBER);
      Value value = inliner.inline(body, reads(graph, extern.signature()));
      if (value == null) {
        return null;
      }
      partials.add(value.scalar());
    }
    return partials;
  }

  private @Nullable LoweredFunction function(ResolvedFunction function) {
    ExprGraph graph = new ExprGraph();
    Labels labels = new Labels();
    Provenance provenance = new Provenance();
    Definition definition = function.definition();
    Value result =
        inliner(graph, labels, provenance).inline(definition, reads(graph, definition.signature()));
    if (result == null || !kindsFit(function, result.shape())) {
      return null;
    }
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (Parameter parameter : function.parameters()) {
      Role role = parameter.data() ? Role.DATA : Role.PARAMETER;
      arrays.put(parameter.text(), ArrayDeclaration.scalar(parameter.text(), role));
    }
    List<Expr> shape = new ArrayList<>();
    result.shape().extents().forEach(extent -> shape.add(graph.integer(extent)));
    arrays.put(VALUE, new ArrayDeclaration(VALUE, Sort.REAL, shape, Role.OUTPUT));
    Nest nest = new Nest(List.of(), stores(graph, result));
    Program program = new Program(function.name(), graph, List.of(), arrays, List.of(nest), labels);
    return new LoweredFunction(function, program, provenance);
  }

  private boolean kindsFit(ResolvedFunction function, Shape shape) {
    boolean fit = true;
    for (RequestedKind asked : function.kinds()) {
      DerivativeKind kind = asked.kind();
      if (!kind.fits(shape.isScalar())) {
        String found = shape.isScalar() ? "a number" : "an array of " + shape.size();
        diagnostics.report(
            Message.KIND_DOES_NOT_FIT
                .at(asked.span(), kind.word(), function.name(), found)
                .didYouMean(DerivativeKind.usual(shape.isScalar()).word()));
        fit = false;
      }
    }
    return fit;
  }

  private static List<Update> stores(ExprGraph graph, Value result) {
    if (result.shape().isScalar()) {
      return List.of(Update.store(VALUE, result.scalar()));
    }
    List<Update> stores = new ArrayList<>(result.elements().size());
    for (int k = 0; k < result.elements().size(); k++) {
      stores.add(Update.store(VALUE, List.of(graph.integer(k)), result.elements().get(k)));
    }
    return stores;
  }

  private Inliner inliner(ExprGraph graph, Labels labels, Provenance provenance) {
    TermLowering terms = new TermLowering(graph, externs, provenance, diagnostics);
    return new Inliner(module, terms, labels, maxNodes, diagnostics);
  }

  private static List<Value> reads(ExprGraph graph, Signature signature) {
    List<Value> reads = new ArrayList<>();
    for (Parameter parameter : signature.parameters()) {
      reads.add(Value.scalar(graph.read(parameter.text())));
    }
    return reads;
  }
}
