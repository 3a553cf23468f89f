package org.gradc.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.model.DerivativeKind;
import org.gradc.model.Parameter;
import org.gradc.model.ResolvedFunction;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * A function that becomes a class: what was declared, and the program of its value.
 *
 * @param value the value as written: parameters and data under the user's names, result in {@link
 *     Lowering#VALUE}
 * @param provenance the places in the text that the nodes of the program's graph come from
 */
public record LoweredFunction(ResolvedFunction declared, Program value, Provenance provenance) {

  /** The name as the user wrote it. */
  public String name() {
    return declared.name();
  }

  /** The simple name of the class. */
  public String className() {
    return declared.className();
  }

  /** The text of the doc comment, null where there is none. */
  public @Nullable String documentation() {
    return declared.documentation();
  }

  /** The declaration, or the whole bare formula. */
  public Span span() {
    return declared.span();
  }

  /** The declaration as the user wrote it. */
  public String text() {
    return span().text();
  }

  /** All parameters in declared order, those that are data marked. */
  public List<Parameter> parameters() {
    return declared.parameters();
  }

  /** What is to be derived; empty where there is no parameter to differentiate by. */
  public Set<DerivativeKind> kinds() {
    List<DerivativeKind> kinds = new ArrayList<>();
    declared.kinds().forEach(kind -> kinds.add(kind.kind()));
    if (kinds.isEmpty() && declared.isDifferentiable()) {
      kinds.add(DerivativeKind.usual(isScalar()));
    }
    return DerivativeKind.ordered(kinds);
  }

  /** What a class for batches offers beside the value; empty where none is asked for. */
  public Set<DerivativeKind> batchKinds() {
    return declared.batchKinds().isEmpty()
        ? Set.of()
        : DerivativeKind.ordered(List.of(DerivativeKind.GRADIENT, DerivativeKind.HVP));
  }

  /** The simple name of the class for batches. */
  public String batchClassName() {
    return declared.batchClassName();
  }

  /** The extents of the result, integer expressions of the program; none of a scalar. */
  public List<Expr> shape() {
    return value.array(Lowering.VALUE).shape();
  }

  /** Whether the result is a number. */
  public boolean isScalar() {
    return shape().isEmpty();
  }

  /** The same function with other data: exactly the named parameters, and integers. */
  public LoweredFunction withData(Set<String> names) {
    List<Parameter> changed = new ArrayList<>();
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>(value.arrays());
    for (Parameter parameter : parameters()) {
      boolean data = parameter.integer() || names.contains(parameter.text());
      changed.add(new Parameter(parameter.name(), data, parameter.integer(), parameter.extents()));
      ArrayDeclaration array = arrays.get(parameter.text());
      if (array != null && array.isInput()) {
        Role role = data ? Role.DATA : Role.PARAMETER;
        arrays.put(
            array.name(), new ArrayDeclaration(array.name(), array.sort(), array.shape(), role));
      }
    }
    ResolvedFunction other =
        new ResolvedFunction(
            declared.definition(),
            declared.className(),
            changed,
            declared.requested(),
            declared.documentation(),
            declared.span());
    Program program =
        new Program(
            value.name(), value.graph(), value.extents(), arrays, value.steps(), value.labels());
    return new LoweredFunction(other, program, provenance);
  }
}
