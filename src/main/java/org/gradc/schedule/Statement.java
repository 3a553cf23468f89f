package org.gradc.schedule;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.loop.LoopNode;
import org.gradc.loop.Polynomial;
import org.gradc.program.Combine;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a kernel. An expression in it stands for the name of its temporary where it has
 * one, otherwise for its operator and operands.
 */
public sealed interface Statement {

  /** Introduces the temporary of an expression with its value. */
  record Let(Expr temporary) implements Statement {}

  /**
   * Introduces the temporary of an expression that gets its value in branches.
   *
   * @param needsValue whether a value has to be given at once, since the branches that assign and
   *     those that read are the same ones, but the Java compiler does not see it
   */
  record Declare(Expr temporary, boolean needsValue) implements Statement {}

  /** Gives the temporary of a branching expression the value of one arm. */
  record Assign(Expr temporary, Expr value) implements Statement {}

  /** Computes the temporary of an expression that was introduced in an outer block. */
  record Compute(Expr temporary) implements Statement {}

  /** Gives a value to an element. */
  sealed interface Sink extends Statement {
    Expr value();

    /** The same element given another value. */
    Sink withValue(Expr newValue);
  }

  /** Stores an element of an output; the offset is an integer expression. */
  record Store(String array, Expr offset, Expr value) implements Sink {
    @Override
    public Store withValue(Expr newValue) {
      return new Store(array, offset, newValue);
    }
  }

  /**
   * Joins a value to an element of an array, or to a variable where there are no subscripts.
   *
   * @param combine how; null where the value replaces what was there
   */
  record Join(String array, List<Expr> subscripts, @Nullable Combine combine, Expr value)
      implements Sink {
    public Join {
      subscripts = List.copyOf(subscripts);
    }

    @Override
    public Join withValue(Expr newValue) {
      return new Join(array, subscripts, combine, newValue);
    }
  }

  /** Introduces a variable of the program that gets its value in branches. */
  record DeclareVariable(String array) implements Statement {}

  /** Gives elements, or a variable, the value that joins start with. */
  record Clear(LoopNode.Clear clear) implements Statement {}

  /** Copies elements that lie side by side, from the first ones named on. */
  record Copy(
      String from, List<Expr> fromSubscripts, String to, List<Expr> toSubscripts, Expr length)
      implements Statement {
    public Copy {
      fromSubscripts = List.copyOf(fromSubscripts);
      toSubscripts = List.copyOf(toSubscripts);
    }
  }

  /**
   * Introduces an integer that places begin with: the terms that an outer loop fixes.
   *
   * @param number of the variable, from 1
   * @param base the array whose beginning is added, or null
   * @param terms what is added
   * @param outer the number of the variable of an outer loop that is added, or 0
   * @param wholeBase the array whose beginning the variable has in it, or null
   * @param whole all the terms that it holds
   */
  record Offset(
      int number,
      @Nullable String base,
      Polynomial terms,
      int outer,
      @Nullable String wholeBase,
      Polynomial whole)
      implements Statement {}

  /**
   * A loop.
   *
   * @param step how far the index goes in a round; the rounds that fill a step no more are left to
   *     the next loop of the same index
   * @param goesOn whether the index goes on from where the loop before left it
   */
  record For(
      Index index, Expr lower, Expr upper, boolean down, int step, boolean goesOn, Block body)
      implements Statement {}

  /** Two blocks, one of which is executed. */
  record If(Expr condition, Block whenTrue, Block whenFalse) implements Statement {}

  /** Gives the result to the caller. */
  record Return(Expr value) implements Statement {}

  /** Keeps the value of a temporary for other methods. */
  record Save(Expr temporary, int slot) implements Statement {}

  /** Introduces the temporary with the value kept by another method. */
  record Load(Expr temporary, int slot) implements Statement {}

  /** Keeps a value for other methods and this one, without a temporary. */
  record Keep(Expr temporary, int slot, Expr value) implements Statement {}

  /** Executes a part of the kernel that is a method of its own. */
  record Call(int part) implements Statement {}
}
