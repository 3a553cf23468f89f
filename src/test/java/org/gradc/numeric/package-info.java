/**
 * Derivatives by numbers, to check those by rules.
 *
 * <p>In: a function of one number. Out: its derivative and how far it may be off. Read {@link
 * org.gradc.numeric.RiddersDerivative}.
 */
@NullMarked
package org.gradc.numeric;

import org.jspecify.annotations.NullMarked;
