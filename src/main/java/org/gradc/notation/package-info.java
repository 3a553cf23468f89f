/**
 * Expressions as people read them: the formula language, LaTeX and Java.
 *
 * <p>In: an expression of a graph, as written or in normal form. Out: {@link
 * org.gradc.notation.Notation}, a text and, where the expression is large and shared, the named
 * parts it mentions. Read {@link org.gradc.notation.InfixText} first, then {@link
 * org.gradc.notation.Layout}, which all three notations share.
 */
@NullMarked
package org.gradc.notation;

import org.jspecify.annotations.NullMarked;
