/**
 * The scalar graph: hash-consed expressions without binders.
 *
 * <p>In: operators and operands. Out: nodes with identity equality, numbered so that operands come
 * before their users. Nothing here simplifies; that is the work of {@code rules}. Read {@link
 * org.gradc.expr.Primitive} (the operator table) first, then {@link org.gradc.expr.ExprGraph}.
 */
@NullMarked
package org.gradc.expr;

import org.jspecify.annotations.NullMarked;
