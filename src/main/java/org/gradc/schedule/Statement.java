package org.gradc.schedule;

import org.gradc.expr.Expr;

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

  /** Stores an element of an output; the offset is an integer expression. */
  record Store(String array, Expr offset, Expr value) implements Statement {}

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
