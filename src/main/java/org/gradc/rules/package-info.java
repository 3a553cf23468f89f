/**
 * Simplification while building: rewrite rules as tables and the algebra that applies them.
 *
 * <p>In: operators and operands of one graph. Out: nodes in normal form (n-ary sums and products,
 * powers, no subtraction, division or negation). Read {@link org.gradc.rules.Algebra} first, then
 * {@link org.gradc.rules.RuleBook} and the tables it lists.
 */
@NullMarked
package org.gradc.rules;

import org.jspecify.annotations.NullMarked;
