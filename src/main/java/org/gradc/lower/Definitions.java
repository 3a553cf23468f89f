package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Sort;
import org.gradc.model.Definition;
import org.gradc.model.Local;
import org.gradc.model.LocalGroup;
import org.gradc.model.Parameter;
import org.gradc.model.Signature;
import org.gradc.model.Term;
import org.jspecify.annotations.Nullable;

/** Writes out definitions that have to do with arrays, for certain arguments. */
final class Definitions {
  private final BodyLowering bodies;
  private final FunctionBuilder builder;
  private final LocalArrays arrays;
  private final Shapes shapes;
  private final ElementDefinitions elements;
  private final Map<Key, Value> known = new HashMap<>();

  /** A definition, its arguments, and the conditions under which it is used. */
  private record Key(String definition, List<Value> arguments, List<Condition> conditions) {}

  Definitions(
      BodyLowering bodies,
      FunctionBuilder builder,
      LocalArrays arrays,
      Subscripts subscripts,
      RangeInference ranges) {
    this.bodies = bodies;
    this.builder = builder;
    this.arrays = arrays;
    this.shapes = new Shapes(builder);
    this.elements = new ElementDefinitions(bodies, builder, arrays, subscripts, ranges);
  }

  /** A constant of the module, which does not depend on where it is used. */
  Value constant(Definition definition) {
    return of(definition, List.of(), List.of(), builder.root());
  }

  /**
   * The result for arguments.
   *
   * @param places of the arguments
   */
  Value of(Definition definition, List<Value> arguments, List<Span> places, Context context) {
    Key key = new Key(definition.name(), arguments, context.conditions());
    Value value = known.get(key);
    if (value == null) {
      OwnVariables own = OwnVariables.of(builder, definition, arguments, context);
      Bindings names = bindings(definition, own.arguments(), places, context);
      value = own.replaced(bodies.lower(definition.result(), names, context));
      if (!builder.isTrial()) {
        known.put(key, value);
      }
    }
    if (definition.signature().variety() == Signature.Variety.CONSTANT) {
      label(definition.name(), value);
    }
    return value;
  }

  /** The result where an integer belongs. */
  Expr integer(Definition definition, List<Value> arguments, List<Span> places, Context context) {
    Bindings names = bindings(definition, arguments, places, context);
    return bodies.integer(definition.result(), names, context);
  }

  /** The names of a definition with its locals completed. */
  private Bindings bindings(
      Definition definition, List<Value> arguments, List<Span> places, Context context) {
    Bindings names = new Bindings(definition);
    Signature signature = definition.signature();
    List<Parameter> parameters = signature.parameters();
    for (int k = 0; k < parameters.size(); k++) {
      Parameter parameter = parameters.get(k);
      Value value = argument(definition, parameter, arguments.get(k), places.get(k), context);
      names.parameters().put(parameter.text(), value);
      if (parameter.integer() && !parameter.isArray()) {
        names.extents().put(parameter.text(), value.scalar());
      }
    }
    bindExtents(names, parameters, places, context);
    boolean failed = false;
    for (LocalGroup group : definition.locals()) {
      try {
        local(group, names, context);
      } catch (Rejection e) {
        // What follows may have errors of its own; the names of this group have no value.
        failed = true;
      }
    }
    if (failed) {
      bodies.lookForErrors(definition.result(), names, context);
      throw new Rejection();
    }
    return names;
  }

  private Value argument(
      Definition definition, Parameter parameter, Value value, Span place, Context context) {
    int rank = parameter.extents().size();
    int given = value instanceof Value.Array array ? array.rank() : 0;
    boolean undeclared = rank == 0 && !parameter.integer();
    if (rank != given && !undeclared) {
      throw builder.reject(
          Message.ARGUMENT_RANK.at(
              place, parameter.text(), definition.name(), expected(rank), shapes.words(value)));
    }
    if (value instanceof Value.Pulled pulled && !arrays.isCheap(pulled)) {
      return arrays.stored(pulled, "$" + parameter.text(), context, place);
    } else if (value instanceof Value.Listed listed) {
      return listed;
    }
    if (value instanceof Value.Scalar scalar && parameter.integer()) {
      return Value.scalar(integer(scalar.expr(), parameter, place));
    }
    return value;
  }

  private Expr integer(Expr expr, Parameter parameter, Span place) {
    if (expr.sort() == Sort.INTEGER) {
      return expr;
    } else if (expr instanceof Constant constant && constant.value().isInt()) {
      return builder.graph().constant(Sort.INTEGER, constant.value());
    }
    throw builder.reject(
        Message.NEEDS_INTEGER.at(place, "a number for '" + parameter.text() + "'"));
  }

  private static String expected(int rank) {
    return rank == 0 ? "an integer" : "an array of rank " + rank;
  }

  /** Gives extents that stand alone their values, then compares all others. */
  private void bindExtents(
      Bindings names, List<Parameter> parameters, List<Span> places, Context context) {
    for (Parameter parameter : parameters) {
      for (int axis = 0; axis < parameter.extents().size(); axis++) {
        if (parameter.extents().get(axis) instanceof Term.Reference reference) {
          names.extents().putIfAbsent(reference.name(), extent(names, parameter, axis));
        }
      }
    }
    for (int k = 0; k < parameters.size(); k++) {
      Parameter parameter = parameters.get(k);
      for (int axis = 0; axis < parameter.extents().size(); axis++) {
        Expr declared = bodies.integer(parameter.extents().get(axis), names, context);
        Expr given = extent(names, parameter, axis);
        if (!builder.areEqual(declared, given)) {
          throw builder.reject(
              Message.ARGUMENT_EXTENT.at(
                  places.get(k),
                  parameter.extents().get(axis).span().text(),
                  parameter.text(),
                  Shapes.words(declared),
                  Shapes.words(given)));
        }
      }
    }
  }

  private Expr extent(Bindings names, Parameter parameter, int axis) {
    Value.Array array =
        (Value.Array) Objects.requireNonNull(names.parameters().get(parameter.text()));
    return shapes.of(array).get(axis);
  }

  private void local(LocalGroup group, Bindings names, Context context) {
    List<Local.Elements> members = new ArrayList<>();
    for (Local local : group.members()) {
      if (local instanceof Local.Elements array) {
        members.add(array);
      } else {
        plain((Local.Plain) local, names, context);
      }
    }
    if (!members.isEmpty()) {
      elements.define(members, names, context);
    }
  }

  private void plain(Local.Plain local, Bindings names, Context context) {
    String name = local.text();
    Value value = bodies.named(local.value(), name, names, context);
    if (value instanceof Value.Pulled pulled && !arrays.isCheap(pulled)) {
      value = arrays.stored(pulled, name, context, local.value().span());
    }
    label(name, value);
    names.locals().put(name, value);
    names.terms().put(name, local.value());
  }

  /** Names the operations of a value after the {@code let} that names it. */
  private void label(String name, @Nullable Value value) {
    if (value instanceof Value.Scalar scalar && scalar.expr() instanceof Apply) {
      builder.labels().put(scalar.expr(), name);
    } else if (value instanceof Value.Listed listed) {
      for (int k = 0; k < listed.elements().size(); k++) {
        if (listed.elements().get(k) instanceof Apply apply) {
          builder.labels().put(apply, name + k);
        }
      }
    }
  }
}
