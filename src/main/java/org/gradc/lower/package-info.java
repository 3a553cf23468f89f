/**
 * From resolved module to programs: a graph per function, exactly as the user wrote it.
 *
 * <p>In comes a {@link org.gradc.model.ResolvedModule}; out comes a {@link
 * org.gradc.lower.LoweredModule} with a program per function that computes its value, all that it
 * calls written out, and the places in the text that its nodes come from. Read {@link
 * org.gradc.lower.Lowering} first, then {@link org.gradc.lower.Inliner}. Nothing is simplified, but
 * for derivatives asked for by {@code diff}, which are in normal form.
 */
@NullMarked
package org.gradc.lower;

import org.jspecify.annotations.NullMarked;
