package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.model.Definition;
import org.gradc.model.Postorder;
import org.gradc.model.ResolvedModule;
import org.gradc.model.Signature;
import org.gradc.model.Term;
import org.gradc.syntax.LogicalOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lowers terms that stand in loops: subscripts, arrays, and all around them; what begins a loop is
 * in {@link LoopLowering}.
 *
 * <p>It recurses over terms, whose nesting the parser bounds; definitions of scalars, which may
 * call each other to any depth, are left to the {@link Inliner}.
 */
final class BodyLowering {
  private final ResolvedModule module;
  private final FunctionBuilder builder;
  private final TermLowering terms;
  private final Inliner inliner;
  private final Shapes shapes;
  private final Subscripts subscripts;
  private final LoopLowering loops;
  private final IntegerTerms integers;
  private final Definitions definitions;
  private final Tangents tangents;

  BodyLowering(
      ResolvedModule module,
      FunctionBuilder builder,
      TermLowering terms,
      Inliner inliner,
      LocalArrays arrays) {
    this.module = module;
    this.builder = builder;
    this.terms = terms;
    this.inliner = inliner;
    this.shapes = new Shapes(builder);
    this.subscripts = new Subscripts(builder, arrays);
    this.integers = new IntegerTerms(this, builder);
    RangeInference ranges = new RangeInference(this, builder);
    this.loops = new LoopLowering(this, builder, terms, arrays, ranges);
    this.tangents = new Tangents(builder);
    this.definitions = new Definitions(this, builder, arrays, subscripts, ranges);
  }

  Definitions definitions() {
    return definitions;
  }

  /** The value of a term. */
  Value lower(Term term, Bindings names, Context context) {
    return lower(term, null, names, context);
  }

  /**
   * The value of a term.
   *
   * @param hint what a {@code let} calls it, null where it has no name
   */
  Value lower(Term term, @Nullable String hint, Bindings names, Context context) {
    inliner.step(names.definition());
    if (term instanceof Term.Reference reference) {
      Value value = reference(reference, names);
      if (value instanceof Value.Scalar scalar) {
        builder.provenance().put(scalar.expr(), term.span());
      }
      return value;
    } else if (term instanceof Term.Reduction reduction) {
      return loops.reduction(reduction, hint, names, context);
    } else if (term instanceof Term.Comprehension comprehension) {
      return loops.comprehension(comprehension, names, context);
    } else if (term instanceof Term.Subscripted subscripted) {
      return element(subscripted, names, context);
    } else if (term instanceof Term.Conditional conditional) {
      return conditional(conditional, names, context);
    } else if (term instanceof Term.Logical logical) {
      return logical(logical, names, context);
    } else if (term instanceof Term.Comparison comparison) {
      return comparison(comparison, names, context);
    } else if (term instanceof Term.Call call
        && call.callee().variety() != Signature.Variety.EXTERN) {
      return call(call, names, context);
    } else if (term instanceof Term.Differentiation diff) {
      return derivative(diff, names, context);
    }
    List<Value> operands = new ArrayList<>();
    term.operands().forEach(operand -> operands.add(lower(operand, names, context)));
    return terms.lower(term, operands, context);
  }

  /** Lowers a term for the errors in it, where others stand in the way of a value. */
  void lookForErrors(Term term, Bindings names, Context context) {
    try {
      lower(term, names, context);
    } catch (Rejection e) {
      return;
    }
  }

  /** A number as a real expression. */
  Expr number(Term term, Bindings names, Context context) {
    Value value = lower(term, names, context);
    terms.elementwise().requireScalar(term.span(), value);
    return builder.real(value.scalar());
  }

  /** A condition. */
  Expr condition(Term term, Bindings names, Context context) {
    Value value = lower(term, names, context);
    terms.elementwise().requireScalar(term.span(), value);
    return value.scalar();
  }

  /** An integer expression. */
  Expr integer(Term term, Bindings names, Context context) {
    return integers.of(term, names, context);
  }

  /** A value that stays an integer where it is made of integers only. */
  Value named(Term term, @Nullable String hint, Bindings names, Context context) {
    return integers.isIntegral(term, names)
        ? Value.scalar(integers.of(term, names, context))
        : lower(term, hint, names, context);
  }

  /** {@code diff(e, x, y)}: by one parameter after the other. */
  private Value derivative(Term.Differentiation term, Bindings names, Context context) {
    Expr expr = number(term.expression(), names, context);
    for (String name : term.variables()) {
      Value variable = Objects.requireNonNull(names.parameters().get(name), name);
      if (!(variable instanceof Value.Scalar scalar) || !(scalar.expr() instanceof Read read)) {
        throw builder.reject(Message.DIFF_VARIABLE.at(term.span(), shapes.words(variable)));
      }
      Expr before = expr;
      expr =
          terms
              .higherDerivatives()
              .derivative(before, term.span(), () -> tangents.of(before, read, term.span()));
    }
    builder.provenance().put(expr, term.span());
    return Value.scalar(expr);
  }

  // --- names ------------------------------------------------------------------------------------

  /** What a name stands for, null where that is in error or not complete. */
  @Nullable Value bound(Term.Reference reference, Bindings names) {
    String name = reference.name();
    return switch (reference.variety()) {
      case PARAMETER -> names.parameters().get(name);
      case LOCAL -> names.locals().get(name);
      case INDEX -> Value.scalar(Objects.requireNonNull(names.indices().get(name), name));
      case EXTENT -> Value.scalar(Objects.requireNonNull(names.extents().get(name), name));
      case CONSTANT -> constant(reference);
    };
  }

  private Value reference(Term.Reference reference, Bindings names) {
    Value value = bound(reference, names);
    if (value == null) {
      throw new Rejection();
    }
    return value;
  }

  private @Nullable Value constant(Term.Reference reference) {
    Definition definition = module.definition(reference.name());
    if (inliner.isPlain(definition)) {
      Value value = inliner.call(definition, List.of());
      if (value != null && value.scalar() instanceof Apply apply) {
        builder.labels().put(apply, definition.name());
      }
      return value;
    }
    return definitions.constant(definition);
  }

  /** A constant of the module where an integer belongs. */
  Expr integerConstant(Term.Reference reference) {
    Definition definition = module.definition(reference.name());
    return definitions.integer(definition, List.of(), List.of(), builder.root());
  }

  // --- calls ------------------------------------------------------------------------------------

  private Value call(Term.Call call, Bindings names, Context context) {
    Definition definition = module.definition(call.callee().text());
    List<Value> arguments = new ArrayList<>();
    call.arguments().forEach(a -> arguments.add(named(a, null, names, context)));
    List<Span> places = call.arguments().stream().map(Term::span).toList();
    boolean scalars = arguments.stream().allMatch(Value.Scalar.class::isInstance);
    Value value =
        scalars && inliner.isPlain(definition)
            ? plain(definition, arguments)
            : writtenOut(definition, arguments, places, names, context);
    value.expressions().forEach(e -> builder.provenance().put(e, call.span()));
    return value;
  }

  private Value writtenOut(
      Definition definition,
      List<Value> arguments,
      List<Span> places,
      Bindings names,
      Context context) {
    inliner.call(names.definition());
    return definitions.of(definition, arguments, places, context);
  }

  private Value plain(Definition definition, List<Value> arguments) {
    List<Value> reals =
        arguments.stream().map(a -> Value.scalar(builder.real(a.scalar()))).toList();
    Value value = inliner.call(definition, reals);
    if (value == null) {
      throw new Rejection();
    }
    return value;
  }

  /** A helper where an integer belongs. */
  Expr integerCall(Term.Call call, Bindings names, Context context) {
    Definition definition = module.definition(call.callee().text());
    List<Value> arguments = new ArrayList<>();
    call.arguments().forEach(a -> arguments.add(named(a, null, names, context)));
    List<Span> places = call.arguments().stream().map(Term::span).toList();
    return definitions.integer(definition, arguments, places, context);
  }

  // --- conditions -------------------------------------------------------------------------------

  private Value conditional(Term.Conditional term, Bindings names, Context context) {
    Expr condition = condition(term.condition(), names, context);
    Value then = lower(term.then(), names, builder.under(context, condition, true));
    Value otherwise = lower(term.otherwise(), names, builder.under(context, condition, false));
    return terms.lower(term, List.of(Value.scalar(condition), then, otherwise), context);
  }

  /** The second condition is looked at only where the first leaves it open. */
  private Value logical(Term.Logical term, Bindings names, Context context) {
    boolean and = term.operator() == LogicalOperator.AND;
    Context open = context;
    List<Value> operands = new ArrayList<>();
    for (Term operand : term.operands()) {
      Expr condition = condition(operand, names, open);
      operands.add(Value.scalar(condition));
      open = builder.under(open, condition, and);
    }
    return terms.lower(term, operands, context);
  }

  private Value comparison(Term.Comparison term, Bindings names, Context context) {
    List<Value> operands = new ArrayList<>();
    for (Term operand : term.operands()) {
      operands.add(named(operand, null, names, context));
    }
    return terms.lower(term, operands, context);
  }

  // --- elements ---------------------------------------------------------------------------------

  private Value element(Term.Subscripted term, Bindings names, Context context) {
    Value value = lower(term.array(), names, context);
    if (!(value instanceof Value.Array array)) {
      throw builder.reject(
          Message.NOT_SUBSCRIPTED.at(term.array().span(), term.array().span().text()));
    }
    if (array.rank() != term.subscripts().size()) {
      throw builder.reject(
          Message.SUBSCRIPT_COUNT.at(
              term.span(),
              term.array().span().text(),
              shapes.words(value),
              Integer.toString(array.rank()),
              Integer.toString(term.subscripts().size())));
    }
    List<Expr> at = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    for (Term subscript : term.subscripts()) {
      at.add(integer(subscript, names, context));
      places.add(subscript.span());
    }
    Expr element = subscripts.element(array, at, places, term.span(), context);
    builder.provenance().put(element, term.span());
    return Value.scalar(element);
  }

  // --- shapes before values ---------------------------------------------------------------------

  /** The shape of an array term, null where it depends on an index whose range is not known yet. */
  @Nullable List<Expr> shape(Term term, Bindings names, Context context) {
    if (term instanceof Term.Reference reference) {
      return reference(reference, names) instanceof Value.Array array ? shapes.of(array) : null;
    }
    if (!names.knowsShape(term) && isClosed(term, names)) {
      Value value = builder.trial(() -> lower(term, names, context));
      names.putShape(term, value instanceof Value.Array array ? shapes.of(array) : List.of());
    }
    return names.shape(term);
  }

  /** Whether all names in a term have values already. */
  private static boolean isClosed(Term root, Bindings names) {
    Set<String> inner = new HashSet<>();
    for (Term term : Postorder.of(root, Term::operands)) {
      if (term instanceof Term.Reduction reduction) {
        reduction.binders().forEach(binder -> inner.add(binder.text()));
      } else if (term instanceof Term.Comprehension comprehension) {
        comprehension.binders().forEach(binder -> inner.add(binder.text()));
      }
    }
    for (Term term : Postorder.of(root, Term::operands)) {
      if (term instanceof Term.Reference reference) {
        boolean missing =
            switch (reference.variety()) {
              case INDEX ->
                  !names.indices().containsKey(reference.name())
                      && !inner.contains(reference.name());
              case LOCAL -> !names.locals().containsKey(reference.name());
              case PARAMETER, CONSTANT, EXTENT -> false;
            };
        if (missing) {
          return false;
        }
      }
    }
    return true;
  }
}
