/**
 * Formula files in a build: what is compiled again, and why.
 *
 * <p>In: a source directory, patterns, options and the stamp of the last run. Out: Java files, of
 * which only those are written whose bytes change, without those whose formula is gone; a new
 * stamp; diagnostics and reasons. Read {@link org.gradc.build.IncrementalBuild} first, then {@link
 * org.gradc.build.Stamp}.
 */
@NullMarked
package org.gradc.build;

import org.jspecify.annotations.NullMarked;
