package org.gradc.syntax;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
   * @param declarations those in which there is no error of syntax; at least one, unless there is a
   *     package line
   * @param unread what the others may declare
   */
  record Module(
      @Nullable PackageLine packageLine, List<Declaration> declarations, Unread unread, Span span)
      implements FormulaFile {
    public Module {
      declarations = List.copyOf(declarations);
    }

    @Override
    public Source source() {
      return span.source();
    }
  }

  /**
   * The names in those parts of a module that could not be read: what they mean is not known, so
   * that looking for them in vain is no error.
   *
   * @param declared those that a declaration gives a meaning to
   * @param mentioned all, those declared among them
   */
  record Unread(Set<String> declared, Set<String> mentioned) {
    /** Of a module that was read in whole. */
    public static final Unread NOTHING = new Unread(Set.of(), Set.of());

    public Unread {
      declared = Collections.unmodifiableSet(new LinkedHashSet<>(declared));
      mentioned = Collections.unmodifiableSet(new LinkedHashSet<>(mentioned));
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
