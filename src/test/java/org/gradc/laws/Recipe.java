package org.gradc.laws;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.ProgramPrinter;
import org.gradc.program.Update;

/**
 * How to make a random function: instructions, each of which adds a term to a list that begins with
 * the parameters; the last ones are the outputs.
 */
record Recipe(int parameters, List<Instruction> instructions, int outputs) {
  static final List<String> NAMES = List.of("x", "y", "w0", "w1", "beta", "θ");

  /**
   * One step: a template and its operands, counted back from the newest term.
   *
   * @param k the template's number
   */
  record Instruction(Template template, int a, int b, int c, Rational k) {}

  List<String> names() {
    return NAMES.subList(0, parameters);
  }

  /** The outputs as terms that share what they have in common. */
  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < parameters; i++) {
      terms.add(Term.parameter(i));
    }
    for (Instruction step : instructions) {
      Term k = Term.number(step.k());
      Term a = counted(terms, step.a());
      Term b = counted(terms, step.b());
      terms.add(step.template().build(a, b, counted(terms, step.c()), k));
    }
    List<Term> results = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      results.add(counted(terms, outputs - 1 - i));
    }
    return results;
  }

  private static Term counted(List<Term> terms, int back) {
    return terms.get(terms.size() - 1 - back % terms.size());
  }

  /** The function as a program as written: binary operators, nothing simplified. */
  Program program() {
    ExprGraph graph = new ExprGraph();
    IdentityHashMap<Term, Expr> made = new IdentityHashMap<>();
    List<ArrayDeclaration> arrays = new ArrayList<>();
    names().forEach(name -> arrays.add(ArrayDeclaration.scalar(name, Role.PARAMETER)));
    List<Term> results = terms();
    List<Expr> shape = outputs == 1 ? List.of() : List.of(graph.integer(outputs));
    arrays.add(new ArrayDeclaration("$value", Sort.REAL, shape, Role.OUTPUT));
    List<Update> updates = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      List<Expr> subscripts = outputs == 1 ? List.of() : List.of(graph.integer(i));
      updates.add(Update.store("$value", subscripts, expr(results.get(i), graph, made)));
    }
    return Program.of("f", graph, List.of(), arrays, List.of(new Nest(List.of(), updates)));
  }

  // Recursion over at most a few hundred terms.
  private static Expr expr(Term term, ExprGraph graph, IdentityHashMap<Term, Expr> made) {
    Expr known = made.get(term);
    if (known != null) {
      return known;
    }
    Expr expr;
    if (term.isNumber()) {
      expr = graph.constant(term.number());
    } else if (term.isParameter()) {
      expr = graph.read(NAMES.get(term.parameter()));
    } else {
      List<Expr> operands = new ArrayList<>();
      term.operands().forEach(operand -> operands.add(expr(operand, graph, made)));
      expr = graph.apply(term.operator(), operands);
    }
    made.put(term, expr);
    return expr;
  }

  @Override
  public String toString() {
    return ProgramPrinter.print(program());
  }
}
