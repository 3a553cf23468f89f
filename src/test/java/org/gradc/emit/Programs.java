package org.gradc.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Labels;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;

/** Builds programs of scalars by hand, as lowering and differentiation would. */
final class Programs {
  final ExprGraph graph = new ExprGraph();
  final Labels labels = new Labels();
  private final String name;
  private final List<ArrayDeclaration> inputs = new ArrayList<>();

  Programs(String name) {
    this.name = name;
  }

  Expr parameter(String parameter) {
    inputs.add(ArrayDeclaration.scalar(parameter, Role.PARAMETER));
    return graph.read(parameter);
  }

  Expr data(String data) {
    inputs.add(ArrayDeclaration.scalar(data, Role.DATA));
    return graph.read(data);
  }

  Expr integerData(String data) {
    inputs.add(new ArrayDeclaration(data, Sort.INTEGER, List.of(), Role.DATA));
    return graph.read(Sort.INTEGER, data, List.of());
  }

  /** An element of an array of the compiler, declared elsewhere. */
  Expr element(String array, int index) {
    return graph.read(Sort.REAL, array, List.of(graph.integer(index)));
  }

  Expr number(long value) {
    return graph.constant(value);
  }

  Expr number(long numerator, long denominator) {
    return graph.constant(Rational.of(numerator, denominator));
  }

  Expr apply(Primitive primitive, Expr... operands) {
    return graph.apply(primitive, operands);
  }

  Expr sum(Expr... operands) {
    return graph.apply(Primitive.SUM, operands);
  }

  Expr product(Expr... operands) {
    return graph.apply(Primitive.PRODUCT, operands);
  }

  Expr power(Expr base, long numerator, long denominator) {
    return graph.apply(Primitive.POWER, base, number(numerator, denominator));
  }

  Expr power(Expr base, long exponent) {
    return power(base, exponent, 1);
  }

  Expr select(Expr condition, Expr whenTrue, Expr whenFalse) {
    return graph.apply(Primitive.SELECT, condition, whenTrue, whenFalse);
  }

  Expr less(Expr a, Expr b) {
    return graph.apply(Primitive.LESS, a, b);
  }

  Expr labelled(String label, Expr expr) {
    labels.put(expr, label);
    return expr;
  }

  /** A scalar function. */
  Program scalar(Expr value) {
    return program(Map.of("$value", List.of(value)), List.of(), List.of("$value"));
  }

  /** A scalar and what stands in an array. */
  Program withArray(Expr value, String array, List<Expr> elements) {
    Map<String, List<Expr>> outputs = new LinkedHashMap<>();
    outputs.put("$value", List.of(value));
    outputs.put(array, elements);
    return program(outputs, List.of(), List.of("$value"));
  }

  /** Outputs and seeds are vectors, but for those named as scalars. */
  Program program(Map<String, List<Expr>> outputs, List<String> seeds, List<String> scalars) {
    List<ArrayDeclaration> arrays = new ArrayList<>(inputs);
    long n = inputs.stream().filter(input -> input.role() == Role.PARAMETER).count();
    for (String seed : seeds) {
      arrays.add(new ArrayDeclaration(seed, Sort.REAL, List.of(graph.integer(n)), Role.SEED));
    }
    List<Update> updates = new ArrayList<>();
    outputs.forEach(
        (array, elements) -> {
          boolean scalar = scalars.contains(array);
          List<Expr> shape = scalar ? List.of() : List.of(graph.integer(elements.size()));
          arrays.add(new ArrayDeclaration(array, Sort.REAL, shape, Role.OUTPUT));
          for (int i = 0; i < elements.size(); i++) {
            List<Expr> subscripts = scalar ? List.of() : List.of(graph.integer(i));
            updates.add(Update.store(array, subscripts, elements.get(i)));
          }
        });
    Program program =
        Program.of(name, graph, List.of(), arrays, List.of(new Nest(List.of(), updates)));
    return new Program(name, graph, List.of(), program.arrays(), program.steps(), labels);
  }
}
