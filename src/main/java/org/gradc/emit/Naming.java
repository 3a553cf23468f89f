package org.gradc.emit;

import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.program.Labels;
import org.gradc.schedule.Block;
import org.gradc.schedule.Statement;
import org.jspecify.annotations.Nullable;

/** The names by which the body of a method calls values, while it is written from top to bottom. */
interface Naming {

  /** The body of a method begins. */
  void enter(Block method);

  /** A block begins: what it introduces is forgotten when it ends. */
  void open();

  /** The block ends. */
  void close();

  /** The name of a temporary that is introduced here. */
  String introduce(Expr temporary);

  /** The name of a temporary that has been introduced. */
  String name(Expr temporary);

  /** The name by which the expression is written here, or null where it is spelled out. */
  @Nullable String nameOrNull(Expr expr);

  /** An element of an array. */
  String element(Read read);

  /** An array or variable that is no temporary. */
  String input(String array);

  /** The names that the formula gave to expressions, and their origins. */
  Labels labels();

  /** What a sink gives its value to. */
  String target(Statement.Sink sink);
}
