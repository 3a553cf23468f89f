/**
 * Where the boxes and lines of a graph go: a layered layout from left to right.
 *
 * <p>In: {@link org.gradc.picture.layout.Outline}, the sizes of boxes and of what is written on
 * lines. Out: {@link org.gradc.picture.layout.Placement}, in units of a pixel. It knows nothing of
 * formulas. The steps are those of Sugiyama, Tagawa and Toda, <i>Methods for visual understanding
 * of hierarchical system structures</i> (1981). Read {@link org.gradc.picture.layout.LayeredLayout}
 * first, which has a class for each step.
 */
@NullMarked
package org.gradc.picture.layout;

import org.jspecify.annotations.NullMarked;
