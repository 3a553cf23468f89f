package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.lower.order.Statement;
import org.gradc.model.Local;
import org.gradc.model.Postorder;
import org.gradc.model.Term;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Update;
import org.gradc.syntax.Name;
import org.jspecify.annotations.Nullable;

/** Lowers arrays that are defined by their elements, several at once where they name each other. */
final class ElementDefinitions {
  private final BodyLowering bodies;
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final Subscripts subscripts;
  private final RangeInference ranges;
  private final Parts parts;

  ElementDefinitions(
      BodyLowering bodies,
      FunctionBuilder builder,
      LocalArrays arrays,
      Subscripts subscripts,
      RangeInference ranges) {
    this.bodies = bodies;
    this.builder = builder;
    this.graph = builder.graph();
    this.subscripts = subscripts;
    this.ranges = ranges;
    this.parts = new Parts(builder, arrays);
  }

  /** Defines arrays; their names stand for them from then on. */
  void define(List<Local.Elements> arrays, Bindings names, Context context) {
    Map<Local.Elements, List<PartPlan>> plans = new LinkedHashMap<>();
    for (Local.Elements array : arrays) {
      List<PartPlan> ofArray = new ArrayList<>();
      array.parts().forEach(part -> ofArray.add(new PartPlan(part, context)));
      plans.put(array, ofArray);
      names.growing().put(array.text(), new Expr[array.rank()]);
    }
    resolveRanges(plans, names);
    checkRanges(plans, names);
    List<Axis> around = around(arrays, names, context);
    for (Local.Elements array : arrays) {
      declare(array, Objects.requireNonNull(plans.get(array)), around, names);
    }
    arrays.forEach(array -> names.growing().remove(array.text()));
    boolean complete = true;
    for (Local.Elements array : arrays) {
      for (PartPlan plan : Objects.requireNonNull(plans.get(array))) {
        try {
          emit(array, plan, around, names);
        } catch (Rejection e) {
          complete = false;
        }
      }
    }
    if (!complete) {
      arrays.forEach(array -> names.locals().remove(array.text()));
      throw new Rejection();
    }
  }

  // --- ranges -----------------------------------------------------------------------------------

  /** Finds ranges and extents in turn, as ranges come from extents and extents from ranges. */
  private void resolveRanges(Map<Local.Elements, List<PartPlan>> plans, Bindings names) {
    boolean partly = false;
    while (true) {
      boolean progress = false;
      boolean complete = true;
      for (Map.Entry<Local.Elements, List<PartPlan>> entry : plans.entrySet()) {
        String array = entry.getKey().text();
        for (PartPlan plan : entry.getValue()) {
          progress |= resolve(plan, names, Objects.requireNonNull(names.growing().get(array)));
          complete &= plan.isComplete();
        }
      }
      progress |= extents(plans, names, partly);
      if (complete) {
        extents(plans, names, false);
        return;
      }
      if (!progress && partly) {
        throw missing(plans);
      }
      // Where only some parts have a range, the array is as long as those say.
      partly = !progress;
    }
  }

  private Rejection missing(Map<Local.Elements, List<PartPlan>> plans) {
    for (List<PartPlan> ofArray : plans.values()) {
      for (PartPlan plan : ofArray) {
        if (!plan.isComplete()) {
          Term.Binder binder =
              ((Local.Target.Bound) plan.part().targets().get(plan.next())).binder();
          builder
              .diagnostics()
              .report(Message.RANGE_MISSING.at(binder.index().span(), binder.text()));
        }
      }
    }
    return new Rejection();
  }

  private boolean resolve(PartPlan plan, Bindings names, @Nullable Expr[] extents) {
    boolean progress = false;
    Map<String, Index> before = new HashMap<>(names.indices());
    names.indices().putAll(plan.indices());
    while (!plan.isComplete() && next(plan, names, extents[plan.next()])) {
      progress = true;
    }
    names.indices().clear();
    names.indices().putAll(before);
    return progress;
  }

  /**
   * Resolves one more target of a part, where that can be done now.
   *
   * @param extent of the axis, as other parts have it; null where that is not known
   */
  private boolean next(PartPlan plan, Bindings names, @Nullable Expr extent) {
    Local.Target target = plan.part().targets().get(plan.next());
    if (target instanceof Local.Target.Fixed fixed) {
      plan.fix(plan.next(), bodies.integer(fixed.subscript(), names, plan.context()));
      return true;
    }
    Term.Binder binder = ((Local.Target.Bound) target).binder();
    Expr lower = graph.integer(0);
    Expr upper;
    if (binder.lower() != null && binder.upper() != null) {
      lower = bodies.integer(binder.lower(), names, plan.context());
      upper = builder.add(bodies.integer(binder.upper(), names, plan.context()), 1);
      builder.requireInt(upper, binder.upper().span());
    } else {
      List<RangeInference.Use> uses =
          ranges.uses(binder.text(), plan.part().terms(), names, plan.context());
      if (uses.isEmpty() && extent == null) {
        return false;
      }
      upper = uses.isEmpty() ? Objects.requireNonNull(extent) : uses.get(0).extent();
    }
    builder.requireAxes(plan.part().targets().size(), plan.part().span());
    Axis axis = new Axis(builder.freshIndex(binder.text(), plan.context()), lower, upper);
    names.indices().put(binder.text(), axis.index());
    plan.bind(plan.next(), binder.text(), axis, builder.within(plan.context(), axis));
    return true;
  }

  /** Extents of axes for which every part, or any, is resolved. */
  private boolean extents(
      Map<Local.Elements, List<PartPlan>> plans, Bindings names, boolean partly) {
    boolean progress = false;
    for (Map.Entry<Local.Elements, List<PartPlan>> entry : plans.entrySet()) {
      Expr[] extents = Objects.requireNonNull(names.growing().get(entry.getKey().text()));
      for (int axis = 0; axis < extents.length; axis++) {
        int at = axis;
        List<PartPlan> done =
            entry.getValue().stream().filter(plan -> plan.isResolved(at)).toList();
        boolean enough = partly ? !done.isEmpty() : done.size() == entry.getValue().size();
        if (enough && (extents[axis] == null || !partly)) {
          Expr extent = parts.extent(done, axis);
          progress |= extents[axis] == null;
          extents[axis] = extent;
        }
      }
    }
    return progress;
  }

  /** Every use of an index without a range must agree with the first. */
  private void checkRanges(Map<Local.Elements, List<PartPlan>> plans, Bindings names) {
    boolean complete = true;
    for (List<PartPlan> ofArray : plans.values()) {
      for (PartPlan plan : ofArray) {
        Map<String, Index> before = new HashMap<>(names.indices());
        names.indices().putAll(plan.indices());
        for (Local.Target target : plan.part().targets()) {
          Term.Binder binder = target.index();
          if (binder != null && binder.lower() == null) {
            try {
              checkRange(binder.index(), plan, names);
            } catch (Rejection e) {
              complete = false;
            }
          }
        }
        names.indices().clear();
        names.indices().putAll(before);
      }
    }
    if (!complete) {
      throw new Rejection();
    }
  }

  private void checkRange(Name index, PartPlan plan, Bindings names) {
    List<RangeInference.Use> uses =
        ranges.uses(index.text(), plan.part().terms(), names, plan.context());
    if (!uses.isEmpty()) {
      ranges.requireEqual(index.text(), uses);
    }
  }

  // --- arrays -----------------------------------------------------------------------------------

  /** The axes around that the arrays can depend on, by what they name. */
  private List<Axis> around(List<Local.Elements> arrays, Bindings names, Context context) {
    List<Expr> needs = new ArrayList<>();
    for (Local.Elements array : arrays) {
      for (Term root : array.terms()) {
        for (Term term : Postorder.of(root, Term::operands)) {
          if (term instanceof Term.Reference reference
              && reference.variety() != Term.Variety.CONSTANT
              && (reference.variety() != Term.Variety.INDEX)) {
            Value value = bodies.bound(reference, names);
            if (value != null) {
              needs.addAll(value.expressions());
              if (value instanceof Value.Pulled pulled) {
                needs.addAll(pulled.shape());
              }
            }
          }
        }
      }
    }
    Expr guard = builder.guard(context);
    if (guard != null) {
      needs.add(guard);
    }
    return builder.dependences(needs, context);
  }

  private void declare(
      Local.Elements array, List<PartPlan> ofArray, List<Axis> around, Bindings names) {
    parts.requireDisjoint(array, ofArray);
    List<Boxes.Side> sides = new Boxes(builder).sides(around, array.name().span());
    List<Expr> extents = new ArrayList<>(sides.stream().map(Boxes.Side::extent).toList());
    List<Expr> shape = new ArrayList<>();
    List<Expr> element = new ArrayList<>(sides.stream().map(Boxes.Side::subscript).toList());
    for (int axis = 0; axis < array.rank(); axis++) {
      shape.add(
          Objects.requireNonNull(Objects.requireNonNull(names.growing().get(array.text()))[axis]));
      element.add(Value.subscript(graph, axis));
    }
    extents.addAll(shape);
    String name = builder.unique(array.text());
    builder.declare(name, Sort.REAL, extents);
    names
        .locals()
        .put(array.text(), new Value.Pulled(shape, graph.read(Sort.REAL, name, element), false));
  }

  private void emit(Local.Elements array, PartPlan plan, List<Axis> around, Bindings names) {
    Map<String, Index> before = new HashMap<>(names.indices());
    names.indices().putAll(plan.indices());
    Value.Pulled defined = (Value.Pulled) Objects.requireNonNull(names.locals().get(array.text()));
    Context context = plan.context();
    for (Expr exclusion : plan.exclusions()) {
      context = builder.under(context, exclusion, true);
    }
    List<Expr> target = new ArrayList<>();
    for (int axis = 0; axis < array.rank(); axis++) {
      Span place = plan.part().targets().get(axis).span();
      target.add(
          subscripts.inside(plan.subscript(axis), defined.shape().get(axis), place, context));
    }
    Expr body = bodies.number(plan.part().value(), names, context);
    names.indices().clear();
    names.indices().putAll(before);
    Read element = (Read) defined.element();
    List<Expr> all = new ArrayList<>(element.subscripts().subList(0, around.size()));
    all.addAll(target);
    List<Axis> axes = new ArrayList<>(around);
    axes.addAll(plan.axes());
    builder.emit(
        new Statement(
            axes, new Update(element.array(), all, Combine.SUM, body, builder.guard(context))));
  }
}
