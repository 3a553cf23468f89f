/**
 * Writes diagrams: as SVG, as a page of HTML around it, as DOT.
 *
 * <p>In: {@link org.gradc.picture.Diagram}, laid out by {@link org.gradc.picture.draw.Drawing}.
 * Out: text. Everything that comes from a formula goes through {@link
 * org.gradc.picture.draw.Markup}. Read {@link org.gradc.picture.draw.Drawing} first, then {@link
 * org.gradc.picture.draw.Svg}.
 */
@NullMarked
package org.gradc.picture.draw;

import org.jspecify.annotations.NullMarked;
