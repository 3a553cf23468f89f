/**
 * The Maven plugin; the only room that knows Maven.
 *
 * <p>In: the configuration of a goal and the project. Out: Java files and a source root, and
 * diagnostics in Maven's log. Read {@link org.gradc.maven.CompileMojo} first, then {@link
 * org.gradc.maven.AbstractFormulaMojo}; what is compiled again, and why, is decided in {@code
 * build}.
 */
@NullMarked
package org.gradc.maven;

import org.jspecify.annotations.NullMarked;
