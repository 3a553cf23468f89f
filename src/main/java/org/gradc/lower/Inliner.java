package org.gradc.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.diagnostic.Message;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.model.Definition;
import org.gradc.model.Local;
import org.gradc.model.Parameter;
import org.gradc.model.Postorder;
import org.gradc.model.ResolvedModule;
import org.gradc.model.Signature;
import org.gradc.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * Writes definitions out in one graph, with all they call.
 *
 * <p>Calls are kept on a stack of its own, so their depth is not limited. A definition is lowered
 * once for the same arguments, so that sharing in the module is sharing in the graph: {@code f2(x)
 * = f1(x)+f1(x)}, {@code f1(x) = f0(x)+f0(x)} and so on stays linear. One that differentiates is
 * lowered for variables of its own, which are then replaced by the arguments: {@code d(x, y) =
 * diff(x*y, x)} is y wherever it is called, as {@code d(a, a)} and {@code d(2a, a)} too. (Replaced
 * first, the two would be confused.)
 */
final class Inliner {
  /**
   * How many terms may be lowered per node that may be made: bounds the time where little is new.
   */
  private static final int STEPS_PER_NODE = 20;

  /** A call costs far more than a node, above all one with arrays. */
  private static final int NODES_PER_CALL = 10;

  private static final int NODES_PER_CALL_WITH_ARRAYS = 1_000;

  /** A definition and the nodes of its arguments. */
  record Key(String definition, List<Integer> arguments) {
    static Key of(String definition, List<Value> arguments) {
      return new Key(definition, arguments.stream().map(a -> a.scalar().id()).toList());
    }

    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Key other
          && definition.equals(other.definition)
          && arguments.equals(other.arguments);
    }

    @Override
    public int hashCode() {
      return 31 * definition.hashCode() + arguments.hashCode();
    }
  }

  private final ResolvedModule module;
  private final FunctionBuilder builder;
  private final TermLowering terms;
  private final ExprGraph graph;
  private final int maxNodes;
  private final Map<Key, Value> known = new HashMap<>();
  private final Map<String, Boolean> differentiating = new HashMap<>();
  private final Set<String> plain;
  private long steps;
  private int calls;
  private int callsWithArrays;

  Inliner(
      ResolvedModule module,
      Set<String> plain,
      FunctionBuilder builder,
      TermLowering terms,
      int maxNodes) {
    this.module = module;
    this.plain = plain;
    this.builder = builder;
    this.terms = terms;
    this.graph = builder.graph();
    this.maxNodes = maxNodes;
  }

  /** Whether a definition, with all that it calls, is one of scalars alone. */
  boolean isPlain(Definition definition) {
    return plain.contains(definition.name());
  }

  /** The value of a definition for these arguments; null if an error was reported. */
  @Nullable Value inline(Definition root, List<Value> arguments) {
    int errors = builder.diagnostics().errorCount();
    Deque<Frame> frames = new ArrayDeque<>();
    frames.push(new Frame(root, arguments, Key.of(root.name(), arguments)));
    Value result = null;
    while (!frames.isEmpty()) {
      Frame frame = frames.element();
      Term term = frame.next();
      if (term == null) {
        result = frame.result();
        known.put(frame.key(), result);
        frames.pop();
        continue;
      }
      Frame callee = step(frame, term);
      if (callee != null) {
        frames.push(callee);
        calls++;
      }
      if (isTooLarge()) {
        throw tooLarge(root);
      }
    }
    return builder.diagnostics().errorCount() > errors ? null : result;
  }

  /** The value of a definition that is called from elsewhere; null if an error was reported. */
  @Nullable Value call(Definition definition, List<Value> arguments) {
    Value value = known.get(Key.of(definition.name(), arguments));
    if (value != null || !differentiates(definition)) {
      return value != null ? value : inline(definition, arguments);
    }
    List<Value> variables = ownVariables(definition.signature());
    Value derived = known.get(Key.of(definition.name(), variables));
    if (derived == null) {
      derived = inline(definition, variables);
    }
    return derived == null ? null : substitute(derived, variables, arguments);
  }

  private boolean isTooLarge() {
    return graph.size() > maxNodes
        || steps > (long) STEPS_PER_NODE * maxNodes
        || calls > maxNodes / NODES_PER_CALL
        || callsWithArrays > maxNodes / NODES_PER_CALL_WITH_ARRAYS;
  }

  private Rejection tooLarge(Definition root) {
    String limit = Integer.toString(maxNodes);
    return builder.reject(
        Message.PROGRAM_TOO_LARGE.at(root.signature().name().span(), root.name(), limit));
  }

  /** Counts a call that is written out elsewhere for the same function. */
  void call(Definition root) {
    callsWithArrays++;
    step(root);
  }

  /** Counts a term that is lowered elsewhere for the same function. */
  void step(Definition root) {
    steps++;
    if (isTooLarge()) {
      throw tooLarge(root);
    }
  }

  /** Lowers the next term of a frame, or gives the frame of what it needs first. */
  private @Nullable Frame step(Frame frame, Term term) {
    steps++;
    Value value;
    if (term instanceof Term.Reference reference) {
      if (reference.variety() == Term.Variety.CONSTANT) {
        return use(frame, term, module.definition(reference.name()), List.of());
      }
      boolean parameter = reference.variety() == Term.Variety.PARAMETER;
      String name = reference.name();
      value = parameter ? frame.parameter(name) : frame.local(name);
      builder.provenance().put(value.scalar(), term.span());
    } else if (term instanceof Term.Call call
        && call.callee().variety() != Signature.Variety.EXTERN) {
      return use(frame, term, module.definition(call.callee().text()), frame.operands(term));
    } else if (term instanceof Term.Differentiation diff) {
      List<Read> variables = new ArrayList<>();
      diff.variables().forEach(v -> variables.add((Read) frame.parameter(v).scalar()));
      value = terms.derivative(diff, frame.operands(term).get(0).scalar(), variables);
    } else {
      value = terms.lower(term, frame.operands(term), builder.root());
    }
    complete(frame, term, value);
    return null;
  }

  private void complete(Frame frame, Term term, Value value) {
    frame.complete(term, value);
    Local local = frame.completedLocal();
    if (local != null) {
      label(local.text(), frame.local(local.text()));
    }
  }

  /** Uses a definition in place of a term, where it is known; otherwise gives its frame. */
  private @Nullable Frame use(
      Frame frame, Term term, Definition definition, List<Value> arguments) {
    Key key = Key.of(definition.name(), arguments);
    Value value = known.get(key);
    if (value == null && differentiates(definition)) {
      List<Value> variables = ownVariables(definition.signature());
      Key general = Key.of(definition.name(), variables);
      Value derived = known.get(general);
      if (derived == null) {
        return new Frame(definition, variables, general);
      }
      value = substitute(derived, variables, arguments);
      known.put(key, value);
    }
    if (value == null) {
      return new Frame(definition, arguments, key);
    }
    if (definition.signature().variety() == Signature.Variety.CONSTANT) {
      label(definition.name(), value);
    }
    builder.provenance().put(value.scalar(), term.span());
    complete(frame, term, value);
    return null;
  }

  private Value substitute(Value derived, List<Value> variables, List<Value> arguments) {
    Map<Expr, Expr> replacements = new HashMap<>();
    for (int k = 0; k < variables.size(); k++) {
      replacements.put(variables.get(k).scalar(), arguments.get(k).scalar());
    }
    Substitution substitution = new Substitution(graph, builder.labels(), builder.provenance());
    Value value = Value.scalar(substitution.of(List.of(derived.scalar()), replacements).get(0));
    steps += substitution.visited();
    return value;
  }

  /** Variables that stand for the parameters of a definition until it is used. */
  private List<Value> ownVariables(Signature signature) {
    List<Value> variables = new ArrayList<>();
    for (Parameter parameter : signature.parameters()) {
      String name = "$" + signature.text() + "." + parameter.text();
      variables.add(Value.scalar(graph.read(name)));
    }
    return variables;
  }

  private boolean differentiates(Definition definition) {
    Boolean cached = differentiating.get(definition.name());
    if (cached == null) {
      cached = false;
      for (Term root : definition.terms()) {
        for (Term term : Postorder.of(root, Term::operands)) {
          cached |= term instanceof Term.Differentiation;
        }
      }
      differentiating.put(definition.name(), cached);
    }
    return cached;
  }

  /** Names the operation of a value after the {@code let} that names it. */
  private void label(String name, Value value) {
    if (value.scalar() instanceof Apply apply) {
      builder.labels().put(apply, name);
    }
  }
}
