/**
 * One page about one function: what is computed, what it costs, and where it comes from.
 *
 * <p>In: {@link org.gradc.Explanation}, which the compiler hands over, and its warnings. Out:
 * {@link org.gradc.explain.Page}, and that as text or HTML. Read {@link org.gradc.explain.Page}
 * first, then {@link org.gradc.explain.TextPage}.
 */
@NullMarked
package org.gradc.explain;

import org.jspecify.annotations.NullMarked;
