/**
 * From programs with loops to the loops that are run: fused, contracted, with sums in locals.
 *
 * <p>In: a {@link org.gradc.program.Program} in machine form. Out: a {@link
 * org.gradc.loop.LoopProgram}, a tree of loops around straight work. Read {@link
 * org.gradc.loop.LoopProgram} first, then {@link org.gradc.loop.Fusion}, {@link
 * org.gradc.loop.Contraction} and {@link org.gradc.loop.Windows}, in the order in which a program
 * passes through them.
 */
@NullMarked
package org.gradc.loop;

import org.jspecify.annotations.NullMarked;
