/**
 * Derivatives against independent numerical differentiation.
 *
 * <p>In: a function as written, the programs of its derivatives, its generated class. Out: {@link
 * org.gradc.check.Report}, which says of every entry of every derivative whether it is right. Read
 * {@link org.gradc.check.Verdict} first, then {@link org.gradc.check.FunctionCheck}.
 */
@NullMarked
package org.gradc.check;

import org.jspecify.annotations.NullMarked;
