package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Labels;
import org.gradc.program.Program;
import org.gradc.program.Step;

/**
 * A program as a tree of loops.
 *
 * <p>Arrays of role LOCAL that have no axes are variables of the block around all that names them;
 * the others are work arrays.
 */
public final class LoopProgram {
  private final Program source;
  private final Map<String, ArrayDeclaration> arrays;
  private final List<LoopNode> body = new ArrayList<>();
  private final Map<String, Integer> roundsOf = new HashMap<>();
  private final Set<String> rows = new HashSet<>();
  private int variables;

  LoopProgram(Program source) {
    this.source = source;
    this.arrays = new LinkedHashMap<>(source.arrays());
  }

  /** All passes, in order, over a program in machine form. */
  public static LoopProgram of(Program machine) {
    LoopProgram program = stored(machine, machine.steps());
    List<Step> peeled = Peeling.of(machine.graph(), machine.steps());
    if (peeled != null) {
      LoopProgram other = stored(machine, peeled);
      program = Footprint.of(other) < Footprint.of(program) ? other : program;
    }
    Staging.run(program);
    InputRows.run(program);
    Accumulators.run(program);
    Invariants.run(program);
    FirstWrites.run(program);
    UnrollAndJam.run(program);
    Rows.run(program);
    return program;
  }

  /** The steps in loops, with arrays no larger than these need. */
  private static LoopProgram stored(Program machine, List<Step> steps) {
    LoopProgram program = new LoopProgram(machine);
    program.body.addAll(Fusion.fuse(machine, steps));
    Contraction.run(program);
    Windows.run(program);
    return program;
  }

  /** The nodes on the outermost level, in order; passes of this room change them. */
  public List<LoopNode> body() {
    return body;
  }

  public ExprGraph graph() {
    return source.graph();
  }

  public Labels labels() {
    return source.labels();
  }

  /** The program that this one runs; its arrays may have more axes. */
  public Program source() {
    return source;
  }

  /** Every array by name; passes of this room change them. */
  public Map<String, ArrayDeclaration> arrays() {
    return arrays;
  }

  /** The declaration of an array that exists. */
  public ArrayDeclaration array(String name) {
    ArrayDeclaration declaration = arrays.get(name);
    if (declaration == null) {
      throw new IllegalArgumentException("no array " + name);
    }
    return declaration;
  }

  /** A new variable; the wish is a part of its name. */
  String variable(String wish, Sort sort) {
    String name = freshName(wish);
    arrays.put(name, new ArrayDeclaration(name, sort, List.of(), ArrayDeclaration.Role.LOCAL));
    return name;
  }

  /** Says that the rows of a work array, along its last axis, are Java arrays of their own. */
  void keepInRows(String array) {
    rows.add(array);
  }

  /** Whether the rows of a work array, along its last axis, are Java arrays of their own. */
  public boolean isInRows(String array) {
    return rows.contains(array);
  }

  /** Says in how many loops, from the outermost on, each round has elements of its own. */
  void setRounds(String array, int loops) {
    roundsOf.put(array, loops);
  }

  /**
   * The loops in each of whose rounds the array begins anew.
   *
   * @param around the loops around all that names it
   */
  List<LoopNode.Loop> home(String array, List<LoopNode.Loop> around) {
    boolean added = !source.arrays().containsKey(array);
    int rounds = Math.min(roundsOf.getOrDefault(array, 0), around.size());
    return added ? around : around.subList(0, rounds);
  }

  private String freshName(String wish) {
    String beginning = wish.startsWith("$") ? wish : "$" + wish;
    String name;
    do {
      name = beginning + "." + ++variables;
    } while (arrays.containsKey(name));
    return name;
  }

  /** A new local array. */
  String array(String wish, List<Expr> shape) {
    String name = freshName(wish);
    arrays.put(name, new ArrayDeclaration(name, Sort.REAL, shape, ArrayDeclaration.Role.LOCAL));
    return name;
  }

  /** A new variable for a part of a sum. */
  public String partialSum(String sum) {
    return variable(sum, Sort.REAL);
  }

  /** An index that no loop has yet, named after another. */
  public Index freshIndex(Index index) {
    return graph().freshIndex(index.name());
  }

  /** The value of a variable. */
  Expr read(String variable) {
    return graph().read(array(variable).sort(), variable, List.of());
  }
}
