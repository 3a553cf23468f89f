package org.gradc.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.loop.LoopProgram;
import org.gradc.loop.Polynomial;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.jspecify.annotations.Nullable;

/**
 * Row-major places of elements, as far as outer loops fix them, in variables: what a loop adds to a
 * place is one addition.
 */
public final class Offsets {
  private final LoopProgram program;
  private final Map<Key, Integer> numbers = new LinkedHashMap<>();
  private final List<Index> loops = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> inserted = new ArrayList<>();
  private final List<Set<Key>> declared = new ArrayList<>();

  /** What a variable holds: where the part of an array begins, if not at 0, and terms. */
  private record Key(@Nullable String base, Polynomial terms) {}

  /**
   * A place in parts.
   *
   * @param base the array whose beginning counts, or null where that is 0
   * @param fixed the terms that outer loops fix
   * @param inner the terms of the innermost loop
   */
  public record Split(@Nullable String base, Polynomial fixed, Polynomial inner) {
    /** Whether the fixed terms are worth a variable. */
    public boolean needsVariable() {
      boolean many = fixed.terms().size() > (base == null ? 1 : 0);
      boolean product =
          fixed.terms().entrySet().stream()
              .anyMatch(term -> term.getKey().size() > 1 || !term.getValue().isOne());
      return !isConstant(fixed) && (many || product);
    }

    private static boolean isConstant(Polynomial polynomial) {
      return polynomial.terms().keySet().stream().allMatch(List::isEmpty);
    }
  }

  private Offsets(LoopProgram program) {
    this.program = program;
  }

  /** Puts the variables at the beginning of the blocks of the loops that fix them. */
  static void introduce(LoopProgram program, Block body) {
    Offsets offsets = new Offsets(program);
    offsets.blocks.add(body);
    offsets.inserted.add(0);
    offsets.declared.add(new HashSet<>());
    offsets.visit(body, new HashSet<>());
  }

  /** The place of an element, in its row where rows are arrays, inside loops, outermost first. */
  public static Split split(
      LoopProgram program, String array, List<Expr> subscripts, List<Index> loops) {
    ArrayDeclaration declaration = program.array(array);
    int from = program.isInRows(array) ? subscripts.size() - 1 : 0;
    Polynomial place =
        Polynomial.place(
            declaration.shape().subList(from, subscripts.size()),
            subscripts.subList(from, subscripts.size()));
    boolean packed = declaration.role() == Role.PARAMETER && declaration.rank() > 0;
    return split(packed ? array : null, place, loops);
  }

  /** The row of an element, or null where rows are no arrays of their own. */
  public static @Nullable Split row(
      LoopProgram program, String array, List<Expr> subscripts, List<Index> loops) {
    if (!program.isInRows(array)) {
      return null;
    }
    int last = subscripts.size() - 1;
    List<Expr> shape = program.array(array).shape().subList(0, last);
    return split(null, Polynomial.place(shape, subscripts.subList(0, last)), loops);
  }

  private static Split split(@Nullable String base, Polynomial place, List<Index> loops) {
    Map<List<Expr>, Rational> fixed = new LinkedHashMap<>();
    Map<List<Expr>, Rational> inner = new LinkedHashMap<>();
    place
        .terms()
        .forEach(
            (atoms, coefficient) ->
                (!atoms.isEmpty() && level(atoms, loops) < loops.size() ? fixed : inner)
                    .put(atoms, coefficient));
    return new Split(base, new Polynomial(fixed), new Polynomial(inner));
  }

  /** The number of loops, from the outermost, inside which the product is fixed. */
  private static int level(List<Expr> atoms, List<Index> loops) {
    int level = 0;
    for (Expr atom : atoms) {
      level = Math.max(level, level(atom, loops));
    }
    return level;
  }

  // Recursion over a subscript, whose depth the formula's text bounds.
  private static int level(Expr expr, List<Index> loops) {
    if (expr instanceof Index index) {
      return loops.indexOf(index) + 1;
    } else if (expr instanceof Extent || expr instanceof Constant) {
      return 0;
    } else if (!(expr instanceof Apply apply) || !isSure(apply)) {
      return loops.size();
    }
    int level = 0;
    for (Expr operand : ((Apply) expr).operands()) {
      level = Math.max(level, level(operand, loops));
    }
    return level;
  }

  /** Whether the operator gives a number for all operands: it may be computed early. */
  private static boolean isSure(Apply apply) {
    return apply.is(Primitive.DIVIDE)
        ? Polynomial.isSureDivision(apply)
        : apply.is(Primitive.MAX)
            || apply.is(Primitive.MIN)
            || apply.is(Primitive.MASK)
            || apply.is(Primitive.ADD)
            || apply.is(Primitive.SUBTRACT)
            || apply.is(Primitive.MULTIPLY)
            || apply.is(Primitive.NEGATE);
  }

  // Recursion over the nesting of loops, which the formula's text bounds, and of branches.
  private void visit(Block block, Set<Expr> outer) {
    Set<Expr> known = new HashSet<>(outer);
    for (Statement statement : List.copyOf(block.statements())) {
      StatementReads.forEach(
          statement,
          known::contains,
          node -> {
            if (!known.contains(node)) {
              reads(node);
            }
          });
      if (statement instanceof Statement.Join join && !join.subscripts().isEmpty()) {
        element(join.array(), join.subscripts());
        join.subscripts().forEach(this::integer);
      }
      if (statement instanceof Statement.Copy copy) {
        element(copy.from(), copy.fromSubscripts());
        element(copy.to(), copy.toSubscripts());
      }
      Expr introduced = StatementReads.introduced(statement);
      if (introduced != null) {
        reads(introduced);
        known.add(introduced);
      }
      if (statement instanceof Statement.If branch) {
        visit(branch.whenTrue(), known);
        visit(branch.whenFalse(), known);
      } else if (statement instanceof Statement.For loop) {
        loops.add(loop.index());
        blocks.add(loop.body());
        inserted.add(0);
        declared.add(new HashSet<>());
        visit(loop.body(), known);
        int last = loops.size() - 1;
        loops.remove(last);
        blocks.remove(last + 1);
        inserted.remove(last + 1);
        declared.remove(last + 1);
      }
    }
  }

  private void reads(Expr node) {
    if (node instanceof Read read && !read.subscripts().isEmpty()) {
      element(read.array(), read.subscripts());
      read.subscripts().forEach(this::integer);
    }
  }

  /** The reads of index arrays in a subscript. */
  private void integer(Expr subscript) {
    for (Expr node : Traversal.inOrder(program.graph(), List.of(subscript))) {
      if (node instanceof Read read && !read.subscripts().isEmpty()) {
        element(read.array(), read.subscripts());
      }
    }
  }

  private void element(String array, List<Expr> subscripts) {
    declare(split(program, array, subscripts, loops));
    Split row = row(program, array, subscripts, loops);
    if (row != null) {
      declare(row);
    }
  }

  private void declare(Split split) {
    if (split.needsVariable()) {
      declare(split.base(), split.fixed());
    }
  }

  /** The number of the variable that holds these terms, introduced where it is not yet. */
  private int declare(@Nullable String base, Polynomial terms) {
    Key key = new Key(base, terms);
    int level = 0;
    for (List<Expr> atoms : terms.terms().keySet()) {
      level = Math.max(level, level(atoms, loops));
    }
    Integer known = numbers.get(key);
    if (known == null) {
      known = numbers.size() + 1;
      numbers.put(key, known);
    }
    if (declared.get(level).add(key)) {
      Map<List<Expr>, Rational> own = new LinkedHashMap<>();
      Map<List<Expr>, Rational> lower = new LinkedHashMap<>();
      for (Map.Entry<List<Expr>, Rational> term : terms.terms().entrySet()) {
        boolean here = level(term.getKey(), loops) == level;
        (here ? own : lower).put(term.getKey(), term.getValue());
      }
      Split rest = new Split(base, new Polynomial(lower), Polynomial.ZERO);
      boolean chained = level > 0 && rest.needsVariable();
      int outer = chained ? declare(base, rest.fixed()) : 0;
      Polynomial shown = chained ? new Polynomial(own) : terms;
      blocks
          .get(level)
          .add(
              inserted.get(level),
              new Statement.Offset(known, chained ? null : base, shown, outer, key.base, terms));
      inserted.set(level, inserted.get(level) + 1);
    }
    return known;
  }
}
