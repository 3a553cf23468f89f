package org.gradc.lower;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Limits;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extern;
import org.gradc.expr.Rational;
import org.gradc.model.Definition;
import org.gradc.model.ExternDefinition;
import org.gradc.model.Parameter;
import org.gradc.model.ResolvedFunction;
import org.gradc.model.ResolvedModule;
import org.gradc.model.Term;
import org.gradc.model.Type;
import org.jspecify.annotations.Nullable;

/** Makes a program of every function of a module. */
public final class Lowering {
  /** The array that holds the result: of rank 0, or a vector. */
  public static final String VALUE = "$value";

  private final ResolvedModule module;
  private final int maxNodes;
  private final Diagnostics diagnostics;
  private final Set<String> plain;
  private final Map<String, Extern> externs = new LinkedHashMap<>();

  private Lowering(ResolvedModule module, int maxNodes, Diagnostics diagnostics) {
    this.module = module;
    this.maxNodes = maxNodes;
    this.diagnostics = diagnostics;
    this.plain = PlainDefinitions.of(module);
  }

  /**
   * Lowers a module, every function of it, whatever errors there are in others.
   *
   * @return null exactly if an error was reported
   */
  public static @Nullable LoweredModule lower(ResolvedModule module, Diagnostics diagnostics) {
    return lower(module, Limits.DEFAULT_NODES, diagnostics);
  }

  /** The same with another limit to the nodes of a function. */
  public static @Nullable LoweredModule lower(
      ResolvedModule module, int maxNodes, Diagnostics diagnostics) {
    Lowering lowering = new Lowering(module, maxNodes, diagnostics);
    boolean complete = lowering.externs();
    List<LoweredFunction> functions = new ArrayList<>();
    for (ResolvedFunction function : module.functions()) {
      LoweredFunction lowered = lowering.function(function);
      if (lowered != null) {
        functions.add(lowered);
      }
    }
    return complete && functions.size() == module.functions().size()
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
        // For the errors in those that use it; what they make of it is not used.
        partials = Collections.nCopies(extern.partials().size(), graph.constant(Rational.ZERO));
        complete = false;
      }
      Objects.requireNonNull(externs.get(extern.name())).define(graph, partials);
    }
    return complete;
  }

  private @Nullable List<Expr> partials(ExternDefinition extern, ExprGraph graph) {
    FunctionLowering lowering = lowering(graph);
    List<Expr> partials = new ArrayList<>();
    for (Term partial : extern.partials()) {
      Definition body = new Definition(extern.signature(), List.of(), partial, Type.NUMBER);
      Expr expr = lowering.scalar(body);
      if (expr == null) {
        return null;
      }
      partials.add(expr);
    }
    return partials;
  }

  private FunctionLowering lowering(ExprGraph graph) {
    return new FunctionLowering(module, plain, externs, graph, maxNodes, diagnostics);
  }

  private @Nullable LoweredFunction function(ResolvedFunction function) {
    return lowering(new ExprGraph()).of(function);
  }
}
