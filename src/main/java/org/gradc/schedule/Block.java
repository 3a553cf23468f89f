package org.gradc.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Statements in order. */
public final class Block {
  private final List<Statement> statements = new ArrayList<>();

  /** The statements, in order of execution. */
  public List<Statement> statements() {
    return Collections.unmodifiableList(statements);
  }

  public boolean isEmpty() {
    return statements.isEmpty();
  }

  int size() {
    return statements.size();
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  void add(int position, Statement statement) {
    statements.add(position, statement);
  }

  void replaceAll(List<Statement> replacement) {
    statements.clear();
    statements.addAll(replacement);
  }
}
