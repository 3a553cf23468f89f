package org.gradc.syntax;

import org.gradc.diagnostic.Span;

/** {@code from..to}, both ends included. */
public record Range(Expression from, Expression to, Span span) implements SyntaxNode {}
