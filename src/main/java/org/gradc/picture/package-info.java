/**
 * Computation graphs as pictures: operations as boxes, on every line the value that flows forward
 * and the derivative that comes back.
 *
 * <p>In: programs of a function and, where a point is given, the numbers of {@link
 * org.gradc.evaluate.Sweep}. Out: SVG, HTML and DOT. Read {@link org.gradc.picture.Diagram} first,
 * then {@link org.gradc.picture.ExpressionDiagram}; {@code layout} says where everything goes, and
 * {@code draw} writes it.
 */
@NullMarked
package org.gradc.picture;

import org.jspecify.annotations.NullMarked;
