package org.gradc.syntax;

import org.gradc.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * An index that a reduction or comprehension binds: {@code i} or {@code i in 1..n-1}.
 *
 * @param range null where subscripts fix the range
 */
public record Binder(Name index, @Nullable Range range, Span span) implements SyntaxNode {}
