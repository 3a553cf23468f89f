/**
 * Passes that make programs cheaper and keep what they compute.
 *
 * <p>In: a program, as written or in normal form. Out: a program in normal form in the same graph,
 * of fewer operations. Read {@link org.gradc.optimize.Optimizations} first.
 */
@NullMarked
package org.gradc.optimize;

import org.jspecify.annotations.NullMarked;
