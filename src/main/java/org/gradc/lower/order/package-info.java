/**
 * The order of statements: which loops run in order, in which direction, and what they contain.
 *
 * <p>In: {@link org.gradc.lower.order.Statement}s, updates with all their axes, in any order. Out:
 * steps of a program in which every element is written before it is read. Read {@link
 * org.gradc.lower.order.Ordering} first.
 */
@NullMarked
package org.gradc.lower.order;

import org.jspecify.annotations.NullMarked;
