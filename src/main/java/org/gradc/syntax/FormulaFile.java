package org.gradc.syntax;

import java.util.List;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/** A parsed file: a bare formula or a module. */
public sealed interface FormulaFile extends SyntaxNode {
  Source source();

  /** One expression and nothing else; it is named after the file. */
  record BareFormula(Expression expression) implements FormulaFile {
    @Override
    public Source source() {
      return expression.span().source();
    }

    @Override
    public Span span() {
      return expression.span();
    }
  }

  /**
   * Declarations in the order in which they stand.
   *
   * @param packageLine null where the file names no package
   * @param declarations at least one, unless there is a package line
   */
  record Module(@Nullable PackageLine packageLine, List<Declaration> declarations, Span span)
      implements FormulaFile {
    public Module {
      declarations = List.copyOf(declarations);
    }

    @Override
    public Source source() {
      return span.source();
    }
  }

  /** {@code package com.example.models}: the dotted name in its parts. */
  record PackageLine(List<Name> parts, Span span) implements SyntaxNode {
    public PackageLine {
      parts = List.copyOf(parts);
    }

    /** The parts joined by dots. */
    public String dotted() {
      return String.join(".", parts.stream().map(Name::text).toList());
    }
  }
}
