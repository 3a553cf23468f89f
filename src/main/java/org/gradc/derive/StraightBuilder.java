package org.gradc.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;

/** A derivative of a program without loops, in the making: inputs, then outputs in order. */
final class StraightBuilder {
  private final Algebra algebra;
  private final ExprGraph graph;
  private final ScalarFunction function;
  private final Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
  private final List<Update> updates = new ArrayList<>();

  StraightBuilder(Program program) {
    this.graph = program.graph();
    this.algebra = new Algebra(graph);
    this.function = ScalarFunction.of(program, algebra);
    program.inputs().forEach(input -> arrays.put(input.name(), input));
  }

  Algebra algebra() {
    return algebra;
  }

  List<Read> parameters() {
    return function.parameters();
  }

  SparseMatrix jacobian(Mode mode) {
    return Derivatives.jacobian(
        algebra,
        function.program().labels(),
        function.values(),
        function.parameters(),
        mode,
        false);
  }

  Expr integer(long value) {
    return graph.integer(value);
  }

  Expr seeded(Expr entry, String seed, List<Expr> element) {
    return algebra.multiply(entry, graph.read(Sort.REAL, seed, element));
  }

  void seed(String name, List<Expr> shape) {
    declare(name, shape, Role.SEED);
  }

  void keepValue() {
    List<Expr> shape = function.program().array(Names.VALUE).shape();
    output(Names.VALUE, shape, function.values()::get);
  }

  void vector(String name, IntFunction<Expr> entries) {
    output(name, List.of(integer(parameters().size())), entries);
  }

  void product(List<Expr> shape, IntFunction<Expr> entries) {
    output(Names.RESULT, shape, entries);
  }

  void matrix(String name, SparseMatrix matrix, boolean symmetric) {
    int columns = matrix.columns();
    output(
        name,
        List.of(integer(matrix.rows()), integer(columns)),
        position -> {
          int row = position / columns;
          int column = position % columns;
          return symmetric
              ? matrix.get(Math.min(row, column), Math.max(row, column))
              : matrix.get(row, column);
        });
  }

  Program program() {
    Program primal = function.program();
    return new Program(
        primal.name(),
        graph,
        primal.extents(),
        arrays,
        List.of(new Nest(List.of(), updates)),
        primal.labels());
  }

  private void declare(String name, List<Expr> shape, Role role) {
    ArrayDeclaration array = new ArrayDeclaration(name, Sort.REAL, shape, role);
    if (arrays.putIfAbsent(name, array) != null) {
      throw new IllegalArgumentException(name + " is declared already");
    }
  }

  private void output(String name, List<Expr> shape, IntFunction<Expr> entries) {
    declare(name, shape, Role.OUTPUT);
    List<List<Expr>> elements = Straight.elements(graph, shape);
    for (int i = 0; i < elements.size(); i++) {
      updates.add(Update.store(name, elements.get(i), entries.apply(i)));
    }
  }
}
