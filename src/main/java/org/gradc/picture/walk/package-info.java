/**
 * The walk of backpropagation in words and numbers.
 *
 * <p>In: a function of scalars as written, and a point. Out: Markdown, LaTeX and HTML. Read {@link
 * org.gradc.picture.walk.Walkthrough} first.
 */
@NullMarked
package org.gradc.picture.walk;

import org.jspecify.annotations.NullMarked;
