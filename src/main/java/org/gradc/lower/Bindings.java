package org.gradc.lower;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.model.Definition;
import org.gradc.model.Term;
import org.jspecify.annotations.Nullable;

/** What the names of a definition stand for while it is written out for certain arguments. */
final class Bindings {
  private final Definition definition;
  private final Map<String, Value> parameters = new HashMap<>();
  private final Map<String, Value> locals = new HashMap<>();
  private final Map<String, Term> terms = new HashMap<>();
  private final Map<String, Index> indices = new HashMap<>();
  private final Map<String, Expr> extents = new HashMap<>();
  private final Map<String, @Nullable Expr[]> growing = new HashMap<>();
  private final IdentityHashMap<Term, List<Expr>> shapes = new IdentityHashMap<>();

  Bindings(Definition definition) {
    this.definition = definition;
  }

  Definition definition() {
    return definition;
  }

  /** Parameters by name. */
  Map<String, Value> parameters() {
    return parameters;
  }

  /** Completed locals by name; one that is in error is missing. */
  Map<String, Value> locals() {
    return locals;
  }

  /** The terms of plain locals by name. */
  Map<String, Term> terms() {
    return terms;
  }

  /** The running indices that are visible. */
  Map<String, Index> indices() {
    return indices;
  }

  /** Extents by name. */
  Map<String, Expr> extents() {
    return extents;
  }

  /** Arrays that are being defined by elements: their extents so far as they are known. */
  Map<String, @Nullable Expr[]> growing() {
    return growing;
  }

  /** Whether the shape of an array term was looked for. */
  boolean knowsShape(Term term) {
    return shapes.containsKey(term);
  }

  /** The shape found for an array term, null where none was. */
  @Nullable List<Expr> shape(Term term) {
    List<Expr> shape = shapes.getOrDefault(term, List.of());
    return shape.isEmpty() ? null : shape;
  }

  void putShape(Term term, List<Expr> shape) {
    shapes.put(term, shape);
  }
}
