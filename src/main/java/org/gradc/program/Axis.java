package org.gradc.program;

import org.gradc.expr.Expr;
import org.gradc.expr.Index;

/**
 * The range of an index: lower ≤ index &lt; upper.
 *
 * @param lower integer expression over outer axes and extents
 * @param upper integer expression over outer axes and extents
 */
public record Axis(Index index, Expr lower, Expr upper) {}
