/**
 * Small charts as SVG: lines, points, contour lines and regions.
 *
 * <p>In: numbers, as layers of a {@link org.gradc.chart.Chart}. Out: the text of an SVG file, the
 * same bytes for the same numbers, that is readable on light and on dark pages and in colours that
 * colour-blind readers tell apart. Read {@link org.gradc.chart.Chart} first. XChart would draw all
 * of this, but writes SVG only by a library under the LGPL.
 */
@NullMarked
package org.gradc.chart;

import org.jspecify.annotations.NullMarked;
